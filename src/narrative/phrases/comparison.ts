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
  const change = changeAlone(part, years);
  const given = statedReason(part);
  if (given !== null) return [...change, word("，主要原因是"), given];
  const direction = directionOf(part);
  return direction === "more" || direction === "less" ? [...change, word("，主要原因是"), missingReason(part)] : change;
}

/** The same without the reason, for totals whose parts have their own. */
export function changeAlone(part: Part, { year, lastYear }: Years): Run[] {
  const { amount, previous, basis } = part;
  if (amount.value === null) return [gap(`${amount.name}的增减变化`, amount.from)];
  if (previous.value === null) return [gap(previous.name, previous.from)];
  const base = [...yearOf(lastYear), word(basis === "execution" ? "执行数" : "预算")];
  if (directionOf(part) === "same") return [word("与"), ...base, word("持平")];
  if (previous.value.eq(ZERO))
    return [word("比"), ...base, ...changeItself(part).slice(0, 1), word("（"), ...yearOf(lastYear), word("未安排）")];
  const gone = isNothing(amount) ? [word("（"), ...yearOf(year), word("未安排）")] : [];
  return [word("比"), ...base, ...changeItself(part), ...gone];
}

/** `2025年`; 上年 where the year is not known. */
const yearOf = (year: Run): Run[] => (year.gap === null ? [year, word("年")] : [word("上年")]);
