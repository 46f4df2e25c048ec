import { read, write } from "@e965/xlsx";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { partsOf, sampleBytes, zipped } from "../xlsx/files";
import { inFolder, run } from "./run";

const MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

/** The sample with a text for a figure, so that there is something to mend. */
function malformed(type?: string): Uint8Array {
  const parts = partsOf(sampleBytes());
  const sheet = (parts["xl/worksheets/sheet3.xml"] ?? "").replace(
    /<c r="E12" s="(\d+)"><v>2204<\/v><\/c>/u,
    '<c r="E12" s="$1" t="inlineStr"><is><t>2,204.00</t></is></c>',
  );
  const types = (parts["[Content_Types].xml"] ?? "").replace(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    (whole) => type ?? whole,
  );
  return zipped({ ...parts, "xl/worksheets/sheet3.xml": sheet, "[Content_Types].xml": types });
}

const asXls = (): Uint8Array =>
  new Uint8Array(
    write(read(sampleBytes(), { type: "array", cellNF: true }), { type: "array", bookType: "biff8" }) as ArrayBuffer,
  );

test("workbooks of every readable ending are met in folders and checked", () =>
  inFolder((folder) => {
    mkdirSync(join(folder, "单位"));
    const files: Readonly<Record<string, Uint8Array>> = {
      "1.xlsx": sampleBytes(),
      "2.XLSM": malformed(MACROS),
      "3.xls": asXls(),
      "4.et": asXls(),
      "5.et": sampleBytes(),
      "6.xltx": sampleBytes(),
      "~$7.xls": sampleBytes(),
      "8.ods": sampleBytes(),
      "9.csv": new TextEncoder().encode("a,b"),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, "单位", name), bytes);
    const { out, err } = run("check", ["单位", "--json"], folder);
    const checked = (JSON.parse(out) as { files: { file: string; status: string }[] }).files;
    expect(checked.map(({ file, status }) => `${file.slice(3)} ${status}`)).toEqual([
      "1.xlsx checked",
      "2.XLSM checked",
      "3.xls checked",
      "4.et checked",
      "5.et checked",
      "6.xltx checked",
    ]);
    expect(err).toContain("8.ods");
  }));

test.each([
  [
    "a.xlsm",
    "b.xlsx",
    malformed(MACROS),
    "a.xlsm的内容是启用宏的工作簿，新文件的扩展名应为.xlsm，否则Excel打不开，没有写入。",
  ],
  ["a.xlsx", "b.xls", malformed(), "a.xlsx的内容是工作簿，新文件的扩展名应为.xlsx，否则Excel打不开，没有写入。"],
  ["a.xlsx", "b", malformed(), "a.xlsx的内容是工作簿，新文件的扩展名应为.xlsx，否则Excel打不开，没有写入。"],
  ["a.xls", "b.xlsx", asXls(), "a.xls是.xls格式的工作簿，可以校验，不能写入修改，没有写入。"],
])("a repair of %s into %s is refused in one sentence", (from, to, bytes, sentence) =>
  inFolder((folder) => {
    writeFileSync(join(folder, from), bytes);
    const { code, out, err } = run("repair", [from, to], folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err.startsWith(sentence)).toBe(true);
    expect(readdirSync(folder)).toEqual([from]);
  }),
);

test("a macro workbook is repaired under its own ending, its macros untouched and a lost signature said", () =>
  inFolder((folder) => {
    const parts: Record<string, string> = { ...partsOf(malformed(MACROS)), "_xmlsignatures/origin.sigs": "" };
    writeFileSync(join(folder, "a.xlsm"), zipped(parts));
    const { code, out } = run("repair", ["a.xlsm", "b.xlsm"], folder);
    expect(code).toBe(0);
    expect(out).toContain("数字签名；修改后签名失效");
    expect(partsOf(readFileSync(join(folder, "b.xlsm")))["[Content_Types].xml"]).toBe(parts["[Content_Types].xml"]);
  }));

test("on a protected sheet the cells that it leaves unlocked are mended, the others are not", () =>
  inFolder((folder) => {
    const parts = partsOf(malformed());
    const styles = parts["xl/styles.xml"] ?? "";
    const count = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles)?.[1]?.match(/<xf /gu) ?? []).length;
    const unlocked = '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf>';
    const sheet = (parts["xl/worksheets/sheet3.xml"] ?? "").replace(
      "<mergeCells",
      '<sheetProtection sheet="1"/><mergeCells',
    );
    const repaired = (style: string): { readonly code: number | null; readonly out: string } => {
      writeFileSync(
        join(folder, "a.xlsx"),
        zipped({
          ...parts,
          "xl/styles.xml": styles.replace("</cellXfs>", `${unlocked}</cellXfs>`),
          "xl/worksheets/sheet3.xml": sheet.replace(/<c r="E12" s="\d+"/u, `<c r="E12" s="${style}"`),
        }),
      );
      return run("repair", ["a.xlsx", "b.xlsx", "--force"], folder);
    };
    expect(repaired(String(count))).toMatchObject({ code: 0 });
    expect(partsOf(readFileSync(join(folder, "b.xlsx")))["xl/worksheets/sheet3.xml"]).toContain("<v>2204</v>");
    expect(repaired("0").out).toContain("工作表“表3”受保护，没有修改单元格表3!E12");
  }));
