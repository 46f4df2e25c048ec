import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { BUDGETS, INCOME_OF_THE_YEAR, under } from "./shared-words";

/** Each amount is this year's budget and what is carried over. */
const SIDE = ["项目", "本年预算", "编制预算", "上年结转"];
const SIDES = [...under("收入", SIDE), ...under("支出", SIDE)];
const FUNCTIONAL = ["科目编码", "功能分类科目名称"];
const BY_KIND = ["小计", "基本支出", "项目支出"];
const BY_KIND_AND_PART = ["小计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"];
const BASIC = ["小计", "人员经费", "公用经费"];
const EXPENSES = [
  "小计",
  "因公出国（境）费/小计",
  "因公出国（境）费",
  "因公出国（境）费/科研因公出国（境）费用",
  ...under("公务用车购置及运行费", ["小计", "公务用车购置费", "公务用车运行费"]),
  "公务接待费",
];

/** 吉林省2026年部门预算公开. Source: a published disclosure of 长春. */
export const jilin2026: Form = formFrom(
  nationalBase,
  {
    id: "jilin-2026",
    name: "吉林省部门预算公开（2026年，10张表）",
    province: "吉林省",
    from: 2026,
    source: "部门预算公开报表格式（吉林省2026年）",
  },
  {
    overview: {
      number: "预算表1",
      title: "收支总表",
      columns: SIDES,
      left: [
        "一、财政拨款收入",
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "国有资本经营预算拨款收入",
        "二、财政专户管理资金收入",
        "三、单位资金收入",
        "事业收入",
        "事业单位经营收入",
        "上级补助收入",
        "附属单位上缴收入",
        "其他收入",
        "本年收入合计",
        "收入总计",
      ],
      right: ["本年支出合计", "结转下年支出", "支出总计"],
    },
    income: {
      number: "预算表2",
      title: "收入总表",
      columns: [
        "部门（单位）代码",
        "部门（单位）名称",
        "合计",
        ...under("编制预算", INCOME_OF_THE_YEAR),
        ...under("上年结转", ["小计", ...BUDGETS, "财政专户管理资金", "单位资金"]),
      ],
    },
    expenditure: {
      number: "预算表3",
      title: "支出总表",
      columns: [
        ...FUNCTIONAL,
        "合计",
        ...under("当年预算", [...BY_KIND, "事业单位经营支出"]),
        ...under("上年结转结余", [...BY_KIND, "事业单位经营支出"]),
      ],
    },
    appropriation: {
      number: "预算表4",
      columns: SIDES,
      left: ["一、本年收入", "一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款", "收入总计"],
      right: ["一、本年支出", "二、结转下年支出", "支出总计"],
    },
    generalPublicExpenditure: {
      number: "预算表5",
      title: "本年一般公共预算支出表",
      columns: [
        ...FUNCTIONAL,
        "合计",
        ...under("当年预算", BY_KIND_AND_PART),
        ...under("上年结转结余", BY_KIND_AND_PART),
      ],
    },
    basicExpenditure: {
      number: "预算表6",
      title: "本年一般公共预算基本支出表",
      columns: [
        "科目编码",
        "支出经济分类科目名称",
        "合计",
        ...under("当年预算", BASIC),
        ...under("上年结转结余", BASIC),
      ],
    },
    threePublicExpenses: {
      number: "预算表7",
      title: "本年一般公共预算“三公”经费支出表",
      columns: ["“三公”经费合计", ...under("当年预算", EXPENSES), ...under("上年结转结余", EXPENSES)],
    },
    governmentFund: {
      number: "预算表8",
      title: "本年政府性基金预算支出表",
      columns: [...FUNCTIONAL, ...under("当年预算", BY_KIND), ...under("上年结转结余", BY_KIND)],
    },
    // Seen in one document, which does not show that all departments print it.
    projectsByFund: {
      number: "预算表9",
      title: "项目支出表",
      columns: [
        "类型",
        ...under("项目名称", ["一级项目", "二级项目"]),
        "项目单位",
        "合计",
        ...under("本年财政拨款", BUDGETS),
        ...under("财政拨款结转", BUDGETS),
        "财政专户管理资金",
        "单位资金",
      ],
      optional: true,
    },
    stateCapital: {
      number: "预算表10",
      title: "国有资本经营预算支出明细表",
      columns: [
        "序号",
        "科目编码",
        "单位代码",
        "单位（科目）名称",
        ...under("国有资本经营预算", ["总计", "基本支出/合计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]),
        ...under("国库拨款资金", [
          "基本支出国库集中支付资金",
          "项目支出/政府采购资金",
          "项目支出/其他国库集中支付资金",
        ]),
      ],
    },
  },
);
