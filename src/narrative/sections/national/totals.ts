import type { CommonFacts } from "../../facts";
import type { Part } from "../../facts/amount";
import { changeAlone } from "../../phrases/comparison";
import { say, type Sayable } from "../../say";

/** `，比2025年预算增加……，增长……` after a total, where the form has it or last year's total is known (财预〔2016〕143号). */
export function changeOfTotal(facts: CommonFacts, total: Part): Sayable {
  return facts.comparesTotals || total.previous.value !== null ? say`，${changeAlone(total, facts)}` : "";
}
