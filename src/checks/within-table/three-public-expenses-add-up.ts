import { disclosureProcedure, disclosureTemplate } from "../../disclosure/sources";
import { linesOf } from "../lines";
import { balance } from "../rule";

const COLUMNS = ["total", "generalPublic", "governmentFund", "stateCapital"] as const;

/** 财政拨款“三公”经费支出情况表: 合计 by kind, 公务用车 = 购置 + 运行, in each column. */
export const threePublicExpensesAddUp = balance({
  id: "three-public-expenses-add-up",
  kind: "within-table",
  name: { zh: "“三公”经费合计等于各项之和", en: "“Three public” expenses add up" },
  holds: {
    zh: "每栏合计等于因公出国（境）费、公务接待费与公务用车购置及运行费小计之和，小计等于购置费与运行费之和。",
    en: "In each column the total is the sum of travel abroad, reception and the vehicles subtotal, which is the sum of purchase and operation.",
  },
  severity: "logical",
  sources: [
    disclosureTemplate("财政拨款“三公”经费支出情况表"),
    disclosureProcedure("“三公”经费：公务用车购置费、运行费分列"),
  ],
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
  needs: ["threePublicExpenses"],
  equations: ({ threePublicExpenses }, book) => {
    const { sum } = linesOf(book, threePublicExpenses);
    return COLUMNS.flatMap((column) => [
      ...sum("total", ["travelAbroad", "reception", "vehicles"], column),
      ...sum("vehicles", ["vehiclePurchase", "vehicleOperation"], column),
    ]);
  },
});
