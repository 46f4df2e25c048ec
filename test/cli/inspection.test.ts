import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";
import type { Workbook } from "../../src/workbook/workbook";
import { tablesBytes } from "../support/file-of";
import { soundSampleBytes } from "../support/sound-sample";
import { inFolder, run } from "./run";

jest.setTimeout(120_000);

const cell = (address: "E12" | "D12") => ({ sheet: "表3", row: 11, column: address === "E12" ? 4 : 3 });

/** 财政业务费 of 201 06 02 in 表3 says 0.10 too much. */
const broken = (): Uint8Array =>
  patchWorkbook(soundSampleBytes(), [{ cell: cell("E12"), before: { content: 2204 }, after: { content: 2204.1 } }]);

const read = (folder: string, name: string): Workbook =>
  readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name);

/** The texts of a sheet, row by row. */
function rows({ sheets }: Workbook, name: string): string[][] {
  const grid = sheets.find((sheet) => sheet.name === name)?.grid;
  if (grid === undefined) throw new Error(`no sheet ${name} among ${sheets.map((sheet) => sheet.name).join("、")}`);
  return Array.from({ length: grid.bottom }, (_, row) =>
    Array.from({ length: grid.right }, (_, column) => grid.cell(row, column).text),
  );
}

/** The list of a unit: its rows by the names of its columns. */
function list(workbook: Workbook, name: string): Readonly<Record<string, string>>[] {
  const all = rows(workbook, name);
  const header = all.findIndex((row) => row.includes("处理情况"));
  const names = all[header] ?? [];
  return all.slice(header + 1).map((row) => Object.fromEntries(names.map((key, at) => [key, row[at] ?? ""])));
}

/** Writes into 处理情况 of the row that has a text among its findings. */
function reply(folder: string, name: string, sheet: string, about: string, text: string): void {
  const all = rows(read(folder, name), sheet);
  const column = all.flatMap((row) => row.indexOf("处理情况")).find((at) => at >= 0) ?? -1;
  const row = all.findIndex((each) => each.some((one) => one.includes(about)));
  expect([row, column].every((at) => at >= 0)).toBe(true);
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const edit = { cell: { sheet, row, column }, before: { content: null }, after: { content: text } };
  writeFileSync(join(folder, name), patchWorkbook(bytes, [edit]));
}

test("检查底稿 has an overview by unit and kind, and a sheet a unit with findings, basis, figures and a column for replies", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "1 甲.xlsx"), broken());
    writeFileSync(join(folder, "2 坏.xlsx"), "没有内容");
    const { code, out, err } = run("check", [".", "--report", "底稿.xlsx"], folder);
    expect([code, out]).toEqual([2, "共2个文件：0个没有错误，1个有错误，1个未能校验。\n"]);
    expect(err).toBe("检查底稿已写入底稿.xlsx。\n");
    const report = read(folder, "底稿.xlsx");
    expect(report.sheets.map(({ name }) => name)).toEqual(["总览", "自治区财政厅"]);
    const overview = rows(report, "总览").map((row) => row.join("|"));
    expect(overview).toContainEqual(expect.stringMatching(/^\|表内勾稽\|[1-9]\d*\|/u));
    expect(overview).toContainEqual(expect.stringMatching(/^1\|自治区财政厅\|1 甲\.xlsx\|2024\|[1-9]/u));
    expect(overview).toContainEqual(expect.stringMatching(/^2\|2 坏\|2 坏\.xlsx\|\|0\|.+\|未能校验：/u));
    const found = list(report, "自治区财政厅").find((row) => row["性质"] === "错误" && row["单元格"]?.includes("E12"));
    expect(found).toMatchObject({ 状态: "未处理", 处理情况: "", 单位: "自治区财政厅", 文件: "1 甲.xlsx" });
    expect(found?.["依据"]).toMatch(/^《.+》/u);
    expect(found?.["现为"]).toBe("2,204.10");
    expect(readdirSync(folder).sort()).toEqual(["1 甲.xlsx", "2 坏.xlsx", "底稿.xlsx"]);
  }));

test("the next round reads the replies back: mended, explained, new and still open", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "甲.xlsx"), broken());
    run("check", ["甲.xlsx", "--report", "一.xlsx"], folder);
    const before = list(read(folder, "一.xlsx"), "自治区财政厅");
    const open = before.filter((row) => row["性质"] === "核实");
    const [explained, claimed, untouched] = open.map((row) => row["问题"] ?? "");
    reply(folder, "一.xlsx", "自治区财政厅", explained ?? "", "按项目实施进度安排。");
    reply(folder, "一.xlsx", "自治区财政厅", claimed ?? "", "已整改");
    // The wrong figure was changed, but to another wrong one, and the file has another name.
    const now = patchWorkbook(soundSampleBytes(), [
      { cell: cell("E12"), before: { content: 2204 }, after: { content: 2206.5 } },
    ]);
    writeFileSync(join(folder, "甲（改）.xlsx"), now);
    const { err } = run("check", ["甲（改）.xlsx", "--report", "二.xlsx", "--previous", "一.xlsx"], folder);
    expect(err).toBe("检查底稿已写入二.xlsx。\n");
    const after = list(read(folder, "二.xlsx"), "自治区财政厅");
    const about = (text: string | undefined) => after.find((row) => row["问题"] === text);
    expect(about(explained)).toMatchObject({ 状态: "已说明", 处理情况: "按项目实施进度安排。" });
    expect(about(claimed)).toMatchObject({ 状态: "未处理", 处理情况: "已整改" });
    expect(about(untouched)).toMatchObject({ 状态: "未处理", 处理情况: "" });
    const wrong = before.find((row) => row["单元格"]?.includes("E12") && row["性质"] === "错误");
    expect(about(wrong?.["问题"])).toMatchObject({ 状态: "已整改" });
    expect(after.filter((row) => row["状态"] === "新增").length).toBeGreaterThan(0);
    expect(rows(read(folder, "二.xlsx"), "总览").flat()).toContainEqual(
      expect.stringMatching(/^问题：新增\d+处，.+已整改\d+处$/u),
    );

    // A third round: what was mended then is no news, and replies are carried on.
    run("check", ["甲（改）.xlsx", "--report", "三.xlsx", "--previous", "二.xlsx"], folder);
    const third = list(read(folder, "三.xlsx"), "自治区财政厅");
    expect(third.filter((row) => row["状态"] === "已整改" || row["状态"] === "新增")).toEqual([]);
    expect(third.find((row) => row["问题"] === explained)).toMatchObject({ 状态: "已说明" });
  }));

