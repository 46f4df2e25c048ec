import type { Rectangle } from "../../workbook/address";
import type { HostCell } from "./cell";
import type { HostConditionalFormat } from "./conditional-format";
import type { SheetState } from "./sheet";
import { HostWorkbook } from "./workbook";

interface SheetSnapshot extends Omit<SheetState, "conditionalFormats"> {
  readonly conditionalFormats: readonly Omit<HostConditionalFormat, "id" | "isUnreadable">[];
  readonly cells: readonly (readonly [row: number, column: number, cell: HostCell])[];
}

/** A workbook as its file would keep it: plain data, equal texts for equal workbooks. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly active: string;
  readonly selected: { readonly sheet: string; readonly areas: readonly Rectangle[] };
  readonly settings: readonly (readonly [key: string, value: unknown])[];
  readonly sheets: readonly SheetSnapshot[];
}

/** What saving writes. Ids, undo list and Excel's confusion about conditional formats are not part of it. */
export function snapshotOf(workbook: HostWorkbook): WorkbookSnapshot {
  const snapshot: WorkbookSnapshot = {
    name: workbook.name,
    isReadOnly: workbook.isReadOnly,
    isStructureProtected: workbook.isStructureProtected,
    active: workbook.active.name,
    selected: { sheet: workbook.selection.sheet.name, areas: workbook.selection.areas },
    settings: [...workbook.settings].sort(([a], [b]) => (a < b ? -1 : 1)),
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet.state,
      conditionalFormats: sheet.state.conditionalFormats.map(
        ({ id: _id, isUnreadable: _isUnreadable, ...format }) => format,
      ),
      cells: [...sheet.cells()].map(
        ({ row, column, cell }) =>
          [
            row,
            column,
            Object.fromEntries(Object.entries(cell).sort(([a], [b]) => (a < b ? -1 : 1))) as HostCell,
          ] as const,
      ),
    })),
  };
  return JSON.parse(JSON.stringify(snapshot)) as WorkbookSnapshot;
}

/** The workbook opened again from what was saved, perhaps on another computer. */
export function reopened(snapshot: WorkbookSnapshot): HostWorkbook {
  const workbook = new HostWorkbook(snapshot.name);
  for (const { cells, conditionalFormats, ...state } of snapshot.sheets) {
    const sheet = workbook.addSheet({
      ...state,
      conditionalFormats: conditionalFormats.map((format) => ({ ...format, id: workbook.newId() })),
    });
    for (const [row, column, cell] of cells) sheet.put(row, column, cell);
  }
  for (const [key, value] of snapshot.settings) workbook.settings.set(key, value);
  const selected = workbook.sheet(snapshot.selected.sheet);
  const active = workbook.sheet(snapshot.active);
  if (selected) workbook.select(selected, snapshot.selected.areas);
  if (active && active !== selected) workbook.activate(active);
  workbook.isReadOnly = snapshot.isReadOnly;
  workbook.isStructureProtected = snapshot.isStructureProtected;
  return workbook;
}
