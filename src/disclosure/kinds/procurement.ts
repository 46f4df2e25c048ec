import { expense } from "../meaning";
import { paidColumns } from "./columns";
import { defineTable } from "./definition";

/** 政府采购支出表: what is bought, item by item, by the funds that pay it. Source: the forms that print it. */
export const procurement = defineTable({
  kind: "procurement",
  code: "T25",
  title: { zh: "政府采购支出表", en: "Government procurement" },
  shape: "list",
  classification: "none",
  means: expense("procurement", "all"),
  columns: paidColumns("procurement"),
  lines: {},
  isByName: true,
  leastColumns: 2,
});
