import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";
import { leavesByCode } from "../by-code";
import { unreadRows } from "../unread";

const NO_PROJECT = { zh: "项目支出表没有列该项的项目", en: "no project is listed under it" };

/** 一般公共预算支出情况表 ↔ 一般公共预算项目支出情况表: the projects listed under an item are the project expenditure stated for it. */
export const projectsMakeUpProjectExpenditure = balance({
  id: "projects-make-up-project-expenditure",
  kind: "between-tables",
  name: {
    zh: "各项的项目支出等于该项所列各项目之和",
    en: "Project expenditure of each item is the sum of its projects",
  },
  holds: {
    zh: "一般公共预算支出情况表各项的项目支出，等于一般公共预算项目支出情况表该项所列各项目之和。",
    en: "Project expenditure of each item in the general public budget table is the sum of the projects listed under it.",
  },
  severity: "logical",
  sources: [disclosureTemplate("一般公共预算支出情况表、一般公共预算项目支出情况表"), budgetLawRegulation("第六条")],
  remedy: {
    zh: "核对项目支出表是否漏列、重列项目，或支出表该项是否仍是上一稿的数。",
    en: "Look for a project left out or listed twice, or an amount left over from an earlier draft.",
  },
  needs: ["generalPublicExpenditure", "projects"],
  equations: ({ generalPublicExpenditure, projects }, book) => {
    if (unreadRows(book, projects).length > 0) return [];
    const listed = leavesByCode(projects);
    return generalPublicExpenditure.ofKind("item").flatMap((item) => {
      const total = item.figure("project");
      const parts = listed.get(item.code ?? "") ?? [];
      // An item without project expenditure and without projects says nothing.
      if (parts.length === 0 && total?.amount.isZero()) return [];
      const about = aboutRow(generalPublicExpenditure, item);
      const note = parts.length === 0 ? { note: NO_PROJECT } : {};
      return [{ about, total, parts: parts.map((project) => project.figure("total")), ...note }];
    });
  },
});
