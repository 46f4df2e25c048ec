import type { Template } from "./template";

const FUNCTIONAL = ["功能分类科目编码", "功能分类科目名称"];

/** 新疆维吾尔自治区2024年部门预算公开: eleven tables, 万元. Source: the published disclosure of 自治区财政厅, 2024-02-28. */
export const xinjiang2024: Template = {
  id: "xinjiang-2024",
  name: "新疆维吾尔自治区部门预算公开（2024年，11张表）",
  tables: [
    { kind: "overview", number: "表1", header: ["收入", "支出", "项目", "预算数", "支出功能分类"] },
    { kind: "income", number: "表2", header: [...FUNCTIONAL, "总计", "财政拨款（补助）", "财政专户（教育收费）", "单位资金", "财政拨款结转", "非财政拨款结转结余", "类", "款", "项", "财政拨款（补助）小计", "一般公共预算", "上级一般公共预算安排的转移支付", "政府性基金预算", "上级政府性基金安排的转移支付", "国有资本经营预算", "上级国有资本经营预算安排的转移支付"] },
    { kind: "expenditure", number: "表3", header: ["科目", "支出预算", ...FUNCTIONAL, "合计", "基本支出", "项目支出", "类", "款", "项"] },
    { kind: "appropriation", number: "表4", header: ["财政拨款收入", "财政拨款支出", "项目", "合计", "支出功能分类", "一般公共预算", "政府性基金预算", "国有资本经营预算"] },
    { kind: "generalPublicExpenditure", number: "表5", header: ["科目", "一般公共预算支出", ...FUNCTIONAL, "合计", "基本支出", "项目支出", "类", "款", "项"] },
    { kind: "basicExpenditure", number: "表6", header: ["科目", "一般公共预算基本支出", "经济分类科目编码", "经济分类科目名称", "合计", "人员经费", "公用经费", "类", "款"] },
    { kind: "projects", number: "表7", header: ["科目编码", "功能分类科目名称", "项目名称", "项目支出合计", "工资福利支出", "商品服务支出", "对个人和家庭的补助", "债务利息及费用支出", "资本性支出（基本建设）", "资本性支出", "对企业补助（基本建设）", "对企业补助", "对社会保障基金补助", "其他支出", "类", "款", "项"] },
    { kind: "governmentFund", number: "表8", header: ["科目", "政府性基金预算支出", ...FUNCTIONAL, "合计", "基本支出", "项目支出", "类", "款", "项", "人员经费", "公用经费"] },
    { kind: "stateCapital", number: "表9", header: ["科目", "国有资本经营预算支出", ...FUNCTIONAL, "合计", "基本支出", "项目支出", "类", "款", "项", "人员经费", "公用经费"] },
    { kind: "threePublicExpenses", number: "表10", header: ["“三公”经费支出内容", "合计", "资金来源", "一般公共预算", "政府性基金", "国有资本经营预算"] },
    { kind: "carryover", number: "表11", header: ["项目名称", "总计", "财政拨款", "非财政拨款", "合计", "基本支出", "项目支出", "人员经费", "公用经费"] },
  ],
};
