import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportData } from "../../src/report/json";
import { patchWorkbook } from "../../src/xlsx/patch";
import { tablesBytes } from "../support/file-of";
import { inFolder, run } from "./run";

jest.setTimeout(120_000);

/** 表5 lists 201 06 44, which the list of the year does not have. */
const withOwnCode = (): Uint8Array =>
  patchWorkbook(
    tablesBytes(),
    (
      [
        ["表2", 14],
        ["表3", 15],
        ["表5", 15],
        ["表7", 16],
      ] as const
    ).map(([sheet, row]) => ({
      cell: { sheet, row, column: 2 },
      before: { content: "07" },
      after: { content: "44" },
    })),
  );

function unlisted(folder: string, ...words: string[]): string[] {
  const { out } = run("check", ["a.xlsx", "--json", ...words], folder);
  const { files } = JSON.parse(out) as ReportData;
  return (files[0]?.findings ?? []).filter(({ rule }) => rule === "code-unlisted").map(({ message }) => message);
}

test("check --codes knows the codes of the office's list, whatever its format, and of last year's workbook", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), withOwnCode());
    writeFileSync(join(folder, "上年.xlsx"), withOwnCode());
    writeFileSync(join(folder, "科目.tsv"), "编码\t名称\n2010644\t信息化建设\n");
    // 2010644,信息化建设 as Excel saves it in China: GBK
    writeFileSync(
      join(folder, "科目.csv"),
      Buffer.from([...Buffer.from("2010644,"), 0xd0, 0xc5, 0xcf, 0xa2, 0xbb, 0xaf, 0xbd, 0xa8, 0xc9, 0xe8, 0x0d, 0x0a]),
    );
    writeFileSync(join(folder, "科目.txt"), Buffer.from("\ufeff2010644\t信息化建设\r\n", "utf16le"));
    expect(unlisted(folder)).toEqual(["科目表中没有201 06 44 信息化建设（表2!D15、表3!D16、表5!D16），请核对编码。"]);
    for (const list of ["科目.tsv", "科目.csv", "科目.txt", "上年.xlsx"]) {
      expect([list, unlisted(folder, "--codes", list)]).toEqual([list, []]);
    }
    expect(unlisted(folder, "--codes", "科目.tsv", "--codes", "上年.xlsx")).toEqual([]);
  }));

test("check refuses to check by a list it cannot read, and says why", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), tablesBytes());
    writeFileSync(join(folder, "说明.txt"), "无");
    expect(run("check", ["a.xlsx", "--codes", "说明.txt"], folder)).toEqual({
      code: 2,
      out: "",
      err: "科目表说明.txt不能使用，没有校验。“说明.txt”中没有找到科目编码：应为每行一个编码（3、5或7位数字，或类、款、项分列）和名称。请检查是否选错文件，或把编码和名称整理成两列。\n",
    });
    const missing = run("check", ["a.xlsx", "--codes", "没有.csv"], folder);
    expect([missing.code, missing.out]).toEqual([2, ""]);
    expect(missing.err).toMatch(/^科目表没有\.csv不能使用，没有校验。/u);
    expect(run("check", ["a.xlsx", "--codes"], folder).err).toMatch(/^--codes后面缺少科目表文件。/u);
  }));
