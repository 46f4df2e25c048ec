import { expense } from "../meaning";
import { defineTable } from "./definition";
import { expenseLines } from "./expense-lines";

/** “三公”经费支出情况表, as lines or as columns. Source: 财预〔2016〕143号 (购置费 and 运行费 apart). */
export const threePublicExpenses = defineTable({
  kind: "threePublicExpenses",
  code: "T10",
  title: { zh: "财政拨款“三公”经费支出情况表", en: "“Three public” expenses" },
  shape: "lines",
  classification: "none",
  means: expense("threePublic"),
  columns: {
    total: { zh: "合计", en: "Total", means: expense("threePublic") },
    generalPublic: { zh: "一般公共预算", en: "General public budget", means: expense("threePublic", "generalPublic") },
    governmentFund: { zh: "政府性基金", en: "Government fund", means: expense("threePublic", "governmentFund") },
    stateCapital: { zh: "国有资本经营预算", en: "State capital", means: expense("threePublic", "stateCapital") },
  },
  lines: expenseLines("fiscal"),
});
