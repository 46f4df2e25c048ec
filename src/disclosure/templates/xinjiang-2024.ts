import type { Template } from "./template";

/** 新疆维吾尔自治区2024年部门预算公开: eleven tables, 万元. Source: the published disclosure of 自治区财政厅, 2024-02-28. */
export const xinjiang2024: Template = {
  id: "xinjiang-2024",
  name: "新疆维吾尔自治区部门预算公开（2024年，11张表）",
  tables: [
    { kind: "overview", number: "表1" },
    { kind: "income", number: "表2" },
    { kind: "expenditure", number: "表3" },
    { kind: "appropriation", number: "表4" },
    { kind: "generalPublicExpenditure", number: "表5" },
    { kind: "basicExpenditure", number: "表6" },
    { kind: "projects", number: "表7" },
    { kind: "governmentFund", number: "表8" },
    { kind: "stateCapital", number: "表9" },
    { kind: "threePublicExpenses", number: "表10" },
    { kind: "carryover", number: "表11" },
  ],
};
