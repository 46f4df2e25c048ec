import { RULES } from "../../../src/checks";
import { run } from "../../../src/checks/run";
import { disclose } from "../../../src/disclosure/disclosure";
import { textOf } from "../../../src/narrative/document";
import { narrated } from "../../support/narrated";
import { withCells } from "../../support/grid-draft";
import { workbookOf, type Rows } from "../../support/sheets-of-rows";
import type { Workbook } from "../../../src/workbook/workbook";

const checked = (workbook: Workbook) => run(RULES, { workbook, book: disclose(workbook) });
const findings = (workbook: Workbook, ...severities: readonly string[]): string[] =>
  checked(workbook)
    .findings.filter(({ severity }) => severities.includes(severity))
    .map(({ message }) => message.zh);
const errors = (workbook: Workbook): string[] => findings(workbook, "logical");
const problems = (workbook: Workbook): string[] =>
  disclose(workbook)
    .problems.filter((problem) => problem.kind !== "missing-sheet")
    .map(({ kind, found }) => `${kind}：${found}`);
const equationsOf = (workbook: Workbook, rule: string): number =>
  checked(workbook).verdicts.filter(({ equation }) => equation.rule.id === rule).length;

const above = (number: string, title: string): Rows => [[number], [title], ["部门：某市某局", "", "单位：万元"]];

/** Each row with the unit's own code, the units by name above their 项, which stand in both. */
const BY_UNIT = workbookOf({
  "1-2": [
    ...above("表1-2", "部门支出总表"),
    ["项目", "", "", "", "", "合计", "基本支出", "项目支出"],
    ["科目编码", "", "", "单位代码", "单位名称（科目）"],
    ["类", "款", "项"],
    ["", "", "", "", "合    计", 100, 70, 30],
    ["", "", "", "", "某市某局（本级）", 70, 40, 30],
    ["201", "03", "01", "101001", "  行政运行", 30, 30, ""],
    ["201", "03", "02", "101001", "  一般行政管理事务", 30, "", 30],
    ["208", "05", "05", "101001", "  机关事业单位基本养老保险缴费支出", 10, 10, ""],
    ["", "", "", "", "某市某中心", 30, 30, ""],
    ["201", "03", "50", "101002", "  事业运行", 20, 20, ""],
    ["208", "05", "05", "101002", "  机关事业单位基本养老保险缴费支出", 10, 10, ""],
  ],
  "3": [
    ...above("表3", "一般公共预算支出预算表"),
    ["项目", "", "", "", "", "合计", "当年财政拨款安排", "上年结转安排"],
    ["科目编码", "", "", "单位代码", "单位名称（科目）"],
    ["类", "款", "项"],
    ["", "", "", "", "合    计", 100, 90, 10],
    ["", "", "", "", "某市某局（本级）", 70, 60, 10],
    ["201", "03", "01", "101001", "  行政运行", 30, 30, ""],
    ["201", "03", "02", "101001", "  一般行政管理事务", 30, 20, 10],
    ["208", "05", "05", "101001", "  机关事业单位基本养老保险缴费支出", 10, 10, ""],
    ["", "", "", "", "某市某中心", 30, 30, ""],
    ["201", "03", "50", "101002", "  事业运行", 20, 20, ""],
    ["208", "05", "05", "101002", "  机关事业单位基本养老保险缴费支出", 10, 10, ""],
  ],
  "3-2": [
    ...above("表3-2", "一般公共预算项目支出预算表"),
    ["科目编码", "", "", "单位代码", "单位名称（科目）", "金额"],
    ["类", "款", "项"],
    ["", "", "", "", "合    计", 30],
    ["", "", "", "", "某市某局（本级）", 30],
    ["", "", "", "", "一般行政管理事务", 30],
    ["201", "03", "02", "101001", "  信息化建设", 18],
    ["201", "03", "02", "101001", "  业务工作经费", 12],
  ],
  "3-3": [
    ...above("表3-3", "一般公共预算“三公”经费支出预算表"),
    ["单位编码", "单位名称（科目）", "当年财政拨款预算安排"],
    ["", "", "合计", "因公出国（境）费用", "公务用车购置及运行费", "", "", "公务接待费"],
    ["", "", "", "", "小计", "公务用车购置费", "公务用车运行费"],
    ["", "合    计", 3, "", 2, "", 2, 1],
    ["101001", "某市某局（本级）", 3, "", 2, "", 2, 1],
  ],
});

