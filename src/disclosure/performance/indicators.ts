import type { CellRef } from "../../workbook/address";
import { isErrorValue } from "../../workbook/cell";
import { NO_COLUMN, readInputFigure } from "../inputs/input-figure";
import { bareLabel, isCheckLine, isSignature, isTotalLabel, plain } from "../recognition/label";
import type { FilledRow } from "../recognition/sheet-text";
import type { Located } from "../table";
import { isIndicatorHeader, type FormRows } from "./forms";
import type { Indicator, UnreadableTarget } from "./performance";

const COLUMNS = {
  name: ["三级指标"],
  value: ["指标值", "年度指标值", "目标值", "绩效指标值"],
  basis: ["指标值设置依据", "指标设定依据", "指标值设定依据", "设定依据", "设置依据", "指标依据"],
  lastYear: ["上年完成值", "上年实际完成值", "上年实际值", "历史值"],
  weight: ["分值权重", "指标分值权重", "权重", "分值", "指标权重"],
} as const;

type Column = keyof typeof COLUMNS;
const ASKED = ["value", "basis", "weight"] as const;

/** The rows below a form's indicator header. */
export function indicatorsOf({ sheet, rows }: FormRows, unreadable: UnreadableTarget[]): Indicator[] {
  const at = rows.findIndex(isIndicatorHeader);
  const header = rows[at];
  if (!header) return [];
  const columns = columnsOf(header);
  return rows.slice(at + 1).flatMap((row) => {
    const isIndicator = [columns.get("name"), columns.get("value"), columns.get("weight")].some(
      (column) => column !== undefined && filledAt(row, column),
    );
    return isIndicator && !isIndicatorHeader(row) && !isBeside(row)
      ? [indicatorOf(sheet, row, columns, unreadable)]
      : [];
  });
}

/** A sum of the weights, a note or a signature below the table. */
const isBeside = ({ cells }: FilledRow): boolean =>
  cells
    .slice(0, 1)
    .some(
      ({ text }) =>
        isTotalLabel(text) || isSignature(text) || isCheckLine(text) || /^(?:总分|注:|备注:|说明:)/u.test(plain(text)),
    );

function columnsOf({ cells }: FilledRow): ReadonlyMap<Column, number> {
  const named = (text: string): Column | undefined =>
    (["name", "value", "basis", "lastYear", "weight"] as const).find((column) =>
      (COLUMNS[column] as readonly string[]).includes(bareLabel(text).replace(/\([^)]*\)$/u, "")),
    );
  return new Map(
    cells.flatMap(({ text, column }) => {
      const name = named(text);
      return name ? [[name, column] as const] : [];
    }),
  );
}

const filledAt = ({ cells }: FilledRow, column: number) => cells.find((cell) => cell.column === column);

function indicatorOf(
  sheet: string,
  row: FilledRow,
  columns: ReadonlyMap<Column, number>,
  unreadable: UnreadableTarget[],
): Indicator {
  const place = (column: Column): CellRef | null => {
    const at = columns.get(column);
    return at === undefined ? null : { sheet, row: row.row, column: at };
  };
  const text = (column: Column): Located | null => {
    const cell = place(column);
    const filled = cell && filledAt(row, cell.column);
    return cell && filled && !isErrorValue(filled.cell.value)
      ? { value: filled.cell.text.trim() || filled.text.trim(), cell }
      : null;
  };
  return {
    name: text("name"),
    value: text("value"),
    basis: text("basis"),
    lastYear: text("lastYear"),
    weight: weightOf(row, place("weight"), unreadable),
    blanks: ASKED.flatMap((column) => {
      const cell = place(column);
      return cell && !filledAt(row, cell.column) ? [{ column, cell }] : [];
    }),
  };
}

function weightOf(row: FilledRow, cell: CellRef | null, unreadable: UnreadableTarget[]): Indicator["weight"] {
  const filled = cell && filledAt(row, cell.column);
  if (!cell || !filled) return null;
  const isPercentage = /%$/u.test(plain(filled.text));
  const figure = readInputFigure(
    isPercentage ? { ...filled.cell, value: plain(filled.text).slice(0, -1) } : filled.cell,
    cell,
    { row: { zh: "分值权重", en: "weight" }, column: NO_COLUMN },
    "个",
    { printedIn: "万元", where: "form" },
  );
  if (!figure) unreadable.push({ kind: "unreadable-target", cells: [cell], found: filled.text, expected: "分值权重" });
  return figure;
}
