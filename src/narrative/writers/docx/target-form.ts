import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type FileChild,
} from "docx";
import type { FormCell, PrintedForm } from "../../publication/target-forms";
import { tableWidth } from "./styles";

/** Least and greatest share of a column, in characters. */
const [LEAST, MOST] = [5, 16];
const PADDING = 60;

/** A performance target form: its title and its grid. */
export function formBlocks(form: PrintedForm): FileChild[] {
  const width = tableWidth(false);
  const widths = columnWidths(form, width);
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  return [
    new Paragraph({ style: "TableTitle", text: form.title, keepNext: true }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
      rows: placed(form).map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(
              ({ cell, column }) =>
                new TableCell({
                  columnSpan: cell.columns,
                  rowSpan: cell.rows,
                  width: { size: sumOf(widths, column, cell.columns), type: WidthType.DXA },
                  verticalAlign: VerticalAlign.CENTER,
                  children: [new Paragraph({ style: "SmallTableCell", text: cell.text })],
                }),
            ),
          }),
      ),
    }),
  ];
}

interface PlacedCell {
  readonly cell: FormCell;
  readonly column: number;
}

/** The cells of each row with the column they begin in. */
function placed({ rows, columns }: PrintedForm): PlacedCell[][] {
  const taken = rows.map(() => new Array<boolean>(columns).fill(false));
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]?.[column]) column += 1;
      const at = column;
      for (const covered of taken.slice(row, row + cell.rows)) covered.fill(true, at, at + cell.columns);
      column += cell.columns;
      return { cell, column: at };
    });
  });
}

/** By the longest entry of a single column, within limits; the last column takes what rounding leaves. */
function columnWidths(form: PrintedForm, width: number): number[] {
  const needs = new Array<number>(form.columns).fill(LEAST);
  for (const { cell, column } of placed(form).flat())
    if (cell.columns === 1) needs[column] = Math.max(needs[column] ?? LEAST, Math.min([...cell.text].length, MOST));
  const total = needs.reduce((sum, need) => sum + need, 0);
  const widths = needs.map((need) => Math.floor((width * need) / total));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, column) => (column === widths.length - 1 ? each + rest : each));
}

const sumOf = (widths: readonly number[], from: number, count: number): number =>
  widths.slice(from, from + count).reduce((sum, width) => sum + width, 0);
