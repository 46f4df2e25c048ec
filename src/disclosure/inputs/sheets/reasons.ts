import { defineInput } from "../definition";

/** 变动原因: why a line rose or fell; the same lines as 上年预算数. */
export const reasons = defineInput({
  kind: "reasons",
  title: { zh: "变动原因表", en: "Reasons for changes" },
  tab: "变动原因",
  also: ["增减原因", "主要原因", "增减变化原因"],
  instruction: {
    zh: "填写说明：只写原因本身，不写“主要原因是”和句号；两年都没有安排的不必填写。",
    en: "The reason alone, without the words 主要原因是 and without a full stop; none is needed where both years are zero.",
  },
  columns: {
    scope: { zh: "类别", en: "Kind", also: ["所属"], width: 26 },
    code: { zh: "科目编码", en: "Code", optional: true, width: 12 },
    item: { zh: "项目", en: "Item", also: ["科目名称", "名称"], width: 44 },
    reason: { zh: "主要原因", en: "Reason", also: ["变动原因", "增减原因", "原因"], width: 70 },
    lastReason: { zh: "上年所述原因", en: "Last year's reason", also: ["上年原因"], optional: true, width: 50 },
  },
  lines: {},
});
