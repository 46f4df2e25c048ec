import type { CommonFacts } from "../../facts";
import type { Part } from "../../facts/amount";
import { change } from "../../phrases/change";
import { say, type Sayable } from "../../say";

/**
 * `，比上年预算增加……，增长……` after a total: the published form leaves it out, 财预〔2016〕143号 asks for it. Said where
 * the form has it or the officer states last year's total.
 */
export function changeOfTotal({ comparesTotals }: CommonFacts, total: Part): Sayable {
  const isTyped = total.previous.from.length > 0 && total.previous.working === null;
  return comparesTotals || (isTyped && total.previous.value !== null) ? say`，${change(total)}` : "";
}
