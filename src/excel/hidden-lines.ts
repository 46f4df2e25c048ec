import type { Rectangle } from "../workbook/address";
import type { Sheet } from "../workbook/workbook";
import type { OfficeConnection } from "./connection";

export type HiddenLines = Pick<Sheet, "hiddenRows" | "hiddenColumns">;

const lines = (first: number, count: number, isHidden: (at: number) => boolean): number[] =>
  Array.from({ length: count }, (_, at) => at)
    .filter(isHidden)
    .map((at) => first + at);

/**
 * Asks which rows and columns of a range are hidden, where it is already known that some are.
 * @param hides for rows and columns: `true` all hidden, `false` none, `null` some
 * @returns to be called after the next round trip. Before ExcelApi 1.9 hidden lines among others are not told
 */
export function hiddenLines(
  range: Excel.Range,
  area: Rectangle,
  hides: { readonly rows: boolean | null; readonly columns: boolean | null },
  connection: OfficeConnection,
): () => HiddenLines {
  const canAsk = connection.has("1.9");
  const rows = hides.rows === null && canAsk ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = hides.columns === null && canAsk ? range.getColumnProperties({ columnHidden: true }) : null;
  return () => ({
    hiddenRows: lines(area.row, area.rows, (at) => (rows ? rows.value[at]?.rowHidden === true : hides.rows === true)),
    hiddenColumns: lines(area.column, area.columns, (at) =>
      columns ? columns.value[at]?.columnHidden === true : hides.columns === true,
    ),
  });
}
