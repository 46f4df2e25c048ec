import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Rounds } from "../../src/cli/inspection/rounds";
import { uninspectedUnit } from "../../src/cli/inspection/unit";
import type { ReportData } from "../../src/report/json";
import { fileOf, tablesBytes } from "../support/file-of";
import { departmentOfUnits, workbookOf } from "../support/modelled/departments";
import { unitOf } from "../support/modelled/money";
import { SAMPLE_FILE, workbookFile } from "../xlsx/files";
import { inFolder, run, runAfter } from "../cli/run";

jest.setTimeout(240_000);

const filesIn = (out: string): string[] => (JSON.parse(out) as ReportData).files.map(({ file }) => file);

/** A sheet of so many rows of twenty figures. */
function sheetOf(rows: number): string {
  const cells = (row: number): string =>
    Array.from({ length: 20 }, (_, at) => `<c r="${String.fromCharCode(65 + at)}${row}"><v>${row}</v></c>`).join("");
  return `<sheetData>${Array.from({ length: rows }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join("")}</sheetData>`;
}

describe("links", () => {
  test("one that leads out of the folder named is not followed, and that is said", () =>
    inFolder((folder) => {
      for (const name of ["单位", "别处"]) mkdirSync(join(folder, name));
      for (const name of ["单位/1.xlsx", "别处/2.xlsx"])
        writeFileSync(join(folder, name), workbookFile({ 表: sheetOf(1) }));
      symlinkSync("../别处", join(folder, "单位", "夹"));
      symlinkSync("../别处/2.xlsx", join(folder, "单位", "外.xlsx"));
      symlinkSync("1.xlsx", join(folder, "单位", "内.xlsx"));
      symlinkSync(join(folder, "别处", "2.xlsx"), join(folder, "单位", "说明.txt"));
      const { out, err } = run("check", ["单位", "--json"], folder);
      expect(filesIn(out)).toEqual(["单位/1.xlsx"]);
      expect(err).toBe("2个链接指向所给文件夹之外，没有校验：单位/夹、单位/外.xlsx。要校验时请直接给出其路径。\n");
      expect(filesIn(run("check", ["单位/外.xlsx", "--json"], folder).out)).toEqual(["单位/外.xlsx"]);
      symlinkSync("别处", join(folder, "链接"));
      expect(filesIn(run("check", ["链接", "--json"], folder).out)).toEqual(["链接/2.xlsx"]);
    }));

  test("a circle of links costs one line, the other files are checked and reported", () =>
    inFolder((folder) => {
      writeFileSync(join(folder, "a.xlsx"), tablesBytes());
      symlinkSync("c.xlsx", join(folder, "b.xlsx"));
      symlinkSync("b.xlsx", join(folder, "c.xlsx"));
      const { code, out, err } = run("check", [".", "--report", "底稿.html"], folder);
      expect([code, out]).toEqual([2, "共3个文件：1个没有错误，0个有错误，2个未能校验。\n"]);
      expect(err).toContain("检查底稿已写入底稿.html。");
      expect(readFileSync(join(folder, "底稿.html"), "utf8")).toContain("链接循环，找不到实际文件。");
    }));
});

test("a list of codes is never written over as a report, and has the bounds of a file", () =>
  inFolder((folder) => {
    mkdirSync(join(folder, "部门"));
    writeFileSync(join(folder, "部门", "a.xlsx"), tablesBytes());
    copyFileSync(SAMPLE_FILE, join(folder, "科目.xlsx"));
    const before = readFileSync(join(folder, "科目.xlsx"));
    const words = ["部门", "--codes", "科目.xlsx", "--report", "科目.xlsx", "--force"];
    expect(run("check", words, folder)).toEqual({
      code: 2,
      out: "",
      err: "输出文件科目.xlsx就是原文件，没有写入。请换一个文件名。\n",
    });
    expect(readFileSync(join(folder, "科目.xlsx")).equals(before)).toBe(true);
    writeFileSync(join(folder, "大.xlsx"), workbookFile({ 大: sheetOf(60_000) }));
    const costly = run("check", ["部门", "--codes", "大.xlsx", "--max-memory", "220"], folder);
    expect([costly.code, costly.out]).toEqual([2, ""]);
    expect(costly.err).toMatch(/^科目表大\.xlsx不能使用，没有校验。读取科目表所需内存超过220MB，已停止：/u);
  }));

