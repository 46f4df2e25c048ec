import type { CellRef } from "../workbook/address";

/** A piece of text that knows where it comes from. */
export interface Run {
  readonly text: string;
  /** The cells it states or was worked out from; none for the words of the form itself. */
  readonly from: readonly CellRef[];
  /** The calculation behind it, `1,098.19 ÷ 16,165.95 = 6.79%`; `null` where it was only copied. */
  readonly working: string | null;
  /** What is missing where the text could not be written; `null` where it could. */
  readonly gap: string | null;
}

/** Words of the form, without a source. */
export function word(text: string): Run {
  return { text, from: [], working: null, gap: null };
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** The same paragraph has the same id next time: `income/sources/unitFunds/0`. */
  readonly id: string;
  /** `1、`; empty where it is not numbered. */
  readonly number: string;
  readonly runs: readonly Run[];
}

export interface Section {
  readonly kind: "section";
  readonly id: string;
  /** 0 for a title of its own within a part, 1 for 一、, 2 for （一）. */
  readonly level: 0 | 1 | 2;
  readonly number: string;
  readonly heading: readonly Run[];
  readonly blocks: readonly Block[];
}

export type Block = Section | Paragraph;

/** A part of the publication, such as 第三部分. */
export interface NarrativeDocument {
  /** `第三部分`; empty where the place does not number its parts. */
  readonly part: string;
  readonly title: readonly Run[];
  readonly blocks: readonly Block[];
}

/** A line of the finished text: a heading or a paragraph, with its number. */
export interface Line {
  readonly id: string;
  readonly style: "title" | "heading" | "subheading" | "body";
  readonly text: string;
  readonly runs: readonly Run[];
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

/** The document line by line, in reading order. */
export function linesOf(document: NarrativeDocument): Line[] {
  return [
    line("title", "title", document.part === "" ? "" : `${document.part} `, document.title),
    ...document.blocks.flatMap(blockLines),
  ];
}

const STYLES = ["title", "heading", "subheading"] as const;

function blockLines(block: Block): Line[] {
  if (block.kind === "paragraph") return [line(block.id, "body", block.number, block.runs)];
  const heading = line(block.id, STYLES[block.level], block.number, block.heading);
  return [heading, ...block.blocks.flatMap(blockLines)];
}

function line(id: string, style: Line["style"], number: string, runs: readonly Run[]): Line {
  const numbered = number === "" ? runs : [word(number), ...runs];
  return { id, style, text: textOf(numbered), runs: numbered };
}

/** A place of the text that could not be written. */
export interface Gap {
  /** The line it stands in. */
  readonly id: string;
  /** What is missing: `基本支出的上年预算数`. */
  readonly name: string;
  /** Where it can be filled in; empty where the sheet or line is missing. */
  readonly cells: readonly CellRef[];
}

/** Every gap of a document, in reading order. */
export function gapsOf(document: NarrativeDocument): Gap[] {
  return gapsIn(linesOf(document));
}

/** Every gap of some lines, in reading order. */
export function gapsIn(lines: readonly Line[]): Gap[] {
  return lines.flatMap(({ id, runs }) =>
    runs.flatMap(({ gap, from }) => (gap === null ? [] : [{ id, name: gap, cells: from }])),
  );
}
