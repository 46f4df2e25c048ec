import { cellAddress, parseAddress, type Rectangle } from "../../workbook/address";
import { isFormula, isSameContent, type CellContent, type Edit } from "../../workbook/edits";
import { attribute, escapeXml } from "../xml-tags";
import { cellXml, richCellXml } from "./cell-xml";
import { refused } from "./refusal";
import { changedRuns, type RichTexts } from "./rich-text";
import { layoutOf, type CellPlace, type FormulaPlace, type RowPlace, type SheetLayout } from "./sheet-layout";
import { shiftFormula } from "../shift-formula";
import { spliced, type Splice } from "./splice";
import { withAttribute } from "../xml-tags";
import type { Styles } from "./styles";

export interface EditedSheet {
  readonly xml: string;
  /** A formula is gone, so the order in which formulas are worked out no longer holds. */
  readonly lostFormula: boolean;
}

/**
 * Changes the named cells in a worksheet's XML and nothing else.
 * @param styles where new number formats are added; `null` where the workbook has no styles
 * @param richTexts the texts in several fonts, which a changed text keeps
 * @throws PatchRefused
 */
export function editSheet(
  xml: string,
  edits: readonly Edit[],
  styles: Styles | null,
  richTexts: RichTexts,
): EditedSheet {
  const layout = layoutOf(xml);
  if (!layout) throw refused("no-such-sheet", firstOf(edits).cell);
  const latest = new Map(edits.map((edit) => [cellAddress(edit.cell), edit] as const));
  const changes = [...latest.values()].map((edit) => planned(layout, edit, styles, richTexts));
  const written = changes.filter((change) => change.text !== null);
  return {
    xml: spliced(xml, [
      ...rowSplices(xml, layout, written),
      ...keptShared(layout, written),
      ...grownDimension(xml, layout, written),
    ]),
    lostFormula: written.some(({ place, edit }) => place?.formula && !isFormula(edit.after.content)),
  };
}

interface Change {
  readonly edit: Edit;
  readonly row: RowPlace | null;
  readonly place: CellPlace | null;
  /** The cell's new XML; `null` where nothing changes. `style` alone changes where the content stays. */
  readonly text: ((xml: string) => string) | null;
}

const firstOf = (edits: readonly Edit[]): Edit => {
  const [first] = edits;
  if (!first) throw new Error("a sheet is edited by at least one edit");
  return first;
};

function planned(layout: SheetLayout, edit: Edit, styles: Styles | null, richTexts: RichTexts): Change {
  const { cell, before, after } = edit;
  const row = layout.rowAt(cell.row);
  const place = row?.cells.find((candidate) => candidate.column === cell.column) ?? null;
  const keepsContent = place !== null && isSameContent(before.content, after.content);
  if (!keepsContent) refuseHarm(layout, place, edit);
  const base = place?.style ?? row?.style ?? layout.columnStyle(cell.column);
  const style = styleFor(base, edit, styles);
  if (keepsContent) return { edit, row, place, text: style === base ? null : (xml) => restyled(xml, place, style) };
  if (!place && after.content === null && style === base) return { edit, row, place, text: null };
  const text = (xml: string): string => {
    const { content } = after;
    const runs = place && typeof content === "string" ? richTexts.runsOf(xml.slice(place.open.start, place.end)) : null;
    return runs && typeof content === "string"
      ? richCellXml(layout.data.prefix, cell, style, changedRuns(runs, content))
      : cellXml(layout.data.prefix, cell, style, content);
  };
  return { edit, row, place, text };
}

/** A text that begins like a formula is marked, so that it stays a text when someone edits the cell. */
function isQuoted(content: CellContent): boolean | null {
  if (typeof content === "number" || isFormula(content)) return false;
  return typeof content === "string" && /^\s*[=+\-@＝＋－＠]/u.test(content) ? true : null;
}

function styleFor(base: number, { cell, after }: Edit, styles: Styles | null): number {
  if (styles) {
    const style = styles.variant(base, after.numberFormat ?? null, isQuoted(after.content));
    if (style === null) throw refused("too-many-formats", cell);
    return style;
  }
  if (after.numberFormat !== undefined && after.numberFormat !== "General") throw refused("no-styles", cell);
  return base;
}

function restyled(xml: string, place: CellPlace, style: number): string {
  return (
    withAttribute(xml.slice(place.open.start, place.open.end), "s", String(style)) +
    xml.slice(place.open.end, place.end)
  );
}

const covers = (
  { row, column, rows, columns }: Rectangle,
  at: { readonly row: number; readonly column: number },
): boolean => at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

function refuseHarm(layout: SheetLayout, place: CellPlace | null, { cell, before, after }: Edit): void {
  if (typeof after.content === "number" && !Number.isFinite(after.content)) throw refused("not-a-content", cell);
  const isInArray = layout.formulas.some(
    ({ type, range }) =>
      (type === "array" || type === "dataTable") &&
      range !== null &&
      range.rows * range.columns > 1 &&
      covers(range, cell),
  );
  if (isInArray || place?.formula?.type === "dataTable") throw refused("array-formula", cell);
  // Only an edit that knows of the formula may replace it.
  if (place?.formula && !isFormula(before.content)) throw refused("formula", cell);
  const isCovered = layout.merges.some(
    (merge) => covers(merge, cell) && (merge.row !== cell.row || merge.column !== cell.column),
  );
  if (isCovered && after.content !== null) throw refused("covered-by-merge", cell);
}

