import { disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

const ECONOMIC_CATEGORIES = [
  "wages",
  "goodsAndServices",
  "individualsAndFamilies",
  "debtInterest",
  "capitalConstruction",
  "capital",
  "enterpriseConstruction",
  "enterprise",
  "socialSecurityFunds",
  "other",
] as const;

/** 一般公共预算项目支出情况表: the total of each row over the ten economic categories. */
export const projectsRowTotalAddsUp = balance({
  id: "projects-row-total-adds-up",
  kind: "within-table",
  name: { zh: "项目支出表每行合计等于各经济分类之和", en: "Each row of the project table adds up" },
  holds: {
    zh: "每行项目支出合计等于十个经济分类栏之和。",
    en: "In each row the project expenditure is the sum of the ten economic categories.",
  },
  severity: "logical",
  sources: [disclosureTemplate("一般公共预算项目支出情况表表头")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["projects"],
  equations: ({ projects }) => rowSums(projects, "total", ECONOMIC_CATEGORIES),
});
