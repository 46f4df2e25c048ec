import { defineInput } from "../definition";

/**
 * 其他: what the text states beside the tables: agency operating funds, performance counts, the use of
 * each 类 (a line labelled `一般公共服务支出主要用途`), other matters.
 */
export const statements = defineInput({
  kind: "statements",
  title: { zh: "其他情况表", en: "Other statements" },
  tab: "其他",
  also: ["其他情况", "其他事项", "其他说明事项"],
  instruction: {
    zh: "填写说明：每个类级科目一行“某某支出主要用途”，接在“主要用于”之后；没有其他需说明事项的空着。",
    en: "A line 某某支出主要用途 for each 类, continuing 主要用于; leave other matters blank where there are none.",
  },
  columns: {
    item: { zh: "项目", en: "Item", width: 40 },
    content: { zh: "内容", en: "Content", also: ["填报内容"], width: 80 },
  },
  lines: {
    agencyOperatingFunds: {
      zh: "机关运行经费财政拨款预算",
      en: "Agency operating funds",
      also: ["机关运行经费", "机关运行经费预算"],
      unit: "万元",
    },
    overallTargets: { zh: "整体预算绩效目标个数", en: "Overall performance targets", unit: "个" },
    fiscalProjectTargets: {
      zh: "当年财政拨款项目个数",
      en: "Projects from appropriations with targets",
      also: ["财政拨款项目绩效目标个数"],
      unit: "个",
    },
    otherProjectTargets: {
      zh: "当年非财政拨款项目个数",
      en: "Projects from other funds with targets",
      also: ["非财政拨款项目绩效目标个数"],
      unit: "个",
    },
    otherMatters: { zh: "其他需说明的事项", en: "Other matters", also: ["其他需说明事项", "其他说明事项"] },
  },
});

/** What follows the name of a 类 in the label of its use. */
export const USE_LABEL = /^(.+?)的?主要用途$/u;
