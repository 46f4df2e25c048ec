import { CFB } from "@e965/xlsx";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportData } from "../../src/report/json";
import { patchWorkbook } from "../../src/xlsx/patch";
import { tablesBytes } from "../support/file-of";
import { soundSampleBytes } from "../support/sound-sample";
import { workbookFile } from "../xlsx/files";
import { inFolder, run, type Run } from "./run";

jest.setTimeout(120_000);

/** 财政业务费 of 201 06 02 in 表3 says 0.10 too much. */
const broken = (): Uint8Array =>
  patchWorkbook(tablesBytes(), [
    { cell: { sheet: "表3", row: 11, column: 4 }, before: { content: 2204 }, after: { content: 2204.1 } },
  ]);

function encrypted(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(600, 7));
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Uint8Array);
}

const bomb = (): Uint8Array =>
  workbookFile({ 表1: "" }, { "xl/worksheets/sheet1.xml": new Uint8Array(257 * 1024 * 1024) });
const report = ({ out }: Run): ReportData => JSON.parse(out) as ReportData;

function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest("hex");
}

test("a workbook without errors: exit code 0, a headline of what was proved, nothing on standard error", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "部门.xlsx"), soundSampleBytes());
    const checked = run("check", ["部门.xlsx"], folder);
    expect(checked.err).toBe("");
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/^部门\.xlsx（自治区财政厅，2024年）\n已证明 \d+ 条勾稽、1,164 格；/u);
    expect(checked.out).toContain("尾差21处");
  }));

test("a wrong figure: exit code 1, and the JSON names file, department, tables, counts and cells", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), broken());
    const checked = run("check", ["a.xlsx", "--json"], folder);
    expect([checked.code, checked.err]).toEqual([1, ""]);
    const { version, files } = report(checked);
    expect(version).toBe(1);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      file: "a.xlsx",
      department: "自治区财政厅",
      year: 2024,
      status: "checked",
      counts: { cells: 1024, uncovered: 0 },
    });
    expect(files[0]).not.toHaveProperty("error");
    expect(files[0]?.tables[2]).toEqual({ table: "T03", sheet: "表3" });
    const finding = files[0]?.findings.find(({ cells }) =>
      cells.some(({ sheet, address, role }) => sheet === "表3" && address === "E12" && role === "total"),
    );
    expect(finding).toMatchObject({ severity: "error", actual: "2204.10", expected: "2204.00", difference: "0.10" });
    expect(finding?.message).toMatch(/2,204\.10.*。$/u);
  }));

