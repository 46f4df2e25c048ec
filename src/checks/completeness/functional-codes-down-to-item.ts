import { budgetLaw, budgetLawRegulation } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { examination } from "../rule";
import { notBrokenDown } from "./detail";

/** 功能分类编列到项. */
export const functionalCodesDownToItem = examination({
  id: "functional-codes-down-to-item",
  kind: "completeness",
  name: { zh: "功能分类没有编到项", en: "Functional codes not down to the item" },
  holds: {
    zh: "按功能分类公开的支出应当编列到项。",
    en: "Expenditure by function is published down to the item (项).",
  },
  severity: "logical",
  sources: [budgetLaw("第四十六条"), budgetLawRegulation("第六条")],
  remedy: { zh: "补列该科目下的款、项。", en: "Add the subcategories and items below it." },
  examine: ({ book }) => {
    const { income, expenditure, generalPublicExpenditure, governmentFund, stateCapital } = book.tables;
    const tables: readonly (Table | undefined)[] = [
      income,
      expenditure,
      generalPublicExpenditure,
      governmentFund,
      stateCapital,
    ];
    return tables.flatMap((table) =>
      table ? notBrokenDown(book, table, ["category", "subcategory"], { zh: "项", en: "the item" }) : [],
    );
  },
});