test("one unit's workbook that needs too much memory costs one line: the others are compared", () =>
  inFolder((folder) => {
    const department = departmentOfUnits(2);
    mkdirSync(join(folder, "单位"));
    writeFileSync(join(folder, "部门.xlsx"), fileOf(workbookOf(department)));
    department.units.forEach((unit, at) => {
      writeFileSync(join(folder, "单位", `${at + 1}.xlsx`), fileOf(workbookOf(unitOf(department, unit))));
    });
    writeFileSync(join(folder, "单位", "3.xlsx"), workbookFile({ 大: sheetOf(60_000) }));
    const { code, out } = run("check", ["部门.xlsx", "--units", "单位", "--max-memory", "220"], folder);
    expect(code).toBe(2);
    expect(out).toMatch(/与所属单位汇总核对：2家单位，比对\d+个数/u);
    expect(out).toMatch(/未能读取 {2}3\.xlsx：校验所需内存超过220MB，已停止：/u);
  }));

test("where the system can start no further process, that is said, and no process of the person's is ended", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), tablesBytes());
    // As many open files as the command itself needs, and no more.
    for (const files of [20, 22]) {
      const { code, out, err } = runAfter(`ulimit -n ${files}`, "check", ["a.xlsx"], folder);
      expect([code, err]).toEqual([2, ""]);
      expect(out).toContain("未能校验：系统不能再启动进程，或打开的文件太多。请关闭其他程序后再试。");
    }
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  }));

test("as much time and memory as may be given is given", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), tablesBytes());
    const words = ["a.xlsx", "--max-seconds", "86400", "--max-memory", "1000000"];
    expect(run("check", words, folder)).toMatchObject({ code: 0, err: "" });
  }));

test("a report of ninety thousand units is held against thousands of files without a wait", () => {
  const earlier = Array.from({ length: 90_000 }, (_, at) => ({ file: `旧/${at}.xlsx`, name: `${at}`, findings: [] }));
  const before = process.cpuUsage();
  const rounds = new Rounds(earlier);
  for (let at = 0; at < 3000; at += 1)
    rounds.compare(uninspectedUnit(`新/${at + 88_500}.xlsx`, { zh: "读不了", en: "unreadable" }));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(4);
  expect(rounds.absent).toHaveLength(88_500);
});

test("what was written into the report before is text in the next, whatever it looks like", () =>
  inFolder((folder) => {
    mkdirSync(join(folder, "部门"));
    writeFileSync(join(folder, "部门", "a.xlsx"), tablesBytes());
    const replies = ['=HYPERLINK("http://x","y")', "<script>alert(1)</script>", "_x001b_[2J", "长".repeat(32_000)];
    const texts = ["处理情况", "单位", "文件", "核对码（勿改）"];
    const rows = [texts, ...replies.map((reply, at) => [reply, "__proto__", "部门/a.xlsx", `${at}`.padStart(16, "0")])];
    const cell = (text: string, at: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")}</t></is></c>`;
    const sheet = rows
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((text, column) => cell(text, `${"ABCD"[column] ?? ""}${at + 1}`)).join("")}</row>`,
      )
      .join("");
    writeFileSync(join(folder, "上轮.xlsx"), workbookFile({ 清单: `<sheetData>${sheet}</sheetData>` }));
    const words = ["部门", "--report", "本轮.xlsx", "--report", "本轮.html", "--previous", "上轮.xlsx"];
    expect(run("check", words, folder).code).toBe(0);
    const html = readFileSync(join(folder, "本轮.html"), "utf8");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html.match(/<script>/gu)).toHaveLength(1);
    expect(html).not.toContain("\u001b");
    expect(run("check", ["部门", "--report", "下轮.xlsx", "--previous", "本轮.xlsx"], folder).code).toBe(0);
  }));

test("what cannot be opened is named: a damaged report of the round before, a name in another encoding, no folder", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), tablesBytes());
    writeFileSync(join(folder, "上轮.xlsx"), tablesBytes().slice(0, 3000));
    const damaged = run("check", ["a.xlsx", "--report", "本轮.xlsx", "--previous", "上轮.xlsx"], folder);
    expect([damaged.code, damaged.out]).toEqual([2, ""]);
    expect(damaged.err).toMatch(/^检查底稿上轮\.xlsx不能使用，没有校验。文件不完整/u);
    const nowhere = run("check", ["a.xlsx", "--report", "没有/本轮.xlsx"], folder);
    expect(nowhere.err).toBe("不能写入文件没有/本轮.xlsx（ENOENT）。没有这个文件夹，请先建立，或换一个位置。\n");
    // As archives from Chinese Windows leave them: 表 in GBK.
    mkdirSync(join(folder, "单位"));
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, "单位/")), Buffer.from([0xb1, 0xed]), Buffer.from(".xlsx")]),
      "",
    );
    const unreadable = run("check", ["单位"], folder);
    expect(unreadable.code).toBe(2);
    expect(unreadable.out).toContain("文件名的编码不对（不是UTF-8），打不开这个文件。请改名后再试。");
  }));
