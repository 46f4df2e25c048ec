import { defineInput } from "../definition";

/** 项目情况: policy basis, scale, unit, allocation and period of each project, in the order the text has. */
export const projectNotes = defineInput({
  kind: "projectNotes",
  title: { zh: "项目情况表", en: "Projects" },
  tab: "项目情况",
  also: ["项目支出情况说明", "项目说明"],
  instruction: {
    zh: "填写说明：一个项目一行，项目名称与项目支出情况表一致；情况说明按本表的顺序写。",
    en: "One row a project, named as in the project table; the text follows the order of this sheet.",
  },
  columns: {
    name: { zh: "项目名称", en: "Project", width: 34 },
    basis: { zh: "设立的政策依据", en: "Policy basis", also: ["政策依据", "设立依据"], width: 60 },
    scale: { zh: "预算安排规模", en: "Scale", also: ["预算规模", "预算金额"], width: 16 },
    unit: { zh: "项目承担单位", en: "Unit", also: ["承担单位"], width: 28 },
    allocation: { zh: "资金分配情况", en: "Allocation", also: ["资金分配"], width: 60 },
    period: { zh: "资金执行时间", en: "Period", also: ["执行时间", "实施周期"], width: 28 },
  },
  lines: {},
});
