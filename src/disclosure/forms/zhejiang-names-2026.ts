import { formFrom, type Form } from "./form";
import { BUDGETS, BY_KIND, INCOME_OF_THE_YEAR, OTHER_EXPENDITURE, under } from "./shared-words";
import { zhejiangCodes2026 } from "./zhejiang-codes-2026";

/** 浙江省2026年部门预算公开, tables with names but no codes. Source: published disclosures of 杭州. */
export const zhejiangNames2026: Form = formFrom(
  zhejiangCodes2026,
  {
    id: "zhejiang-names-2026",
    name: "浙江省部门预算公开（2026年，无科目编码，10张表）",
    province: "浙江省",
    from: 2026,
    source: "部门预算公开报表格式（浙江省2026年）",
  },
  {
    overview: { number: "表1" },
    income: {
      number: "表2",
      columns: [
        "单位名称",
        "总计",
        ...under("本年收入", INCOME_OF_THE_YEAR),
        ...under("上年结转结余", ["小计", ...BUDGETS, "财政专户管理资金", "单位资金"]),
      ],
    },
    expenditure: {
      number: "表3",
      columns: [
        "功能分类科目名称",
        "总计",
        ...under("基本支出", ["人员支出", "日常公用支出"]),
        "项目支出",
        ...OTHER_EXPENDITURE,
      ],
    },
    appropriation: {
      number: "表4",
      left: ["一、财政拨款", ...BUDGETS, "二、上年结转结余", ...BUDGETS, "收入总计"],
      right: ["一、本年支出合计", "二、年终结转结余", "支出总计"],
    },
    generalPublicExpenditure: {
      number: "表5",
      title: "市级部门一般公共预算支出预算表",
      columns: ["功能分类科目名称", "合计", ...under("基本支出", ["小计", "人员经费", "日常公用支出"]), "项目支出"],
    },
    basicExpenditure: {
      number: "表6",
      title: "市级部门一般公共预算基本支出预算表",
      columns: ["经济分类科目名称", ...under("本年一般公共预算基本支出", ["合计", "人员经费", "日常公用支出"])],
    },
    threePublicExpenses: { number: "表7", title: "市级部门一般公共预算“三公”经费预算表" },
    governmentFund: {
      number: "表8",
      title: "市级部门政府性基金预算支出预算表",
      columns: ["功能分类科目名称", ...under("本年政府性基金预算支出", BY_KIND)],
    },
    stateCapital: {
      number: "表9",
      title: "市级部门国有资本经营预算支出预算表",
      columns: ["功能分类科目名称", "项目支出"],
    },
    projectsByFund: {
      number: "表10",
      columns: [
        "单位名称",
        "项目名称",
        "总计",
        ...under("财政拨款收入", ["一般公共预算", "政府性基金", "国有资本经营预算"]),
        "财政专户管理资金",
        "单位资金",
      ],
    },
  },
);
