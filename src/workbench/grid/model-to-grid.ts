import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { BooleanNumber, type ICellData, type IStyleData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Rectangle } from "../../workbook/address";
import type { HostSheet, HostWorkbook, ModelEvent } from "../../embedded-host";
import { PLAIN_LOOKS, type WorkbookLooks } from "../looks/looks";
import { showMarks } from "./marks";
import { showColumnWidths, showRowHeights } from "./sheet-sizes";
import { univerRange, univerSheet } from "./snapshot";
import { modelSpeaks, type Turn } from "./turn";
import { contentInModel, heldInGrid, univerContent } from "./univer-cell";
import { univerStyle } from "./univer-style";

/**
 * Shows in the grid what the add-in does to the model: contents, formats, marks, selection, sheets.
 * @returns a function that stops it
 */
export function followModel(
  univer: FUniver,
  grid: FWorkbook,
  model: HostWorkbook,
  looks: WorkbookLooks,
  turn: Turn,
): () => void {
  for (const sheet of model.sheets) showMarks(univer, grid, sheet);
  return model.listen((event) => {
    if (turn.isGridSpeaking) return;
    try {
      modelSpeaks(turn, () => {
        show(univer, grid, model, looks, event);
      });
    } catch (error) {
      // What the grid cannot show is no reason for the add-in's request to fail.
      reportError(error);
    }
  });
}

function show(univer: FUniver, grid: FWorkbook, model: HostWorkbook, looks: WorkbookLooks, event: ModelEvent): void {
  switch (event.kind) {
    case "changed":
      showContents(univer, grid, event.sheet, event.area);
      return;
    case "formatted":
      showFormats(univer, grid, event.sheet, event.area, looks);
      showSizes(univer, grid, looks, event.sheet, event.area);
      return;
    case "marked":
      showMarks(univer, grid, event.sheet);
      return;
    case "selected":
      showSelection(univer, grid, event.sheet, event.areas);
      // Once it is shown, all of it stands there.
      showSizes(univer, grid, looks, event.sheet, WHOLE);
      return;
    case "stored":
      return;
    case "structure":
      showSheets(univer, grid, model, looks);
      // Univer brings a new sheet to the front.
      if (grid.getActiveSheet().getSheetId() !== model.active.id)
        showSelection(univer, grid, model.active, model.selection.areas);
      return;
  }
}

const WHOLE: Rectangle = { row: 0, column: 0, rows: Infinity, columns: Infinity };

/** A sheet of the file has the sizes the file gives it; one the add-in made is as Excel would show it. */
function showSizes(univer: FUniver, grid: FWorkbook, looks: WorkbookLooks, sheet: HostSheet, area: Rectangle): void {
  if (looks.has(sheet.name)) return;
  showColumnWidths(univer, grid, sheet);
  showRowHeights(univer, grid, sheet, area);
}

/** Through the command, not the bare mutation, so that a person can take the add-in's writing back with Ctrl+Z. */
function showContents(univer: FUniver, grid: FWorkbook, sheet: HostSheet, area: Rectangle): void {
  const worksheet = grid.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const [row, column] of placesIn(area, worksheet.getMaxRows(), worksheet.getMaxColumns())) {
    const held = sheet.cell(row, column);
    const shown = heldInGrid(worksheet, row, column);
    const isShown =
      shown.formula === (held?.formula ?? null) && (shown.formula !== null || shown.value === contentInModel(held));
    if (!isShown) (cells[row] ??= {})[column] = univerContent(held);
  }
  if (Object.keys(cells).length === 0) return;
  univer.syncExecuteCommand("sheet.command.set-range-values", {
    unitId: grid.getId(),
    subUnitId: sheet.id,
    value: cells,
  });
}

const UNSTYLED: IStyleData = { ff: null, cl: null, bg: null, n: null, tb: null, bl: BooleanNumber.FALSE };

function showFormats(univer: FUniver, grid: FWorkbook, sheet: HostSheet, area: Rectangle, looks: WorkbookLooks): void {
  const worksheet = grid.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  const cellLooks = looks.get(sheet.name)?.cells;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [row, column] of placesIn(area, worksheet.getMaxRows(), worksheet.getMaxColumns())) {
    (cellValue[row] ??= {})[column] = {
      s: { ...UNSTYLED, ...univerStyle(cellLooks?.get(row)?.get(column), sheet.cell(row, column)) },
    };
  }
  univer.syncExecuteCommand("sheet.mutation.set-range-values", {
    unitId: grid.getId(),
    subUnitId: sheet.id,
    cellValue,
  });
}

/** The cells of an area that the grid can show: whole columns end where the grid ends. */
function* placesIn(area: Rectangle, rows: number, columns: number): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row < Math.min(area.row + area.rows, rows); row++) {
    for (let column = area.column; column < Math.min(area.column + area.columns, columns); column++)
      yield [row, column];
  }
}

function showSelection(univer: FUniver, grid: FWorkbook, sheet: HostSheet, areas: readonly Rectangle[]): void {
  const worksheet = grid.getSheetBySheetId(sheet.id);
  const [first, ...others] = areas;
  if (!worksheet || !first) return;
  if (grid.getActiveSheet().getSheetId() !== sheet.id) grid.setActiveSheet(worksheet);
  grid.setActiveRange(worksheet.getRange(univerRange(first)));
  if (others.length > 0) {
    const { row: actualRow, column: actualColumn } = first;
    const primary = {
      ...univerRange({ row: actualRow, column: actualColumn, rows: 1, columns: 1 }),
      actualRow,
      actualColumn,
      isMerged: false,
      isMergedMainCell: false,
    };
    // The last selection is the current one, so the first cell named comes last.
    const selections = [...others, first].map((area) => ({
      range: univerRange(area),
      primary: area === first ? primary : null,
      style: null,
    }));
    univer.syncExecuteCommand("sheet.operation.set-selections", {
      unitId: grid.getId(),
      subUnitId: sheet.id,
      selections,
    });
  }
  univer.syncExecuteCommand("sheet.operation.scroll-to-range", { range: univerRange(first) });
}

/** Sheets the add-in added, removed, renamed, showed or hid. */
function showSheets(univer: FUniver, grid: FWorkbook, model: HostWorkbook, looks: WorkbookLooks): void {
  const unitId = grid.getId();
  model.sheets.forEach((sheet, index) => {
    const present = grid.getSheetBySheetId(sheet.id);
    const hidden = sheet.state.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    if (!present) {
      univer.syncExecuteCommand("sheet.mutation.insert-sheet", {
        unitId,
        index,
        sheet: univerSheet(sheet, looks.get(sheet.name) ?? PLAIN_LOOKS),
      });
      return;
    }
    if (present.getSheetName() !== sheet.name)
      univer.syncExecuteCommand("sheet.mutation.set-worksheet-name", { unitId, subUnitId: sheet.id, name: sheet.name });
    if (present.isSheetHidden() !== (hidden === BooleanNumber.TRUE))
      univer.syncExecuteCommand("sheet.mutation.set-worksheet-hidden", { unitId, subUnitId: sheet.id, hidden });
  });
  for (const { id, name } of grid
    .getSheets()
    .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() }))) {
    if (!model.sheet(id))
      univer.syncExecuteCommand("sheet.mutation.remove-sheet", { unitId, subUnitId: id, subUnitName: name });
  }
}
