import type { Amount, Part } from "../../facts/amount";
import { wasNeverThere } from "../../facts/amount";
import { change } from "../../phrases/change";
import { reason } from "../../phrases/reason";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { each, section, type Draft } from "../../section";
import type { CommonFacts } from "../../facts";

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
    say`${facts.department}部门收入预算${facts.income.total}，其中：`,
    each(facts.income.sources, (source) => [
      compared(facts, source, source.label, facts.income.total),
      ...(source.transfer ? transferred(facts, source.transfer, facts.income.total) : []),
    ]),
  ],
});

const compared = ({ department, year, lastYear }: CommonFacts, part: Part, label: string, total: Amount): Draft =>
  say`${label}${part}，${shareOf(part, total)}，${change(part)}，主要原因是${reason(part, say`${department}${lastYear}年与${year}年均未安排${label}`)}。`;

const transferred = (facts: CommonFacts, transfer: Part, total: Amount): readonly Draft[] =>
  wasNeverThere(transfer)
    ? [say`${transfer.label}资金未安排。`]
    : [compared(facts, transfer, `${transfer.label}资金`, total)];
