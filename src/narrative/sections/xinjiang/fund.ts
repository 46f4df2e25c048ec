import type { CommonFacts } from "../../facts";
import type { FundExpenditureFacts } from "../../facts/spending";
import { change } from "../../phrases/change";
import { itemPath } from "../../phrases/item";
import { reason } from "../../phrases/reason";
import { say } from "../../say";
import { either, numbered, type Draft } from "../../section";

/** What 八 and 九 say alike about a fund of its own: the sentence of the empty table, or its expenditure by item. */
export const fundSays = (
  { department, year, lastYear }: CommonFacts,
  fund: string,
  { hasMoney, total, basic, project, items }: FundExpenditureFacts,
): readonly Draft[] => [
  either(
    hasMoney || items.length > 0,
    [
      say`${department}${year}年${fund}拨款安排的支出${total}，其中：基本支出${basic}，项目支出${project}。具体使用情况如下：`,
      numbered(
        items,
        (item) =>
          say`${itemPath(item)}：${year}年预算数为${item}，${change(item)}。主要原因是${reason(item, say`${lastYear}年与${year}年均未安排该项支出`)}。`,
      ),
    ],
    [say`${department}${year}年没有使用${fund}拨款安排的支出，${fund}支出情况表为空表。`],
  ),
];
