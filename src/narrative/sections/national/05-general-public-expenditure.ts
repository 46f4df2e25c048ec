import { isNothing } from "../../facts/amount";
import { withCarried } from "../../phrases/carried";
import { comparison } from "../../phrases/comparison";
import { itemPath } from "../../phrases/item";
import { shareOf } from "../../phrases/share";
import { say } from "../../say";
import { numbered, section, subsection, when } from "../../section";
import { kindsOfExpenditure, toldKinds } from "./kinds";
import { changeOfTotal } from "./totals";

/** 五、一般公共预算支出: how much, by 类, by item. */
export const generalPublicExpenditure = section({
  id: "general-public-expenditure",
  heading: ({ department, year }) => say`关于${department}${year}年一般公共预算支出情况的说明`,
  needs: ["generalPublicExpenditure"],
  says: (facts) => {
    const { department, year, carried, generalPublicExpenditure } = facts;
    const { total, kinds, categories, items } = generalPublicExpenditure;
    if (isNothing(total.amount) && items.length === 0)
      return [say`${department}${year}年没有使用一般公共预算拨款安排的支出。`];
    const isDivided = toldKinds(kinds).length > 0;
    return [
      subsection("size", say`规模变化情况`, [
        say`${department}${year}年一般公共预算支出${total}${withCarried(carried.generalPublic)}${changeOfTotal(facts, total)}${isDivided ? "，其中：" : "。"}`,
        kindsOfExpenditure(facts, kinds, total),
      ]),
      when(categories.length > 0, [
        subsection("structure", say`结构情况`, [
          numbered(categories, ({ name, amount }) => say`${name}（类）${amount}，${shareOf(amount, total)}。`),
        ]),
      ]),
      when(items.length > 0, [
        subsection("use", say`具体使用情况`, [
          numbered(items, (item) => say`${itemPath(item)}：${year}年预算数为${item}，${comparison(item, facts)}。`),
        ]),
      ]),
    ];
  },
});
