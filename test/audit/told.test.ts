import { PUBLISHED } from "./support/audited";
import { isNarrativeSheet, toldFromLines, toldFromSheet } from "../../src/audit";
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

  test("by the ten thousand cost no more than their number", () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => "收".repeat(1 + ((at * 7919) % 400)));
    const before = process.cpuUsage();
    toldFromLines("t", lines);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  });
});
