import type { PrintedTable } from "../../publication/table";
import { TABLE_CELL_STYLES, type TableCellStyle } from "./styles";

/** Least width of a column in half-width characters: a code or a heading of two characters fits. */
const LEAST = 4;
/** Labels longer than this wrap. */
const LONGEST_LABEL = 34;

export interface ColumnLayout {
  /** In twentieths of a point; they add up to the width of the table. */
  readonly widths: readonly number[];
  /** The largest style of table text that fits. */
  readonly style: TableCellStyle;
}

/**
 * Amounts and codes get what their digits need; labels share the rest by the length of their texts.
 * @param width of the table and
 * @param padding left and right in each cell, in twentieths of a point
 */
export function columnWidths(table: PrintedTable, width: number, padding: number): ColumnLayout {
  const needs = Array.from({ length: table.columns }, (_, column) => need(table, column));
  const least = (characterWidth: number): number =>
    needs.reduce((sum, each) => sum + each * characterWidth + 2 * padding, 0);
  const style = TABLE_CELL_STYLES.find(({ characterWidth }) => least(characterWidth) <= width) ?? SMALLEST;
  const tight = needs.map((each) => each * style.characterWidth + 2 * padding);
  const wanted = withRoomForDigits(table, tight, width, style.characterWidth);
  const spare = width - wanted.reduce((sum, each) => sum + each, 0);
  const isLabel = (column: number): boolean =>
    !table.amountColumns.includes(column) && (needs[column] ?? 0) > 2 * LEAST;
  const shared = needs.map((each, column) =>
    spare < 0 || !needs.some((_, other) => isLabel(other)) ? each : isLabel(column) ? each : each / 4,
  );
  const total = shared.reduce((sum, each) => sum + each, 0);
  const widths = wanted.map((each, column) => Math.floor(each + (spare * (shared[column] ?? 0)) / total));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return { widths: widths.map((each, column) => (column === widths.length - 1 ? each + rest : each)), style };
}

const SMALLEST = TABLE_CELL_STYLES[2];

/** Digits of the widest font that may stand in are so much wider than those of Times New Roman. */
const WIDEST_DIGITS = 1.28;

/** What is to spare goes to the amounts first, until they would not break with any font; labels can wrap. */
function withRoomForDigits(
  table: PrintedTable,
  tight: readonly number[],
  width: number,
  characterWidth: number,
): readonly number[] {
  const spare = width - tight.reduce((sum, each) => sum + each, 0);
  const lacking = tight.map((_, column) =>
    table.amountColumns.includes(column)
      ? Math.max(0, longestIn(table, column) * (WIDEST_DIGITS - 1) - 1.5) * characterWidth
      : 0,
  );
  const all = lacking.reduce((sum, each) => sum + each, 0);
  if (spare <= 0 || all === 0) return tight;
  const share = Math.min(1, spare / all);
  return tight.map((each, column) => each + share * (lacking[column] ?? 0));
}

function longestIn(table: PrintedTable, column: number): number {
  return table.rows.reduce(
    (longest, row) => (row.length === table.columns ? Math.max(longest, lengthOf(row[column]?.text ?? "")) : longest),
    0,
  );
}

function need(table: PrintedTable, column: number): number {
  const texts = table.rows.flatMap((row) => (row.length === table.columns ? [row[column]?.text ?? ""] : []));
  const longest = Math.max(LEAST, ...texts.map((text) => Math.min(lengthOf(text), LONGEST_LABEL)));
  const own = table.header.find((span) => span.columns === 1 && span.column === column);
  // A heading may wrap into lines of about four characters.
  // Digits of a substitute font may be wider than those of 宋体: an amount must not break.
  const slack = table.amountColumns.includes(column) ? 1.5 : 0.5;
  return Math.max(longest, Math.min(lengthOf(own?.text ?? ""), 8)) + slack;
}

/**
 * Heights of the header rows in twentieths of a point. Word works them out by itself; LibreOffice cuts off
 * headings that span rows where the header is repeated on the next page, unless the rows say their height.
 */
export function headerHeights(
  { header, headerRows }: PrintedTable,
  { widths, style }: ColumnLayout,
  padding: number,
): number[] {
  const heights = new Array<number>(headerRows).fill(style.lineHeight);
  for (const span of [...header].sort((a, b) => a.rows - b.rows)) {
    const width =
      widths.slice(span.column, span.column + span.columns).reduce((sum, each) => sum + each, 0) - 2 * padding;
    const perLine = Math.max(2, 2 * Math.floor(width / (2 * style.characterWidth)));
    const height = Math.ceil(lengthOf(span.text) / perLine) * style.lineHeight;
    const present = heights.slice(span.row, span.row + span.rows).reduce((sum, each) => sum + each, 0);
    const last = span.row + span.rows - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, height - present);
  }
  return heights;
}

/** In half-width characters: Chinese counts two. */
function lengthOf(text: string): number {
  return [...text].reduce((length, character) => length + ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
}
