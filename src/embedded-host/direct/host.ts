import { rectanglesOf } from "../../marking/areas";
import { HostRefusal, type HostPort } from "../../workbook/ports";
import type { Workbook } from "../../workbook/workbook";
import { writeThrough } from "../../workbook/write-through";
import { toWorkbook } from "../model/conversion";
import type { ModelEvent } from "../model/events";
import type { HostWorkbook } from "../model/workbook";
import { cellsOf, sheetNamed } from "./cells";
import { createMarks } from "./marks";
import { asAddIn, refuseWhileEditing } from "./refusal";
import { createNewSheets } from "./new-sheets";
import { createTextSheets } from "./text-sheets";

export interface DirectHostOptions {
  /** Given, reading waits for the end of cell editing and says so: `true` when it begins to wait, `false` when it goes on. */
  readonly onWaitForEditing?: (isWaiting: boolean) => void;
}

/**
 * The ports straight over a workbook in memory, without Office.js between: for the page that may not
 * carry Microsoft's library, and for tests of what the buttons do.
 */
export function createDirectHost(workbook: HostWorkbook, { onWaitForEditing }: DirectHostOptions = {}): HostPort {
  async function read(): Promise<Workbook> {
    if (workbook.isCellBeingEdited && onWaitForEditing) {
      onWaitForEditing(true);
      await workbook.cellEditEnded();
      onWaitForEditing(false);
    }
    refuseWhileEditing(workbook);
    return toWorkbook(workbook);
  }

  return {
    abilities: { recordsUndo: workbook.recordsAddInUndo, canWatch: true, tellsOfSelection: true },
    read: async (onProgress) => {
      const whole = await read();
      onProgress?.({ done: whole.sheets.length, of: whole.sheets.length });
      return whole;
    },
    reread: read,
    ...createMarks(workbook),
    reveal: async (cells) => {
      await Promise.resolve();
      const [first] = cells;
      if (!first) return { unhidden: false };
      return asAddIn(workbook, first.sheet, () => {
        const sheet = sheetNamed(workbook, first.sheet);
        const unhidden = sheet.state.visibility !== "visible";
        if (unhidden) workbook.changeSheet(sheet, { visibility: "visible" }, "Worksheet.visibility");
        workbook.select(sheet, rectanglesOf(cells.filter((cell) => cell.sheet === first.sheet)));
        return { unhidden };
      });
    },
    selected: () => {
      const { sheet, areas } = workbook.selection;
      const [first] = areas;
      return Promise.resolve(first ? { sheet: sheet.name, row: first.row, column: first.column } : null);
    },
    watchSelection: (onMove) => {
      // As in Excel, whoever selects is done with it before anyone hears of it.
      const stop = workbook.listen(({ kind }: ModelEvent) => {
        if (kind === "selected") setTimeout(onMove, 0);
      });
      return Promise.resolve(async () => {
        stop();
        await Promise.resolve();
      });
    },
    write: async (edits) => {
      await Promise.resolve();
      const where = [...new Set(edits.map(({ cell }) => cell.sheet))].join("、");
      asAddIn(workbook, where, () => {
        writeThrough(cellsOf(workbook), edits);
      });
    },
    readSetting: (key) => {
      const value = workbook.settings.get(key);
      return Promise.resolve(typeof value === "string" ? value : null);
    },
    writeSetting: async (key, value) => {
      await Promise.resolve();
      if (workbook.isReadOnly) throw new HostRefusal("read-only", "", "the workbook is opened for reading only");
      asAddIn(workbook, "", () => {
        workbook.setSetting(key, value ?? undefined);
      });
    },
    watch: (onEdit) => {
      // As in Excel, whoever changed something is done with it before anyone hears of it.
      const stop = workbook.listen((event: ModelEvent) => {
        if (event.kind === "changed" && event.by === "person")
          setTimeout(() => {
            onEdit([event.sheet.name]);
          }, 0);
      });
      return Promise.resolve(async () => {
        stop();
        await Promise.resolve();
      });
    },
    ...createTextSheets(workbook),
    ...createNewSheets(workbook),
  };
}
