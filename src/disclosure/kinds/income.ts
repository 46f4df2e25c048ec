import { income as received } from "../meaning";
import { SOURCE_COLUMNS } from "./columns";
import { defineTable } from "./definition";

/** 部门收入总体情况表: income by source, by functional code or by unit. Source: 财预〔2016〕143号. */
export const income = defineTable({
  kind: "income",
  code: "T02",
  title: { zh: "部门收入总体情况表", en: "Income" },
  shape: "list",
  classification: "functional",
  means: received(),
  columns: {
    total: { zh: "总计", en: "Total", means: received() },
    currentYear: { zh: "本年收入", en: "Income of the year", means: received("all", "currentYear") },
    appropriation: {
      zh: "财政拨款（补助）小计",
      en: "Fiscal appropriations, subtotal",
      means: received("fiscal", "currentYear"),
    },
    generalPublic: {
      zh: "一般公共预算",
      en: "General public budget",
      means: received("generalPublic", "currentYear"),
    },
    transferredGeneralPublic: {
      zh: "上级一般公共预算安排的转移支付",
      en: "Transfers from the superior general public budget",
      means: received("generalPublic", "transferred"),
    },
    governmentFund: {
      zh: "政府性基金预算",
      en: "Government fund budget",
      means: received("governmentFund", "currentYear"),
    },
    transferredGovernmentFund: {
      zh: "上级政府性基金安排的转移支付",
      en: "Transfers from superior government funds",
      means: received("governmentFund", "transferred"),
    },
    stateCapital: {
      zh: "国有资本经营预算",
      en: "State capital budget",
      means: received("stateCapital", "currentYear"),
    },
    transferredStateCapital: {
      zh: "上级国有资本经营预算安排的转移支付",
      en: "Transfers from the superior state capital budget",
      means: received("stateCapital", "transferred"),
    },
    ...SOURCE_COLUMNS,
  },
  lines: {},
});
