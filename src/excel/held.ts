import { cellAddress, qualifiedAddress, rectangleAddress, type CellRef } from "../workbook/address";
import { rectanglesOf } from "../marking/areas";
import { isSame, type CellContent, type Edit, type Witness, type WitnessCell } from "../workbook/edits";

/** What a cell holds, as Excel says it. */
export interface Held {
  readonly cell: CellRef;
  readonly sheetId: string;
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** Asks what cells hold; to be called after the batch. `null` where the sheet is gone. @param sheets by name or id */
export function askHeld(
  context: Excel.RequestContext,
  cells: readonly { readonly cell: CellRef; readonly sheet: string }[],
): () => (Held | null)[] {
  const asked = cells.map(({ cell, sheet: name }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    const range = sheet.getRange(cellAddress(cell));
    range.load("formulas,values,numberFormat");
    return { cell, sheet, range };
  });
  return () =>
    asked.map(({ cell, sheet, range }) =>
      sheet.isNullObject
        ? null
        : {
            cell,
            sheetId: sheet.id,
            content: contentFrom(only(range.formulas), only(range.values)),
            numberFormat: String(only(range.numberFormat)),
          },
    );
}

/**
 * Asks whether the edits' witnesses stand where they stood; to be called after the batch, for all that they say or
 * for their texts alone. @returns a moved cell of each sheet
 */
export function askMoved(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): (by?: (witness: Witness) => Witness) => readonly CellRef[] {
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) bySheet.set(edit.cell.sheet, [...(bySheet.get(edit.cell.sheet) ?? []), edit]);
  const asked = [...bySheet].map(([name, inSheet]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    const around = new Map(inSheet.flatMap(({ witness }) => witness?.cells ?? []).map((cell) => [keyOf(cell), cell]));
    const areas = rectanglesOf([...around.values()]).map((area) => {
      const range = sheet.getRange(rectangleAddress(area));
      range.load("formulas,values");
      return { area, range };
    });
    return { inSheet, sheet, areas };
  });
  return (by = (witness) => witness) =>
    asked.flatMap(({ inSheet, sheet, areas }) => {
      if (sheet.isNullObject) return inSheet.slice(0, 1).map(({ cell }) => cell);
      const now = new Map<string, CellContent>();
      for (const { area, range } of areas) {
        const formulas = range.formulas as readonly (readonly unknown[])[];
        const values = range.values as readonly (readonly unknown[])[];
        formulas.forEach((row, down) => {
          row.forEach((formula, across) => {
            const content = contentFrom(formula, values[down]?.[across]);
            now.set(keyOf({ row: area.row + down, column: area.column + across }), content);
          });
        });
      }
      const moved = inSheet.find(
        ({ witness }) =>
          witness &&
          ((witness.sheetId !== null && witness.sheetId !== sheet.id) ||
            by(witness).cells.some((cell) => !isSame(cell.content, now.get(keyOf(cell)) ?? null))),
      );
      return moved ? [moved.cell] : [];
    });
}

const keyOf = ({ row, column }: Pick<WitnessCell, "row" | "column">): string => `${row},${column}`;

/** @param entered what Excel calls the formula: of a typed value the value itself, also of a text that begins with `=` */
export function contentFrom(entered: unknown, value: unknown): CellContent {
  if (typeof entered === "number" || typeof entered === "boolean") return entered;
  if (typeof entered !== "string" || entered === "") return null;
  return entered.startsWith("=") && entered !== value ? { formula: entered } : entered;
}

const only = (matrix: unknown): unknown =>
  Array.isArray(matrix) && Array.isArray(matrix[0]) ? (matrix[0] as unknown[])[0] : undefined;

export const placesOf = (cells: readonly CellRef[]): string => cells.map(qualifiedAddress).join("、");
