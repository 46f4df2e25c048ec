import { isNothing } from "../../facts/amount";
import { withCarried } from "../../phrases/carried";
import { itemPath } from "../../phrases/item";
import { changeAndReason } from "../../phrases/reason";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { each, numbered, section, subsection } from "../../section";
import { changeOfTotal } from "./totals";

/**
 * 五、一般公共预算当年拨款情况说明. As published (自治区财政厅, 2024):
 *
 *   （一）基本支出7,585.83万元，比上年预算增加114.88万元，增长1.54%。主要原因是……。
 *   （二）1、一般公共服务支出（类）14,874.48万元，占86.16%。
 *   （三）1、一般公共服务支出（类）财政事务（款）行政运行（项）：2024年预算数为4,074.63万元，比上年预算增加184.35万元，增长4.74%。主要原因是……。
 */
export const generalPublicExpenditure = section({
  id: "general-public-expenditure",
  heading: ({ department, year }) => say`关于${department}${year}年一般公共预算当年拨款情况说明`,
  needs: ["generalPublicExpenditure"],
  says: (facts) => {
    const { department, year, lastYear, carried, generalPublicExpenditure } = facts;
    const { total, kinds, categories, items } = generalPublicExpenditure;
    const told = kinds.filter(({ kindKey, amount }) => USUAL.includes(kindKey) || !isNothing(amount));
    return [
      subsection("size", say`一般公共预算当年拨款规模变化情况`, [
        say`${department}${year}年一般公共预算拨款合计${total}${withCarried(carried.generalPublic)}${changeOfTotal(facts, total)}，其中：`,
        each(told, (part) => [
          say`${part.label}${part}，${changeAndReason(part, {
            joint: "。",
            whenNeverBudgeted: say`${department}${lastYear}年与${year}年均未安排${part.label}`,
          })}。`,
        ]),
      ]),
      subsection("structure", say`一般公共预算当年拨款结构情况`, [
        numbered(categories, ({ name, amount }) => say`${name}（类）${amount}，${shareOf(amount, total)}。`),
      ]),
      subsection("use", say`一般公共预算当年拨款具体使用情况`, [
        numbered(
          items,
          (item) =>
            say`${itemPath(item)}：${year}年预算数为${item}，${changeAndReason(item, {
              joint: "。",
              whenNeverBudgeted: say`${lastYear}年与${year}年均未安排该项支出`,
            })}。`,
        ),
      ]),
    ];
  },
});

const USUAL: readonly string[] = ["basic", "project"];
