import { expense } from "../meaning";
import { defineTable } from "./definition";

/** 机关运行经费支出表, by economic code. Source: the forms that print it. */
export const agencyOperating = defineTable({
  kind: "agencyOperating",
  code: "T20",
  title: { zh: "一般公共预算机关运行经费支出表", en: "Agency operating funds" },
  shape: "list",
  classification: "economic",
  means: expense("agencyOperating", "generalPublic"),
  columns: {
    total: {
      zh: "机关运行经费支出",
      en: "Agency operating funds",
      means: expense("agencyOperating", "generalPublic"),
    },
  },
  lines: {},
});
