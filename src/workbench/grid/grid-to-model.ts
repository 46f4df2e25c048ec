import {
  SelectionMoveType,
  type FWorkbook,
  type FWorksheet,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { HostError, type HostSheet, type HostWorkbook } from "../../embedded-host";
import { rectangleOf } from "./snapshot";
import { gridSpeaks, type Turn } from "./turn";
import { contentInModel, heldInGrid, univerContent } from "./univer-cell";

type CellMatrix = Readonly<Record<number, Readonly<Record<number, unknown>>>>;

/** Cells set by typing, pasting, filling, undoing, or by the calculation of formulas. */
const CELLS_SET = "sheet.mutation.set-range-values";
/** Cells dragged to another place. */
const CELLS_MOVED = "sheet.mutation.move-range";
/** Cells selected: by mouse, keys or the name box. Univer's own event keeps silent about the first, and about the same cells of another sheet. */
const CELLS_SELECTED = "sheet.operation.set-selections";
/** How that operation says that the mouse is not let go yet. */
const STILL_MOVING: readonly unknown[] = [SelectionMoveType.MOVE_START, SelectionMoveType.MOVING];

/**
 * Brings what a person does in the grid into the model, and results of formulas without a word.
 * @returns a function that stops it
 */
export function followGrid(
  univer: FUniver,
  grid: FWorkbook,
  model: HostWorkbook,
  turn: Turn,
  onRefused: (sheet: string) => void,
): () => void {
  const takeOver = (sheetId: string, cells: CellMatrix): void => {
    const sheet = model.sheet(sheetId);
    const worksheet = grid.getSheetBySheetId(sheetId);
    if (!sheet || !worksheet) return;
    for (const [row, columns] of Object.entries(cells)) {
      for (const column of Object.keys(columns))
        takeOverCell(model, sheet, worksheet, Number(row), Number(column), onRefused);
    }
  };
  const select = (sheetId: string, ranges: readonly IRange[]): void => {
    const sheet = model.sheet(sheetId);
    if (!sheet) return;
    if (ranges.length > 0) model.select(sheet, ranges.map(rectangleOf));
    else model.activate(sheet);
  };
  const { Event } = univer;
  const subscriptions = [
    univer.addEvent(Event.CommandExecuted, ({ id, params }) => {
      if (turn.isModelSpeaking) return;
      if (id === CELLS_SET || id === CELLS_MOVED)
        gridSpeaks(turn, () => {
          for (const { subUnitId, cells } of cellsConcerned(params)) takeOver(subUnitId, cells);
        });
      if (id !== CELLS_SELECTED) return;
      const { subUnitId, selections, type } = params as ISetSelectionsOperationParams;
      if (STILL_MOVING.includes(type)) return;
      gridSpeaks(turn, () => {
        select(
          subUnitId,
          selections.map(({ range }) => range),
        );
      });
    }),
    univer.addEvent(Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (turn.isModelSpeaking) return;
      // A sheet that was left comes back with what was selected in it.
      const ranges = activeSheet.getSelection()?.getActiveRangeList() ?? [];
      gridSpeaks(turn, () => {
        select(
          activeSheet.getSheetId(),
          ranges.map((range) => range.getRange()),
        );
      });
    }),
    univer.addEvent(Event.BeforeSheetEditStart, (edit) => {
      const sheet = model.sheet(edit.worksheet.getSheetId());
      if (!sheet?.state.isProtected && !model.isReadOnly) return;
      edit.cancel = true;
      onRefused(edit.worksheet.getSheetName());
    }),
    univer.addEvent(Event.SheetEditStarted, () => {
      model.beginCellEdit();
    }),
    univer.addEvent(Event.SheetEditEnded, () => {
      model.endCellEdit();
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
    model.endCellEdit();
  };
}

interface SetParams {
  readonly subUnitId: string;
  readonly cellValue?: CellMatrix;
}
interface MoveParams {
  readonly from: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly to: { readonly subUnitId: string; readonly value: CellMatrix };
}

function cellsConcerned(params: unknown): { readonly subUnitId: string; readonly cells: CellMatrix }[] {
  const given = params as SetParams | MoveParams;
  if ("from" in given) return [given.from, given.to].map(({ subUnitId, value }) => ({ subUnitId, cells: value }));
  return [{ subUnitId: given.subUnitId, cells: given.cellValue ?? {} }];
}

function takeOverCell(
  model: HostWorkbook,
  sheet: HostSheet,
  worksheet: FWorksheet,
  row: number,
  column: number,
  onRefused: (sheet: string) => void,
): void {
  const { value, formula, isForcedText } = heldInGrid(worksheet, row, column);
  const held = sheet.cell(row, column);
  try {
    if (formula !== null) {
      if (held?.formula !== formula) model.type(sheet, row, column, formula);
      if (value !== null && sheet.cell(row, column)?.value !== value) model.calculated(sheet, row, column, value);
    } else if (contentInModel(held) !== value) {
      const isTextLikeFigure =
        typeof value === "string" && (isForcedText || (value.trim() !== "" && Number.isFinite(Number(value))));
      model.type(sheet, row, column, isTextLikeFigure ? `'${value}` : value);
    }
    takeOverNumberFormat(model, sheet, worksheet.getRange(row, column).getNumberFormat(), row, column);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    worksheet.getRange(row, column).setValue(univerContent(held));
    onRefused(sheet.name);
  }
}

/** Typing `12%` or a date gives its number format to the cell. */
function takeOverNumberFormat(model: HostWorkbook, sheet: HostSheet, shown: string, row: number, column: number): void {
  const numberFormat = shown === "" ? "General" : shown;
  if ((sheet.cell(row, column)?.numberFormat ?? "General") === numberFormat) return;
  model.format(
    sheet,
    { row, column, rows: 1, columns: 1 },
    { numberFormat: numberFormat === "General" ? undefined : numberFormat },
  );
}
