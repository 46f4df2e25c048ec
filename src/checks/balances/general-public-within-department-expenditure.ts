import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";

const COLUMNS = ["basic", "project"] as const;

/** 部门支出总体情况表 ↔ 一般公共预算支出情况表: a part is no more than the whole, for basic and project expenditure of each item. */
export const generalPublicWithinDepartmentExpenditure = balance({
  id: "general-public-within-department-expenditure",
  kind: "between-tables",
  name: {
    zh: "各项的一般公共预算支出不超过部门支出",
    en: "General public budget expenditure of an item is within the department's",
  },
  holds: {
    zh: "一般公共预算支出情况表各项的基本支出、项目支出，不超过部门支出总体情况表同一项的相应支出。",
    en: "Basic and project expenditure of each item in the general public budget table are no more than those of the item in the expenditure table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门支出总体情况表、一般公共预算支出情况表"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "部门支出包括一般公共预算支出：核对该项基本支出与项目支出的划分两表是否一致。",
    en: "The department's expenditure includes that of the general public budget: see whether both tables divide the item into basic and project expenditure alike.",
  },
  needs: ["expenditure", "generalPublicExpenditure"],
  equations: ({ expenditure, generalPublicExpenditure }) =>
    generalPublicExpenditure.ofKind("item").flatMap((item) => {
      const code = item.code ?? "";
      const [whole, ...wholes] = expenditure.allByCode(code);
      const items = generalPublicExpenditure.allByCode(code);
      if (!whole || items[0] !== item) return [];
      return COLUMNS.flatMap((column) => {
        const parts = items.map((row) => row.figure(column));
        const rest = wholes.map((row) => row.figure(column));
        // Nothing is within anything; a form may divide its expenditure by other columns.
        const saysNothing = parts.every((part) => part === undefined || part?.amount.isZero() === true);
        if (saysNothing || whole.figure(column) === undefined) return [];
        return [
          {
            about: aboutRow(expenditure, whole),
            relation: "at-least" as const,
            total: whole.figure(column),
            parts,
            minus: rest,
          },
        ];
      });
    }),
});
