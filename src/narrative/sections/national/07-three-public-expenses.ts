import type { CommonFacts } from "../../facts";
import { isNothing, wasNeverThere, type Part } from "../../facts/amount";
import { comparison } from "../../phrases/comparison";
import { list } from "../../phrases/list";
import { say } from "../../say";
import { section, type Draft } from "../../section";
import { changeOfTotal } from "./totals";

/**
 * 七、“三公”经费: the total, then each expense with its change; 购置费 and 运行费 apart. 会议费 and 培训费 where the
 * table has them.
 */
export const threePublicExpenses = section({
  id: "three-public-expenses",
  heading: ({ department, year }) => say`关于${department}${year}年“三公”经费预算情况的说明`,
  needs: ["threePublicExpenses"],
  says: (facts) => {
    const { department, year, threePublicExpenses: spent } = facts;
    const { total } = spent;
    if (total.amount.value === null) return [say`${department}${year}年财政拨款“三公”经费预算${total}。`];
    const isNone = isNothing(total.amount) && wasNeverThere(total);
    const others = (["meetings", "training"] as const).flatMap((line) => spent.expense(line) ?? []);
    return [
      isNone
        ? say`${department}${year}年没有使用财政拨款安排的“三公”经费。`
        : say`${department}${year}年财政拨款“三公”经费预算${total}${changeOfTotal(facts, total)}，其中：`,
      ...(isNone ? [] : expenses(facts, spent)),
      ...others.filter((part) => !wasNeverThere(part)).map((part) => say`“三公”经费以外，${told(facts, part)}`),
    ];
  },
});

function expenses(
  facts: CommonFacts,
  spent: {
    expense(line: "travelAbroad" | "vehicles" | "vehiclePurchase" | "vehicleOperation" | "reception"): Part | null;
  },
): Draft[] {
  const [abroad, reception] = [spent.expense("travelAbroad"), spent.expense("reception")];
  const parts = (["vehiclePurchase", "vehicleOperation"] as const).flatMap((line) => spent.expense(line) ?? []);
  const vehicles = spent.expense("vehicles");
  return [
    ...(abroad ? [told(facts, abroad)] : []),
    ...(vehicles
      ? [
          say`公务用车购置及运行费${vehicles}${
            parts.length === 0
              ? say`，${comparison(vehicles, facts)}`
              : say`，其中：${list(
                  parts.map((part) => clause(facts, part)),
                  "；",
                )}`
          }。`,
        ]
      : parts.map((part) => told(facts, part))),
    ...(reception ? [told(facts, reception)] : []),
  ];
}

const clause = (facts: CommonFacts, part: Part) => say`${part.label}${part}，${comparison(part, facts)}`;
const told = (facts: CommonFacts, part: Part) => say`${clause(facts, part)}。`;
