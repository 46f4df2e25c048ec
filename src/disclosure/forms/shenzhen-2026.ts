import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { ABSENT, BUDGET_APPROPRIATIONS, BUDGETS, CODE_AND_NAME, OTHER_SOURCES, under } from "./shared-words";

const BY_CODE = ["预算单位", ...CODE_AND_NAME, "支出总计", "基本支出", "项目支出"];

/** 深圳市2026年部门预算公开; tables run unit by unit. Source: published disclosures of 26 departments. */
export const shenzhen2026: Form = formFrom(
  nationalBase,
  {
    id: "shenzhen-2026",
    name: "深圳市部门预算公开（2026年，11张表）",
    province: "深圳市",
    from: 2026,
    source: "部门预算公开报表格式（深圳市2026年）",
  },
  {
    overview: {
      number: "表1",
      title: "收支总表",
      left: [
        "一、财政拨款",
        "1.一般公共预算拨款",
        "2.政府性基金预算拨款",
        "3.国有资本经营预算拨款",
        "二、财政专户管理资金",
        "三、单位资金",
        "1.事业收入",
        "2.事业单位经营收入",
        "3.上级补助收入",
        "4.附属单位上缴收入",
        "5.其他收入",
        "本年收入合计",
        "上年结余、结转",
        "1.财政拨款结余、结转",
        "2.非财政拨款结余、结转",
        "收入总计",
      ],
      right: ["本年支出合计", "结转下年", "支出总计"],
    },
    income: {
      number: "表2",
      title: "收入总表",
      columns: [
        "预算单位",
        "收入总计",
        ...under("本年收入", [
          ...under("财政拨款", BUDGET_APPROPRIATIONS),
          "财政专户管理资金",
          ...under("单位资金", OTHER_SOURCES),
        ]),
        "上年结余、结转",
      ],
    },
    expenditure: {
      number: "表3",
      title: "支出总表",
      columns: [
        ...BY_CODE,
        "事业单位经营支出",
        "对附属单位补助支出",
        "上缴上级支出",
        ...under("政府采购项目", [
          "小计",
          "其中：政府采购项目中预留给中小企业的项目资金规模",
          "其中：政府采购项目中预留给小型、微型企业的项目资金规模",
        ]),
      ],
    },
    basicByFund: {
      number: "表4",
      title: "基本支出总表",
      columns: [
        "支出项目类别",
        "总计",
        ...under("财政拨款", ["小计", ...BUDGET_APPROPRIATIONS]),
        "财政专户管理资金",
        ...under("单位资金", OTHER_SOURCES),
        "上年结余、结转",
      ],
    },
    projectsByFund: {
      number: "表5",
      title: "项目支出总表",
      columns: [
        "支出项目类别",
        "总计",
        ...under("预算", [
          ...under("财政拨款", BUDGET_APPROPRIATIONS),
          "财政专户管理资金",
          ...under("单位资金", OTHER_SOURCES),
          "上年结余、结转",
        ]),
      ],
    },
    appropriation: {
      number: "表6",
      left: [
        "财政拨款",
        "1.一般公共预算拨款",
        "2.政府性基金预算拨款",
        "3.国有资本经营预算拨款",
        "本年收入合计",
        "上年结余、结转",
        "1.一般公共预算拨款结余、结转",
        "2.政府性基金预算拨款结余、结转",
        "3.国有资本经营预算拨款结余、结转",
        "收入总计",
      ],
      right: ["本年支出合计", "结转下年", "支出总计"],
    },
    generalPublicExpenditure: {
      number: "表7",
      title: "一般公共预算支出表（按功能分类）",
      columns: BY_CODE,
    },
    generalPublicByEconomic: {
      number: "表8",
      title: "一般公共预算支出表（按经济分类）",
      columns: BY_CODE,
      optional: true,
      absent: ABSENT.generalPublicExpenditure,
    },
    basicExpenditure: null,
    threePublicExpenses: {
      number: "表9",
      title: "财政拨款“三公”经费支出表",
      columns: [
        "预算单位",
        "年度",
        ...under("总计", BUDGETS),
        ...under("因公出国(境)费", BUDGETS),
        ...under("公务接待费", BUDGETS),
        ...under("公务用车购置及运行维护费", [
          ...under("小计", BUDGETS),
          ...under("公务用车购置费", BUDGETS),
          ...under("公务用车运行维护费", BUDGETS),
        ]),
      ],
    },
    // Six of 26 departments leave the first out, nine the second.
    governmentFund: { number: "表10", columns: BY_CODE, optional: true },
    stateCapital: { number: "表11", columns: BY_CODE, optional: true },
  },
);
