import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportData } from "../../src/report/json";
import { PUBLISHED } from "../audit/support/audited";
import { SAMPLE_FILE, sampleBytes, workbookFile } from "../xlsx/files";
import { inFolder, program, run, type Command } from "./run";

jest.setTimeout(120_000);

const COMMANDS: readonly Command[] = ["check", "repair", "narrate", "audit"];

/** Where the names of files are tried, what stands in them takes no time. */
const ONE_WORD = workbookFile({
  说明: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>无</t></is></c></row></sheetData>',
});

/** Folders as an inspector has them: two years, drafts, a report. */
function inArchive(test: (folder: string) => void): void {
  inFolder((folder) => {
    for (const path of ["2023/甲.xlsx", "2024/甲.xlsx", "2024/草稿/乙.xlsx", "2024/乙（草稿）.xlsx", "甲[1].xlsx"]) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), ONE_WORD);
    }
    test(folder);
  });
}

function checked(words: readonly string[], folder: string): string[] {
  const { out } = run("check", [...words, "--json"], folder);
  return (JSON.parse(out) as ReportData).files.map(({ file }) => file.replaceAll("\\", "/"));
}

test.each([
  ["files of a folder", ["2024/*.xlsx"], ["2024/甲.xlsx", "2024/乙（草稿）.xlsx"]],
  ["files of all folders", ["**/甲.xlsx"], ["2023/甲.xlsx", "2024/甲.xlsx"]],
  [
    "folders, each with all below it",
    ["202[34]"],
    ["2023/甲.xlsx", "2024/草稿/乙.xlsx", "2024/甲.xlsx", "2024/乙（草稿）.xlsx"],
  ],
  ["a file that is really called like a pattern", ["甲[1].xlsx"], ["甲[1].xlsx"]],
  ["a file named and matched is checked once", ["2023/甲.xlsx", "2023/*"], ["2023/甲.xlsx"]],
])("a pattern that no shell has expanded stands for %s", (_, words, files) => {
  inArchive((folder) => expect(checked(words, folder).sort()).toEqual([...files].sort()));
});

test.each([
  ["names of files", ["."], ["*草稿*"], ["2023/甲.xlsx", "2024/甲.xlsx", "甲[1].xlsx"]],
  ["folders with all below them", ["."], ["2024"], ["2023/甲.xlsx", "甲[1].xlsx"]],
  ["paths", ["."], ["2024/**"], ["2023/甲.xlsx", "甲[1].xlsx"]],
  ["several", ["."], ["草稿/", "2023", "甲?1?.xlsx"], ["2024/甲.xlsx", "2024/乙（草稿）.xlsx"]],
  ["files that were named", ["2023/甲.xlsx", "甲[1].xlsx"], ["2023/*"], ["甲[1].xlsx"]],
])("--ignore leaves out %s", (_, words, ignored, files) => {
  inArchive((folder) => {
    const options = ignored.flatMap((pattern) => ["--ignore", pattern]);
    expect(checked([...words, ...options], folder).sort()).toEqual([...files].sort());
  });
});

test("a pattern that nothing matches is told, and is no success", () =>
  inArchive((folder) => {
    expect(run("check", ["2022/*.xlsx"], folder)).toEqual({
      code: 2,
      out: "",
      err: "没有文件符合2022/*.xlsx。请检查路径。\n",
    });
  }));

test("audit takes a pattern too, and its texts cost no more than they may", () =>
  inFolder((folder) => {
    for (const name of ["甲.txt", "乙.txt"]) writeFileSync(join(folder, name), PUBLISHED.join("\n"));
    const words = ["*.txt", "--workbook", SAMPLE_FILE];
    const { out, code } = run("audit", words, folder);
    expect([code, out.match(/^[甲乙]\.txt$/gmu)?.sort()]).toEqual([expect.any(Number), ["乙.txt", "甲.txt"]]);
    const ended = run("audit", [...words, "--max-seconds", "0.01"], folder);
    expect(ended.code).toBe(2);
    expect(ended.out.match(/未能核对：核对超过0\.01秒（处理器时间）仍未完成，已停止/gu)).toHaveLength(2);
  }));

describe.each(COMMANDS)("%s", (command) => {
  test.each(["-h", "--help"])("tells with %s how it is used, with every option and the exit codes", (word) => {
    inFolder((folder) => {
      const { code, out, err } = run(command, [word], folder);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(new RegExp(`^用法：budget-disclosure ${command} `, "u"));
      expect(out).toMatch(
        /--max-seconds 秒[\s\S]+--max-memory MB[\s\S]+--lang zh\|en[\s\S]+-h, --help[\s\S]+退出码：0 .+；1 .+；2 .+。\n$/u,
      );
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    });
  });

  test("tells the same in English", () => {
    inFolder((folder) => {
      const { code, out } = run(command, ["--lang", "en", "-h"], folder);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^Usage: budget-disclosure ${command} [\\s\\S]+\nExit code: 0 `, "u"));
      expect(out.replaceAll(/情况说明/gu, "")).not.toMatch(/\p{Script=Han}/u);
    });
  });

  test("refuses an option it does not know, one without its value, and one given twice, in the language asked for", () => {
    inFolder((folder) => {
      expect(run(command, ["--foo"], folder).err).toMatch(/^不认识选项--foo。\n\n用法：/u);
      expect(run(command, ["--foo", "--lang", "en"], folder).err).toMatch(/^Unknown option --foo\.\n\nUsage:/u);
      expect(run(command, ["--max-seconds"], folder).err).toMatch(/^--max-seconds后面缺少秒数。/u);
      expect(run(command, ["--max-seconds=1", "--max-seconds=2"], folder).err).toMatch(/^--max-seconds写了两次/u);
      expect(run(command, ["--lang", "fr"], folder)).toMatchObject({ code: 2, err: expect.stringContaining("zh或en") });
    });
  });
});

test("the program tells its commands and its version, and refuses what is none of them", () =>
  inFolder((folder) => {
    expect(program(["--version"], folder)).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
      err: "",
    });
    expect(program(["-h"], folder).out).toMatch(/check[\s\S]+repair[\s\S]+narrate[\s\S]+audit[\s\S]+退出码/u);
    expect(program(["--lang", "en"], folder).err).toMatch(/^No command is named\./u);
    expect(program(["examine"], folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^没有命令“examine”。/u),
    });
    expect(program(["--lang=en", "check", "none.xlsx"], folder).out).toBe(
      "none.xlsx\nNot checked: There is no such file or folder. Check the path.\n\n",
    );
  }));

test("the report of a file is told in English too, with the same findings", () =>
  inFolder((folder) => {
    writeFileSync(join(folder, "a.xlsx"), sampleBytes());
    const { code, out, err } = run("check", ["a.xlsx", "--lang", "en"], folder);
    expect([code, err]).toEqual([1, ""]);
    expect(out).toMatch(/^a\.xlsx \(自治区财政厅, 2024\)\n\d+ balances proved over [\d,]+ cells; .+\.\nError 2, /u);
    const lines = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;
    const chinese = run("check", ["a.xlsx"], folder).out;
    expect(lines(out, /^ {2}To verify {2}/gmu)).toBe(lines(chinese, /^ {2}核实 {2}/gmu));
  }));
