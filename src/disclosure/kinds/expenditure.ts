import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 部门支出总体情况表: expenditure by functional code. Source: 财预〔2016〕143号. */
export const expenditure = defineTable({
  kind: "expenditure",
  code: "T03",
  title: { zh: "部门支出总体情况表", en: "Expenditure" },
  shape: "list",
  classification: "functional",
  means: spending(),
  columns: {
    ...kindColumns("all"),
    businessSpending: {
      zh: "事业单位经营支出",
      en: "Business expenditure of institutions",
      means: spending("all", "businessSpending"),
    },
    toSuperior: { zh: "上缴上级支出", en: "Payments to superior units", means: spending("all", "toSuperior") },
    toSubordinates: {
      zh: "对附属单位补助支出",
      en: "Subsidies to subordinate units",
      means: spending("all", "toSubordinates"),
    },
    carriedForward: { zh: "结转下年", en: "Carried forward", means: spending("all", "carriedForward") },
  },
  lines: {},
});
