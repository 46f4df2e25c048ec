import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { levelSums } from "../sums";
import { balance } from "../rule";

/** 一般公共预算支出情况表: in each column 总计 = Σ 类 and each level is the sum of the one below. */
export const generalPublicExpenditureLevelsAddUp = balance({
  id: "general-public-expenditure-levels-add-up",
  kind: "within-table",
  name: {
    zh: "一般公共预算支出表各级科目逐级相加",
    en: "Levels of the general public budget expenditure table add up",
  },
  holds: {
    zh: "每栏总计等于各类之和，类等于其下各款之和，款等于其下各项之和。",
    en: "In each column the total is the sum of its categories, and each level the sum of the level below.",
  },
  severity: "logical",
  sources: [disclosureTemplate("一般公共预算支出情况表"), budgetLawRegulation("第六条")],
  remedy: {
    zh: "核对上级科目是否漏加、重加下级科目，或某一科目是否仍是上一稿的数。",
    en: "See whether the parent leaves out or repeats a row below it, or a row still shows an earlier draft.",
  },
  needs: ["generalPublicExpenditure"],
  equations: ({ generalPublicExpenditure }, book) => levelSums(book, generalPublicExpenditure),
});
