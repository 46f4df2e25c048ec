import { defineTable } from "./definition";

/** 财政拨款“三公”经费支出情况表. Source: disclosure template, 表10; 财预〔2016〕143号 (购置费 and 运行费 apart). */
export const threePublicExpenses = defineTable({
  kind: "threePublicExpenses",
  code: "T10",
  title: { zh: "财政拨款“三公”经费支出情况表", en: "“Three public” expenses" },
  also: [
    "“三公”经费支出情况表",
    "“三公”经费支出表",
    "一般公共预算“三公”经费支出情况表",
    "一般公共预算“三公”经费支出表",
    "财政拨款“三公”经费支出表",
    "“三公”经费预算表",
  ],
  rows: "lines",
  columns: {
    total: { zh: "合计", en: "Total", also: ["总计", "预算数"] },
    generalPublic: { zh: "一般公共预算", en: "General public budget", also: ["一般公共预算拨款"] },
    governmentFund: { zh: "政府性基金", en: "Government fund", also: ["政府性基金预算", "政府性基金预算拨款"] },
    stateCapital: { zh: "国有资本经营预算", en: "State capital", also: ["国有资本经营预算拨款"] },
  },
  lines: {
    total: { zh: "合计", en: "Total", also: ["总计"] },
    travelAbroad: {
      zh: "因公出国（境）费",
      en: "Official travel abroad",
      also: ["因公出国（境）费用", "因公出国境费"],
    },
    reception: { zh: "公务接待费", en: "Official reception" },
    vehicles: {
      zh: "公务用车购置及运行费（小计）",
      en: "Official vehicles, subtotal",
      also: ["公务用车购置及运行费", "公务用车购置及运行费小计", "公务用车购置及运行维护费"],
    },
    vehiclePurchase: { zh: "公务用车购置费", en: "Vehicle purchase", of: "vehicles" },
    vehicleOperation: { zh: "公务用车运行费", en: "Vehicle operation", also: ["公务用车运行维护费"], of: "vehicles" },
  },
});