test("files that cannot be read do not stop the others, each with its reason: exit code 2", () =>
  inFolder((folder) => {
    const files: Readonly<Record<string, Uint8Array>> = {
      "1 好的.xlsx": tablesBytes(),
      "2 文字.xlsx": new TextEncoder().encode("hello"),
      "3 空.xlsx": new Uint8Array(),
      "4 加密.xlsx": encrypted(),
      "5 残缺.xlsx": tablesBytes().slice(0, 30000),
      "6 炸弹.xlsx": bomb(),
      "10 有错.XLSX": broken(),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const before = fingerprint(folder);
    const checked = run("check", [".", "--json"], folder);
    expect([checked.code, checked.err]).toEqual([2, ""]);
    expect(report(checked).files.map(({ file, status, error }) => [file, status, error?.slice(0, 12) ?? null])).toEqual(
      [
        ["1 好的.xlsx", "checked", null],
        ["2 文字.xlsx", "unreadable", "文件内容是纯文本（如.c"],
        ["3 空.xlsx", "unreadable", "文件是空的（0字节），应"],
        ["4 加密.xlsx", "unreadable", "文件已加密，需要密码才能"],
        ["5 残缺.xlsx", "unreadable", "文件不完整，后半部分缺失"],
        ["6 炸弹.xlsx", "unreadable", "文件解压后有258MB，"],
        ["10 有错.XLSX", "checked", null],
      ],
    );
    expect(fingerprint(folder)).toBe(before);
    const text = run("check", ["2 文字.xlsx", "10 有错.XLSX"], folder);
    expect(text.code).toBe(2);
    expect(text.out).toContain("2 文字.xlsx\n未能校验：文件内容是纯文本（如.csv），不是Excel工作簿");
    expect(text.out).toContain("共2个文件：0个没有错误，1个有错误，1个未能校验。");
  }));

test("a folder is walked with its subfolders, each workbook once; lock files, other formats and circles of links are passed over", () =>
  inFolder((folder) => {
    mkdirSync(join(folder, "甲厅/下属"), { recursive: true });
    writeFileSync(join(folder, "甲厅/2.xlsx"), soundSampleBytes());
    writeFileSync(join(folder, "甲厅/下属/1.xlsx"), soundSampleBytes());
    writeFileSync(join(folder, "甲厅/~$2.xlsx"), "锁");
    writeFileSync(join(folder, "甲厅/旧.xlsb"), "旧");
    writeFileSync(join(folder, "甲厅/说明.docx"), "文");
    symlinkSync(join(folder, "甲厅"), join(folder, "甲厅/下属/回到上级"));
    const checked = run("check", ["甲厅", "甲厅/2.xlsx", "--json"], folder);
    expect(checked.code).toBe(0);
    expect(report(checked).files.map(({ file }) => file)).toEqual([
      join("甲厅", "2.xlsx"),
      join("甲厅", "下属", "1.xlsx"),
    ]);
    expect(checked.err).toBe(`另有1个其他格式的工作簿没有校验：${join("甲厅", "旧.xlsb")}。请另存为.xlsx后再校验。\n`);
  }));

test("many files are checked in several processes and shown in the order of their names", () =>
  inFolder((folder) => {
    const names = Array.from({ length: 90 }, (_, at) => `${at + 1}.xlsx`);
    for (const name of names)
      writeFileSync(join(folder, name), name === "7.xlsx" ? "hello" : workbookFile({ 表1: "<sheetData/>" }));
    writeFileSync(join(folder, "45.xlsx"), broken());
    const checked = run("check", [".", "--json"], folder);
    expect([checked.code, checked.err]).toEqual([2, ""]);
    expect(report(checked).files.map(({ file }) => file)).toEqual(names);
    expect(report(checked).files[44]).toEqual({ ...report(run("check", ["45.xlsx", "--json"], folder)).files[0] });
    expect(report(checked).files[6]).toMatchObject({ status: "unreadable" });
  }));

test("a path that is not there and an empty folder are told: exit code 2", () =>
  inFolder((folder) => {
    mkdirSync(join(folder, "空"));
    const checked = run("check", ["没有.xlsx", "空", "--json"], folder);
    expect(checked.code).toBe(2);
    expect(report(checked).files).toMatchObject([
      { file: "没有.xlsx", status: "unreadable", error: "没有这个文件或文件夹。请检查路径。" },
    ]);
    expect(checked.err).toBe("文件夹空中没有Excel工作簿（.xlsx、.xlsm、.xls、.et等）。请检查路径。\n");
  }));

test("a workbook without any of the tables is checked, and says what was looked for", () =>
  inFolder((folder) => {
    writeFileSync(
      join(folder, "a.xlsx"),
      workbookFile({ Sheet1: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }),
    );
    const { code, out } = run("check", ["a.xlsx"], folder);
    expect(code).toBe(1);
    expect(out).toContain("部门收支总体情况表");
  }));

test("rules switched off in the workbook stay off, unless the settings are to be ignored", () =>
  inFolder((folder) => {
    const settings = JSON.stringify(
      JSON.stringify({
        version: 1,
        switchedOff: [{ rule: "expenditure-row-total-adds-up", reason: "已与财政核对" }],
        explained: [],
      }),
    ).replace(/"/g, "&quot;");
    const parts = {
      "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties><we:property name="budget-disclosure-check.settings" value="${settings}"/></we:properties></we:webextension>`,
    };
    writeFileSync(join(folder, "a.xlsx"), workbookFile({ 表3: "<sheetData/>" }, parts));
    expect(run("check", ["a.xlsx"], folder).out).toContain("：已与财政核对");
    expect(run("check", ["a.xlsx", "--ignore-settings"], folder).out).not.toContain("已与财政核对");
  }));

test.each([
  [["--foo"], "不认识选项--foo。"],
  [["-x"], "不认识选项-x。"],
  [[], "没有指定工作簿或文件夹。"],
])("%j ends with how it is used on standard error: exit code 2", (words, sentence) =>
  inFolder((folder) => {
    const { code, out, err } = run("check", words, folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err.startsWith(`${sentence}\n\n用法：`)).toBe(true);
  }),
);

test("--help says how it is used: exit code 0", () =>
  inFolder((folder) => {
    const { code, out, err } = run("check", ["--help"], folder);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("--json");
  }));
