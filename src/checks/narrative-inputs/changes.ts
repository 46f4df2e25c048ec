import { CHANGE_SCOPES } from "../../disclosure/inputs/change-lines";
import { statedChanges, type StatedChange } from "../../disclosure/inputs/changes";
import { changeBetween, formatAmount, type Decimal } from "../../disclosure/money";
import type { CellRef } from "../../workbook/address";
import type { Subject } from "../rule";

/** A line whose amounts of both years are known. */
export interface KnownChange extends StatedChange {
  /** This year less last year, in 万元. */
  readonly difference: Decimal;
}

/** The lines with amounts of both years, where the workbook has the sheet of reasons. */
export function knownChanges({ book }: Subject): KnownChange[] {
  if (book.inputs.sheets.reasons === undefined) return [];
  return statedChanges(book, book.inputs).flatMap((line) => {
    const before = line.prior?.amount?.amount;
    return before === undefined ? [] : [{ ...line, difference: changeBetween(line.amount, before) }];
  });
}

/** `部门收入的单位资金`, `行政运行（2010601）`. */
export function nameOf({ scope, code, label }: Pick<StatedChange, "scope" | "code" | "label">): string {
  const of = CHANGE_SCOPES[scope].zh;
  return code !== null ? `${label}（${code}）` : of === label ? label : `${of}的${label}`;
}

/** `增加114.88万元`. */
export function changeText(difference: Decimal): { readonly zh: string; readonly en: string } {
  if (difference.isZero()) return { zh: "没有增减", en: "did not change" };
  const amount = formatAmount(difference.abs());
  return difference.isNegative()
    ? { zh: `减少${amount}万元`, en: `fell by ${amount}` }
    : { zh: `增加${amount}万元`, en: `rose by ${amount}` };
}

/** The cells a finding about a change shows: the reason, last year's amount, this year's. */
export function cellsOf({ reason, prior, cell }: StatedChange): CellRef[] {
  return [...(reason ? [reason.cell] : []), ...(prior ? [prior.cell] : []), cell];
}
