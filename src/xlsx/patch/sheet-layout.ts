import { parseAddress, type Rectangle } from "../../workbook/address";
import { attribute, closingTag, nextTag, tagsOf, textBetween, type Tag } from "../xml-tags";

export interface CellPlace {
  readonly column: number;
  readonly open: Tag;
  /** One past the cell. */
  readonly end: number;
  readonly style: number;
  readonly formula: FormulaPlace | null;
}

export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Its kind; a plain formula has none. */
  readonly type: string | null;
  /** Which group of shared formulas it belongs to. */
  readonly group: string | null;
  readonly range: Rectangle | null;
  /** Empty where it repeats the first of its group. */
  readonly text: string;
}

export interface RowPlace {
  readonly row: number;
  readonly open: Tag;
  /** Where a further cell goes in at the end; `null` for a row written as one empty tag. */
  readonly contentEnd: number | null;
  readonly cells: readonly CellPlace[];
  /** The style of its cells that are not there; `null` where the row has none of its own. */
  readonly style: number | null;
}

/** Where everything an edit can touch stands in a worksheet's XML. */
export interface SheetLayout {
  readonly dimension: Tag | null;
  readonly data: Tag;
  /** Where a further row goes in at the end; `null` where the sheet has no rows at all. */
  readonly dataEnd: number | null;
  readonly rows: readonly RowPlace[];
  readonly rowAt: (row: number) => RowPlace | null;
  readonly formulas: readonly FormulaPlace[];
  readonly merges: readonly Rectangle[];
  readonly columnStyle: (column: number) => number;
}

/** @returns `null` where the text is no worksheet */
export function layoutOf(xml: string): SheetLayout | null {
  const before: Tag[] = [];
  let data: Tag | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === "sheetData") data = tag;
    if (data) break;
    before.push(tag);
  }
  if (!data) return null;
  const dataClose = data.kind === "open" ? closingTag(xml, data) : null;
  const rows = dataClose ? readRows(xml, data.end, dataClose.start) : [];
  const after = [...tagsOf(xml, dataClose?.end ?? data.end)];
  const byNumber = new Map([...rows].reverse().map((row) => [row.row, row]));
  return {
    dimension: before.find((tag) => tag.name === "dimension") ?? null,
    data,
    dataEnd: dataClose?.start ?? null,
    rows,
    rowAt: (row) => byNumber.get(row) ?? null,
    formulas: rows.flatMap((row) => row.cells.flatMap((cell) => (cell.formula ? [cell.formula] : []))),
    merges: after.flatMap((tag) =>
      tag.name === "mergeCell" ? (parseAddress(attribute(xml, tag, "ref") ?? "") ?? []) : [],
    ),
    columnStyle: columnStyles(xml, before),
  };
}

function columnStyles(xml: string, tags: readonly Tag[]): (column: number) => number {
  const number = (tag: Tag, name: string): number => Number(attribute(xml, tag, name) ?? 0);
  const columns = tags
    .filter((tag) => tag.name === "col")
    .map((tag) => ({ first: number(tag, "min") - 1, last: number(tag, "max") - 1, style: number(tag, "style") }));
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function readRows(xml: string, from: number, until: number): RowPlace[] {
  const rows: RowPlace[] = [];
  let row = -1;
  let open: Tag | null = null;
  let cells: CellPlace[] = [];
  const finish = (contentEnd: number | null): void => {
    if (!open) return;
    const hasStyle = attribute(xml, open, "customFormat") === "1";
    rows.push({ row, open, contentEnd, cells, style: hasStyle ? Number(attribute(xml, open, "s") ?? 0) : null });
    open = null;
  };
  let cellTag: Tag | null = null;
  let formula: FormulaPlace | null = null;
  for (const tag of tagsOf(xml, from, until)) {
    const column = cells.at(-1)?.column ?? -1;
    if (tag.name === "row") {
      if (tag.kind === "close") finish(tag.start);
      else {
        row = Number(attribute(xml, tag, "r") ?? row + 2) - 1;
        open = tag;
        cells = [];
        if (tag.kind === "empty") finish(null);
      }
    } else if (tag.name === "c") {
      if (tag.kind !== "close") {
        cellTag = tag;
        formula = null;
      }
      if (tag.kind !== "open" && cellTag) {
        cells.push({
          column: columnOf(xml, cellTag, column),
          open: cellTag,
          end: tag.end,
          style: Number(attribute(xml, cellTag, "s") ?? 0),
          formula,
        });
      }
    } else if (tag.name === "f" && tag.kind !== "close" && cellTag) {
      formula = readFormula(xml, tag, row, columnOf(xml, cellTag, column));
    }
  }
  return rows;
}

/** A cell without an address follows the one before it. */
const columnOf = (xml: string, tag: Tag, before: number): number =>
  parseAddress(attribute(xml, tag, "r") ?? "")?.column ?? before + 1;

function readFormula(xml: string, tag: Tag, row: number, column: number): FormulaPlace {
  // A formula holds no elements: what follows it closes it.
  const next = tag.kind === "open" ? nextTag(xml, tag.end) : null;
  const close = next?.name === "f" && next.kind === "close" ? next : null;
  return {
    row,
    column,
    start: tag.start,
    end: close?.end ?? tag.end,
    type: attribute(xml, tag, "t"),
    group: attribute(xml, tag, "si"),
    range: parseAddress(attribute(xml, tag, "ref") ?? ""),
    text: close ? textBetween(xml, tag.end, close.start) : "",
  };
}
