import { disclosureTemplate } from "../../disclosure/sources";
import { levelSums } from "../sums";
import { balance } from "../rule";

/** 上年结转结余情况明细表: the total row is the sum of the rows. */
export const carryoverProjectsAddUp = balance({
  id: "carryover-projects-add-up",
  kind: "within-table",
  name: { zh: "结转结余表总计等于各行之和", en: "The carry-over table adds up" },
  holds: {
    zh: "每栏总计行等于各项目行之和。",
    en: "In each column the total row is the sum of the rows.",
  },
  severity: "logical",
  sources: [disclosureTemplate("上年结转结余情况明细表")],
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
  needs: ["carryover"],
  equations: ({ carryover }, book) => levelSums(book, carryover),
});
