import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { ABSENT, under } from "./shared-words";

/** Expenditure three times beside the income: by function, by the department's and by the government's economic class. */
const SIDES = [
  "收入/项目",
  "收入/预算数",
  "支出/支出功能分类科目（按大类）",
  "支出/预算数",
  "支出/部门预算支出经济分类科目（按大类）",
  "支出/预算数",
  "支出/政府预算支出经济分类科目（按大类）",
  "支出/预算数",
];
const UNIT = ["单位编码", "单位名称"];
const FUNCTIONAL = ["功能科目编码", "功能科目名称"];
const ECONOMIC = ["部门经济科目编码", "部门经济科目名称", "政府经济科目编码", "政府经济科目名称"];
const BASIC = ["合计", "人员经费支出", "公用经费支出"];
const EXPENSES = [
  "合计",
  ...under("一般公共预算拨款安排的“三公”经费预算", [
    "小计",
    "因公出国（境）费用",
    "公务接待费",
    ...under("公务用车购置及运行维护费", ["小计", "公务用车购置费", "公务用车运行维护费"]),
  ]),
  "会议费",
  "培训费",
];

/** 陕西省2026年部门综合预算公开, in 元. Source: published disclosures of 西安. */
export const shaanxi2026: Form = formFrom(
  nationalBase,
  {
    id: "shaanxi-2026",
    name: "陕西省部门综合预算公开（2026年，11张表）",
    province: "陕西省",
    from: 2026,
    isAnonymous: true,
    unit: "元",
    source: "部门预算公开报表格式（陕西省2026年）",
  },
  {
    overview: {
      number: "表1",
      title: "部门综合预算收支总表",
      columns: SIDES,
      left: [
        "一、部门预算",
        "1、财政拨款",
        "（1）一般公共预算拨款",
        "其中：专项资金列入部门预算的项目",
        "（2）政府性基金拨款",
        "（3）国有资本经营预算收入",
        "2、上级补助收入",
        "3、事业收入",
        "其中：纳入财政专户管理的收费",
        "4、事业单位经营收入",
        "5、附属单位上缴收入",
        "6、其他收入",
        "本年收入合计",
        "使用非财政拨款结余",
        "上年实户资金余额",
        "上年结转",
        "其中：财政拨款资金结转",
        "非财政拨款资金结余",
        "收入总计",
      ],
      right: ["一、部门预算", "本年支出合计", "结转下年", "未安排支出的实户资金", "支出总计"],
    },
    income: {
      number: "表2",
      title: "部门综合预算收入总表",
      columns: [
        ...UNIT,
        ...under("部门预算", [
          "合计",
          ...under("一般公共预算拨款", ["小计", "其中：专项资金列入部门预算项目"]),
          "政府性基金拨款",
          "上级补助收入",
          "事业收入",
          "事业单位经营收入",
          "使用非财政拨款结余",
          "对附属单位上缴收入",
          "上年结转",
          "上年实户资金余额",
          "其他收入",
        ]),
      ],
    },
    expenditure: {
      number: "表3",
      title: "部门综合预算支出总表",
      columns: [
        ...UNIT,
        ...under("部门预算", [
          "合计",
          ...under("一般公共预算拨款", ["小计", "其中：专项资金列入部门预算的项目"]),
          "政府性基金拨款",
          "事业收入",
          "事业单位经营收入",
          "对附属单位上缴收入",
          "上年实户资金余额",
          "其他收入",
          "上年结转",
        ]),
      ],
    },
    appropriation: {
      number: "表4",
      title: "部门综合预算财政拨款收支总表",
      columns: SIDES,
      left: [
        "一、财政拨款",
        "1、一般公共预算拨款",
        "其中：专项资金列入部门预算的项目",
        "2、政府性基金拨款",
        "3、国有资本经营预算收入",
        "本年收入合计",
        "上年结转",
        "收入总计",
      ],
      right: ["一、财政拨款", "本年支出合计", "结转下年", "支出总计"],
    },
    generalPublicExpenditure: {
      number: "表5",
      title: "部门综合预算一般公共预算支出明细表（按支出功能分类科目）",
      columns: [...FUNCTIONAL, ...BASIC, "专项业务经费支出", "备注"],
    },
    // Three of twenty departments leave it out.
    generalPublicByEconomic: {
      number: "表6",
      title: "部门综合预算一般公共预算支出明细表（按支出经济分类科目）",
      columns: [...ECONOMIC, ...BASIC, "专项业务经费支出", "备注"],
      optional: true,
      absent: ABSENT.generalPublicExpenditure,
    },
    basicByFunction: {
      number: "表7",
      title: "部门综合预算一般公共预算基本支出明细表（按支出功能分类科目）",
      columns: [...FUNCTIONAL, ...BASIC, "备注"],
      optional: true,
      absent: ABSENT.basicExpenditure,
    },
    basicExpenditure: {
      number: "表8",
      title: "部门综合预算一般公共预算基本支出明细表（按支出经济分类科目）",
      columns: [...ECONOMIC, ...BASIC, "备注"],
    },
    governmentFund: null,
    governmentFundOverview: {
      number: "表9",
      title: "部门综合预算政府性基金收支表",
      columns: SIDES,
      left: ["一、政府性基金拨款", "本年收入合计"],
      right: ["本年支出合计"],
      absent: ABSENT.governmentFund,
    },
    stateCapital: null,
    projectList: {
      number: "表10",
      title: "部门综合预算专项业务经费支出表",
      columns: ["单位编码", "单位（项目）名称", "项目金额", "项目简介"],
    },
    threePublicExpenses: {
      number: "表13",
      title: "部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
      columns: [...UNIT, ...under("上年", EXPENSES), ...under("当年", EXPENSES), ...under("增减变化情况", EXPENSES)],
    },
  },
);
