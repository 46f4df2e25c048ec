import { formFrom, type Form } from "./form";
import { nationalBase } from "./national-base";
import { BY_KIND, CODE_AND_NAME, INCOME_LINES, OTHER_EXPENDITURE } from "./shared-words";

const FUND = [...CODE_AND_NAME, "小计", "其中：/基本支出", "其中：/项目支出"];
const ECONOMIC = [...CODE_AND_NAME, "预算数"];

/** 福建省2026年部门预算公开; tables have no numbers. Source: published disclosures of 福州 and 泉州. */
export const fujian2026: Form = formFrom(
  nationalBase,
  {
    id: "fujian-2026",
    name: "福建省部门预算公开（2026年，10张表）",
    province: "福建省",
    from: 2026,
    isAnonymous: true,
    source: "部门预算公开报表格式（福建省2026年）",
  },
  {
    overview: {
      number: "",
      title: "收支预算总表",
      left: [...INCOME_LINES, "收入合计"],
      right: ["本年支出合计", "结转下年支出", "支出合计"],
    },
    income: {
      number: "",
      title: "收入预算总表",
      columns: [
        "单位名称",
        "合计",
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "国有资本经营预算拨款收入",
        "财政专户管理资金收入",
        "事业收入",
        "事业单位经营收入",
        "上级补助收入",
        "附属单位上缴收入",
        "其他收入",
        "上年结转结余",
      ],
    },
    expenditure: {
      number: "",
      title: "支出预算总表",
      columns: [...CODE_AND_NAME, ...BY_KIND, ...OTHER_EXPENDITURE],
    },
    appropriation: {
      number: "",
      title: "财政拨款收支预算总表",
      left: ["一、一般公共预算拨款收入", "二、政府性基金预算拨款收入", "三、国有资本经营预算拨款收入", "收入合计"],
      right: ["支出合计"],
    },
    generalPublicExpenditure: { number: "", title: "一般公共预算拨款支出预算表", columns: FUND },
    governmentFund: { number: "", title: "政府性基金预算拨款支出预算表", columns: FUND },
    stateCapital: { number: "", title: "国有资本经营预算拨款支出预算表", columns: FUND },
    generalPublicByEconomic: { title: "一般公共预算支出经济分类情况表", columns: ECONOMIC },
    basicExpenditure: { number: "", title: "一般公共预算基本支出经济分类情况表", columns: ECONOMIC },
    threePublicExpenses: {
      number: "",
      title: "一般公共预算“三公”经费支出预算表",
      columns: ["项目", "预算数"],
      left: [
        "合计",
        "1、因公出国（境）费用",
        "2、公务接待费",
        "3、公务用车购置及运行费",
        "其中：（1）公务用车购置费",
        "（2）公务用车运行费",
      ],
    },
  },
);