test("codes that stand once for each unit, told by the unit's own code, are nobody's copies", () => {
  expect(findings(BY_UNIT, "logical", "verifiable")).toEqual([]);
  expect(problems(BY_UNIT)).toEqual([]);
  expect(equationsOf(BY_UNIT, "expenditure-levels-add-up")).toBe(9);
  expect(equationsOf(BY_UNIT, "general-public-expenditure-levels-add-up")).toBe(9);
  expect(disclose(BY_UNIT).tables.expenditure?.number?.value).toBe("表1-2");
});

test("a figure wrong in one unit is proved where codes stand once for each unit", () => {
  expect(errors(withCells(BY_UNIT, { "1-2!F9": 31 }))).not.toEqual([]);
  expect(errors(withCells(BY_UNIT, { "3!H8": 11 }))).not.toEqual([]);
});

test("projects below the name of their 项 are within it and within their unit", () => {
  const table = disclose(BY_UNIT).tables.projects;
  expect(table?.ofKind("project").map(({ name, parent }) => [name, parent?.name])).toEqual([
    ["信息化建设", "一般行政管理事务"],
    ["业务工作经费", "一般行政管理事务"],
  ]);
  expect(errors(withCells(BY_UNIT, { "3-2!F9": 19 }))).not.toEqual([]);
});

test("“三公” expenses under 当年财政拨款预算安排 are read as those of the department", () => {
  expect(disclose(BY_UNIT).tables.threePublicExpenses?.line("reception")?.figure("total")?.amount.toString()).toBe("1");
});

const JOINED = workbookOf({
  "3": [
    ...above("部门公开表3", "支出总表"),
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["合计", "", 100, 70, 30],
    ["101", "某市某局", 100, 70, 30],
    ["101001", "某市某局（本级）", 70, 40, 30],
    ["201", "一般公共服务支出", 60, 30, 30],
    ["20103", "政府办公厅（室）及相关机构事务", 60, 30, 30],
    ["2010301", "行政运行", 60, 30, 30],
    ["208", "社会保障和就业支出", 10, 10, 0],
    ["20805", "行政事业单位养老支出", 10, 10, 0],
    ["2080505", "机关事业单位基本养老保险缴费支出", 10, 10, 0],
    ["101002", "某市某中心", 30, 30, 0],
    ["208", "社会保障和就业支出", 30, 30, 0],
    ["20805", "行政事业单位养老支出", 30, 30, 0],
    ["2080505", "机关事业单位基本养老保险缴费支出", 30, 30, 0],
  ],
});

test("units with codes of their own among the functional codes are units, one within the other", () => {
  expect(findings(JOINED, "logical", "verifiable")).toEqual([]);
  const units = disclose(JOINED).tables.expenditure?.ofKind("unit") ?? [];
  expect(units.map(({ name, parent }) => [name, parent?.name])).toEqual([
    ["某市某局", undefined],
    ["某市某局(本级)", "某市某局"],
    ["某市某中心", "某市某局"],
  ]);
  expect(errors(withCells(JOINED, { "3!C15": 31 }))).not.toEqual([]);
});

test("a code of five digits beside a name that is no unit's stays no code", () => {
  expect(errors(withCells(JOINED, { "3!A10": "2010", "3!B10": "行政运行" }))).not.toEqual([]);
});

const FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"] as const;
const PROJECTS = workbookOf({
  "11": [
    ...above("预算11表", "2026年项目支出表"),
    [
      "类型",
      "项目名称",
      "项目单位",
      "合计",
      "本年拨款",
      "",
      "",
      "财政拨款结转结余",
      "",
      "",
      "财政专户管理资金",
      "单位资金",
    ],
    ["", "", "", "", ...FUNDS, ...FUNDS],
    ["合计", "", "", 100, 60, "", "", 30, "", "", "", 10],
    ["特定目标类", "信息化建设", "某市某局", 70, 60, "", "", "", "", "", "", 10],
    ["特定目标类", "驻村帮扶", "某市某局", 30, "", "", "", 30, "", "", "", ""],
  ],
});

test("projects paid by this year's appropriations and by those carried over add up", () => {
  expect(findings(PROJECTS, "logical", "verifiable")).toEqual([]);
  expect(equationsOf(PROJECTS, "projects-by-fund-row-total-adds-up")).toBe(3);
  expect(errors(withCells(PROJECTS, { "11!H9": 31 }))).not.toEqual([]);
  const told = narrated(PROJECTS).lines.map(({ runs }) => textOf(runs));
  expect(told.join("")).toContain("一般公共预算结转30.00万元");
});

test("a column that nobody knows may be part of the total: what is known can only be less", () => {
  const unknown = withCells(PROJECTS, { "11!K4": "某种新资金", "11!K6": 5, "11!K7": 5, "11!L6": 5, "11!L7": 5 });
  expect(problems(unknown)).toEqual(["unknown-column：某种新资金"]);
  expect(errors(unknown)).toEqual([]);
  expect(errors(withCells(unknown, { "11!D7": 20 }))).not.toEqual([]);
});

test("基本支出 divided by economic class, and last year beside this year under bare years, are read", () => {
  const workbook = workbookOf({
    "1": [
      ...above("预算01表", "2026年部门收支总体情况表"),
      ["收入", "", "", "", "支出"],
      ["项目", "2025年", "2026年", "2026年比2025年增减%", "项目", "2025年", "2026年", "2026年比2025年增减%"],
      ["一、一般公共预算", 90, 100, "11.11%", "一、基本支出", 60, 70, "16.67%"],
      ["二、政府性基金预算", "", "", "", "    1、工资福利支出", 50, 55, "10.00%"],
      ["", "", "", "", "    2、商品和服务支出", 10, 15, "50.00%"],
      ["", "", "", "", "二、项目支出", 30, 30, "0.00%"],
      ["本年收入合计", 90, 100, "11.11%", "本年支出合计", 90, 100, "11.11%"],
    ],
    "2": [
      ...above("预算02表", "2026年部门收入总体情况表"),
      ["科目编码", "科目名称", "本年收入"],
      ["", "", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金"],
      ["", "合计", 100, 100],
      ["2010301", "行政运行", 100, 100],
    ],
    "3": [
      ...above("预算03表", "2026年部门支出总体情况表"),
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ["", "合计", 100, 70, 30],
      ["2010301", "行政运行", 100, 70, 30],
    ],
  });
  expect(errors(workbook)).toEqual([]);
  expect(problems(workbook)).toEqual([]);
  expect(errors(withCells(workbook, { "1!G7": 56 })).join()).toContain("基本支出70.00");
});

test("“三公” expenses of a fund are another table than those of the general public budget", () => {
  const table: Rows = [
    ["项目", "预算数"],
    ["共计", 3],
    ["1、公务接待费", 1],
    ["2、公务用车费", 2],
    ["其中：（1）公务用车运维费", 2],
    ["（2）公务用车购置费", 0],
  ];
  const workbook = workbookOf({
    "3-3": [...above("表3-3", "一般公共预算“三公”经费支出预算表"), ...table],
    "4-1": [...above("表4-1", "政府性基金预算“三公”经费支出预算表"), ["项目", "预算数"], ["共计", 0]],
  });
  expect(problems(workbook)).toEqual([]);
  expect(findings(workbook, "logical", "verifiable").filter((text) => /两次|三公/u.test(text))).toEqual([]);
  expect(errors(withCells(workbook, { "3-3!B5": 2 }))).not.toEqual([]);
});
