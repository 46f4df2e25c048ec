import type { Workbook } from "../../workbook/workbook";
import { quoted, type Bilingual } from "../bilingual";
import { filledRows } from "../recognition/sheet-text";
import { nameAlone } from "./code-names";
import { readCodeRows } from "./code-rows";
import { codeKind } from "./kinds";

/** A list of codes that an office gives, or that its last year's disclosure holds. Plain data, to be stored. */
export interface CodeList {
  /** `own`: the office's list, which goes before ours; `learned`: codes the department used last year. */
  readonly origin: "own" | "learned";
  /** The year it is for; `null` where nobody said. */
  readonly year: number | null;
  /** What it is called, such as the name of its file. */
  readonly title: string;
  readonly source: string;
  readonly codes: readonly CodeWithName[];
}

export interface CodeWithName {
  readonly code: string;
  readonly name: string;
}

/** A text or workbook in which no list of codes was found. The message is for the person who gave it. */
export class NoCodesFound extends Error {
  /** The same without the name of what was given. */
  readonly sentence: Bilingual = {
    zh:
      "没有找到科目编码：应为每行一个编码（3、5或7位数字，或类、款、项分列）和名称。" +
      "请检查是否选错文件，或把编码和名称整理成两列。",
    en:
      "No codes were found: each line should hold a code (3, 5 or 7 digits, or 类, 款 and 项 in columns) and a name. " +
      "Check whether it is the right file, or put codes and names into two columns.",
  };

  constructor(where: string) {
    super();
    this.name = "NoCodesFound";
    this.message = `${where === "" ? "科目表" : quoted(where)}中${this.sentence.zh}`;
  }
}

/**
 * The list of another year, as an office has it: one code a line, the name after a tab, comma or spaces.
 * Headings and notes are passed over; every row counts as checked by the office.
 * @param title what it is called, such as the name of its file
 * @throws NoCodesFound where no line holds a code and a name
 */
export function parseClassification(text: string, year: number | null, title: string, source: string): CodeList {
  const codes = unique(readCodeRows(text.split(/\r\n|\r|\n/u).map(cellsOfLine)));
  if (codes.length === 0) throw new NoCodesFound(title);
  return { origin: "own", year, title, source, codes };
}

/**
 * The list in a workbook: every sheet with a column of codes (or 类, 款, 项 in columns of their own) and one of names.
 * @throws NoCodesFound where no sheet holds one
 */
export function codeListOf({ name, sheets }: Workbook, year: number | null, source: string): CodeList {
  const codes = sheets.flatMap((sheet) =>
    readCodeRows(
      filledRows(sheet).map(({ cells }) => {
        const texts = Array.from({ length: (cells.at(-1)?.column ?? -1) + 1 }, () => "");
        for (const { column, text } of cells) texts[column] = text;
        return texts;
      }),
    ),
  );
  if (codes.length === 0) throw new NoCodesFound(name);
  return { origin: "own", year, title: name, source, codes: unique(codes) };
}

/** What a row of last year's disclosure says: its code, `null` where it has none, and its name. */
interface CodedRow {
  readonly code: string | null;
  readonly name: string;
  readonly kind: string;
}

/**
 * The codes a department used in another disclosure, say last year's. They count as known and assert no name.
 * @param tables its recognised tables; rows of projects bear the project's name and are passed over
 */
export function learnedCodes(
  tables: readonly { readonly rows: readonly CodedRow[] }[],
  year: number | null,
  title: string,
): CodeList {
  const codes = tables.flatMap(({ rows }) =>
    rows.flatMap(({ code, name, kind }) =>
      code !== null && kind !== "project" && codeKind(code) !== null && nameAlone(name) !== ""
        ? [{ code, name: nameAlone(name) }]
        : [],
    ),
  );
  return { origin: "learned", year, title, source: title, codes: unique(codes) };
}

/** A line of text as cells: tabs where there are any, else commas outside quotation marks, else runs of spaces. */
function cellsOfLine(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map(unquoted);
  const cells = [""];
  for (const [token] of line.matchAll(/"[^"]*"|[^,，"]+|[,，]/gu)) {
    if (token === "," || token === "，") cells.push("");
    else cells.push((cells.pop() ?? "") + unquoted(token));
  }
  return cells.length > 1
    ? cells
    : line
        .trim()
        .split(/[\s、]+/u)
        .map(unquoted);
}

const unquoted = (cell: string): string => cell.trim().replaceAll('"', "").trim();

function unique(codes: readonly CodeWithName[]): CodeWithName[] {
  const first = new Map<string, CodeWithName>();
  for (const entry of codes) if (!first.has(entry.code)) first.set(entry.code, entry);
  return [...first.values()];
}
