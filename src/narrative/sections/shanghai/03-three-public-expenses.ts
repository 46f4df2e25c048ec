import type { CommonFacts } from "../../facts";
import { isNothing, wasNeverThere, type Part } from "../../facts/amount";
import type { ThreePublicFacts } from "../../facts/three-public";
import { changeInAmount, comparisonInAmount } from "../../phrases/comparison";
import { list } from "../../phrases/list";
import { statedReason } from "../../phrases/reason";
import { say } from "../../say";
import { numbered, section } from "../../section";

/**
 * “三公”经费. As published (上海市普陀区人民政府万里街道办事处, 2025; 上海市财政局, 2025):
 *
 *   2025年“三公”经费预算数为37.91万元，比2024年预算减少10万元。其中：
 *   （一）因公出国（境）费288.70万元，与2024年预算持平。
 *   （二）公务用车购置及运行费36.56万元，比2024年预算减少10万元，主要原因是……。其中：公务用车购置费15万元，比2024年预算减少10万元，
 *   主要原因是……；公务用车运行费21.56万元，……。
 *   （三）公务接待费25.40万元，与2024年预算持平。
 */
export const threePublicExpenses = section({
  id: "three-public-expenses",
  heading: ({ year }) => say`${year}年“三公”经费预算情况说明`,
  needs: ["threePublicExpenses"],
  says: (facts) => {
    const { year, threePublicExpenses: spent } = facts;
    const { total } = spent;
    const isUndivided = total.amount.value === null || (isNothing(total.amount) && wasNeverThere(total));
    const expenses = isUndivided ? [] : (["travelAbroad", "vehicles", "reception"] as const).flatMap(expenseOf(spent));
    const change = total.amount.value === null ? "" : changeInAmount(total, facts);
    return [
      say`${year}年“三公”经费预算数为${total}${change}。${expenses.length === 0 ? "" : "其中："}`,
      numbered(
        expenses,
        ({ line, part }) => (line === "vehicles" ? vehicles(part, spent, facts) : told(part, facts)),
        "（一）",
      ),
    ];
  },
});

type Line = "travelAbroad" | "vehicles" | "reception";

const expenseOf =
  (spent: ThreePublicFacts) =>
  (line: Line): readonly { readonly key: string; readonly line: Line; readonly part: Part }[] => {
    const part = spent.expense(line);
    return part ? [{ key: line, line, part }] : [];
  };

const told = (expense: Part, facts: CommonFacts) => say`${clause(expense, facts)}。`;

const clause = (expense: Part, facts: CommonFacts) =>
  say`${expense.label}${expense}${comparisonInAmount(expense, facts)}`;

/** Its parts have reasons of their own; one for the whole is given where the officer gives it. */
function vehicles(whole: Part, spent: ThreePublicFacts, facts: CommonFacts) {
  const parts = (["vehiclePurchase", "vehicleOperation"] as const).flatMap((line) => spent.expense(line) ?? []);
  const name = "公务用车购置及运行费";
  if (parts.length === 0) return say`${name}${whole}${comparisonInAmount(whole, facts)}。`;
  const change = statedReason(whole) === null ? changeInAmount(whole, facts) : comparisonInAmount(whole, facts);
  return say`${name}${whole}${change}。其中：${list(
    parts.map((part) => clause(part, facts)),
    "；",
  )}。`;
}
