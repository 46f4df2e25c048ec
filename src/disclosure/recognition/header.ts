import type { Rectangle } from "../../workbook/address";
import { remembered } from "../../workbook/remembered";
import type { Sheet } from "../../workbook/workbook";
import type { Located } from "../table";
import { isNothing, looksLikeAmount } from "./amount";
import { isRemark, isTotalLabel, plain, splitCodedLabel } from "./label";
import { isEmptyStatement, isMetaLine, isNote } from "./meta";
import { numberingOf } from "./numbering";
import { isSaid, type FilledRow } from "./sheet-text";
import { isNumberLine, titleKind } from "./title";
import { saidByHeader, saidByIncomeLine } from "./words";

/** A column of the header with its labels, outermost first, its own last. */
export interface HeaderColumn {
  readonly sheetColumn: number;
  readonly path: readonly Located[];
}

export interface Header {
  /** Zero-based rows of the sheet. `last` includes the index row (※ 1 2 3). */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
  readonly rows: readonly FilledRow[];
}

/** A header deeper than this is no header. */
const MOST_HEADER_ROWS = 8;

/**
 * Finds the header below a title: the rows after title, department and unit lines and before
 * the first row of data, ending with the index row where there is one.
 * @param rows the filled rows of the table's region, the title line excluded or not
 */
export function findHeader(sheet: Sheet, rows: readonly FilledRow[]): Header | null {
  return headersIn(sheet)(rows);
}

/** A long sheet without a header is searched to its end, and asked about several times. */
const headersIn = remembered((sheet: Sheet) => remembered((rows: readonly FilledRow[]) => headerOf(sheet, rows)));

function headerOf(sheet: Sheet, rows: readonly FilledRow[]): Header | null {
  const firstLabels = rows.findIndex((row) => row.cells.length >= 2 && !isDataRow(row, null) && !isMetaRow(row));
  if (firstLabels < 0) return null;
  const start = firstLabels + remarksAbove(rows.slice(firstLabels, firstLabels + MOST_HEADER_ROWS));
  const [firstRow] = rows.slice(start);
  if (firstRow === undefined) return null;
  const firstColumn = firstRow.cells[0]?.column ?? null;
  const candidates = rows.slice(start, start + MOST_HEADER_ROWS);
  const indexAt = candidates.findIndex(isIndexRow);
  // The first row is header whatever it says: 财政拨款收入 heads a column here and names a line there.
  const dataAt = candidates.findIndex((row, at) => at > 0 && isDataRow(row, firstColumn));
  const hasIndex = indexAt > 0 && (dataAt < 0 || indexAt < dataAt);
  const count = hasIndex ? indexAt + 1 : dataAt < 0 ? Math.min(candidates.length, 4) : dataAt;
  const headerRows = candidates.slice(0, count);
  const last = headerRows.at(-1);
  if (count === 0 || last === undefined) return null;
  const labelRows = hasIndex ? headerRows.slice(0, -1) : headerRows;
  return {
    first: firstRow.row,
    last: last.row,
    rows: headerRows,
    columns: withoutSpare(columnsOf(sheet, labelRows, hasIndex ? last : null), [last, ...rows.slice(start + count)]),
  };
}

/** A heading merged over several columns heads those that hold something. */
function withoutSpare(columns: readonly HeaderColumn[], rows: readonly FilledRow[]): readonly HeaderColumn[] {
  const isReached = ({ sheetColumn, path }: HeaderColumn): boolean =>
    path.length > 0 && path.at(-1)?.cell.column !== sheetColumn;
  if (!columns.some(isReached)) return columns;
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  return columns.filter((column) => !isReached(column) || filled.has(column.sheetColumn));
}

/** How many rows stand above the header without being of it: `内部资料`, `密级：无` side by side. */
function remarksAbove(rows: readonly FilledRow[]): number {
  const heading = rows.findIndex((row) => !isMetaRow(row) && row.cells.some(({ text }) => isHeading(text)));
  const isAbove = heading > 0 && rows.slice(0, heading).every((row) => !isDataRow(row, null) && !isIndexRow(row));
  return isAbove ? heading : 0;
}

/** Words that head a column of amounts, codes or names. */
const isHeading = (text: string): boolean =>
  saidByHeader(text) !== null || /科目|项目|编码|代码|名称|单位|部门|分类|序号|内容|^[类款项]$/u.test(plain(text));

/** Title, number, department and unit lines above a header. */
export function isMetaRow(row: FilledRow): boolean {
  return row.cells.some(
    (cell) => isSaid(cell) && (isMetaLine(cell.text) || isNumberLine(cell.text) || titleKind(cell.text) !== null),
  );
}

const INDEX = /^(?:\d{1,2}|[※*]{1,3}|栏次|行次|[甲乙丙丁])$/u;

/** `※ ※ ※ 1 2 3`: columns numbered from 1. */
export function isIndexRow(row: FilledRow): boolean {
  const numbers: number[] = [];
  const [beside, last] = row.cells.slice(-2);
  // What stands far right of the table is no part of its row.
  const isApart = beside && last && last.column > beside.column + 1 && !INDEX.test(plain(last.text));
  const cells = isApart ? row.cells.slice(0, -1) : row.cells;
  for (const { text } of cells) {
    const label = plain(text);
    if (!INDEX.test(label)) return false;
    if (/\d/u.test(label)) numbers.push(Number(label));
  }
  const isCounting = numbers.every((number, at) => (at === 0 ? number === 1 : number > (numbers[at - 1] ?? 0)));
  const hasMarks = numbers.length < cells.length;
  return isCounting && numbers.length >= (hasMarks ? 1 : 3);
}