/** New and replaced cells, in new and present rows. */
function rowSplices(xml: string, layout: SheetLayout, changes: readonly Change[]): Splice[] {
  const rows = new Map<number, Change[]>();
  for (const change of changes) rows.set(change.edit.cell.row, [...(rows.get(change.edit.cell.row) ?? []), change]);
  const newRows: { row: number; text: string }[] = [];
  const splices: Splice[] = [];
  for (const [number, unordered] of [...rows].sort(([a], [b]) => a - b)) {
    const inRow = unordered.sort((a, b) => a.edit.cell.column - b.edit.cell.column);
    const row = inRow[0]?.row ?? null;
    if (row) splices.push(...cellSplices(xml, row, inRow));
    else
      newRows.push({
        row: number,
        text: `<${layout.data.prefix}row r="${number + 1}">${inRow.map((change) => change.text?.(xml) ?? "").join("")}</${layout.data.prefix}row>`,
      });
  }
  if (layout.dataEnd === null)
    return newRows.length === 0 ? splices : [...splices, opened(layout.data, newRows.map(({ text }) => text).join(""))];
  const end = layout.dataEnd;
  return [
    ...splices,
    ...newRows.map(({ row, text }) => insertion(layout.rows.find((later) => later.row > row)?.open.start ?? end, text)),
  ];
}

function cellSplices(xml: string, row: RowPlace, changes: readonly Change[]): Splice[] {
  const added = changes.filter(({ place }) => place === null);
  const replaced = changes.flatMap(({ place, text }): Splice[] =>
    place && text ? [{ from: place.open.start, to: place.end, text: text(xml) }] : [],
  );
  if (added.length === 0) return replaced;
  const texts = added.map(({ edit, text }) => ({ column: edit.cell.column, text: text?.(xml) ?? "" }));
  // A row's `spans` says where its cells are; it may be left out, but must not be wrong.
  const head = withAttribute(xml.slice(row.open.start, row.open.end), "spans", null);
  const { contentEnd } = row;
  if (contentEnd === null) {
    const content = texts.map(({ text }) => text).join("");
    return [
      {
        from: row.open.start,
        to: row.open.end,
        text: `${head.slice(0, -2).trimEnd()}>${content}</${row.open.prefix}row>`,
      },
    ];
  }
  const inserted = texts.map(({ column, text }) =>
    insertion(row.cells.find((cell) => cell.column > column)?.open.start ?? contentEnd, text),
  );
  return [{ from: row.open.start, to: row.open.end, text: head }, ...replaced, ...inserted];
}

const insertion = (at: number, text: string): Splice => ({ from: at, to: at, text });
const opened = (tag: SheetLayout["data"], content: string): Splice => ({
  from: tag.start,
  to: tag.end,
  text: `<${tag.prefix}${tag.name}>${content}</${tag.prefix}${tag.name}>`,
});

/** Where the first of a group of shared formulas goes, the others are written out. */
function keptShared(layout: SheetLayout, changes: readonly Change[]): Splice[] {
  const replaced = new Set(
    changes
      .filter(({ edit, place }) => place && !isSameContent(edit.before.content, edit.after.content))
      .map(({ place }) => place?.formula),
  );
  const first = [...replaced].flatMap((formula) =>
    formula && formula.type === "shared" && formula.text !== "" ? [formula] : [],
  );
  return first.flatMap((lost) =>
    layout.formulas
      .filter(
        (formula) =>
          formula.type === "shared" && formula.group === lost.group && formula.text === "" && !replaced.has(formula),
      )
      .map((formula): Splice => ({
        from: formula.start,
        to: formula.end,
        text: writtenOut(lost, formula, layout.data.prefix),
      })),
  );
}

function writtenOut(first: FormulaPlace, formula: FormulaPlace, prefix: string): string {
  return `<${prefix}f>${escapeXml(shiftFormula(first.text, formula.row - first.row, formula.column - first.column))}</${prefix}f>`;
}

function grownDimension(xml: string, layout: SheetLayout, changes: readonly Change[]): Splice[] {
  const { dimension } = layout;
  const stated = dimension && parseAddress(attribute(xml, dimension, "ref") ?? "");
  if (!stated) return [];
  const cells = changes.map(({ edit }) => edit.cell);
  const top = Math.min(stated.row, ...cells.map(({ row }) => row));
  const left = Math.min(stated.column, ...cells.map(({ column }) => column));
  const bottom = Math.max(stated.row + stated.rows - 1, ...cells.map(({ row }) => row));
  const right = Math.max(stated.column + stated.columns - 1, ...cells.map(({ column }) => column));
  if (cells.every((cell) => covers(stated, cell))) return [];
  const range = `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`;
  return [
    {
      from: dimension.start,
      to: dimension.end,
      text: withAttribute(xml.slice(dimension.start, dimension.end), "ref", range),
    },
  ];
}
