import { formFrom, type Form } from "./form";
import { xinjiang2024 } from "./xinjiang-2024";

/** 新疆维吾尔自治区2023年单位预算公开: the tables of a 部门 without 上年结转. Source: published disclosures of 米东区. */
export const xinjiangUnit2023: Form = formFrom(
  xinjiang2024,
  {
    id: "xinjiang-unit-2023",
    name: "新疆维吾尔自治区单位预算公开（2023年，10张表）",
    province: "新疆维吾尔自治区",
    from: 2023,
    source: "单位预算公开报表格式（新疆维吾尔自治区2023年）",
  },
  {
    overview: { title: "单位收支总体情况表" },
    income: { title: "单位收入总体情况表" },
    expenditure: { title: "单位支出总体情况表" },
    carryover: null,
  },
);
