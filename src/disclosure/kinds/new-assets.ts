import { expense } from "../meaning";
import { defineTable } from "./definition";

/** 新增资产配置表: what is acquired, with numbers and prices. Source: the forms that print it. */
export const newAssets = defineTable({
  kind: "newAssets",
  code: "T28",
  title: { zh: "新增资产配置表", en: "Assets to be acquired" },
  shape: "list",
  classification: "none",
  means: expense("newAssets", "all"),
  columns: { total: { zh: "金额", en: "Amount", means: expense("newAssets", "all") } },
  lines: {},
  isByName: true,
});
