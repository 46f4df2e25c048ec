import type { CellRef } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { Bilingual } from "../bilingual";
import { isCount, type StatedFigure } from "../figure";
import { powerOfTen, ZERO, type Decimal } from "../money";
import { readAmount } from "../recognition/amount";
import { plain } from "../recognition/label";
import { inTenThousands, type Unit } from "../unit";
import type { InputUnit } from "./definition";

const COUNT = /^([-+]?[\d,.]+)(?:平方米|辆|台|人|家|个)?(?:\((?:台|套|、|,)+\))?$/u;

/** What a sentence calls a number: `车辆` in the column `数量`, or the row alone. */
export interface StatedName {
  readonly row: Bilingual;
  readonly column: Bilingual;
}

export const NO_COLUMN: Bilingual = { zh: "", en: "" };

/** As a sentence names it: `车辆的数量`, `政府采购货物预算`. */
export function nameOfStated({ row, column }: StatedName): Bilingual {
  return column.zh === "" ? row : { zh: `${row.zh}的${column.zh}`, en: `${row.en}, ${column.en}` };
}

/**
 * The number a cell states, its unit written behind it or not. Counts are exact; money is told in 万元 with at
 * least two decimals, since typed zeros are dropped.
 * @param printedIn the unit in which the sheet states money; money that names another is none of the sheet's
 * @returns `null` where the cell holds no number
 */
export function readInputFigure(
  cell: Cell,
  ref: CellRef,
  { row, column }: StatedName,
  unit: InputUnit,
  { printedIn, where }: { readonly printedIn: Unit; readonly where: StatedFigure["where"] },
): StatedFigure | null {
  const counted = typeof cell.value === "string" ? COUNT.exec(plain(cell.value))?.[1] : undefined;
  const isMoney = unit === "万元";
  const reading = readAmount(counted === undefined ? cell : { ...cell, value: counted }, isMoney ? printedIn : null);
  if (reading.kind !== "amount") return null;
  const own = isMoney ? printedIn : unit;
  const inBase = (amount: Decimal): Decimal => (isMoney ? inTenThousands(amount, printedIn) : amount);
  const exact = isCount({ unit });
  return {
    cell: ref,
    table: null,
    where,
    row: row.zh,
    column: column.zh,
    english: { row: row.en, column: column.en },
    amount: inBase(reading.value),
    quantum: exact ? ZERO : inBase(powerOfTen(-reading.decimals)),
    decimals: exact ? reading.value.decimalPlaces() : Math.max(2, reading.decimals),
    unit: own,
    isEmpty: reading.isEmpty,
    formula: cell.formula,
    isHeld: true,
  };
}
