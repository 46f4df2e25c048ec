import type { Form } from "./form";
import { ABSENT, APPROPRIATION_LINES, BASIC_PARTS, BY_KIND, CODE_AND_NAME, TWO_SIDES, under } from "./shared-words";

/**
 * The ministry's form, from which the places' differ: nine tables, as central departments print them in 2026.
 * Source: 地方预决算公开操作规程（财预〔2016〕143号）; published disclosures of central departments, 2016 and 2026.
 */
export const nationalBase: Form = {
  id: "national",
  name: "部门预算公开（财政部基本格式，9张表）",
  province: "",
  from: 2016,
  unit: "万元",
  source: "地方预决算公开操作规程（财预〔2016〕143号）",
  emptyStatement: "注：{department}{year}年{absent}，故本表为空表。",
  omitsEmptyLines: true,
  comparesTotals: true,
  tables: [
    {
      kind: "overview",
      number: "公开表1",
      title: "部门收支总表",
      columns: TWO_SIDES,
      left: [
        "一、一般公共预算拨款收入",
        "二、政府性基金预算拨款收入",
        "三、事业收入",
        "四、事业单位经营收入",
        "五、其他收入",
        "本年收入合计",
        "使用非财政拨款结余",
        "上年结转",
        "收入总计",
      ],
      right: ["本年支出合计", "结转下年", "支出总计"],
    },
    {
      kind: "income",
      number: "公开表2",
      title: "部门收入总表",
      columns: [
        "合计",
        "上年结转",
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "国有资本经营预算拨款收入",
        "事业收入/金额",
        "事业收入/其中：教育收费",
        "事业单位经营收入",
        "上级补助收入",
        "附属单位上缴收入",
        "其他收入",
        "使用非财政拨款结余",
      ],
    },
    {
      kind: "expenditure",
      number: "公开表3",
      title: "部门支出总表",
      columns: [...CODE_AND_NAME, ...BY_KIND, "上缴上级支出", "事业单位经营支出", "对附属单位补助支出"],
    },
    {
      kind: "appropriation",
      number: "公开表4",
      title: "财政拨款收支总表",
      columns: TWO_SIDES,
      left: APPROPRIATION_LINES,
      right: ["一、本年支出", "二、结转下年", "支出总计"],
    },
    {
      kind: "generalPublicExpenditure",
      number: "公开表5",
      title: "一般公共预算支出表",
      columns: [
        ...under("功能分类科目", CODE_AND_NAME),
        ...under("执行数", ["执行数", "扣除中央基建投资后执行数"]),
        ...under("预算数/年初预算数", ["小计", "基本支出", "项目支出"]),
        "预算数/扣除中央基建投资后预算数",
        ...under("预算数比执行数", ["增减额", "增减（%）"]),
        ...under("预算数比执行数（扣除中央基建投资）", ["增减额", "增减（%）"]),
      ],
      absent: ABSENT.generalPublicExpenditure,
    },
    {
      kind: "basicExpenditure",
      number: "公开表6",
      title: "一般公共预算基本支出表",
      columns: [...under("部门预算支出经济分类科目", CODE_AND_NAME), ...under("基本支出", BASIC_PARTS)],
      absent: ABSENT.basicExpenditure,
    },
    {
      kind: "governmentFund",
      number: "公开表7",
      title: "政府性基金预算支出表",
      columns: [...CODE_AND_NAME, ...under("政府性基金预算支出", BY_KIND)],
      absent: ABSENT.governmentFund,
    },
    {
      kind: "stateCapital",
      number: "公开表8",
      title: "国有资本经营预算支出表",
      columns: [...CODE_AND_NAME, ...under("国有资本经营预算支出", ["小计", "基本支出", "项目支出"])],
      absent: ABSENT.stateCapital,
    },
    {
      kind: "threePublicExpenses",
      number: "公开表9",
      title: "财政拨款预算“三公”经费支出表",
      columns: under("预算数", [
        "合计",
        "因公出国（境）费",
        ...under("公务用车购置及运行费", ["小计", "公务用车购置费", "公务用车运行费"]),
        "公务接待费",
      ]),
      absent: ABSENT.threePublicExpenses,
    },
  ],
};
