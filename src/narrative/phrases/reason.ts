import { word, type Run } from "../document";
import type { Part } from "../facts/amount";
import { asClause } from "../punctuation";
import { directionOf, isZeroBothYears } from "./change";
import { gap } from "./gap";

/** What officers type before the reason although the sentence has said it. */
const ALREADY_SAID = /^(?:主要)?原因(?:是|为|：)+/u;

/**
 * Why a part changed, in the officer's words. Where nothing changed none are needed.
 * @param whenNeverBudgeted said instead where both years are zero and the officer gives no reason
 */
export function reason(part: Part, whenNeverBudgeted: readonly Run[]): readonly Run[] {
  const { value, from } = part.reason;
  const clause = value === null ? "" : asClause(value).replace(ALREADY_SAID, "");
  if (clause !== "") return [{ text: clause, from, working: null, gap: null }];
  if (isZeroBothYears(part)) return whenNeverBudgeted;
  const direction = directionOf(part);
  if (direction === "same") return [word("与上年相比无变化")];
  return [gap(`${part.amount.name}${DIRECTION[direction ?? "unknown"]}的主要原因`, from)];
}

const DIRECTION = { more: "增加", less: "减少", unknown: "变动" } as const;
