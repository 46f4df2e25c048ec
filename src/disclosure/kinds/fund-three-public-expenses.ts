import { expense } from "../meaning";
import { defineTable } from "./definition";
import { expenseLines } from "./expense-lines";

/** 政府性基金“三公”经费支出表, where a place prints it beside that of the appropriations. Source: the forms that print it. */
export const fundThreePublicExpenses = defineTable({
  kind: "fundThreePublicExpenses",
  code: "T31",
  title: { zh: "政府性基金“三公”经费支出表", en: "“Three public” expenses of the government fund" },
  shape: "lines",
  classification: "none",
  means: expense("threePublic", "governmentFund"),
  columns: { total: { zh: "合计", en: "Total", means: expense("threePublic", "governmentFund") } },
  lines: expenseLines("governmentFund"),
});
