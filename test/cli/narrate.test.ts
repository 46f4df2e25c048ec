import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soundSampleBytes } from "../support/sound-sample";
import { run } from "./run";

const ROOT = join(__dirname, "../..");
const SAMPLE = join(ROOT, "assets/sample/disclosure-2024.xlsx");
const TEMPLATE = join(ROOT, "assets/template/disclosure-template.xlsx");

const narrate = (...words: string[]) => run("narrate", words, ROOT);

describe("narrate", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "narrate-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("takes last year's workbook, and says where it is of another year or cannot be read", () => {
    const same = narrate(SAMPLE, "--last-year", SAMPLE);
    expect(same.err).toContain("请核实：“disclosure-2024.xlsx”是2024年的公开表，应为2023年");
    const none = narrate(SAMPLE, "--last-year", join(folder, "无.xlsx"));
    expect(none.code).toBe(2);
    expect(none.err).toContain("不能使用，没有写情况说明。");
    expect(narrate(SAMPLE, "--last-year", SAMPLE, "--text", SAMPLE, "--force").code).toBe(2);
  });

  test("writes the text to standard output, a paragraph a line, remarks and open errors to standard error", () => {
    const { code, out, err } = narrate(SAMPLE);
    expect(code).toBe(1);
    expect(err).toMatch(/还有\d+个错误未改/u);
    const lines = out.split("\n");
    expect(lines).toHaveLength(197);
    expect(lines[0]).toBe("第三部分 2024年部门预算情况说明");
    expect(lines[7]).toBe(
      "一般公共预算17,264.14万元，占97.59%，比上年预算增加1,098.19万元，增长6.79%，主要原因是自治区财政厅人员增加、工资增长及社会保障缴费增加。",
    );
    expect(err).toContain("请核实：公务员医疗补助（2101103）比上年预算减少5.61万元");
  });

  test("writes a text file, a Word document and a web page where asked, and nothing to standard output", () => {
    const [text, docx, html] = [join(folder, "说明.txt"), join(folder, "公开.docx"), join(folder, "公开.html")];
    const sound = join(folder, "部门.xlsx");
    writeFileSync(sound, soundSampleBytes());
    const { code, out } = narrate(sound, "--text", text, "--docx", docx, "--html", html);
    expect([code, out]).toEqual([0, ""]);
    expect(readFileSync(text, "utf8")).toContain("十二、其他重要事项的情况说明\n");
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe("PK");
    expect(readFileSync(html, "utf8")).toContain("<title>新疆维吾尔自治区财政厅2024年部门预算公开</title>");
  });

  test("marks and counts the gaps of a blank template", () => {
    const { code, out, err } = narrate(TEMPLATE);
    expect(code).toBe(1);
    expect(out).toContain("【待填：部门收支总体情况表】");
    expect(err).toMatch(/^待填\d+处：预算年度、部门名称、/u);
  });

  test.each([
    [
      "no file",
      [],
      "没有指定工作簿。\n\n用法：budget-disclosure narrate 工作簿.xlsx [--text 输出.txt] [--docx 输出.docx] [--html 输出.html] [--force",
    ],
    ["an unknown option", [SAMPLE, "--pdf"], "不认识选项--pdf。"],
    ["an option without a file", [SAMPLE, "--text"], "--text后面缺少输出文件名。"],
    ["two workbooks", [SAMPLE, TEMPLATE], "一次只写一个工作簿"],
    ["a missing file", ["没有.xlsx"], "没有文件没有.xlsx，没有写入。请检查路径。"],
    ["a file that is no workbook", [join(ROOT, "package.json")], "不是Excel工作簿"],
    ["the workbook itself as output", [SAMPLE, "--text", SAMPLE], "就是原文件，没有写入。请换一个文件名。"],
    [
      "a folder that is not there",
      [SAMPLE, "--text", "/没有这个文件夹/说明.txt"],
      "不能写入文件/没有这个文件夹/说明.txt（ENOENT）。",
    ],
  ])("refuses %s in one plain sentence", (_, words, sentence) => {
    const { code, out, err } = narrate(...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    // Where the words themselves are wrong, how the command is used follows.
    expect(err.split("\n\n用法：")[0]?.trim().split("\n")).toHaveLength(1);
  });

  test("never writes the workbook", () => {
    const copy = join(folder, "副本.xlsx");
    writeFileSync(copy, readFileSync(SAMPLE));
    narrate(copy);
    expect(readFileSync(copy).equals(readFileSync(SAMPLE))).toBe(true);
    expect(existsSync(join(folder, "副本.docx"))).toBe(false);
  });
});
