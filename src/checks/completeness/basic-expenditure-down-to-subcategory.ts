import { budgetLaw, budgetLawRegulation } from "../../disclosure/sources";
import { examination } from "../rule";
import { notBrokenDown } from "./detail";

/** 基本支出按经济分类编列到款. */
export const basicExpenditureDownToSubcategory = examination({
  id: "basic-expenditure-down-to-subcategory",
  kind: "completeness",
  name: { zh: "基本支出没有编到款", en: "Basic expenditure not down to the subcategory" },
  holds: {
    zh: "一般公共预算基本支出按经济性质分类编列到款。",
    en: "Basic expenditure is published by economic code down to the subcategory (款).",
  },
  severity: "logical",
  sources: [budgetLaw("第四十六条"), budgetLawRegulation("第六条")],
  remedy: { zh: "补列该类下的款。", en: "Add the subcategories below it." },
  examine: ({ book }) => {
    const table = book.tables.basicExpenditure;
    return table ? notBrokenDown(book, table, ["category"], { zh: "款", en: "the subcategory" }) : [];
  },
});
