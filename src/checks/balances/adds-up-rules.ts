import { budgetLawRegulation, disclosureProcedure, disclosureTemplate } from "../../disclosure/sources";
import { addsUp, ALL_LINES, COLUMNS, LEVELS, lines, PART_COLUMNS, WHOLE_COLUMN } from "./adds-up";

/**
 * 表内勾稽 of the tables that most forms print: what each relation is called, and what to do where it fails.
 * Which columns, rows and lines add up is read from the table itself.
 */

const ABOUT_COLUMNS = {
  zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
  en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
};

const ABOUT_LEVELS = {
  zh: "核对上级科目是否漏加、重加下级科目，或某一科目是否仍是上一稿的数。",
  en: "See whether the parent leaves out or repeats a row below it, or a row still shows an earlier draft.",
};

const ABOUT_LINES = {
  zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
  en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
};

export const ADDS_UP_RULES = [
  addsUp("overview", lines("currentYearIncome"), {
    id: "income-of-the-year-adds-up",
    name: { zh: "本年收入等于各来源之和", en: "Income of the year is the sum of its sources" },
    holds: {
      zh: "本年收入等于一般公共预算拨款、基金预算拨款、国有资本经营预算拨款、财政专户核拨与单位资金之和。",
      en: "Income of the year is the sum of the general public budget, government fund and state capital appropriations, the special fiscal account and unit funds.",
    },
    sources: [disclosureTemplate("部门收支总体情况表：一、本年收入"), budgetLawRegulation("第五条")],
    remedy: ABOUT_LINES,
  }),
  addsUp(
    "overview",
    lines(
      "fiscalAppropriation",
      "generalPublicAppropriation",
      "governmentFundAppropriation",
      "stateCapitalAppropriation",
      "unitFunds",
    ),
    {
      id: "income-sources-add-up",
      name: { zh: "各项收入等于其中各行之和", en: "Each source of income is the sum of its lines" },
      holds: {
        zh: "一般公共预算拨款、基金预算拨款、国有资本经营预算拨款各等于本级收入与上级转移支付之和，单位资金等于其中各项收入之和。",
        en: "Each appropriation is the sum of own funds and transfers from the superior budget; unit funds are the sum of the incomes listed under them.",
      },
      sources: [disclosureTemplate("部门收支总体情况表：各来源“其中”行")],
      remedy: ABOUT_LINES,
    },
  ),
  addsUp("overview", lines("carryover", "fiscalCarryover", "nonFiscalCarryover"), {
    id: "carried-over-income-adds-up",
    name: { zh: "上年结转结余等于其中各行之和", en: "Carry-over is the sum of its lines" },
    holds: {
      zh: "上年结转结余等于财政拨款结转与非财政拨款结转结余之和，二者各等于其中各行之和。",
      en: "Carry-over is the sum of carried-over appropriations and other carried-over funds, each of which is the sum of its lines.",
    },
    sources: [disclosureTemplate("部门收支总体情况表：二、上年结转结余")],
    remedy: ABOUT_LINES,
  }),
  addsUp("overview", lines("incomeTotal"), {
    id: "total-income-adds-up",
    name: { zh: "收入总计等于本年收入加上年结转结余", en: "Total income is income of the year plus carry-over" },
    holds: {
      zh: "收入总计等于本年收入与上年结转结余之和。",
      en: "Total income is the sum of income of the year and carry-over.",
    },
    sources: [disclosureTemplate("部门收支总体情况表：收入总计"), budgetLawRegulation("第五条")],
    remedy: ABOUT_LINES,
  }),
  addsUp("overview", lines("expenditureOfTheYear", "expenditureTotal"), {
    id: "overview-expenditure-adds-up",
    name: { zh: "支出总计等于各类支出之和", en: "Total expenditure is the sum of its categories" },
    holds: {
      zh: "支出总计等于各类支出之和。",
      en: "Total expenditure is the sum of the functional categories.",
    },
    sources: [disclosureTemplate("部门收支总体情况表：支出总计")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("income", WHOLE_COLUMN, {
    id: "income-row-total-adds-up",
    name: { zh: "收入表每行总计等于各来源之和", en: "Each row of the income table adds up" },
    holds: {
      zh: "每行总计等于财政拨款（补助）小计、财政专户、单位资金、财政拨款结转与非财政拨款结转结余之和。",
      en: "In each row the total is the sum of the appropriations subtotal, the special fiscal account, unit funds and both kinds of carry-over.",
    },
    sources: [disclosureTemplate("部门收入总体情况表表头"), budgetLawRegulation("第五条")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("income", PART_COLUMNS, {
    id: "income-appropriation-adds-up",
    name: { zh: "收入表每行财政拨款小计等于各预算之和", en: "Appropriations in each row of the income table add up" },
    holds: {
      zh: "每行财政拨款（补助）小计等于一般公共预算、政府性基金预算、国有资本经营预算及上级安排的三项转移支付之和。",
      en: "In each row the appropriations subtotal is the sum of the general public, government fund and state capital budgets and the three transfers from superior budgets.",
    },
    sources: [disclosureTemplate("部门收入总体情况表表头：财政拨款（补助）")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("income", LEVELS, {
    id: "income-levels-add-up",
    name: { zh: "收入表各级科目逐级相加", en: "Levels of the income table add up" },
    holds: {
      zh: "每栏总计等于各类之和，类等于其下各款之和，款等于其下各项之和。",
      en: "In each column the total is the sum of its categories, and each level the sum of the level below.",
    },
    sources: [disclosureTemplate("部门收入总体情况表"), budgetLawRegulation("第六条")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("expenditure", COLUMNS, {
    id: "expenditure-row-total-adds-up",
    name: { zh: "支出表每行合计等于基本支出加项目支出", en: "Each row of the expenditure table adds up" },
    holds: {
      zh: "每行合计等于基本支出与项目支出之和。",
      en: "In each row the total is the sum of basic and project expenditure.",
    },
    sources: [disclosureTemplate("部门支出总体情况表表头"), budgetLawRegulation("第五条")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("expenditure", LEVELS, {
    id: "expenditure-levels-add-up",
    name: { zh: "支出表各级科目逐级相加", en: "Levels of the expenditure table add up" },
    holds: {
      zh: "每栏总计等于各类之和，类等于其下各款之和，款等于其下各项之和。",
      en: "In each column the total is the sum of its categories, and each level the sum of the level below.",
    },
    sources: [disclosureTemplate("部门支出总体情况表"), budgetLawRegulation("第六条")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("appropriation", lines("appropriation", "currentYearIncome", "carryover", "incomeTotal"), {
    id: "appropriation-income-adds-up",
    name: { zh: "财政拨款收入等于三项来源之和", en: "Income in the appropriations table adds up" },
    holds: {
      zh: "财政拨款（补助）等于一般公共预算、政府性基金预算与国有资本经营预算之和；收入总计等于财政拨款（补助），表中另列财政拨款结转的再加结转。",
      en: "Fiscal appropriations are the sum of the three budgets; total income equals them, plus carry-over where the table lists it.",
    },
    sources: [disclosureTemplate("财政拨款收支预算总体情况表：财政拨款收入")],
    remedy: ABOUT_LINES,
  }),
  addsUp("appropriation", COLUMNS, {
    id: "appropriation-row-total-adds-up",
    name: { zh: "财政拨款表每行合计等于三项预算之和", en: "Each expenditure row of the appropriations table adds up" },
    holds: {
      zh: "支出每行合计等于一般公共预算、政府性基金预算与国有资本经营预算之和。",
      en: "In each expenditure row the total is the sum of the general public, government fund and state capital budgets.",
    },
    sources: [disclosureTemplate("财政拨款收支预算总体情况表表头：财政拨款支出")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("appropriation", lines("expenditureOfTheYear", "expenditureTotal"), {
    id: "appropriation-expenditure-adds-up",
    name: { zh: "财政拨款表支出总计等于各类支出之和", en: "Expenditure in the appropriations table adds up" },
    holds: {
      zh: "每栏支出总计等于各类支出之和。",
      en: "In each column total expenditure is the sum of the functional categories.",
    },
    sources: [disclosureTemplate("财政拨款收支预算总体情况表：支出总计")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("generalPublicExpenditure", COLUMNS, {
    id: "general-public-expenditure-row-total-adds-up",
    name: {
      zh: "一般公共预算支出表每行合计等于基本支出加项目支出",
      en: "Each row of the general public budget expenditure table adds up",
    },
    holds: {
      zh: "每行合计等于基本支出与项目支出之和。",
      en: "In each row the total is the sum of basic and project expenditure.",
    },
    sources: [disclosureTemplate("一般公共预算支出情况表表头"), budgetLawRegulation("第五条")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("generalPublicExpenditure", LEVELS, {
    id: "general-public-expenditure-levels-add-up",
    name: {
      zh: "一般公共预算支出表各级科目逐级相加",
      en: "Levels of the general public budget expenditure table add up",
    },
    holds: {
      zh: "每栏总计等于各类之和，类等于其下各款之和，款等于其下各项之和。",
      en: "In each column the total is the sum of its categories, and each level the sum of the level below.",
    },
    sources: [disclosureTemplate("一般公共预算支出情况表"), budgetLawRegulation("第六条")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("basicExpenditure", COLUMNS, {
    id: "basic-expenditure-row-total-adds-up",
    name: { zh: "基本支出表每行合计等于人员经费加公用经费", en: "Each row of the basic expenditure table adds up" },
    holds: {
      zh: "每行合计等于人员经费与公用经费之和。",
      en: "In each row the total is the sum of personnel and operating funds.",
    },
    sources: [disclosureTemplate("一般公共预算基本支出情况表表头"), budgetLawRegulation("第五条")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("basicExpenditure", LEVELS, {
    id: "basic-expenditure-levels-add-up",
    name: { zh: "基本支出表各级科目逐级相加", en: "Levels of the basic expenditure table add up" },
    holds: {
      zh: "每栏总计等于各类之和，类等于其下各款之和。",
      en: "In each column the total is the sum of its economic categories, and each level the sum of the level below.",
    },
    sources: [disclosureTemplate("一般公共预算基本支出情况表"), budgetLawRegulation("第六条")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("projects", COLUMNS, {
    id: "projects-row-total-adds-up",
    name: { zh: "项目支出表每行合计等于各经济分类之和", en: "Each row of the project table adds up" },
    holds: {
      zh: "每行项目支出合计等于十个经济分类栏之和。",
      en: "In each row the project expenditure is the sum of the ten economic categories.",
    },
    sources: [disclosureTemplate("一般公共预算项目支出情况表表头")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("projects", LEVELS, {
    id: "projects-levels-add-up",
    name: { zh: "项目支出表各单位、科目、项目逐级相加", en: "Levels of the project table add up" },
    holds: {
      zh: "每栏总计等于各单位之和，单位等于其下各类之和，类等于其下各款之和，款等于其下各项目之和。",
      en: "In each column the total is the sum of its units, and each level the sum of the level below.",
    },
    sources: [disclosureTemplate("一般公共预算项目支出情况表"), budgetLawRegulation("第六条")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("governmentFund", COLUMNS, {
    id: "government-fund-row-total-adds-up",
    name: {
      zh: "政府性基金支出表每行合计等于人员经费、公用经费与项目支出之和",
      en: "Each row of the government fund table adds up",
    },
    holds: {
      zh: "每行合计等于人员经费、公用经费与项目支出之和。",
      en: "In each row the total is the sum of personnel funds, operating funds and project expenditure.",
    },
    sources: [disclosureTemplate("政府性基金预算支出情况表表头"), budgetLawRegulation("第五条")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("governmentFund", LEVELS, {
    id: "government-fund-levels-add-up",
    name: { zh: "政府性基金支出表各级科目逐级相加", en: "Levels of the government fund table add up" },
    holds: {
      zh: "每栏总计等于各类之和，类等于其下各款之和，款等于其下各项之和。",
      en: "In each column the total is the sum of its categories, and each level the sum of the level below.",
    },
    sources: [disclosureTemplate("政府性基金预算支出情况表"), budgetLawRegulation("第六条")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("stateCapital", COLUMNS, {
    id: "state-capital-row-total-adds-up",
    name: {
      zh: "国有资本经营支出表每行合计等于人员经费、公用经费与项目支出之和",
      en: "Each row of the state capital table adds up",
    },
    holds: {
      zh: "每行合计等于人员经费、公用经费与项目支出之和。",
      en: "In each row the total is the sum of personnel funds, operating funds and project expenditure.",
    },
    sources: [disclosureTemplate("国有资本经营预算支出情况表表头"), budgetLawRegulation("第五条")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("stateCapital", LEVELS, {
    id: "state-capital-levels-add-up",
    name: { zh: "国有资本经营支出表各级科目逐级相加", en: "Levels of the state capital table add up" },
    holds: {
      zh: "每栏总计等于各类之和，类等于其下各款之和，款等于其下各项之和。",
      en: "In each column the total is the sum of its categories, and each level the sum of the level below.",
    },
    sources: [disclosureTemplate("国有资本经营预算支出情况表"), budgetLawRegulation("第六条")],
    remedy: ABOUT_LEVELS,
  }),
  addsUp("threePublicExpenses", COLUMNS, {
    id: "three-public-expenses-row-total-adds-up",
    name: { zh: "“三公”经费每行合计等于各资金来源之和", en: "Each row of the “three public” table adds up" },
    holds: {
      zh: "每行合计等于一般公共预算、政府性基金与国有资本经营预算之和。",
      en: "In each row the total is the sum of the general public budget, government fund and state capital budget.",
    },
    sources: [disclosureTemplate("财政拨款“三公”经费支出情况表表头")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("threePublicExpenses", ALL_LINES, {
    id: "three-public-expenses-add-up",
    name: { zh: "“三公”经费合计等于各项之和", en: "“Three public” expenses add up" },
    holds: {
      zh: "每栏合计等于因公出国（境）费、公务接待费与公务用车购置及运行费小计之和，小计等于购置费与运行费之和。",
      en: "In each column the total is the sum of travel abroad, reception and the vehicles subtotal, which is the sum of purchase and operation.",
    },
    sources: [
      disclosureTemplate("财政拨款“三公”经费支出情况表"),
      disclosureProcedure("“三公”经费：公务用车购置费、运行费分列"),
    ],
    remedy: ABOUT_LINES,
  }),
  addsUp("carryover", WHOLE_COLUMN, {
    id: "carryover-row-total-adds-up",
    name: { zh: "结转结余表每行总计等于两类资金之和", en: "Each row of the carry-over table adds up" },
    holds: {
      zh: "每行总计等于财政拨款合计与非财政拨款合计之和。",
      en: "In each row the total is the sum of appropriations and other funds.",
    },
    sources: [disclosureTemplate("上年结转结余情况明细表表头"), budgetLawRegulation("第五条")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("carryover", PART_COLUMNS, {
    id: "carryover-funds-add-up",
    name: { zh: "结转结余表两类资金合计各等于其中三栏之和", en: "Subtotals of the carry-over table add up" },
    holds: {
      zh: "财政拨款合计、非财政拨款合计各等于人员经费、公用经费与项目支出之和。",
      en: "The subtotal of appropriations and that of other funds are each the sum of personnel funds, operating funds and project expenditure.",
    },
    sources: [disclosureTemplate("上年结转结余情况明细表表头")],
    remedy: ABOUT_COLUMNS,
  }),
  addsUp("carryover", LEVELS, {
    id: "carryover-projects-add-up",
    name: { zh: "结转结余表总计等于各行之和", en: "The carry-over table adds up" },
    holds: {
      zh: "每栏总计行等于各项目行之和。",
      en: "In each column the total row is the sum of the rows.",
    },
    sources: [disclosureTemplate("上年结转结余情况明细表")],
    remedy: ABOUT_LINES,
  }),
] as const;
