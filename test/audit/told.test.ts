import { audited, newFindings, PUBLISHED, settled } from "./support/audited";
import { isNarrativeSheet, toldFromLines, toldFromSheet } from "../../src/audit";
import { draftOf } from "../support/grid-draft";
import { sample } from "../support/sample";
import { gridOf } from "../../src/workbook/grid";
import type { Cell } from "../../src/workbook/cell";
import type { Sheet } from "../../src/workbook/workbook";

const cell = (value: string | number | null): Cell => ({
  value,
  text: value === null ? "" : String(value),
  numberFormat: "General",
  formula: null,
});

const sheet = (name: string, rows: readonly (readonly (string | number | null)[])[]): Sheet => ({
  name,
  visibility: "visible",
  grid: gridOf(
    rows.map((row) => row.map(cell)),
    2,
    1,
  ),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  isProtected: false,
});

describe("a text", () => {
  test("on a sheet has a paragraph a row, and lines within a cell apart", () => {
    const told = toldFromSheet(sheet("情况说明", [["一、", "收入"], [null], ["第一行\n第二行"], [2024]]));
    expect(told.paragraphs.map(({ text }) => text)).toEqual(["一、收入", "第一行", "第二行", "2024"]);
  });

  test("is looked for on the sheet 情况说明 alone", () => {
    expect(["情况说明", "2024情况说明", "表1"].map((name) => isNarrativeSheet(sheet(name, [])))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("in plain lines counts paragraphs that are not empty", () => {
    expect(toldFromLines("t", ["收入", "", "  ", "支出"]).paragraphs.map(({ text }) => text)).toEqual(["收入", "支出"]);
  });

  /** The published text as it comes out of a PDF: an indent, lines of one width, and a page number now and then. */
  const asCopied = (width: number, isParted: (text: string) => boolean): string[] =>
    PUBLISHED.flatMap((paragraph) => {
      const lines = [""];
      for (const character of `　　${paragraph}`) {
        const last = lines.at(-1) ?? "";
        if (isParted(last + character) && !/[，。、；：”）]/u.test(character)) lines.push(character);
        else lines[lines.length - 1] = last + character;
      }
      return lines;
    }).flatMap((line, at) => (at % width === width - 1 ? [line, "", `- ${(at + 1) / width} -`] : [line]));
  const halfWidths = (text: string): number => [...text].reduce((sum, one) => sum + (one < "\u2e80" ? 1 : 2), 0);

  test("as a PDF breaks them are the paragraphs they were, page numbers left out", () => {
    const plain = (lines: readonly string[]) => toldFromLines("t", lines).paragraphs.map(({ text }) => text.trim());
    expect(plain(asCopied(28, (text) => halfWidths(text) > 68))).toEqual(plain(PUBLISHED));
    expect(plain(asCopied(40, (text) => [...text].length > 35))).toEqual(plain(PUBLISHED));
  });

  /** Copied without indents, which most programs leave out. */
  const bare = (halves: number): string[] =>
    asCopied(28, (text) => halfWidths(text) > halves).map((line) => line.trim());
  const narrowed = (line: string): string =>
    line.replace(/[，（）；：]/gu, (mark) => ",();:".charAt("，（）；：".indexOf(mark)));
  const paged = (lines: readonly string[], foot: (page: number) => string): string[] =>
    lines.flatMap((line, at) => (at % 28 === 27 ? [line, foot((at + 1) / 28)] : [line]));
  const cells = sample().sheets.flatMap((each) => draftOf(each).rows.flatMap((row) => row.map(({ text }) => text)));

  test.each([
    ["its indents lost", bare(56)],
    ["its marks made narrow by a program", bare(56).map(narrowed)],
    ["with wider lines and narrow marks", bare(76).map(narrowed)],
    ["a head on every page", paged(bare(70), () => "自治区财政厅2024年部门预算公开")],
    ["3 / 20 at the foot of every page", paged(bare(70), (page) => `${page} / 20`)],
    ["below its tables, a cell a line", [...cells.filter((text) => text.trim() !== ""), ...bare(70)]],
  ])("copied from a PDF says nothing wrong and hardly less: %s", (_, lines) => {
    const before = audited(PUBLISHED);
    const copied = audited(lines);
    // Which paragraph a sentence of another finding names depends on what stands before.
    expect(newFindings(copied, before).filter((finding) => !finding.startsWith("changes-sum"))).toEqual([]);
    expect(settled(copied)).toBeGreaterThan(0.98 * settled(before));
  });

  test("that are paragraphs of much the same length stay paragraphs", () => {
    const items = Array.from(
      { length: 12 },
      (_, at) => `${"收支总表部门预算公开".slice(0, 6 + (at % 4))}支出${at + 10}万元`,
    );
    expect(
      toldFromLines(
        "t",
        items.map((item) => `${item}。`),
      ).paragraphs,
    ).toHaveLength(12);
    expect(
      toldFromLines(
        "t",
        items.map((item, at) => `${at + 1}、${item}`),
      ).paragraphs,
    ).toHaveLength(12);
    expect(toldFromLines("t", items).paragraphs).toHaveLength(12);
    expect(toldFromLines("t", PUBLISHED).paragraphs).toHaveLength(PUBLISHED.length);
  });

  test("run together, the ends of their lines lost, are parted at their numbers and below their headings", () => {
    const line =
      "六、财政拨款支出情况说明（一）支出规模变化情况2024年支出10.00万元。（二）支出结构情况1、教育支出8.00万元，占80%。2、其他支出2.00万元，占20%。";
    expect(toldFromLines("t", [line]).paragraphs.map(({ text }) => text)).toEqual([
      "六、财政拨款支出情况说明",
      "（一）支出规模变化情况",
      "2024年支出10.00万元。",
      "（二）支出结构情况",
      "1、教育支出8.00万元，占80%。",
      "2、其他支出2.00万元，占20%。",
    ]);
  });

  test.each([
    "“三公”经费10.00万元，其中：1、公务接待费4.00万元；2、公务用车运行维护费6.00万元。",
    "按照《办法》第（一）、（二）项的规定安排。2024年情况见表1、表2。",
    "资金用于：（1）办公费3.5万元，（2）印刷费1.5万元。",
    "人员经费100.00万元。1、工资福利支出80.00万元。",
  ])("keeps a list within a sentence in it: %s", (line) => {
    expect(toldFromLines("t", [line]).paragraphs.map(({ text }) => text)).toEqual([line]);
  });

  test("run together by sections say nothing wrong that they do not say apart", () => {
    const sections = PUBLISHED.reduce<string[]>((all, line) => {
      if (/^[一二三四五六七八九十]+、/u.test(line) || all.length === 0) return [...all, line];
      return [...all.slice(0, -1), `${all.at(-1) ?? ""}${line}`];
    }, []);
    const errors = audited(sections).findings.filter(({ level }) => level === "error");
    expect(newFindings({ ...audited(sections), findings: errors }, audited(PUBLISHED))).toEqual([]);
  });

  test("by the ten thousand cost no more than their number", () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => "收".repeat(1 + ((at * 7919) % 400)));
    const before = process.cpuUsage();
    toldFromLines("t", lines);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  });
});
