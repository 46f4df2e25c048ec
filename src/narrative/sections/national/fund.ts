import type { CommonFacts } from "../../facts";
import type { Amount } from "../../facts/amount";
import { goneItems, type FundExpenditureFacts, type Item } from "../../facts/spending";
import { withCarried } from "../../phrases/carried";
import { comparison } from "../../phrases/comparison";
import { itemPath } from "../../phrases/item";
import { say } from "../../say";
import { either, numbered, when, type Draft } from "../../section";

/** What is said alike of the two funds. */
export const fundSays = (
  facts: CommonFacts,
  fund: string,
  spent: FundExpenditureFacts,
  carried: Amount | null,
): readonly Draft[] => {
  const { department, year } = facts;
  const { hasMoney, total, basic, project, items } = spent;
  const parts = [
    { label: "基本支出", amount: basic },
    { label: "项目支出", amount: project },
  ].filter(({ amount }) => amount.value !== null);
  const divided = parts.length === 2 ? say`，其中：基本支出${basic}，项目支出${project}。` : say`。`;
  return [
    either(
      hasMoney,
      [
        say`${department}${year}年使用${fund}拨款安排的支出${total}${withCarried(carried)}${divided}`,
        when(items.length > 0, [itemsOf(facts, items)]),
      ],
      [say`${department}${year}年没有使用${fund}拨款安排的支出。`, itemsOf(facts, goneItems(spent))],
    ),
  ];
};

const itemsOf = (facts: CommonFacts, items: readonly Item[]): Draft =>
  numbered(items, (item) => say`${itemPath(item)}：${facts.year}年预算数为${item}，${comparison(item, facts)}。`);
