import { validateWorkbook } from "../../src/actions/validate";
import { changesByCategory, moneyFlow } from "../../src/report/pictures";
import { sum } from "../../src/disclosure/money";
import type { Workbook } from "../../src/workbook/workbook";
import { sample, wholeSample } from "../support/sample";

const bookOf = (workbook: Workbook) => validateWorkbook(workbook).book;

describe("资金流向", () => {
  const flow = moneyFlow(bookOf(wholeSample()));

  test("from the sources of income through the total and the kinds of spending to the 类", () => {
    expect(flow?.stations.map(({ stage, name, amount }) => `${stage} ${name} ${amount.toFixed(2)}`)).toEqual([
      "source 一般公共预算 17264.14",
      "source 单位资金 426.76",
      "total  17690.90",
      "kind 基本支出 7585.83",
      "kind 项目支出 10105.07",
      "category 一般公共服务支出 15301.24",
      "category 社会保障和就业支出 1329.37",
      "category 卫生健康支出 570.37",
      "category 住房保障支出 489.92",
    ]);
  });

  test("what flows into the total and out of it is the total", () => {
    const total = flow?.stations.find(({ stage }) => stage === "total");
    const through = (end: "from" | "to") =>
      sum((flow?.flows ?? []).filter((each) => each[end] === total?.key).map(({ amount }) => amount)).toFixed(2);
    expect([through("from"), through("to")]).toEqual([total?.amount.toFixed(2), total?.amount.toFixed(2)]);
  });

  test("there is none without the table of expenditure", () => {
    const workbook = { ...sample(), sheets: sample().sheets.filter(({ name }) => name !== "表3") };
    expect(moneyFlow(bookOf(workbook))).toBeNull();
  });
});

describe("同比", () => {
  test("each 类 beside last year's, the largest change first", () => {
    expect(
      changesByCategory(bookOf(wholeSample())).map(({ code, change }) => `${code} ${change?.toFixed(2) ?? "?"}`),
    ).toEqual(["201 1268.55", "208 -209.33", "221 27.43", "210 11.54"]);
  });

  test("without 上年预算数 no change is known", () => {
    const changes = changesByCategory(bookOf(sample()));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ previous, change }) => previous === null && change === null)).toBe(true);
  });
});
