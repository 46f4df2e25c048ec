import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { levelSums } from "../sums";
import { balance } from "../rule";

/** 一般公共预算基本支出情况表: in each column 总计 = Σ 类 and each level is the sum of the one below. */
export const basicExpenditureLevelsAddUp = balance({
  id: "basic-expenditure-levels-add-up",
  kind: "within-table",
  name: { zh: "基本支出表各级科目逐级相加", en: "Levels of the basic expenditure table add up" },
  holds: {
    zh: "每栏总计等于各类之和，类等于其下各款之和。",
    en: "In each column the total is the sum of its economic categories, and each level the sum of the level below.",
  },
  severity: "logical",
  sources: [disclosureTemplate("一般公共预算基本支出情况表"), budgetLawRegulation("第六条")],
  remedy: {
    zh: "核对上级科目是否漏加、重加下级科目，或某一科目是否仍是上一稿的数。",
    en: "See whether the parent leaves out or repeats a row below it, or a row still shows an earlier draft.",
  },
  needs: ["basicExpenditure"],
  equations: ({ basicExpenditure }, book) => levelSums(book, basicExpenditure),
});
