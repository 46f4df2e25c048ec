import { isNothing } from "./amount";
import { isIndexRow, isMetaRow, type Header } from "./header";
import { isCheckLine, isPageTotal, isRemark, isTotalLabel, plain } from "./label";
import { isEmptyStatement, isNote, isWithheldNote } from "./meta";
import type { FilledRow } from "./sheet-text";

/** Rows of the body: what a page break repeats, notes and statements left out. */
export function bodyRows(below: readonly FilledRow[], header: Header): FilledRow[] {
  const printed = new Set(
    header.rows.flatMap((row) => row.cells.map(({ column, text }) => `${column}:${plain(text)}`)),
  );
  const isHeaderAgain = (row: FilledRow): boolean =>
    row.cells.every(({ column, text }) => printed.has(`${column}:${plain(text)}`));
  let isAfterNote = false;
  return withoutMemo(below).filter((row) => {
    const [first] = row.cells;
    if (first === undefined || isHeaderAgain(row) || isIndexRow(row) || isMetaRow(row)) return false;
    if (isPageTotal(first.text) || isCheckLine(first.text)) return false;
    // 无 in every cell: there is nothing to list.
    if (row.cells.every(({ text }) => isNothing(text))) return false;
    const hasNumber = row.cells.some(({ cell }) => typeof cell.value === "number");
    // A double dash for an amount of nothing is no rule across the page.
    if (!hasNumber && row.cells.some(({ text }) => isRemark(text) && !isNothing(text))) return false;
    const isText = row.cells.length === 1 && typeof first.cell.value === "string";
    const isSaid = isEmptyStatement(first.text) || isWithheldNote(first.text) || /^续表/u.test(plain(first.text));
    // A sentence, whatever it says, is no row; nor is what goes on below a note.
    const isSentence =
      /[。;；]$/u.test(first.text.trim()) || (first.text.length > 20 && /[,，;；。]/u.test(first.text));
    isAfterNote ||= isNote(first.text);
    return !(isNote(first.text) || (isText && (isSaid || isSentence || isAfterNote)));
  });
}

/** As long as a memo is at most. */
const MEMO_ROWS = 3;

/**
 * `其中：人员经费 123.45` below a table, parted from it by the only empty row or standing after its total, recalls
 * amounts of it and is none of its rows.
 */
function withoutMemo(rows: readonly FilledRow[]): readonly FilledRow[] {
  const gaps = rows.flatMap((row, at) => {
    const before = rows[at - 1];
    return before?.sheet === row.sheet && row.row > before.row + 1 ? [at] : [];
  });
  const gap = gaps.at(-1);
  if (gap === undefined || rows.length - gap > MEMO_ROWS) return rows;
  const isApart = gaps.length === 1 || isTotalLabel(rows[gap - 1]?.cells[0]?.text ?? "");
  return isApart && /^(?:其中|另|补充资料)[:,]?/u.test(plain(rows[gap]?.cells[0]?.text ?? ""))
    ? rows.slice(0, gap)
    : rows;
}
