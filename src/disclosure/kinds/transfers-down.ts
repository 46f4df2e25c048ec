import { expense } from "../meaning";
import { paidColumns } from "./columns";
import { defineTable } from "./definition";

/** 对下转移支付预算表, by the funds that pay it and, as places choose, by who receives it. Source: the forms that print it. */
export const transfersDown = defineTable({
  kind: "transfersDown",
  code: "T27",
  title: { zh: "对下转移支付预算表", en: "Transfers to lower levels" },
  shape: "list",
  classification: "none",
  means: expense("transfersDown", "all"),
  columns: paidColumns("transfersDown"),
  lines: {},
  isByName: true,
  hasFreeColumns: true,
  leastColumns: 2,
});
