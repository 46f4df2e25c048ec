import { expense } from "../meaning";
import { paidColumns } from "./columns";
import { defineTable } from "./definition";

/** 政府购买服务支出表, by the funds that pay it. Source: the forms that print it. */
export const purchasedServices = defineTable({
  kind: "purchasedServices",
  code: "T26",
  title: { zh: "政府购买服务支出表", en: "Services purchased by the government" },
  shape: "list",
  classification: "none",
  means: expense("purchasedServices", "all"),
  columns: paidColumns("purchasedServices"),
  lines: {},
  isByName: true,
  leastColumns: 2,
});
