import {
  EmbeddedHost,
  fromWorkbook,
  type HostOptions,
  type HostSheet,
  type HostWorkbook,
} from "../../../src/embedded-host";
import { loadOffice } from "../../../src/embedded-host/seams/load-office";
import { createExcelHost, officeConnection, type ExcelHostOptions } from "../../../src/excel";
import type { Rectangle } from "../../../src/workbook/address";
import type { Cell, CellValue } from "../../../src/workbook/cell";
import { displayedText } from "../../../src/workbook/display";
import { plainSheet } from "../../support/grid-draft";
import type { HostPort } from "../../../src/workbook/ports";
import type { Sheet, Workbook } from "../../../src/workbook/workbook";

/** The add-in's adapter on Microsoft's library over a workbook in memory. */
export interface Opened {
  readonly model: HostWorkbook;
  readonly host: EmbeddedHost;
  readonly port: HostPort;
  readonly excel: typeof Excel;
  sheet(name: string): HostSheet;
}

export function opened(of: Workbook | HostWorkbook, options: HostOptions = {}, more: ExcelHostOptions = {}): Opened {
  const model = "listen" in of ? of : fromWorkbook(of);
  const host = new EmbeddedHost(model, options);
  // The library takes its time to load: where only the model is asked, it is not needed.
  const office = once(() => loadOffice(host));
  const port = once(() => createExcelHost(officeConnection(office().excel, office().office), more));
  return {
    model,
    host,
    get port() {
      return port();
    },
    get excel() {
      return office().excel;
    },
    sheet: (name) => found(model, name),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function found(model: HostWorkbook, name: string): HostSheet {
  const sheet = model.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell as read: a text that begins with `=` is a formula with the result 0. */
export function cellOf(content: CellValue, numberFormat = "General"): Cell {
  const formula = typeof content === "string" && content.startsWith("=") ? content : null;
  const value = formula === null ? content : 0;
  return { value, text: displayedText(value, numberFormat), numberFormat, formula };
}

export function sheetOf(
  name: string,
  rows: readonly (readonly (CellValue | Cell)[])[],
  more: Partial<Sheet> = {},
): Sheet {
  const cells = rows.map((row) =>
    row.map((content) => (typeof content === "object" && content !== null ? content : cellOf(content))),
  );
  return plainSheet(name, cells, more);
}

export const workbookOf = (...sheets: Sheet[]): Workbook => ({ name: "预算公开.xlsx", sheets });

/** A workbook of so many sheets of a disclosure's size, for counting round trips. */
export function manySheets(count: number, rows = 20, columns = 8): Workbook {
  const body = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => (column === 0 ? `第${row + 1}行` : row * 100 + column + 0.5)),
  );
  return workbookOf(...Array.from({ length: count }, (_, index) => sheetOf(`表${index + 1}`, body)));
}

export const one = (row: number, column: number): Rectangle => ({ row, column, rows: 1, columns: 1 });

/** Everything of a workbook in comparable form; where the filled part begins and ends is left to it. */
export function plainOf(workbook: Workbook): unknown {
  return {
    name: workbook.name,
    sheets: workbook.sheets.map(({ grid, name, visibility, isProtected, merges, hiddenRows, hiddenColumns }) => {
      const cells: [number, number, Cell][] = [];
      for (let row = grid.top; row < grid.bottom; row++)
        for (let column = grid.left; column < grid.right; column++)
          if (grid.cell(row, column).value !== null) cells.push([row, column, grid.cell(row, column)]);
      return { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, cells };
    }),
  };
}