/** A row that belongs to the body: it has a number, or begins with a label of the body. */
function isDataRow(row: FilledRow, firstColumn: number | null): boolean {
  const [first] = row.cells;
  if (first === undefined || isIndexRow(row)) return false;
  if (row.cells.some(({ text, cell }) => typeof cell.value !== "number" && isRemark(text))) return true;
  if (row.cells.length === 1 && (isEmptyStatement(first.text) || isNote(first.text) || isTotalLabel(first.text)))
    return true;
  const hasNumber = row.cells.some(({ text, cell }, at) => {
    const digits = plain(text);
    return (
      (at > 0 && isNothing(text)) || ((typeof cell.value === "number" || looksLikeAmount(digits)) && !isYear(digits))
    );
  });
  // Amounts that look like years: beside its 合计 a header has words.
  if (isBodyLabel(first.text) && isOfYearsAndLabels(row.cells.slice(1))) return true;
  if (hasNumber || splitCodedLabel(first.text).code !== null) return true;
  if (firstColumn === null || first.column !== firstColumn) return false;
  // A label without an amount; a header goes on in more than its first column.
  if (row.cells.length === 1) return true;
  return row.cells.length <= MOST_LABELS && row.cells.every(({ text }) => isBodyLabel(text));
}

const isYear = (digits: string): boolean => /^20\d\d$/u.test(digits);

/** Numbers alone, and labels of the body between them. */
const isOfYearsAndLabels = (cells: FilledRow["cells"]): boolean =>
  cells.some(({ text }) => isYear(plain(text))) && cells.every(({ text }) => isYear(plain(text)) || isBodyLabel(text));

/** Labels side by side in one row of a body: as many as a two-sided table has blocks. */
const MOST_LABELS = 4;

/** A label of the body: numbered, with a code, a total, or a line of income. */
function isBodyLabel(text: string): boolean {
  if (numberingOf([text]) !== null || isTotalLabel(text) || splitCodedLabel(text).code !== null) return true;
  return saidByIncomeLine(text) !== null;
}

function columnsOf(sheet: Sheet, rows: readonly FilledRow[], indexRow: FilledRow | null): HeaderColumn[] {
  const merges = sheet.merges.filter((merge) =>
    rows.some(({ row }) => row >= merge.row && row < merge.row + merge.rows),
  );
  const inHeader = new Set(
    [...rows, ...(indexRow ? [indexRow] : [])].flatMap((row) => row.cells.map((cell) => cell.column)),
  );
  for (const merge of merges) {
    if (!inHeader.has(merge.column)) continue;
    for (let column = merge.column; column < merge.column + merge.columns; column++) inHeader.add(column);
  }
  const columns = [...inHeader].sort((a, b) => a - b);
  const labels = rows.map(
    (row) =>
      new Map<number, Located>(
        row.cells.map(({ column, text }) => [
          column,
          { value: text, cell: { sheet: sheet.name, row: row.row, column } },
        ]),
      ),
  );
  const owns = new Set<string>(rows.flatMap((row) => row.cells.map((cell) => `${row.row},${cell.column}`)));
  rows.forEach(({ row }, at) => {
    columns.forEach((column, index) => {
      if (owns.has(`${row},${column}`)) return;
      const label = continued({
        row,
        column,
        left: columns[index - 1],
        above: rows.slice(0, at),
        at,
        labels,
        owns,
        merges,
      });
      if (label) labels[at]?.set(column, label);
    });
  });
  return columns.map((sheetColumn) => ({
    sheetColumn,
    path: labels
      .flatMap((row) => row.get(sheetColumn) ?? [])
      .filter((label, at, all) => plain(label.value) !== plain(all[at - 1]?.value ?? "")),
  }));
}

/** The label that reaches into an empty header cell: a merged one, or the one to its left in the same group. */
function continued(place: {
  row: number;
  column: number;
  left: number | undefined;
  above: readonly FilledRow[];
  at: number;
  labels: readonly Map<number, Located>[];
  owns: ReadonlySet<string>;
  merges: readonly Rectangle[];
}): Located | undefined {
  const { row, column, left, above, at, labels, owns, merges } = place;
  const merge = merges.find(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  if (merge) {
    const anchored = labels
      .flatMap((labelsOfRow) => labelsOfRow.get(merge.column) ?? [])
      .find((label) => label.cell.row === merge.row && label.cell.column === merge.column);
    if (anchored) return anchored;
  }
  const hasOwnAbove = above.some((upper) => owns.has(`${upper.row},${column}`));
  if (hasOwnAbove || left === undefined) return undefined;
  const sameGroup = at === 0 || labels[at - 1]?.get(column)?.cell.column === labels[at - 1]?.get(left)?.cell.column;
  return sameGroup ? labels[at]?.get(left) : undefined;
}
