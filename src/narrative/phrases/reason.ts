import { word, type Run } from "../document";
import type { Part } from "../facts/amount";
import { asClause } from "../punctuation";
import { change, changeItself, directionOf, isZeroBothYears } from "./change";
import { gap } from "./gap";

/** What officers type before the reason although the sentence has said it. */
const ALREADY_SAID = /^(?:主要)?原因(?:是|为|：)+/u;

/** The officer's reason as a part of a sentence; `null` where none is given. */
export function statedReason({ reason: { value, from } }: Part): Run | null {
  const clause = value === null ? "" : asClause(value).replace(ALREADY_SAID, "");
  return clause === "" ? null : { text: clause, from, working: null, gap: null };
}

/** A place for the reason: `【待填：单位资金增加的主要原因】`. */
export function missingReason(part: Part): Run {
  return gap(`${part.amount.name}${DIRECTION[directionOf(part) ?? "same"]}的主要原因`, part.reason.from);
}

const DIRECTION = { more: "增加", less: "减少", same: "变动" } as const;

/** How a change and its reason are put together. */
interface Manner {
  /** What stands between the change and 主要原因是. */
  readonly joint: "，" | "。";
  /** Said as the reason where both years are zero and the officer gives none. */
  readonly whenNeverBudgeted: readonly Run[];
  /** The sentence has said already what it is compared with. */
  readonly isCompared?: true;
}

/**
 * `比上年预算增加114.88万元，增长1.54%，主要原因是……`. What did not change and needs no reason is said once:
 * `与上年预算持平`.
 */
export function changeAndReason(part: Part, { joint, whenNeverBudgeted, isCompared }: Manner): Run[] {
  const given = statedReason(part);
  if (given === null && directionOf(part) === "same" && !isZeroBothYears(part)) return [word("与上年预算持平")];
  const why = given === null ? (isZeroBothYears(part) ? whenNeverBudgeted : [missingReason(part)]) : [given];
  return [...(isCompared ? changeItself(part) : change(part)), word(`${joint}主要原因是`), ...why];
}
