import type { Performance } from "../../disclosure/performance";
import { formsOf, type FormKind, type FormRows } from "../../disclosure/performance/forms";
import { isBlank, type Cell } from "../../workbook/cell";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { asRunningText } from "../punctuation";

/** A cell of a printed form and how many rows and columns it covers. */
export interface FormCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** A performance target form as it is printed: its title, and a grid of labels and entries. */
export interface PrintedForm {
  readonly kind: FormKind;
  readonly title: string;
  /** How many columns its grid has. */
  readonly columns: number;
  /** Row by row from left to right; a cell that one above or beside it covers is left out. */
  readonly rows: readonly (readonly FormCell[])[];
}

/**
 * The target forms that are filled in: the department's first, then those of the projects, in the workbook's order.
 * @param performance as the workbook was recognised
 */
export function printedForms(workbook: Workbook, { overall, projects }: Performance): PrintedForm[] {
  const filled = new Set([...overall, ...projects].map(({ at }) => `${at.sheet}!${at.row}`));
  const forms = workbook.sheets.flatMap((sheet) =>
    formsOf(sheet)
      .filter((form) => filled.has(`${sheet.name}!${form.rows[0]?.row ?? -1}`))
      .map((form) => printForm(form, sheet)),
  );
  return [...forms.filter(({ kind }) => kind === "overall"), ...forms.filter(({ kind }) => kind === "project")];
}

function printForm({ kind, rows }: FormRows, sheet: Sheet): PrintedForm {
  const [first, ...rest] = rows;
  const hasTitle =
    first !== undefined && first.cells.length === 1 && /表(?:[（(][^（()）]*[)）])?$/u.test(text(first.cells[0]?.cell));
  const body = hasTitle ? rest : rows;
  const used = body.flatMap(({ cells }) => cells.map(({ column }) => column));
  const [left, right] = [Math.min(...used), rightmost(sheet, body, Math.max(...used))];
  const numbers = body.map(({ row }) => row);
  return {
    kind,
    title: hasTitle ? text(first.cells[0]?.cell) : kind === "overall" ? "整体绩效目标表" : "项目支出绩效目标表",
    columns: right - left + 1,
    rows: numbers.map((row) => cellsOf(sheet, numbers, row, left, right)),
  };
}

/** Merged cells reach farther than what is filled. */
function rightmost({ merges }: Sheet, rows: FormRows["rows"], filled: number): number {
  const numbers = new Set(rows.map(({ row }) => row));
  return Math.max(
    filled,
    ...merges.filter(({ row }) => numbers.has(row)).map(({ column, columns }) => column + columns - 1),
  );
}

function cellsOf(sheet: Sheet, rows: readonly number[], row: number, left: number, right: number): FormCell[] {
  const cells: FormCell[] = [];
  for (let column = left; column <= right; column++) {
    const merge = sheet.merges.find(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    // Rows without text are not printed: a merge counts those that are.
    const printed = merge ? rows.filter((each) => each >= merge.row && each < merge.row + merge.rows) : [row];
    const isFirst = !merge || (column === Math.max(left, merge.column) && row === printed[0]);
    if (!isFirst) continue;
    const columns = merge ? Math.min(right, merge.column + merge.columns - 1) - column + 1 : 1;
    const source = merge ? sheet.grid.cell(merge.row, merge.column) : sheet.grid.cell(row, column);
    cells.push({ text: text(source), rows: printed.length, columns });
  }
  return cells;
}

/** As the sheet shows it; what a narrow column hides as ### is taken from the value. */
function text(cell: Cell | undefined): string {
  if (cell === undefined || isBlank(cell)) return "";
  return asRunningText(typeof cell.value === "string" || /^#+$/u.test(cell.text) ? String(cell.value) : cell.text);
}
