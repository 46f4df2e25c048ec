import { fingerprint } from "../../src/checks/settings";
import { withCells } from "../support/grid-draft";
import { findingsIn } from "../support/rule-test";
import { wholeSample } from "../support/sample";

type Changes = Parameters<typeof withCells>[1];

const KNOWN = new Set(findingsIn(wholeSample()).map(fingerprint));
/** What one rule says of a change to the sample. */
const said = (rule: string, changes: Changes): string[] =>
  findingsIn(withCells(wholeSample(), changes))
    .filter((finding) => finding.rule.id === rule && !KNOWN.has(fingerprint(finding)))
    .map(({ severity, message }) => `${severity} ${message.zh}`);

describe("检查组先看的问题", () => {
  test.each<[string, Changes, string]>([
    [
      "basics-contradict-tables",
      { "基本信息!B4": "自治区审计厅", "基本信息!B5": "新疆维吾尔自治区审计厅" },
      "logical 基本信息的部门名称“自治区审计厅”（基本信息!B4）不是各表的编制部门“自治区财政厅”。",
    ],
    [
      "basics-contradict-tables",
      { "基本信息!B6": 2025 },
      "logical 基本信息的预算年度2025（基本信息!B6）与各表的2024年不一致。",
    ],
    [
      "published-outside-year",
      { "基本信息!B7": "2023年2月28日" },
      "verifiable 公开日期2023年2月28日（基本信息!B7）不在预算年度2024年。",
    ],
    [
      "three-public-rose",
      { "上年预算数!D28": 100, "上年预算数!D30": 89.71 },
      "verifiable “三公”经费合计比上年预算增加13.29万元（表10!B7），应当只减不增。",
    ],
    [
      "reason-empty",
      { "变动原因!D4": "项目调整" },
      "verifiable 部门收入的一般公共预算的变动原因“项目调整”没有说明具体事由。",
    ],
    [
      "reason-contradicts-change",
      { "变动原因!D4": "与上年持平" },
      "verifiable 部门收入的一般公共预算比上年预算增加1,098.19万元，原因却是“与上年持平”，说的是没有增减。",
    ],
    [
      "reason-contradicts-change",
      { "变动原因!D4": "落实只减不增要求" },
      "verifiable 部门收入的一般公共预算比上年预算增加1,098.19万元，原因却是“落实只减不增要求”，方向相反。",
    ],
    [
      "procurement-within-expenditure",
      { "政府采购!B4": 59928.1 },
      "verifiable 总计：表3合计17,690.90（表3!E8）不应少于政府采购预算59,928.10（政府采购!B4），少42,237.20万元。",
    ],
    [
      "agency-operating-within-operating",
      { "其他!B4": 9000 },
      "verifiable 总计：表6公用经费889.00（表6!F8）不应少于机关运行经费财政拨款预算9,000.00（其他!B4），少8,111.00万元。",
    ],
    [
      "vehicles-bought-agree",
      { "国有资产!D13": 30 },
      "verifiable 公务用车购置费：表10合计0.00（表10!B11）应等于安排购置车辆的价值30.00（国有资产!D13），少30.00万元。",
    ],
    [
      "change-without-reason",
      { "上年预算数!D32": 20, "变动原因!D31": null },
      "logical “三公”经费的公务接待费比上年预算减少10.00万元，没有填写主要原因。",
    ],
  ])("%s", (rule, changes, sentence) => {
    expect(said(rule, changes)).toEqual([sentence]);
  });

  test("年度填错只说一处，不逐个项目再说", () => {
    expect(said("project-period-in-year", { "基本信息!B6": 2025 })).toEqual([]);
  });
});

describe("险些违反而没有违反", () => {
  test.each<[string, Changes]>([
    ["basics-contradict-tables", { "基本信息!B4": "新疆维吾尔自治区财政厅", "基本信息!B5": null }],
    ["published-outside-year", { "基本信息!B7": "2024-03-05" }],
    ["three-public-rose", { "上年预算数!D28": 113.3 }],
    ["reason-empty", { "变动原因!D4": "项目调整，减少危楼拆除费用" }],
    ["reason-contradicts-change", { "变动原因!D4": "人员增加，但压减了公用经费" }],
    ["reason-contradicts-change", { "变动原因!D4": "人员增加，公用经费与上年持平" }],
    ["procurement-within-expenditure", { "政府采购!B4": 17690.9 }],
    ["agency-operating-within-operating", { "其他!B4": 800 }],
    ["vehicles-bought-agree", { "国有资产!D13": null }],
    [
      "empty-statement-year-or-department",
      { "表8!A8": "注：本部门2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。" },
    ],
  ])("%s", (rule, changes) => {
    expect(said(rule, changes)).toEqual([]);
  });
});
