import { defineInput } from "../definition";

/** 上年预算数: last year's budget of every line whose change the text states. */
export const priorYear = defineInput({
  kind: "priorYear",
  title: { zh: "上年预算数表", en: "Prior-year budget" },
  tab: "上年预算数",
  also: ["上年预算", "上年数"],
  instruction: {
    zh: "填写说明：填上年批复的预算数（万元），不填执行数；上年没有安排的填0，空着表示尚未填写。",
    en: "Last year's approved budget in 万元; 0 where there was none, blank where it is not known yet.",
  },
  columns: {
    scope: { zh: "类别", en: "Kind", also: ["所属"], width: 26 },
    code: { zh: "科目编码", en: "Code", optional: true, width: 12 },
    item: { zh: "项目", en: "Item", also: ["科目名称", "名称"], width: 44 },
    amount: { zh: "上年预算数", en: "Prior-year budget", also: ["预算数", "上年数", "上年批复数"], width: 18 },
  },
  lines: {},
});
