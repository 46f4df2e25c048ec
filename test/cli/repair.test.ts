import { linkSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soundSampleBytes } from "../support/sound-sample";
import { parseAddress } from "../../src/workbook/address";
import type { CellContent, Edit } from "../../src/workbook/edits";
import { patchWorkbook } from "../../src/xlsx/patch";
import { changedParts, sampleBytes } from "../xlsx/files";
import { readers } from "../xlsx/readers";
import { inFolder, run } from "./run";

jest.setTimeout(120_000);

test("a workbook without faults of form is copied to the byte, and the original stays", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), soundSampleBytes());
    const { code, out, err } = run("repair", ["a.xlsx", "b.xlsx"], folder);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^a\.xlsx → b\.xlsx\n没有可修复的问题，新文件与原文件内容相同。\n修复后：错误0处/u);
    expect(readFileSync(join(folder, "b.xlsx")).equals(Buffer.from(soundSampleBytes()))).toBe(true);
    expect(readFileSync(join(folder, "a.xlsx")).equals(Buffer.from(soundSampleBytes()))).toBe(true);
  }));

const put = (address: string, content: CellContent, numberFormat?: string): Edit => {
  const [sheet = "", local = ""] = address.split("!");
  const { row = 0, column = 0 } = parseAddress(local) ?? {};
  return {
    cell: { sheet, row, column },
    before: { content: null },
    after: { content, ...(numberFormat === undefined ? {} : { numberFormat }) },
  };
};

/** Faults of form as people make them, none of which changes a figure, and a figure with a hidden decimal. */
const malformed = (): Uint8Array =>
  patchWorkbook(sampleBytes(), [
    put("表3!F11", "4,074.63", "@"),
    put("表3!E13", 1814.65, "0.0"),
    put("表2!D12", "机关　服务\n"),
    put("表5!A10", 201, "General"),
    put("表5!B11", 6, "General"),
    put("表5!A3", "编制部门：新疆财政局"),
    put("表5!G3", null),
    put("表7!A9", "２０１", "@"),
    put("表8!A8", null),
    put("表5!E14", 561.004),
  ]);

interface Checked {
  readonly files: readonly { readonly findings: readonly { readonly rule: string; readonly message: string }[] }[];
}
const findingsIn = (folder: string, file: string): string[] =>
  (JSON.parse(run("check", [file, "--json"], folder).out) as Checked).files
    .flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule} ${message}`))
    .sort();

test("faults of form are repaired in the new file, figures stay, and nothing else in the file changes", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), malformed());
    writeFileSync(join(folder, "样本.xlsx"), sampleBytes());
    const before = findingsIn(folder, "样本.xlsx");
    expect(findingsIn(folder, "a.xlsx").length).toBeGreaterThan(before.length + 8);
    const { code, out, err } = run("repair", ["a.xlsx", "b.xlsx"], folder);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("表3!F11：“4,074.63”→4074.63，数字格式@→#,##0.00");
    expect(out).toContain("另有1处修复会改变数值，没有执行；要执行请加--rule hidden-decimals。");
    expect(
      findingsIn(folder, "b.xlsx")
        .filter((finding) => !before.includes(finding))
        .map((finding) => finding.split(" ")[0]),
    ).toEqual(["hidden-decimals"]);
    expect(readFileSync(join(folder, "a.xlsx")).equals(Buffer.from(malformed()))).toBe(true);
    expect(run("repair", ["b.xlsx", "c.xlsx", "--rule", "hidden-decimals"], folder).out).toContain(
      "表5!E14：561.004→561",
    );
    expect(findingsIn(folder, "c.xlsx")).toEqual(before);
    const repaired = readFileSync(join(folder, "c.xlsx"));
    expect(
      changedParts(malformed(), repaired).filter(
        (part) => !/^xl\/(?:styles|worksheets\/sheet[23578])\.xml$/u.test(part),
      ),
    ).toEqual([]);
    for (const reader of readers()) expect(reader(repaired)("表3").length).toBeGreaterThan(20);
  }));

test("an existing file is replaced only on --force, the original under another name never", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), sampleBytes());
    writeFileSync(join(folder, "b.xlsx"), "旧");
    linkSync(join(folder, "a.xlsx"), join(folder, "c.xlsx"));
    expect(run("repair", ["a.xlsx", "b.xlsx"], folder)).toMatchObject({
      code: 2,
      out: "",
      err: "文件b.xlsx已存在，没有写入。请换一个文件名，或加--force覆盖。\n",
    });
    expect(readFileSync(join(folder, "b.xlsx"), "utf8")).toBe("旧");
    expect(run("repair", ["a.xlsx", "c.xlsx", "--force"], folder)).toMatchObject({
      code: 2,
      err: "输出文件c.xlsx就是原文件，没有写入。请换一个文件名。\n",
    });
    expect(run("repair", ["a.xlsx", "b.xlsx", "--force"], folder).code).toBe(0);
    expect(readFileSync(join(folder, "b.xlsx")).equals(Buffer.from(sampleBytes()))).toBe(true);
  }));

test.each([
  [["坏.xlsx", "b.xlsx"], "文件内容是纯文本（如.csv），不是Excel工作簿"],
  [["没有.xlsx", "b.xlsx"], "没有文件没有.xlsx，没有写入。请检查路径。"],
  [["好.xlsx"], "要给出原文件和新文件。"],
  [["好.xlsx", "b.xlsx", "c.xlsx"], "一次只修复一个工作簿，多出了c.xlsx。"],
  [["好.xlsx", "b.xlsx", "--rule", "no-such-rule"], "没有规则no-such-rule，没有写入。"],
  [["好.xlsx", "b.xlsx", "--foo"], "不认识选项--foo。"],
  [["好.xlsx", "没有/b.xlsx"], "不能写入文件没有/b.xlsx（ENOENT）。"],
])("%j ends with one plain sentence and nothing written: exit code 2", (words, sentence) =>
  inFolder((folder) => {
    writeFileSync(join(folder, "好.xlsx"), sampleBytes());
    writeFileSync(join(folder, "坏.xlsx"), "hello");
    const { code, out, err } = run("repair", words, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err.startsWith(sentence)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["坏.xlsx", "好.xlsx"]);
  }),
);
