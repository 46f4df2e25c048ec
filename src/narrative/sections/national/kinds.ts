import type { CommonFacts } from "../../facts";
import { isStated, wasNeverThere, type Part } from "../../facts/amount";
import type { KindPart } from "../../facts/kinds-of";
import { comparison } from "../../phrases/comparison";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { each, type Draft } from "../../section";

/** 基本支出, 项目支出 and what else there is or was, each with its share and its change. */
export function kindsOfExpenditure(facts: CommonFacts, kinds: readonly KindPart[], total: Part): Draft {
  return each(toldKinds(kinds), (kind) => [
    say`${kind.label}${kind}，${shareOf(kind, total)}，${comparison(kind, facts)}。`,
  ]);
}

export const toldKinds = (kinds: readonly KindPart[]): KindPart[] =>
  kinds.filter((kind) => isStated(kind.amount) && !wasNeverThere(kind));
