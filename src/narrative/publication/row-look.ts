import type { Row, Table } from "../../disclosure/table";
import type { Cell } from "../../workbook/cell";

/** `总计`, `收入总计`, `合计`: what a table prints bold. */
const TOTAL = /(?:总计|合计)$/u;
const WITHIN = /^其中/u;
const DEEPEST = 6;

/** Whether a row states the whole of its table or of one of its sides. */
export function isTotalRow(row: Row): boolean {
  return row.kind === "total" || (row.kind === "line" && TOTAL.test(row.name.replace(/\s/gu, "")));
}

/** How deep a label stands in characters, as its own spaces show; a space of the keyboard is half a character. */
function spacesBefore({ value }: Cell): number {
  if (typeof value !== "string") return 0;
  const [spaces = ""] = /^[\s\u3000]*/u.exec(value) ?? [];
  return Math.round([...spaces].reduce((width, space) => width + (space === "\u3000" ? 1 : 0.5), 0));
}

/**
 * How deep the label of a row stands, in characters. Where the sheet indents by spaces, as these are; else a line that
 * is part of another stands two characters deeper, and so does 其中 for as long as the sum over it goes on.
 */
export function indentOf(table: Table, row: Row, label: Cell): number {
  const spaces = spacesBefore(label);
  if (spaces > 0 || row.kind !== "line") return Math.min(spaces, DEEPEST);
  return Math.min(2 * depthOf(table, row), DEEPEST);
}

function depthOf(table: Table, row: Row, seen: ReadonlySet<Row> = new Set()): number {
  const above = table.lineSums.find(({ total, parts }) => parts.includes(row) && !isTotalRow(total))?.total;
  if (above !== undefined && !seen.has(above) && above.block === row.block)
    return 1 + depthOf(table, above, new Set([...seen, row]));
  return WITHIN.test(row.name) ? 1 : 0;
}