test("an earlier report lying in the folder is no workbook to check, and a unit that is gone is told", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "甲.xlsx"), tablesBytes());
    run("check", [".", "--report", "一.xlsx"], folder);
    writeFileSync(join(folder, "甲.xlsx"), soundSampleBytes());
    const { out } = run("check", [".", "--report", "二.xlsx", "--previous", "一.xlsx", "--ignore", "甲*"], folder);
    expect(out).toContain("共0个文件");
    expect(rows(read(folder, "二.xlsx"), "总览").flat()).toContain("上轮有、本轮没有校验：甲.xlsx");
  }));

test("the page asks for nothing, runs its own script alone, and shows texts of cells as texts", () =>
  inFolder((folder) => {
    const evil = "</td><script>alert(1)</script><img src=x onerror=alert(2)>=1+1";
    const bytes = patchWorkbook(broken(), [
      { cell: { sheet: "表3", row: 2, column: 0 }, before: { content: null }, after: { content: `编制部门：${evil}` } },
      { cell: cell("D12"), before: { content: null }, after: { content: evil } },
    ]);
    writeFileSync(join(folder, "甲<b>.xlsx"), bytes);
    run("check", [".", "--report", "底稿.html", "--report", "底稿.xlsx"], folder);
    const page = readFileSync(join(folder, "底稿.html"), "utf8");
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
    expect(page.match(/<script>/gu)).toHaveLength(1);
    expect(page).not.toMatch(/<img|<b>|https?:|url\(| src=| style=/u);
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).toMatch(/<svg [^>]+role="img"/u);
    // In the workbook the same text is a text, also when its cell is edited.
    for (const { grid } of read(folder, "底稿.xlsx").sheets)
      for (let row = 0; row < grid.bottom; row += 1)
        for (let column = 0; column < grid.right; column += 1) expect(grid.cell(row, column).formula).toBeNull();
  }));

test.each([
  [["--report", "底稿.pdf"], "检查底稿底稿.pdf应以.xlsx或.html结尾"],
  [["--report", "甲.xlsx"], "就是原文件"],
  [["--report", "有.xlsx"], "文件有.xlsx已存在，没有写入。请换一个文件名，或加--force覆盖。"],
  [["--report", "新.xlsx", "--previous", "甲.xlsx"], "甲.xlsx不是检查底稿"],
  [["--report", "新.xlsx", "--previous", "没有.xlsx"], "没有文件没有.xlsx"],
  [["--previous", "有.xlsx"], "--previous要和--report一起写。"],
  [["--json", "--sarif"], "--json和--sarif只能写一个。"],
])("%j is refused in one sentence, and nothing is written", (words, sentence) =>
  inFolder((folder) => {
    writeFileSync(join(folder, "甲.xlsx"), tablesBytes());
    writeFileSync(join(folder, "有.xlsx"), "有");
    const { code, out, err } = run("check", ["甲.xlsx", ...words], folder);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(readdirSync(folder).sort()).toEqual(["有.xlsx", "甲.xlsx"]);
    expect(readFileSync(join(folder, "有.xlsx"), "utf8")).toBe("有");
  }),
);

test("a workbook in the folder is never taken for the report to be replaced; an earlier report is", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "甲.xlsx"), tablesBytes());
    const refused = run("check", [".", "--report", "甲.xlsx", "--force"], folder);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("就是原文件，没有写入")]);
    expect(readFileSync(join(folder, "甲.xlsx"))).toEqual(Buffer.from(tablesBytes()));
    expect(run("check", [".", "--report", "底稿.xlsx"], folder).code).toBe(0);
    const again = run("check", [".", "--report", "底稿.xlsx", "--previous", "底稿.xlsx", "--force"], folder);
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.err).toContain("就是原文件");
    const { code, out } = run("check", [".", "--report", "底稿.xlsx", "--force"], folder);
    expect([code, out]).toEqual([0, expect.stringContaining("共1个文件")]);
  }));

test("a report that is there already is replaced where that is asked for", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "甲.xlsx"), tablesBytes());
    writeFileSync(join(folder, "底稿.html"), "有");
    expect(run("check", ["甲.xlsx", "--report", "底稿.html", "--force"], folder).code).toBe(0);
    expect(readFileSync(join(folder, "底稿.html"), "utf8")).toContain("</html>");
  }));
