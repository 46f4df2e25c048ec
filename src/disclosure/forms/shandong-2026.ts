import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { BUDGETS, BY_KIND, CODE_BY_LEVEL, under } from "./shared-words";

const FUNCTIONAL = [...CODE_BY_LEVEL, "科目名称"];
const ECONOMIC = ["科目编码/类", "科目编码/款"];
const BASIC = ["小计", "人员支出", "日常公用支出"];
const FUND = [...FUNCTIONAL, "合计", ...under("基本支出", BASIC), "项目支出"];
const BY_FUND = [
  "合计",
  ...under("财政拨款", ["小计", ...BUDGETS]),
  "财政专户管理资金",
  "单位资金",
  "使用非财政拨款结余",
  "上年结转",
];

/** 山东省2026年部门预算公开. Source: published disclosures of 烟台. */
export const shandong2026: Form = formFrom(
  nationalBase,
  {
    id: "shandong-2026",
    name: "山东省部门预算公开（2026年，11张表）",
    province: "山东省",
    from: 2026,
    source: "部门预算公开报表格式（山东省2026年）",
    emptyStatement: "（注：{year}年{absent}。）",
  },
  {
    overview: {
      number: "公开表1",
      title: "收支总体情况表",
      left: [
        "一、财政拨款收入",
        "一般公共预算收入",
        "政府性基金预算收入",
        "国有资本经营预算收入",
        "二、财政专户管理资金收入",
        "三、事业收入（不含教育收费）",
        "四、事业单位经营收入",
        "五、其他收入",
        "本年收入合计",
        "上级补助收入",
        "附属单位上缴收入",
        "使用非财政拨款结余",
        "上年结转",
        "收入总计",
      ],
      right: ["本年支出合计", "对附属单位的补助支出", "上缴上级支出", "结转下年", "支出总计"],
    },
    income: {
      number: "公开表2",
      title: "收入总体情况表",
      columns: [
        ...FUNCTIONAL,
        "合计",
        ...under("财政拨款收入", ["小计", "一般公共预算收入", "政府性基金预算收入", "国有资本经营预算收入"]),
        "财政专户管理资金收入",
        "事业收入（不含教育收费）",
        "事业单位经营收入",
        "其他收入",
        "上级补助收入",
        "附属单位上缴收入",
        "使用非财政拨款结余",
        "上年结转",
      ],
    },
    expenditure: {
      number: "公开表3",
      title: "支出总体情况表",
      columns: [...FUNCTIONAL, ...BY_KIND, "结转下年"],
    },
    appropriation: {
      number: "公开表4",
      title: "财政拨款收支总体情况表",
      columns: ["收入/项目", "收入/预算数", "支出/项目", ...under("支出/预算数", ["总计", ...BUDGETS])],
      left: [
        "一、一般公共预算收入",
        "二、政府性基金预算收入",
        "三、国有资本经营预算收入",
        "本年收入合计",
        "上年结转",
        "收入总计",
      ],
      right: ["本年支出合计", "结转下年", "支出总计"],
    },
    generalPublicExpenditure: { number: "公开表5", title: "一般公共预算支出情况表", columns: FUND },
    basicExpenditure: {
      number: "公开表6",
      title: "一般公共预算基本支出情况表",
      columns: [
        ...ECONOMIC,
        "部门预算支出经济分类科目名称",
        ...ECONOMIC,
        "政府预算支出经济分类科目名称",
        ...under("基本支出预算", BASIC),
      ],
    },
    threePublicExpenses: {
      number: "公开表7",
      title: "一般公共预算“三公”经费支出情况表",
      columns: under("预算数", [
        "合计",
        "因公出国（境）经费",
        ...under("公务用车购置及运行维护费", ["小计", "公务用车购置经费", "公务用车运行维护费"]),
        "公务接待费",
      ]),
    },
    governmentFund: { number: "公开表8", title: "政府性基金预算支出情况表", columns: FUND },
    stateCapital: { number: "公开表9", title: "国有资本经营预算支出情况表", columns: FUND },
    basicByFund: {
      number: "公开表10",
      title: "基本支出预算情况表",
      columns: [...ECONOMIC, "部门预算支出经济分类科目", ...ECONOMIC, "政府预算支出经济分类科目", ...BY_FUND],
    },
    projectsByFund: {
      number: "公开表11",
      title: "项目支出预算情况表",
      columns: ["项目名称", "项目类别", ...BY_FUND],
    },
  },
);
