import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PUBLISHED } from "../audit/support/audited";
import { SAMPLE_FILE } from "../support/sample";
import { inFolder, run } from "./run";

const audit = (folder: string, ...words: readonly string[]) => run("audit", words, folder);

interface Told {
  readonly version: number;
  readonly workbook: string;
  readonly texts: readonly {
    readonly text: string;
    readonly status: string;
    readonly isDisclosure: boolean;
    readonly figures: readonly Readonly<Record<string, unknown>>[];
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }[];
}

describe("audit", () => {
  test("tells of several texts against one workbook, in data and with an exit code", () => {
    inFolder((folder) => {
      writeFileSync(join(folder, "published.txt"), PUBLISHED.join("\n\n"));
      writeFileSync(join(folder, "broken.docx"), "no docx");
      const { code, out, err } = audit(folder, "published.txt", "broken.docx", "--workbook", SAMPLE_FILE, "--json");
      const told = JSON.parse(out) as Told;
      expect(code).toBe(2);
      expect(err).toContain("broken.docx未能核对：文件不是.docx文档");
      expect(told.version).toBe(1);
      expect(told.workbook).toBe(SAMPLE_FILE);
      expect(told.texts.map(({ text, status }) => [text, status])).toEqual([
        ["published.txt", "audited"],
        ["broken.docx", "unreadable"],
      ]);
      const [first] = told.texts;
      expect(first?.isDisclosure).toBe(true);
      expect(first?.figures[0]).toEqual({
        paragraph: 3,
        start: 44,
        text: "17,690.90万元",
        class: "proved",
        subject: expect.any(String),
        cells: expect.arrayContaining([{ sheet: "表1", address: "B36" }]),
        working: "",
        expected: [],
      });
      expect(Object.keys(first?.findings[0] ?? {})).toEqual([
        "level",
        "kind",
        "message",
        "paragraph",
        "start",
        "text",
        "expected",
        "suspects",
      ]);
    });
  });

  test("refuses a file without text, and judges the others", () => {
    inFolder((folder) => {
      writeFileSync(join(folder, "empty.txt"), "\n \n");
      writeFileSync(join(folder, "text.txt"), "收支总预算17,690.90万元。");
      const { code, out } = audit(folder, "empty.txt", "text.txt", "--workbook", SAMPLE_FILE);
      expect(code).toBe(2);
      expect(out).toContain("文件中没有可以核对的文字");
      expect(out).toContain("1个数：1已证明");
    });
  });

  test("says in plain words what is wrong, and exits with 1", () => {
    inFolder((folder) => {
      writeFileSync(join(folder, "text.txt"), PUBLISHED.join("\n"));
      const { code, out } = audit(folder, "text.txt", "--workbook", SAMPLE_FILE);
      expect(code).toBe(1);
      expect(out).toMatch(/\d+个数：\d+已证明，\d+可推算，\d+矛盾，\d+待查/u);
      expect(out).toContain("所列3项合计189.00，相差9.00");
    });
  });

  test.each([
    ["no workbook named", ["text.txt"], "没有用--workbook指定工作簿"],
    ["no text named", ["--workbook", SAMPLE_FILE], "没有指定要核对的文字"],
    ["a workbook that is not there", ["text.txt", "--workbook", "none.xlsx"], "没有这个文件"],
    ["an unknown option", ["text.txt", "--workbok", "x"], "不认识选项"],
  ])("refuses %s with a sentence", (_, words, sentence) => {
    inFolder((folder) => {
      const { code, err } = audit(folder, ...words);
      expect(code).toBe(2);
      expect(err).toContain(sentence);
    });
  });
});
