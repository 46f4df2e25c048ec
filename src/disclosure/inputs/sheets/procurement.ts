import { defineInput } from "../definition";

/** 政府采购: the procurement budget and what of it is reserved for small firms. */
export const procurement = defineInput({
  kind: "procurement",
  title: { zh: "政府采购情况表", en: "Government procurement" },
  tab: "政府采购",
  also: ["政府采购", "政府采购预算", "政府采购预算表"],
  instruction: { zh: "填写说明：金额以万元填写；没有的填0。", en: "Amounts in 万元; 0 where there is none." },
  columns: {
    item: { zh: "项目", en: "Item", width: 40 },
    amount: { zh: "金额", en: "Amount", also: ["预算金额", "预算数"], width: 18 },
  },
  lines: {
    total: {
      zh: "政府采购预算",
      en: "Procurement budget",
      also: ["政府采购预算合计", "政府采购合计", "合计"],
      unit: "万元",
    },
    goods: { zh: "政府采购货物预算", en: "Goods", also: ["货物", "货物类"], unit: "万元" },
    works: { zh: "政府采购工程预算", en: "Works", also: ["工程", "工程类"], unit: "万元" },
    services: { zh: "政府采购服务预算", en: "Services", also: ["服务", "服务类"], unit: "万元" },
    smallAndMedium: {
      zh: "面向中小企业预留",
      en: "Reserved for small and medium enterprises",
      also: ["面向中小企业预留金额", "面向中小企业预留政府采购项目预算金额", "中小企业预留"],
      unit: "万元",
    },
    microAndSmall: {
      zh: "面向小微企业预留",
      en: "Of which micro and small",
      also: ["小微企业预留", "面向小微企业预留金额", "小微企业预留政府采购项目预算金额"],
      unit: "万元",
    },
  },
});
