import { isNothing } from "../../facts/amount";
import { changeAndReason } from "../../phrases/reason";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { each, section } from "../../section";
import { changeOfTotal } from "./totals";

/**
 * 三、支出预算情况说明. As published (自治区财政厅, 2024):
 *
 *   自治区财政厅2024年支出预算17,690.90万元，其中：
 *   基本支出7,585.83万元，占42.88%，比上年预算增加114.88万元，增长1.54%，主要原因是……。
 */
export const expenditure = section({
  id: "expenditure",
  heading: ({ department, year }) => say`关于${department}${year}年支出预算情况说明`,
  needs: ["expenditure"],
  says: (facts) => {
    const { department, year, lastYear, expenditure: spent } = facts;
    const told = spent.kinds.filter(({ kindKey, amount }) => USUAL.includes(kindKey) || !isNothing(amount));
    return [
      say`${department}${year}年支出预算${spent.total}${changeOfTotal(facts, spent.total)}，其中：`,
      each(told, (part) => [
        say`${part.label}${part}，${shareOf(part, spent.total)}，${changeAndReason(part, {
          joint: "，",
          whenNeverBudgeted: say`${department}${lastYear}年与${year}年均未安排${part.label}`,
        })}。`,
      ]),
    ];
  },
});

const USUAL: readonly string[] = ["basic", "project"];
