import { priorAmount, recogniseInputs } from "../../../src/disclosure/inputs";
import { editsFor, lastYearFrom, matchLastYear, withLastYear } from "../../../src/disclosure/inputs/last-year";
import { recognise } from "../../../src/disclosure/recognition";
import { withCells } from "../../support/grid-draft";
import { LAYOUTS } from "../../support/layouts";
import { otherDepartment } from "../../support/other-department";
import { sample } from "../../support/sample";
import { sampleWithInputs } from "../../support/sample-inputs";

/** The sample of a year earlier: other amounts, one item fewer, one renamed, one more. */
const earlier = withCells(sample(), {
  "表2!G7": 16165.95,
  "表5!E11": 3890.28,
  "表5!D12": "一般行政管理",
  "表5!C14": "08",
  "表5!D14": "预算编审",
  "表5!E14": 12.34,
});
const book = recognise(sampleWithInputs());
const inputs = recogniseInputs(sampleWithInputs());
const blank = recogniseInputs(
  withCells(sampleWithInputs(), { "上年预算数!D4": null, "上年预算数!D13": null, "上年预算数!D14": null }),
);
const match = matchLastYear(book, inputs, lastYearFrom(recognise(earlier)));

describe("last year's workbook", () => {
  test("is matched by code and by label", () => {
    const amounts = new Map(match.matched.map(({ key, amount }) => [key, amount.toFixed(2)]));
    expect(amounts.get("income/generalPublic")).toBe("16165.95");
    expect(amounts.get("generalPublicItems/2010601")).toBe("3890.28");
    expect(amounts.get("threePublicExpenses/reception")).toBe("10.00");
  });

  test("shows what found no match on either side, and what has another name", () => {
    expect(match.onlyNow).toEqual([
      { key: "generalPublicItems/2010604", code: "2010604", label: "预算改革业务" },
      { key: "agencyOperatingFunds/total", code: null, label: "机关运行经费" },
    ]);
    expect(match.onlyThen.map(({ code, label, amount }) => [code, label, amount.toFixed(2)])).toEqual([
      ["2010608", "预算编审", "12.34"],
    ]);
    expect(match.renamed.map(({ line, nameNow }) => [line.label, nameNow])).toEqual([
      ["一般行政管理", "一般行政管理事务"],
    ]);
  });

  test.each(Object.entries(LAYOUTS))("is matched the same however it is laid out: %s", (_, layout) => {
    const other = matchLastYear(book, inputs, lastYearFrom(recognise(layout(earlier))));
    expect(other.matched.map(({ key, amount }) => `${key} ${amount.toFixed()}`)).toEqual(
      match.matched.map(({ key, amount }) => `${key} ${amount.toFixed()}`),
    );
  });

  test("fills what is blank and leaves what was typed, naming its file as the source", () => {
    const filled = withLastYear(blank, match, "2023.xlsx");
    expect(priorAmount(filled, "income/generalPublic")?.amount.toFixed(2)).toBe("16165.95");
    expect(priorAmount(filled, "generalPublicItems/2010601")?.cell.sheet).toBe("[2023.xlsx]表5");
    expect(priorAmount(filled, "generalPublicItems/2010603")).toBe(priorAmount(blank, "generalPublicItems/2010603"));
    expect(priorAmount(filled, "generalPublicItems/2010608")?.amount.toFixed(2)).toBe("12.34");
  });

  test("fills the blank cells of 上年预算数, and says for which lines it has no row", () => {
    const { edits, withoutRow } = editsFor(blank, match);
    expect(edits.map(({ cell, before, after }) => [cell.row, before.content, after.content])).toEqual([
      [3, null, 16165.95],
      [12, null, 3890.28],
      [13, null, 2204],
    ]);
    expect(withoutRow.map(({ label }) => label)).toEqual(["预算编审"]);
  });

  test("of another department matches what both have and nothing else", () => {
    const other = matchLastYear(book, inputs, lastYearFrom(recognise(otherDepartment())));
    expect(other.matched.some(({ key }) => key.startsWith("generalPublicItems/"))).toBe(false);
    expect(other.onlyThen.map(({ label }) => label)).toEqual(["小学教育", "城市建设支出"]);
  });

  test("without tables matches nothing", () => {
    expect(matchLastYear(book, inputs, lastYearFrom(recognise({ name: "空.xlsx", sheets: [] }))).matched).toEqual([]);
  });
});
