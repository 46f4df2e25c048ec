import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printable, printableJson } from "../../src/report/printable";
import type { ReportData } from "../../src/report/json";
import { patchWorkbook } from "../../src/xlsx/patch";
import { tablesBytes } from "../support/file-of";
import { SAMPLE_FILE, workbookFile } from "../xlsx/files";
import { inFolder, PROGRAM, run, runInto, type Command } from "./run";

jest.setTimeout(240_000);

/** A sheet of so many rows of twenty figures. */
function sheetOf(rows: number): string {
  const columns = Array.from({ length: 20 }, (_, column) => String.fromCharCode(65 + column));
  const row = (number: number): string =>
    `<row r="${number}">${columns.map((column) => `<c r="${column}${number}"><v>${number}</v></c>`).join("")}</row>`;
  return `<sheetData>${Array.from({ length: rows }, (_, at) => row(at + 1)).join("")}</sheetData>`;
}

const commands: readonly (readonly [Command, readonly string[]])[] = [
  ["check", []],
  ["repair", ["b.xlsx"]],
  ["narrate", []],
  ["audit", ["--workbook", SAMPLE_FILE]],
];

describe("what a file may cost", () => {
  test("one file that needs too much memory costs one line: those before and after it are checked", () =>
    inFolder((folder) => {
      writeFileSync(join(folder, "1.xlsx"), tablesBytes());
      writeFileSync(join(folder, "2 大.xlsx"), workbookFile({ 大: sheetOf(60_000) }));
      writeFileSync(join(folder, "3.xlsx"), tablesBytes());
      const { code, out, err } = run("check", [".", "--max-memory", "220"], folder);
      expect([code, err]).toEqual([2, ""]);
      expect(out).toMatch(/^1\.xlsx（自治区财政厅，2024年）\n/u);
      expect(out).toMatch(
        /\n2 大\.xlsx\n未能校验：校验所需内存超过220MB，已停止：.+--max-memory放宽内存。\n\n3\.xlsx（/u,
      );
      expect(out).toContain("共3个文件：2个没有错误，0个有错误，1个未能校验。");
    }));

  test.each(commands)(
    "%s ends over a file that takes too long, with one sentence and nothing written",
    (command, more) =>
      inFolder((folder) => {
        writeFileSync(join(folder, "a.xlsx"), tablesBytes());
        const { code, out, err } = run(command, ["a.xlsx", ...more, "--max-seconds", "0.01"], folder);
        expect(code).toBe(2);
        expect(`${out}${err}`).toMatch(/超过0\.01秒（处理器时间）仍未完成，已停止：.+--max-seconds放宽时间。/u);
        expect(readdirSync(folder)).toEqual(["a.xlsx"]);
      }),
  );

  test.each(["0", "很久", "86401", "9".repeat(400)])("a bound of %j is none", (word) =>
    inFolder((folder) => {
      expect(run("check", ["a.xlsx", `--max-seconds=${word}`], folder)).toEqual({
        code: 2,
        out: "",
        err: `--max-seconds后面应为大于0、不超过86400的数，现为“${word}”。\n`,
      });
    }),
  );

  test.each(commands)("%s does not wait for a pipe", (command, more) =>
    inFolder((folder) => {
      spawnSync("mkfifo", [join(folder, "a.xlsx")]);
      const { code, out, err } = run(command, ["a.xlsx", ...more], folder);
      expect(code).toBe(2);
      expect(`${out}${err}`).toContain("这不是文件，应为Excel工作簿。请给出工作簿的路径。");
    }),
  );
});

