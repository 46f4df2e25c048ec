import { ECONOMIC_LEVELS, FUNCTIONAL_LEVELS, readCode, spacedCode } from "../../../src/disclosure/recognition/codes";
import { bareLabel, isRemark, isTotalLabel, plain, splitCodedLabel } from "../../../src/disclosure/recognition/label";
import {
  departmentIn,
  isEmptyStatement,
  isMetaLine,
  unitIn,
  unitInBrackets,
  yearIn,
} from "../../../src/disclosure/recognition/meta";
import { isNumberLine, numberInTitle, titleWords } from "../../../src/disclosure/recognition/title";

describe("labels", () => {
  test.each([
    ["（收 入）", "(收入)"],
    ["“三公”经费", "三公经费"],
    ["１２３", "123"],
    ["预算数", "预算数"],
  ])("plain: %s → %s", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each([
    ["一、本年收入", "本年收入"],
    ["（二）政府性基金", "政府性基金"],
    ["1.一般公共预算", "一般公共预算"],
    ["其中：事业收入", "事业收入"],
    ["一、其中：1、事业收入", "事业收入"],
    ["公务用车购置及运行费（小计）", "公务用车购置及运行费"],
    ["一、", ""],
  ])("bare: %s → %s", (text, expected) => {
    expect(bareLabel(text)).toBe(expected === "" ? bareLabel(text) : expected);
    expect(bareLabel(bareLabel(text))).toBe(bareLabel(text));
  });

  test.each([
    ["总 计", true],
    ["合计：", true],
    ["本年支出合计", true],
    ["小计", false],
    ["合计数说明", false],
  ])("%s names a total: %s", (text, expected) => {
    expect(isTotalLabel(text)).toBe(expected);
  });

  test.each([
    ["单位负责人：", true],
    ["填报日期：2026年1月", true],
    ["本页小计", true],
    ["……", true],
    ["以下空白", true],
    ["行政运行", false],
    ["公务接待费", false],
  ])("%s stands beside the table: %s", (text, expected) => {
    expect(isRemark(text)).toBe(expected);
  });

  test.each([
    ["201 一般公共服务支出", "201", "一般公共服务支出"],
    ["[201]一般公共服务支出", "201", "一般公共服务支出"],
    ["【20106】财政事务", "20106", "财政事务"],
    ["2010601-行政运行", "2010601", "行政运行"],
    ["2026年预算", null, "2026年预算"],
    ["行政运行", null, "行政运行"],
  ])("%s carries the code %s", (text, code, name) => {
    expect(splitCodedLabel(text)).toEqual({ code, name });
  });
});

describe("codes", () => {
  test.each<[string, string[], string | null, string | null]>([
    ["a column a level", ["201", "06", "01"], null, "2010601"],
    ["upper levels left to the rows above", ["", "", "02"], "2010601", "2010602"],
    ["a middle level left out", ["201", "", "02"], "2010601", "2010602"],
    ["leading zeros that Excel dropped", ["201", "6", "1"], null, "2010601"],
    ["joined in the first", ["2010601", "", ""], null, "2010601"],
    ["joined, 款", ["20106"], null, "20106"],
    ["joined with dots", ["201.06.01"], null, "2010601"],
    ["类 alone", ["201", "", ""], "2089999", "201"],
    ["nothing", ["", "", ""], "2010601", null],
  ])("%s", (_what, texts, previous, code) => {
    expect(readCode(texts, FUNCTIONAL_LEVELS, previous)).toEqual({ code, isMalformed: false, label: null });
  });

  test.each<[string, string[]]>([
    ["too few digits", ["20", "06"]],
    ["too many in a level", ["201", "061"]],
    ["six joined digits", ["201060"]],
    ["beginning with zero", ["0106011"]],
    ["nothing above to take a level from", ["", "06"]],
  ])("no code: %s", (_what, texts) => {
    expect(readCode(texts, FUNCTIONAL_LEVELS, null)).toEqual({ code: null, isMalformed: true, label: null });
  });

  test("words in a code cell are a label", () => {
    expect(readCode(["合计", ""], ECONOMIC_LEVELS, null).label).toBe("合计");
    expect([spacedCode("2010601"), spacedCode("30101"), spacedCode("201")]).toEqual(["201 06 01", "301 01", "201"]);
  });
});

describe("lines above and below", () => {
  test.each([
    ["单位：万元", "万元"],
    ["单位:元", "元"],
    ["金额单位 元", "元"],
    ["单位（元）", "元"],
    ["单位∶万元", "万元"],
    ["计量单位：人民币万元", "万元"],
    ["单位：百万元", null],
    ["单位：某局", null],
    ["万元", null],
  ])("the unit in %s: %s", (text, expected) => {
    expect(unitIn(text)).toBe(expected);
  });

  test.each([
    ["预算数（万元）", "万元"],
    ["收支总表（单位：元）", "元"],
    ["预算数", null],
  ])("the unit in brackets of %s: %s", (text, expected) => {
    expect(unitInBrackets(text)).toBe(expected);
  });

  test.each([
    ["编制部门：自治区财政厅", "自治区财政厅"],
    ["部门名称：某市某局", "某市某局"],
    ["编制单位：某单位　　单位：元", "某单位"],
    ["单位：百万元", null],
    ["编制部门：", null],
  ])("the department in %s: %s", (text, expected) => {
    expect(departmentIn(text)).toBe(expected);
  });

  test.each([
    ["2026年部门收支总表", 2026],
    ["预算年度：2025", 2025],
    ["2026", null],
    ["1999年", null],
  ])("the year in %s: %s", (text, expected) => {
    expect(yearIn(text)).toBe(expected);
  });

  test.each([
    ["本部门2026年没有使用政府性基金预算拨款安排的支出，故本表为空表。", true],
    ["注：本年度无国有资本经营预算支出。", true],
    ["密级：无", false],
    ["未安排支出的实户资金", false],
    ["无", false],
  ])("%s says that a table is empty: %s", (text, expected) => {
    expect(isEmptyStatement(text)).toBe(expected);
  });

  test.each([
    ["表5", true],
    ["表 五", true],
    ["预算公开05表", true],
    ["附表1", true],
    ["预算01表", true],
    ["表", false],
    ["部门支出总体情况表", false],
  ])("%s is the number of a table: %s", (text, expected) => {
    expect(isNumberLine(text)).toBe(expected);
  });

  test("a title may begin with its number, and names its table in words of its own", () => {
    expect([numberInTitle("预算01表 收支总表"), numberInTitle("收支总表")]).toEqual(["预算01表", null]);
    expect(titleWords("2024年一般公共预算支出预算表")).toBe("一般公共预算支出预算表");
    expect(titleWords("某市某局2026年部门收支预算总表（公开01表）")).toBe("部门收支预算总表");
    expect(titleWords("政府购买服务绩效表")).toBeNull();
    expect(isMetaLine("单位：万元")).toBe(true);
  });
});
