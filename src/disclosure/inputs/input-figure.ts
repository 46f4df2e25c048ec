import type { CellRef } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { decimal, ONE, powerOfTen } from "../money";
import { readAmount } from "../recognition/amount";
import { plain } from "../recognition/label";
import type { InputUnit } from "./definition";
import type { InputFigure } from "./inputs";

const COUNT = /^([-+]?[\d,.]+)(?:平方米|辆|台|人|家|个|万元|元)?(?:\((?:台|套|、|,)+\))?$/u;

/**
 * The number a cell states, its unit written behind it or not.
 * @param label as a sentence names it
 * @param inYuan the sheet states money in 元
 * @returns `null` where the cell holds no number
 */
export function readInputFigure(
  cell: Cell,
  ref: CellRef,
  label: string,
  unit: InputUnit,
  inYuan: boolean,
): InputFigure | null {
  const counted = typeof cell.value === "string" ? COUNT.exec(plain(cell.value))?.[1] : undefined;
  const reading = readAmount(counted === undefined ? cell : { ...cell, value: counted });
  if (reading.kind !== "amount") return null;
  const isCount = unit !== "万元" && unit !== "平方米";
  const factor = inYuan ? decimal("0.0001") : ONE;
  const decimals = isCount ? reading.value.decimalPlaces() : reading.decimals;
  return {
    cell: ref,
    label,
    amount: reading.value.times(factor),
    quantum: powerOfTen(-decimals).times(factor),
    decimals,
    unit,
    formula: cell.formula,
  };
}
