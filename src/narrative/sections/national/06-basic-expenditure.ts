import { word, type Run } from "../../document";
import type { CommonFacts } from "../../facts";
import { isNothing } from "../../facts/amount";
import type { BasicExpenditureFacts } from "../../facts/tables";
import { list } from "../../phrases/list";
import { say, type Sayable } from "../../say";
import { section, type Draft } from "../../section";

/** 六、一般公共预算基本支出: 人员经费 and 公用经费 with their items; by 类 where the table has no such columns. */
export const basicExpenditure = section({
  id: "basic-expenditure",
  heading: ({ department, year }) => say`关于${department}${year}年一般公共预算基本支出情况的说明`,
  needs: ["basicExpenditure"],
  says: (facts) => basicSays(facts, "一般公共预算", facts.basicExpenditure),
});

/** 财政拨款基本支出, of all three budgets. */
export const fiscalBasic = section({
  id: "fiscal-basic",
  heading: ({ department, year }) => say`关于${department}${year}年财政拨款基本支出情况的说明`,
  needs: ["fiscalBasic"],
  says: (facts) =>
    facts.fiscalBasic.isGeneralPublic && !isNothing(facts.fiscalBasic.total)
      ? [
          say`${facts.department}${facts.year}年财政拨款基本支出${facts.fiscalBasic.total}，全部由一般公共预算拨款安排。`,
        ]
      : basicSays(facts, "财政拨款", facts.fiscalBasic),
});

function basicSays({ department, year }: CommonFacts, fund: string, basic: BasicExpenditureFacts): readonly Draft[] {
  if (isNothing(basic.total))
    return [say`${department}${year}年没有使用${fund}${fund === "财政拨款" ? "" : "拨款"}安排的基本支出。`];
  const parts: Draft[] = [
    ...(basic.personnel === null ? [] : [say`人员经费${basic.personnel}${including(basic.personnelItems)}。`]),
    ...(basic.operating === null ? [] : [say`公用经费${basic.operating}${including(basic.operatingItems)}。`]),
  ];
  const categories = basic.categories.map(({ name, amount }) => say`${name}${amount}`);
  const ending: Sayable =
    parts.length > 0 ? "，其中：" : categories.length > 0 ? [word("，其中："), ...list(categories), word("。")] : "。";
  return [say`${department}${year}年${fund}基本支出${basic.total}${ending}`, ...parts];
}

const including = (items: readonly Run[]): Run[] => (items.length === 0 ? [] : say`，主要包括：${list(items)}`);
