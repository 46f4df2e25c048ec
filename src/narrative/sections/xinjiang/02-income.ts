import type { CommonFacts } from "../../facts";
import { wasNeverThere, type Part } from "../../facts/amount";
import type { Source } from "../../facts/tables";
import { changeAndReason } from "../../phrases/reason";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { each, section, type Draft } from "../../section";
import { changeOfTotal } from "./totals";

/**
 * 二、收入预算情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅部门收入预算17,690.90万元，其中：
 *   一般公共预算17,264.14万元，占97.59%，比上年预算增加1,098.19万元，增长6.79%，主要原因是……。
 *   上级一般公共预算安排的转移支付资金未安排。
 */
export const income = section({
  id: "income",
  heading: ({ department, year }) => say`关于${department}${year}年收入预算情况说明`,
  needs: ["income"],
  says: (facts) => [
    say`${facts.department}${facts.body}收入预算${facts.income.total}${changeOfTotal(facts, facts.income.total)}，其中：`,
    each(
      facts.income.sources.filter((source) => isBudget(source) || !wasNeverThere(source)),
      (source) => [
        compared(facts, source, source.label, facts.income.total),
        ...(source.transfer ? transferred(facts, source.transfer, facts.income.total) : []),
      ],
    ),
  ],
});

const BUDGETS: readonly string[] = ["generalPublic", "governmentFund", "stateCapital"];

/** The three budgets are told always, the other sources where there is or was money. */
const isBudget = ({ means }: Source): boolean => BUDGETS.includes(means.fund) && means.origin !== "carriedOver";

const compared = ({ department, year, lastYear }: CommonFacts, part: Part, label: string, total: Part): Draft =>
  say`${label}${part}，${shareOf(part, total)}，${changeAndReason(part, {
    joint: "，",
    whenNeverBudgeted: say`${department}${lastYear}年与${year}年均未安排${label}`,
  })}。`;

const transferred = (facts: CommonFacts, transfer: Part, total: Part): readonly Draft[] =>
  wasNeverThere(transfer)
    ? [say`${transfer.label}资金未安排。`]
    : [compared(facts, transfer, `${transfer.label}资金`, total)];