describe("standard output", () => {
  test.each(commands)("%s says in one sentence that it is full", (command, more) =>
    inFolder((folder) => {
      if (!existsSync("/dev/full")) throw new Error("this system has no /dev/full to try with");
      writeFileSync(join(folder, "a.xlsx"), tablesBytes());
      const { code, err } = runInto("/dev/full", "w", command, ["a.xlsx", ...more], folder);
      expect([code, err]).toEqual([2, expect.stringMatching(/^没有全部输出（ENOSPC）。.+。\n$/u)]);
    }),
  );

  test.each(commands)("%s says in one sentence that nobody reads it", (command, more) =>
    inFolder((folder) => {
      writeFileSync(join(folder, "a.xlsx"), tablesBytes());
      const { stdout, stderr } = spawnSync(
        "bash",
        ["-c", `"$@" | true; echo "$PIPESTATUS"`, "bash", process.execPath, PROGRAM, command, "a.xlsx", ...more],
        { cwd: folder, encoding: "utf8" },
      );
      expect(stderr).toBe("没有全部输出：接收输出的程序已经关闭。请把结果输出到文件再看。\n");
      expect(stdout).toBe("2\n");
    }),
  );

  test("no text of a cell, a sheet or a file name commands the terminal", () =>
    inFolder((folder) => {
      const evil = "\u001b[2J\u001b[H\u009b1m全部相符\u007f\u202e\n部门.xlsx\n全部相符：错误0处\u0007";
      const cell = (row: number, column: number) => ({ sheet: "表3", row, column });
      const bytes = patchWorkbook(tablesBytes(), [
        { cell: cell(11, 3), before: { content: null }, after: { content: evil } },
        { cell: cell(11, 4), before: { content: null }, after: { content: evil } },
        { cell: cell(2, 0), before: { content: null }, after: { content: `编制部门：${evil}` } },
      ]);
      writeFileSync(join(folder, "\u001b[2Ja.xlsx"), bytes);
      writeFileSync(join(folder, "b.xlsx"), bytes);
      const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
      const json = run("check", [".", "--json"], folder);
      for (const { out, err } of [
        run("check", ["."], folder),
        json,
        run("repair", ["b.xlsx", "c.xlsx"], folder),
        run("narrate", ["b.xlsx"], folder),
        run("check", ["没有\u001b[2J.xlsx"], folder),
        run("narrate", ["b.xlsx", "\u001b[2J"], folder),
      ]) {
        expect([...new Set(`${out}${err}`.match(controls))]).toEqual(["\n"]);
        expect(`${out}${err}`).not.toMatch(/^全部相符/mu);
      }
      const { files } = JSON.parse(json.out) as ReportData;
      expect(files.map(({ file }) => file)).toContain("\u001b[2Ja.xlsx");
    }));

  test("the list of files reads as JSON from none to many, and a text stays what it is", () =>
    inFolder((folder) => {
      const list = (words: readonly string[]): ReportData =>
        JSON.parse(run("check", [...words, "--json"], folder).out) as ReportData;
      expect(list(["."])).toEqual({ version: 1, files: [] });
      for (const name of ["1", "2", "3"]) writeFileSync(join(folder, `${name}\u2028.xlsx`), tablesBytes());
      const { out } = run("check", [".", "--json"], folder);
      const data = JSON.parse(out) as ReportData;
      expect(data.files.map(({ file }) => file)).toEqual(["1\u2028.xlsx", "2\u2028.xlsx", "3\u2028.xlsx"]);
      expect(out).toBe(`${JSON.stringify(data, null, 2)}\n`);
    }));
});

test("what is printable stays as it is, and JSON stays the same data", () => {
  expect(printable("第一行\n\t金额 1,000.00\u{20000}")).toBe("第一行\n\t金额 1,000.00\u{20000}");
  expect(printable("\u001b[31m\r\u0000\u007f\u0085")).toBe("␛[31m␍␀␡\ufffd");
  const data = ["\u001b\u007f\u0085\u202e", "甲\n乙"];
  expect(JSON.parse(printableJson(JSON.stringify(data)))).toEqual(data);
  expect(printableJson(JSON.stringify(data))).not.toMatch(/[\p{Cc}\u202e]/u);
});
