import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { ABSENT, BUDGETS, BY_KIND, CODE_AND_NAME, under } from "./shared-words";

const SIDES = ["收入/项目", "收入/预算", "支出/项目", "支出/预算"];
const FUNCTIONAL = under("功能分类科目", CODE_AND_NAME);
const FUND = ["小计", "其中：基本支出", "项目支出"];
const ECONOMIC = ["部门预算支出经济科目", "预算"];
const BY_FUND = [
  "支出项目类别（资金使用单位）",
  "总计",
  ...under("财政拨款", ["合计", ...BUDGETS]),
  "财政专户拨款",
  "其他资金",
];

/** 广东省2026年部门预算公开. Source: published disclosures of 广州 and 珠海. */
export const guangdong2026: Form = formFrom(
  nationalBase,
  {
    id: "guangdong-2026",
    name: "广东省部门预算公开（2026年，12张表）",
    province: "广东省",
    from: 2026,
    source: "部门预算公开报表格式（广东省2026年）",
  },
  {
    overview: {
      number: "表1",
      title: "收支总体情况表",
      columns: SIDES,
      left: [
        "一、预算拨款",
        "二、财政专户拨款",
        "三、事业收入",
        "四、事业单位经营收入",
        "五、其他收入",
        "六、上级补助收入",
        "七、附属单位上缴收入",
        "本年收入合计",
        "上年结转结余",
        "收入总计",
      ],
      right: ["二十四、对附属单位补助支出", "二十五、上缴上级支出", "本年支出合计", "结转结余下年", "支出总计"],
    },
    income: {
      number: "表2",
      title: "收入总体情况表",
      columns: [
        "单位名称",
        "合计",
        ...under("财政拨款收入", BUDGETS),
        ...under("财政专户拨款收入", ["教育收费", "其他专户收入拨款"]),
        ...under("其他资金收入", ["事业收入", "事业单位经营收入", "其他收入"]),
        "上级补助收入",
        "附属单位上缴收入",
        "上年结转结余",
      ],
    },
    expenditure: {
      number: "表3",
      title: "本年支出总体情况表",
      columns: [...FUNCTIONAL, ...BY_KIND, "事业单位经营支出", "对附属单位补助支出", "上缴上级支出"],
    },
    appropriation: {
      number: "表4",
      title: "财政拨款收支总体情况表",
      columns: SIDES,
      left: ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算", "本年收入合计", "收入总计"],
      right: ["本年支出合计", "二十七、结转下年", "支出总计"],
    },
    generalPublicExpenditure: {
      number: "表5",
      title: "一般公共预算支出情况表（按功能分类科目）",
      columns: ["功能科目名称", ...under("一般公共预算支出", FUND)],
    },
    basicExpenditure: {
      number: "表6",
      title: "一般公共预算基本支出情况表（按经济分类科目）",
      columns: ECONOMIC,
    },
    projectsByEconomic: {
      number: "表7",
      title: "一般公共预算项目支出情况表（按经济分类科目）",
      columns: ECONOMIC,
      absent: ABSENT.projects,
    },
    threePublicExpenses: {
      number: "表8",
      title: "财政拨款安排的行政经费及“三公”经费预算表",
      columns: ["项目", "合计", ...BUDGETS],
      left: [
        "行政经费",
        "“三公”经费",
        "其中：（一）因公出国（境）支出",
        "（二）公务用车购置及运行维护支出",
        "1.公务用车购置费",
        "2.公务用车运行维护费",
        "（三）公务接待费支出",
      ],
    },
    governmentFund: {
      number: "表9",
      title: "政府性基金预算支出情况表",
      columns: [...FUNCTIONAL, ...under("政府性基金预算支出", FUND)],
    },
    stateCapital: {
      number: "表10",
      title: "国有资本经营预算支出情况表",
      columns: [...FUNCTIONAL, ...under("国有资本经营预算支出", FUND)],
    },
    basicByFund: { number: "表11", title: "部门预算基本支出预算表", columns: BY_FUND },
    projectsByFund: {
      number: "表12",
      title: "部门预算项目支出及其他支出预算表",
      columns: [...BY_FUND, "绩效目标"],
    },
  },
);
