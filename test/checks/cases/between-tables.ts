import { typed, withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { sample } from "../../support/sample";
import { withFunds } from "../../support/with-funds";

/** One broken workbook for each rule. */
export const BETWEEN_TABLES_CASES: readonly RuleCase[] = [
  {
    rule: "total-income-agrees",
    when: "收入表仍是上一稿的总数",
    workbook: () => withCells(sample(), { "表2!E7": 17590.9 }),
    sentence: "表1收入总计17,690.90（表1!B36）应等于表2总计17,590.90（表2!E7），多100.00万元。",
    also: ["income-levels-add-up", "income-matches-expenditure-by-code", "income-row-total-adds-up"],
  },
  {
    rule: "income-sources-agree",
    when: "单位资金两表不一致",
    workbook: () => withCells(sample(), { "表2!M7": 462.76 }),
    sentence: "表1财政专户核拨0.00（表1!B16）应等于表2总计的财政专户（教育收费）462.76（表2!M7），少462.76万元。",
    also: ["income-levels-add-up", "income-row-total-adds-up"],
  },
  {
    rule: "total-expenditure-agrees",
    when: "支出表仍是上一稿的总数",
    workbook: () => withCells(sample(), { "表3!E8": 17590.9 }),
    sentence: "表1支出总计17,690.90（表1!D36）应等于表3总计17,590.90（表3!E8），多100.00万元。",
    also: ["expenditure-levels-add-up", "expenditure-row-total-adds-up", "income-matches-expenditure-by-code"],
  },
  {
    rule: "expenditure-by-category-agrees",
    when: "一类支出两表不一致",
    workbook: () => withCells(sample(), { "表1!D25": 498.92 }),
    sentence: "表1住房保障支出（221）498.92（表1!D25）应等于表3合计489.92（表3!E29），多9.00万元。",
    also: ["overview-expenditure-adds-up"],
  },
  {
    rule: "income-matches-expenditure-by-code",
    when: "一项的收入与支出不一致",
    workbook: () => withCells(sample(), { "表3!E16": 1674.68 }),
    sentence: "信息化建设（201 06 07）：表3合计1,674.68（表3!E16）应等于表2总计1,647.68（表2!E15），多27.00万元。",
    also: ["expenditure-levels-add-up", "expenditure-row-total-adds-up"],
  },
  {
    rule: "appropriation-sources-agree",
    when: "财政拨款与收支总表不一致",
    workbook: () => withCells(sample(), { "表4!B7": 17246.14 }),
    sentence: "表4一般公共预算17,246.14（表4!B7）应等于表1一般公共预算拨款17,264.14（表1!B7），少18.00万元。",
    also: ["appropriation-income-adds-up", "appropriation-sources-are-spent"],
  },
  {
    rule: "general-public-income-matches-expenditure",
    when: "一项的一般公共预算两表不一致",
    workbook: () => withCells(sample(), { "表5!E12": 2240 }),
    sentence:
      "一般行政管理事务（201 06 02）：表5合计2,240.00（表5!E12）应等于表2一般公共预算2,204.00（表2!G11）与上级一般公共预算安排的转移支付0.00（表2!H11）之和2,204.00，多36.00万元。",
    also: ["general-public-expenditure-levels-add-up", "general-public-expenditure-row-total-adds-up"],
  },
  {
    rule: "appropriation-matches-general-public-by-category",
    when: "一类的一般公共预算两表不一致",
    workbook: () => withCells(sample(), { "表4!E13": 1392.37 }),
    sentence:
      "社会保障和就业支出（208）：表4一般公共预算1,392.37（表4!E13）应等于表5合计1,329.37（表5!E19），多63.00万元。",
    also: ["appropriation-expenditure-adds-up", "appropriation-row-total-adds-up"],
  },
  {
    rule: "appropriation-matches-government-fund",
    when: "政府性基金支出表为空表而财政拨款表有数",
    workbook: () => withCells(sample(), { "表4!F36": typed(100, "#,##0.00") }),
    sentence: "支出总计：表4政府性基金预算100.00（表4!F36）应为0.00，多100.00万元（表8为空表）。",
    also: ["appropriation-expenditure-adds-up", "appropriation-row-total-adds-up", "appropriation-sources-are-spent"],
  },
  {
    rule: "appropriation-matches-state-capital",
    when: "国有资本经营支出两表不一致",
    workbook: () => withCells(withFunds("counted"), { "表9!E8": 60 }),
    from: () => withFunds("counted"),
    sentence: "支出总计：表4国有资本经营预算50.00（表4!G36）应等于表9总计60.00（表9!E8），少10.00万元。",
    also: ["state-capital-levels-add-up", "state-capital-row-total-adds-up"],
  },
  {
    rule: "general-public-within-department-expenditure",
    when: "一般公共预算的基本支出大于部门的基本支出",
    workbook: () => withCells(sample(), { "表5!F13": 489.89 }),
    sentence: "机关服务（201 06 03）：表3基本支出389.89（表3!F13）不应少于表5基本支出489.89（表5!F13），少100.00万元。",
    also: ["general-public-expenditure-levels-add-up", "general-public-expenditure-row-total-adds-up"],
  },
  {
    rule: "basic-expenditure-agrees",
    when: "基本支出表仍是上一稿的总数",
    workbook: () => withCells(sample(), { "表6!D8": 7585.38 }),
    sentence: "总计：表5基本支出7,585.83（表5!F8）应等于表6合计7,585.38（表6!D8），多0.45万元。",
    also: ["basic-expenditure-levels-add-up", "basic-expenditure-row-total-adds-up"],
  },
  {
    rule: "basic-expenditure-by-purpose-agrees",
    when: "住房公积金两种分类不一致",
    workbook: () => withCells(sample(), { "表6!D18": 498.92 }),
    sentence:
      "住房公积金（301 13）：表6合计498.92（表6!D18）应等于表5住房公积金（221 02 01）的基本支出489.92（表5!F31），多9.00万元。",
    also: ["basic-expenditure-levels-add-up", "basic-expenditure-row-total-adds-up"],
  },
  {
    rule: "project-expenditure-agrees",
    when: "项目支出表仍是上一稿的总数",
    workbook: () => withCells(sample(), { "表7!F7": 9687.31 }),
    sentence: "总计：表5项目支出9,678.31（表5!G8）应等于表7项目支出合计9,687.31（表7!F7），少9.00万元。",
    also: ["projects-levels-add-up", "projects-row-total-adds-up"],
  },
  {
    rule: "projects-make-up-project-expenditure",
    when: "一个项目少列0.10",
    workbook: () => withCells(sample(), { "表7!F11": 2178.9 }),
    sentence:
      "一般行政管理事务（201 06 02）：表5项目支出2,204.00（表5!G12）应等于表7财政业务费2,178.90（表7!F11）与财政业务费（全区财政系统党务干部培训经费）25.00（表7!F12）之和2,203.90，多0.10万元。",
    also: ["projects-levels-add-up", "projects-row-total-adds-up"],
  },
  {
    rule: "three-public-covers-basic-expenditure",
    when: "公务接待费少于基本支出",
    workbook: () => withCells(sample(), { "表10!C9": 9 }),
    sentence:
      "公务接待费：表10一般公共预算9.00（表10!C9）不应少于表6公务接待费（302 17）10.00（表6!D30），少1.00万元。",
    also: ["three-public-expenses-add-up", "three-public-expenses-row-total-adds-up"],
  },
  {
    rule: "three-public-excess-comes-from-projects",
    when: "因公出国（境）费多于项目的商品服务支出",
    workbook: () => withCells(sample(), { "表10!C8": 19000 }),
    sentence:
      "“三公”经费超出基本支出的部分：表7总计的商品服务支出8,735.97（表7!H7）不应少于表10因公出国（境）费的一般公共预算19,000.00（表10!C8）、公务接待费的一般公共预算10.00（表10!C9）与公务用车运行费的一般公共预算84.29（表10!C12）之和减去表6公务接待费（302 17）10.00（表6!D30）与公务用车运行维护费（302 31）84.29（表6!D33）后的19,000.00，少10,264.03万元。",
    also: ["three-public-expenses-add-up", "three-public-expenses-row-total-adds-up"],
  },
  {
    rule: "carryover-agrees-with-overview",
    when: "结转结余表为空表而收支总表有数",
    workbook: () => withCells(sample(), { "表1!B24": typed(30, "#,##0.00") }),
    sentence: "表1财政拨款结转30.00（表1!B24）应为0.00，多30.00万元（表11为空表）。",
    also: ["carried-over-income-adds-up", "income-sources-agree"],
  },
  {
    rule: "carryover-agrees-with-income",
    when: "结转结余表为空表而收入表有数",
    workbook: () => withCells(sample(), { "表2!O7": typed(30, "#,##0.00") }),
    sentence: "总计：表2财政拨款结转30.00（表2!O7）应为0.00，多30.00万元（表11为空表）。",
    also: ["income-levels-add-up", "income-row-total-adds-up", "income-sources-agree"],
  },
];
