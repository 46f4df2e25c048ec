import type { CellRef } from "../workbook/address";
import { exactly, intervalAround, type Interval } from "./interval";
import type { TableKind } from "./kinds/definition";
import type { Meaning } from "./meaning";
import type { Decimal } from "./money";
import { placesBelow, unitNamed, type OtherUnit, type Unit } from "./unit";

interface Printed {
  readonly cell: CellRef;
  /** The row as a sentence names it: `行政运行（201 06 01）`, `总计`, `政府采购货物预算`. */
  readonly row: string;
  /** The column as a sentence names it: `基本支出`. */
  readonly column: string;
  /** Money in 万元, whatever unit it is printed in; zero where the cell is empty. */
  readonly amount: Decimal;
  /** One unit of the last printed digit, money in 万元; zero where the number is exact, as a count is. */
  readonly quantum: Decimal;
  /** Decimals printed, in the unit printed. */
  readonly decimals: number;
  /** The cell is empty (or holds a dash): zero by omission. */
  readonly isEmpty: boolean;
  /** The cell's formula, `null` where the amount was typed. */
  readonly formula: string | null;
}

/** A figure of a disclosure table, with the cell it stands in. */
export interface TableFigure extends Printed {
  readonly table: TableKind;
  /** What its column means; its row may say more. */
  readonly means: Meaning;
  readonly unit: Unit;
}

/** A number that an input sheet or a target form states. */
export interface StatedFigure extends Printed {
  readonly table: null;
  readonly where: "sheet" | "form";
  /** Empty where naming the row is enough. */
  readonly column: string;
  readonly english: { readonly row: string; readonly column: string };
  readonly unit: Unit | OtherUnit;
  /** The cell holds this number and no more; otherwise it was found in a text, or by counting what the cell names. */
  readonly isHeld: boolean;
}

/** Any number of the workbook that an equation may be about. */
export type Figure = TableFigure | StatedFigure;

/** Whether the number counts things, so that it is exact. */
export function isCount({ unit }: Pick<Figure, "unit">): boolean {
  return unitNamed(unit) === null && unit !== "平方米";
}

/** What the printed figure can stand for, money in 万元: zero and empty stand for themselves. */
export function intervalOf(figure: Figure): Interval {
  return figure.amount.isZero() ? exactly(figure.amount) : intervalAround(figure.amount, figure.quantum);
}

/** Decimals of a figure when money is told in 万元. */
export function placesOf({ decimals, unit }: Figure): number {
  return decimals + placesBelow(unit);
}
