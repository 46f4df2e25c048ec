import type { CommonFacts } from "../../facts";
import type { Amount } from "../../facts/amount";
import { goneItems, type FundExpenditureFacts, type Item } from "../../facts/spending";
import { withCarried } from "../../phrases/carried";
import { itemPath } from "../../phrases/item";
import { changeAndReason } from "../../phrases/reason";
import { say } from "../../say";
import { either, numbered, type Draft } from "../../section";

/** What 八 and 九 say alike about a fund of its own: the sentence of the empty table, or its expenditure by item. */
export const fundSays = (
  facts: CommonFacts,
  fund: string,
  spent: FundExpenditureFacts,
  carried: Amount | null,
): readonly Draft[] => {
  const { department, year } = facts;
  const { hasMoney, total, basic, project, items } = spent;
  return [
    either(
      hasMoney,
      [
        say`${department}${year}年${fund}拨款安排的支出${total}${withCarried(carried)}，其中：基本支出${basic}，项目支出${project}。具体使用情况如下：`,
        itemsOf(facts, items),
      ],
      [
        say`${department}${year}年没有使用${fund}拨款安排的支出，${fund}支出情况表为空表。`,
        itemsOf(facts, goneItems(spent)),
      ],
    ),
  ];
};

const itemsOf = ({ year, lastYear }: CommonFacts, items: readonly Item[]): Draft =>
  numbered(
    items,
    (item) =>
      say`${itemPath(item)}：${year}年预算数为${item}，${changeAndReason(item, {
        joint: "。",
        whenNeverBudgeted: say`${lastYear}年与${year}年均未安排该项支出`,
      })}。`,
  );
