import {
  BooleanNumber,
  type LocaleType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Rectangle } from "../../workbook/address";
import type { HostSheet, HostWorkbook } from "../../embedded-host";
import { PLAIN_LOOKS, type SheetLooks, type WorkbookLooks } from "../looks/looks";
import { univerContent } from "./univer-cell";
import { univerStyle } from "./univer-style";

/** Room to write below and beside what is there. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 80;
const LEAST_COLUMNS = 20;

/**
 * The whole workbook as Univer opens it. Sheets keep the model's ids.
 * @param pause called between two sheets
 */
export async function snapshot(
  workbook: HostWorkbook,
  looks: WorkbookLooks,
  locale: LocaleType,
  pause: () => Promise<void>,
): Promise<IWorkbookData> {
  const styles = new StyleTable();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of workbook.sheets) {
    sheets[sheet.id] = univerSheet(sheet, looks.get(sheet.name) ?? PLAIN_LOOKS, (style) => styles.idOf(style));
    await pause();
  }
  return {
    id: "workbook",
    name: workbook.name,
    appVersion: "0.25.1",
    locale,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    styles: styles.byId,
  };
}

/** Equal styles are stored once. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const id = this.ids.get(key) ?? `s${this.ids.size}`;
    this.ids.set(key, id);
    this.byId[id] = style;
    return id;
  }
}

/** @param keep where equal styles are stored once; without it each cell carries its own */
export function univerSheet(
  sheet: HostSheet,
  looks: SheetLooks,
  keep: (style: IStyleData) => string | IStyleData = (style) => style,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number): void => {
    const cell = sheet.cell(row, column);
    const style = univerStyle(looks.cells.get(row)?.get(column), cell);
    (cellData[row] ??= {})[column] = { ...(cell ? univerContent(cell) : {}), ...(style ? { s: keep(style) } : {}) };
  };
  let bottom = 0;
  let right = 0;
  const places = [
    ...[...looks.cells].flatMap(([row, cells]) => [...cells.keys()].map((column) => [row, column] as const)),
    ...[...sheet.cells()].map(({ row, column }) => [row, column] as const),
  ];
  for (const [row, column] of places) {
    if (cellData[row]?.[column] === undefined) put(row, column);
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  }
  const { merges, hiddenRows, hiddenColumns, visibility } = sheet.state;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(bottom + SPARE_ROWS, LEAST_ROWS),
    columnCount: Math.max(right + SPARE_COLUMNS, LEAST_COLUMNS),
    defaultRowHeight: 20,
    defaultColumnWidth: 72,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    rightToLeft: BooleanNumber.FALSE,
    tabColor: "",
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    mergeData: merges.map(univerRange),
    cellData,
    rowData: lines(looks.rowHeights, "h", hiddenRows),
    columnData: lines(looks.columnWidths, "w", hiddenColumns),
    freeze: {
      xSplit: looks.frozenColumns,
      ySplit: looks.frozenRows,
      startRow: looks.frozenRows || -1,
      startColumn: looks.frozenColumns || -1,
    },
    showGridlines: looks.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

export function univerRange({ row, column, rows, columns }: Rectangle): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function rectangleOf({ startRow, endRow, startColumn, endColumn }: IRange): Rectangle {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

function lines(
  sizes: ReadonlyMap<number, number>,
  size: "h" | "w",
  hidden: readonly number[],
): Record<number, { h?: number; w?: number; hd?: BooleanNumber }> {
  const all = new Map<number, { h?: number; w?: number; hd?: BooleanNumber }>();
  for (const [line, pixels] of sizes) all.set(line, { [size]: pixels });
  for (const line of hidden) all.set(line, { ...all.get(line), hd: BooleanNumber.TRUE });
  return Object.fromEntries(all);
}
