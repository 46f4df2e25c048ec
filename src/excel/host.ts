import { HostRefusal, type HostPort } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";
import { officeConnection, type OfficeConnection } from "./connection";
import { createMarks } from "./marks";
import { readWorkbook, type ReadOptions } from "./read";
import { revealCells } from "./reveal";
import { selectedCell, watchSelection } from "./selected";
import { newSession } from "./session";
import { createNewSheets } from "./new-sheets";
import { createSettings } from "./settings";
import { createTextSheets } from "./text-sheet";
import { watchEdits } from "./watch";
import { writeEdits } from "./write";

export interface ExcelHostOptions {
  /**
   * Given, reading waits for the end of cell editing instead of refusing, and says so: `true` when it
   * begins to wait (请先按回车结束单元格编辑), `false` when it goes on. Writing never waits.
   */
  readonly onWaitForEditing?: (isWaiting: boolean) => void;
}

/** Everything the add-in asks of Excel, over Office.js. Call it once `Office.onReady` has answered. */
export function createExcelHost(
  connection: OfficeConnection = officeConnection(),
  { onWaitForEditing }: ExcelHostOptions = {},
): HostPort {
  const session = newSession();

  async function read(options: ReadOptions): Promise<Workbook> {
    try {
      return await readWorkbook(connection, session, options);
    } catch (error) {
      if (!onWaitForEditing || !(error instanceof HostRefusal) || error.reason !== "cell-being-edited") throw error;
    }
    onWaitForEditing(true);
    try {
      return await readWorkbook(connection, session, { ...options, waits: true });
    } finally {
      onWaitForEditing(false);
    }
  }

  return {
    abilities: {
      recordsUndo: connection.has("1.19"),
      canWatch: connection.has("1.9"),
      tellsOfSelection: connection.has("1.9"),
    },
    read: (onProgress) => read({ onProgress }),
    reread: (previous, sheets, onProgress) =>
      read({ onProgress, since: { previous, again: new Set([...sheets, ...sheetsWithFormulas(previous)]) } }),
    ...createMarks(connection, session),
    reveal: (cells) => revealCells(connection, cells),
    selected: () => selectedCell(connection),
    watchSelection: (onMove) => watchSelection(connection, onMove),
    write: (edits) => writeEdits(connection, session, edits),
    ...createSettings(connection),
    watch: (onEdit) => watchEdits(connection, session, onEdit),
    ...createTextSheets(connection),
    ...createNewSheets(connection),
  };
}

/** Excel tells of an edit, not of the results that follow it (office-js 3899). */
function sheetsWithFormulas({ sheets }: Workbook): string[] {
  return sheets
    .filter(({ grid }) => {
      for (let row = grid.top; row < grid.bottom; row++)
        for (let column = grid.left; column < grid.right; column++)
          if (grid.cell(row, column).formula !== null) return true;
      return false;
    })
    .map(({ name }) => name);
}
