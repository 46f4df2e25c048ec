import { digitsOf } from "../../disclosure/recognition/amount";
import { decimal } from "../../disclosure/money";
import type { TableFigure } from "../../disclosure/figure";
import type { Table } from "../../disclosure/table";
import type { CellRef } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { displayedText, shownFigure } from "../../workbook/display";
import { contentOf, type Edit } from "../../workbook/edits";
import { remembered, rememberedNumber, rememberedText } from "../../workbook/remembered";
import { cellAt, type Workbook } from "../../workbook/workbook";
import type { Subject } from "../rule";

/** A figure of a table with the cell as the sheet holds it. */
export interface AmountCell {
  readonly ref: CellRef;
  readonly cell: Cell;
  readonly figure: TableFigure;
}

/** How amounts are published: two decimals, thousands separated. */
export const AMOUNT_FORMAT = "#,##0.00";

/** The recognised tables, in the order of the template. */
export function tablesOf({ book }: Subject): readonly Table[] {
  return Object.values(book.tables);
}

/** The readable amounts of a table, column by column as a list of addresses reads best; empty cells among them. */
export function amountCells(workbook: Workbook, table: Table): readonly AmountCell[] {
  return amountsOf(workbook)(table);
}

const amountsOf = remembered((workbook: Workbook) =>
  remembered((table: Table): readonly AmountCell[] =>
    table.columns.flatMap(({ key }) => {
      const amounts: AmountCell[] = [];
      for (const row of table.rows) {
        const figure = row.figure(key);
        const cell = figure ? cellAt(workbook, figure.cell) : null;
        if (figure && cell) amounts.push({ ref: figure.cell, cell, figure });
      }
      return amounts;
    }),
  ),
);

/** Whether any amount of a table is worked out; in most workbooks all are typed. */
export function hasFormulas(workbook: Workbook, table: Table): boolean {
  return amountCells(workbook, table).some(({ cell }) => cell.formula !== null);
}

/** How a number stands in a cell. */
interface NumberShown {
  /** As the sheet shows it, blanks around it removed. */
  readonly shown: string;
  /** Decimals that a reader sees. */
  readonly shownDecimals: number;
  /** Decimals that Excel adds up. */
  readonly storedDecimals: number;
  /** The number format shows another order of magnitude than the cell holds: 元 as 万元. */
  readonly isScaled: boolean;
}

/** A cell that holds a number. */
export interface NumberCell extends AmountCell, NumberShown {
  readonly value: number;
}

/** The amounts of a table other than zero that are numbers. Zero may be shown as a dash or not at all. */
export function numberCells(workbook: Workbook, table: Table): readonly NumberCell[] {
  return numbersOf(workbook)(table);
}

const numbersOf = remembered((workbook: Workbook) =>
  remembered((table: Table) => numbersAmong(amountCells(workbook, table))),
);

function numbersAmong(cells: readonly AmountCell[]): readonly NumberCell[] {
  return cells.flatMap(({ ref, cell, figure }): NumberCell | readonly [] => {
    const { value, numberFormat } = cell;
    if (typeof value !== "number" || value === 0) return [];
    const number = shownAs(numberFormat)(value);
    if (number === null) return [];
    const { shown, shownDecimals, storedDecimals, isScaled } = number;
    return { ref, cell, figure, value, shown, shownDecimals, storedDecimals, isScaled };
  });
}

/** What a format makes of a number; `null` of one beyond any budget. */
const shownAs = rememberedText((numberFormat) =>
  rememberedNumber((value): NumberShown | null => {
    const digits = digitsOf(value);
    if (digits === null) return null;
    const shown = displayedText(value, numberFormat).trim();
    return {
      shown,
      shownDecimals: /\.(\d+)/u.exec(shown)?.[1]?.length ?? 0,
      storedDecimals: (digits.split(".")[1] ?? "").length,
      isScaled: (shownFigure(value, numberFormat)?.power ?? 0) !== 0,
    };
  }),
);

/** Gives a number the format, rounding what the format would hide. A formula keeps its content. */
export function formatted(
  { ref, cell, value, storedDecimals }: NumberCell,
  decimals: number,
  numberFormat: string,
): Edit {
  const content = storedDecimals > decimals && cell.formula === null ? rounded(value, decimals) : contentOf(cell);
  return {
    cell: ref,
    before: { content: contentOf(cell), numberFormat: cell.numberFormat },
    after: { content, numberFormat },
  };
}

/** A number rounded half up by its decimal digits, not by its binary ones. */
export function rounded(value: number, decimals: number): number {
  const digits = digitsOf(value);
  return digits === null ? value : Number(decimal(digits).toFixed(decimals));
}
