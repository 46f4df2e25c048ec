import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { PrintedCell, PrintedTable } from "../../publication/table";
import { columnWidths, headerHeights, type ColumnLayout } from "./column-widths";
import { tableWidth, type TableCellStyle } from "./styles";

/** Space left and right of a cell's text, in twentieths of a point. */
const PADDING = 50;

/** More columns than this make a table wide. */
const PORTRAIT_COLUMNS = 8;

export function isWide(table: PrintedTable): boolean {
  return table.columns > PORTRAIT_COLUMNS;
}

/** What stands above a table on every page but its first: 续表5, and the unit. */
export function continuation({ number, unit, ...table }: PrintedTable): Paragraph {
  return new Paragraph({
    style: "TableMeta",
    tabStops: [{ type: TabStopType.RIGHT, position: tableWidth(isWide({ number, unit, ...table })) }],
    children: [
      new TextRun(`续${number === "" ? "表" : number}`),
      new TextRun({ children: ["\t"] }),
      new TextRun(`单位：${unit}`),
    ],
  });
}

/** The department and unit line above a table, and the table itself. */
export function tableBlocks(table: PrintedTable): (Paragraph | Table)[] {
  const width = tableWidth(isWide(table));
  return [
    new Paragraph({
      style: "TableMeta",
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [
        new TextRun(`编制${table.owner}：${table.department}`),
        new TextRun({ children: ["\t"] }),
        new TextRun(`单位：${table.unit}`),
      ],
    }),
    drawTable(table, width),
  ];
}

function drawTable(table: PrintedTable, width: number): Table {
  const layout = columnWidths(table, width, PADDING);
  const { widths, style } = layout;
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
    rows: [...headerRows(table, layout), ...table.rows.map((row) => bodyRow(row, widths, style))],
  });
}

function headerRows(table: PrintedTable, layout: ColumnLayout): TableRow[] {
  const { widths, style } = layout;
  return headerHeights(table, layout, PADDING).map(
    (height, row) =>
      new TableRow({
        height: { value: height, rule: HeightRule.ATLEAST },
        tableHeader: true,
        cantSplit: true,
        children: table.header
          .filter((span) => span.row === row)
          .map(
            (span) =>
              new TableCell({
                columnSpan: span.columns,
                rowSpan: span.rows,
                width: { size: widthOf(widths, span.column, span.columns), type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
                children: [new Paragraph({ style: style.id, text: span.text, alignment: AlignmentType.CENTER })],
              }),
          ),
      }),
  );
}

const ALIGNMENT = {
  label: AlignmentType.LEFT,
  code: AlignmentType.CENTER,
  amount: AlignmentType.RIGHT,
  statement: AlignmentType.LEFT,
} as const;

function bodyRow(
  cells: readonly PrintedCell[],
  widths: readonly number[],
  { id: style, characterWidth }: TableCellStyle,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          columnSpan: cell.columns,
          width: { size: widthOf(widths, column, cell.columns), type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({
              style,
              alignment: cell.isTotal && cell.kind === "label" ? AlignmentType.CENTER : ALIGNMENT[cell.kind],
              ...(cell.indent > 0 && { indent: { left: 2 * cell.indent * characterWidth } }),
              children: [new TextRun({ text: cell.text, ...(cell.isTotal && { bold: true }) })],
            }),
          ],
        }),
    ),
  });
}

function widthOf(widths: readonly number[], column: number, columns: number): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}
