import { defineInput } from "../definition";

/** 部门概况: the functions of the department, for Part 1. */
export const profile = defineInput({
  kind: "profile",
  title: { zh: "部门概况表", en: "Profile of the department" },
  tab: "部门概况",
  also: ["主要职能", "单位概况表", "部门概况"],
  instruction: {
    zh: "填写说明：主要职能可写成一格，也可分成多行，每行一段。",
    en: "The functions in one cell or in several rows, a paragraph each.",
  },
  columns: {
    item: { zh: "项目", en: "Item", width: 20 },
    content: { zh: "内容", en: "Content", also: ["填报内容"], width: 110 },
  },
  lines: {},
});
