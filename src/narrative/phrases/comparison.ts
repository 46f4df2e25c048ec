import { ZERO } from "../../disclosure/money";
import { word, type Run } from "../document";
import { isNothing, type Part } from "../facts/amount";
import { changeItself, directionOf } from "./change";
import { gap } from "./gap";
import { missingReason, statedReason } from "./reason";

/** The years a sentence speaks of. */
export interface Years {
  readonly year: Run;
  readonly lastYear: Run;
}

/**
 * How a part compares with last year, and why, as officials write it:
 *
 *   比2025年预算增加114.88万元，增长1.54%，主要原因是……
 *   与2025年预算持平
 *   比2025年预算增加150.00万元（2025年未安排），主要原因是……
 *   比2025年预算减少60.00万元，下降100.00%（2026年未安排），主要原因是……
 */
export function comparison(part: Part, years: Years): Run[] {
  return withReason(part, changeAlone(part, years));
}

/**
 * The same in amounts alone, as Shanghai's officials write it: `比2025年预算增加114.88万元，主要原因是……`,
 * `与2025年预算持平`. What is not and of which nothing is known is compared with nothing.
 * @returns nothing, or a clause with the comma before it
 */
export function comparisonInAmount(part: Part, years: Years): Run[] {
  return isUnknownOfOld(part) ? [] : [word("，"), ...withReason(part, inAmount(part, years))];
}

/** `，比2025年预算增加114.88万元`, without the reason. */
export function changeInAmount(part: Part, years: Years): Run[] {
  return isUnknownOfOld(part) ? [] : [word("，"), ...inAmount(part, years)];
}

const isUnknownOfOld = ({ amount, previous }: Part): boolean => isNothing(amount) && previous.value === null;

function withReason(part: Part, change: readonly Run[]): Run[] {
  const given = statedReason(part);
  if (given !== null) return [...change, word("，主要原因是"), given];
  const direction = directionOf(part);
  return direction === "more" || direction === "less"
    ? [...change, word("，主要原因是"), missingReason(part)]
    : [...change];
}

function inAmount(part: Part, years: Years): Run[] {
  return (
    missingOf(part) ?? atPar(part, years) ?? [word("比"), ...baseOf(part, years), ...changeItself(part).slice(0, 1)]
  );
}

/** The same without the reason, for totals whose parts have their own. */
export function changeAlone(part: Part, years: Years): Run[] {
  const { amount, previous } = part;
  const unchanged = missingOf(part) ?? atPar(part, years);
  if (unchanged !== null) return unchanged;
  const base = baseOf(part, years);
  const not = (year: Run): Run[] => [word("（"), ...yearOf(year), word("未安排）")];
  if (previous.value?.eq(ZERO)) return [word("比"), ...base, ...changeItself(part).slice(0, 1), ...not(years.lastYear)];
  return [word("比"), ...base, ...changeItself(part), ...(isNothing(amount) ? not(years.year) : [])];
}

/** What is not known of a comparison; `null` where all is. */
function missingOf({ amount, previous }: Part): Run[] | null {
  if (amount.value === null) return [gap(`${amount.name}的增减变化`, amount.from)];
  return previous.value === null ? [gap(previous.name, previous.from)] : null;
}

/** `与2025年预算持平`; `null` where it is not. */
const atPar = (part: Part, years: Years): Run[] | null =>
  directionOf(part) === "same" ? [word("与"), ...baseOf(part, years), word("持平")] : null;

const baseOf = ({ basis }: Part, { lastYear }: Years): Run[] => [
  ...yearOf(lastYear),
  word(basis === "execution" ? "执行数" : "预算"),
];

/** `2025年`; 上年 where the year is not known. */
const yearOf = (year: Run): Run[] => (year.gap === null ? [year, word("年")] : [word("上年")]);
