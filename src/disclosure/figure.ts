import type { CellRef } from "../workbook/address";
import { exactly, intervalAround, type Interval } from "./interval";
import type { TableKind } from "./kinds/definition";
import type { Meaning } from "./meaning";
import type { Decimal } from "./money";

/** The unit a table is printed in. */
export type Unit = "万元" | "元";

/** A figure of a disclosure table, with the cell it stands in. */
export interface Figure {
  readonly cell: CellRef;
  readonly table: TableKind;
  /** The row as a sentence names it: `行政运行（201 06 01）`, `总计`. */
  readonly row: string;
  /** The column as a sentence names it: `基本支出`. */
  readonly column: string;
  /** What its column means; its row may say more. */
  readonly means: Meaning;
  /** In 万元, whatever the table's unit; zero where the cell is empty. */
  readonly amount: Decimal;
  /** One unit of the last printed digit, in 万元: 0.01 for two decimals in a table in 万元. */
  readonly quantum: Decimal;
  /** Decimals printed in the table's own unit. */
  readonly decimals: number;
  readonly unit: Unit;
  /** The cell is empty (or holds a dash): zero by omission. */
  readonly isEmpty: boolean;
  /** The cell's formula, `null` where the amount was typed. */
  readonly formula: string | null;
}

/** What the printed figure can stand for, in 万元: zero and empty stand for themselves. */
export function intervalOf(figure: Figure): Interval {
  return figure.amount.isZero() ? exactly(figure.amount) : intervalAround(figure.amount, figure.quantum);
}
