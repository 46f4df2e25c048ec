import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { BUDGETS, CODE_AND_NAME, under } from "./shared-words";

const BASIC = ["总计", "人员经费", "公用经费"];

/** 重庆市2026年部门预算公开; what is carried over is counted in each source. Source: published disclosures of four departments. */
export const chongqing2026: Form = formFrom(
  nationalBase,
  {
    id: "chongqing-2026",
    name: "重庆市部门预算公开（2026年，8张表）",
    province: "重庆市",
    from: 2026,
    source: "部门预算公开报表格式（重庆市2026年）",
  },
  {
    overview: {
      number: "表一",
      title: "部门收支总体情况表",
      left: [
        "合计",
        "一、一般公共预算资金",
        "二、政府性基金预算资金",
        "三、国有资本经营预算资金",
        "四、财政专户管理资金",
        "五、事业收入资金",
        "六、上级补助收入资金",
        "七、附属单位上缴收入资金",
        "八、事业单位经营收入资金",
        "九、其他收入资金",
      ],
      right: ["合计"],
    },
    income: {
      number: "表二",
      title: "部门收入总体情况表",
      columns: [
        ...under("科目", CODE_AND_NAME),
        "总计",
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "国有资本经营预算拨款收入",
        "财政专户管理资金收入",
        "事业收入",
        "上级补助收入",
        "附属单位上缴收入",
        "事业单位经营收入",
        "其他收入",
      ],
    },
    expenditure: {
      number: "表三",
      title: "部门支出总体情况表",
      columns: [...CODE_AND_NAME, "总计", "基本支出", "项目支出"],
    },
    appropriation: {
      number: "表四",
      title: "财政拨款收支总体情况表",
      columns: ["收入/项目", "收入/预算数", ...under("支出", ["项目", "总计", ...BUDGETS])],
      left: [
        "一、本年收入",
        "（一）一般公共预算资金",
        "（二）政府性基金预算资金",
        "（三）国有资本经营预算资金",
        "二、上年结转",
        "（一）一般公共预算拨款",
        "（二）政府性基金预算拨款",
        "（三）国有资本经营预算拨款",
        "收入合计",
      ],
      right: ["一、本年支出", "二、结转下年", "支出合计"],
    },
    generalPublicExpenditure: {
      number: "表五",
      title: "一般公共预算支出情况表",
      columns: [
        ...under("功能分类科目", CODE_AND_NAME),
        ...under("预算数", ["总计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]),
      ],
    },
    basicExpenditure: {
      number: "表六",
      title: "一般公共预算基本支出情况表",
      columns: [...under("经济分类科目", CODE_AND_NAME), ...under("基本支出", BASIC)],
    },
    governmentFund: {
      number: "表七",
      title: "政府性基金预算支出情况表",
      columns: [...CODE_AND_NAME, ...under("预算数", ["总计", "基本支出", "项目支出"])],
    },
    stateCapital: null,
    threePublicExpenses: { number: "表八", title: "财政拨款“三公”经费支出情况表" },
  },
);
