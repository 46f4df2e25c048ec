import type { CellValue } from "../../../src/workbook/cell";
import { findHeader, isIndexRow, isMetaRow, type Header } from "../../../src/disclosure/recognition/header";
import { definitionOf } from "../../../src/disclosure/kinds";
import type { TableKind } from "../../../src/disclosure/kinds/definition";
import { layoutOf } from "../../../src/disclosure/recognition/layout";
import { filledRows, type FilledRow } from "../../../src/disclosure/recognition/sheet-text";
import { signatureKind } from "../../../src/disclosure/recognition/signature";
import { parseAddress, type Rectangle } from "../../../src/workbook/address";
import type { Sheet } from "../../../src/workbook/workbook";
import { sheetOf, typed } from "../../support/grid-draft";

function sheet(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): Sheet {
  return sheetOf({
    name: "表",
    visibility: "visible",
    isProtected: false,
    merges: merges.map((area): Rectangle => {
      const [from, to] = area.split(":").map(parseAddress);
      if (!from || !to) throw new Error(area);
      return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
    }),
    hiddenRows: [],
    hiddenColumns: [],
    rows: rows.map((row) => row.map((value) => typed(value))),
  });
}

const row = (...values: CellValue[]): FilledRow => {
  const [first] = filledRows(sheet([values]));
  if (!first) throw new Error("an empty row");
  return first;
};

function headerOf(rows: readonly (readonly CellValue[])[], merges: readonly string[] = []): Header {
  const drawn = sheet(rows, merges);
  const header = findHeader(drawn, filledRows(drawn));
  if (header === null) throw new Error("no header");
  return header;
}

const paths = ({ columns }: Header): string[] => columns.map(({ path }) => path.map(({ value }) => value).join("/"));

describe("an index row", () => {
  test.each<[string, CellValue[], boolean]>([
    ["marks and numbers", ["※", "※", 1, 2, 3], true],
    ["numbers alone, three of them", [1, 2, 3], true],
    ["numbers that leave some out", [1, 2, 4], true],
    ["two numbers alone", [1, 2], false],
    ["two numbers behind a mark", ["栏次", 1, 2], true],
    ["letters of the trade", ["甲", "乙", 1, 2], true],
    ["numbers that do not count upwards", ["※", 1, 3, 2], false],
    ["one number twice", [1, 2, 2], false],
    ["not from one", [2, 3, 4], false],
    ["small amounts", ["※", 5, 1, 2], false],
    ["with a word", ["合计", 1, 2, 3], false],
    ["marks alone", ["※", "※"], false],
  ])("%s", (_what, values, expected) => {
    expect(isIndexRow(row(...values))).toBe(expected);
  });
});

test.each<[string, boolean]>([
  ["单位：万元", true],
  ["编制部门：某局", true],
  ["表5", true],
  ["部门支出总体情况表", true],
  ["预算年度：2026", true],
  ["收入", false],
  ["合计", false],
])("%s above a header is of the title: %s", (text, expected) => {
  expect(isMetaRow(row(text))).toBe(expected);
});

describe("where a header begins and ends", () => {
  test("after title, unit and remarks, before the first amounts", () => {
    const header = headerOf([
      ["部门支出总体情况表"],
      ["内部资料", null, "密级：无"],
      [null, null, "单位：万元"],
      ["科目编码", "科目名称", "合计"],
      ["201", "一般公共服务支出", 5],
    ]);
    expect([header.first, header.last]).toEqual([3, 3]);
    expect(paths(header)).toEqual(["科目编码", "科目名称", "合计"]);
  });

  test("an index row is its last", () => {
    const header = headerOf([
      ["科目编码", "科目名称", "合计"],
      ["※", "※", 1],
      ["201", "一般公共服务支出", 5],
    ]);
    expect([header.first, header.last]).toEqual([0, 1]);
  });

  test("a row of small amounts that do not count upwards is of the body", () => {
    expect(
      headerOf([
        ["科目名称", "合计", "基本支出", "项目支出"],
        [1, 3, 2, 1],
      ]).last,
    ).toBe(0);
  });

  test("labels without amounts end it too", () => {
    const header = headerOf([
      ["收入", null, "支出", null],
      ["项目", "预算数", "项目", "预算数"],
      ["一、本年收入", null, "一、一般公共服务支出", null],
    ]);
    expect(header.last).toBe(1);
    expect(paths(header)).toEqual(["收入/项目", "收入/预算数", "支出/项目", "支出/预算数"]);
  });

  test("a workbook without labels side by side has none", () => {
    const drawn = sheet([["部门支出总体情况表"], ["说明文字"]]);
    expect(findHeader(drawn, filledRows(drawn))).toBeNull();
  });
});

describe("what stands above a column", () => {
  test("a merged label reaches over its columns and no further", () => {
    const header = headerOf(
      [
        ["科目", "基本支出", null, "项目支出"],
        [null, "人员经费", "公用经费", null],
        ["201", 1, 2, 3],
      ],
      ["A1:A2", "B1:C1", "D1:D2"],
    );
    expect(paths(header)).toEqual(["科目", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]);
  });

  test("an empty cell takes the label to its left, unless it is headed itself", () => {
    const header = headerOf([
      ["科目", "基本支出", null, "项目支出"],
      [null, "人员经费", "公用经费", null],
      ["201", 1, 2, 3],
    ]);
    expect(paths(header)).toEqual(["科目", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]);
  });
});

describe("what columns are for", () => {
  const layout = (kind: TableKind, ...labels: string[]) =>
    layoutOf(headerOf([labels, ["201", ...labels.slice(1).map((_, at) => at + 10)]]), definitionOf(kind));
  const keys = (kind: TableKind, ...labels: string[]) => layout(kind, ...labels).amounts.map(({ key }) => key);

  test("财政拨款 and 非财政拨款 are known by their words, not their order", () => {
    expect(keys("carryover", "项目名称", "合计", "财政拨款", "非财政拨款")).toEqual(["total", "fiscal", "nonFiscal"]);
    expect(keys("carryover", "项目名称", "合计", "非财政拨款", "财政拨款")).toEqual(["total", "nonFiscal", "fiscal"]);
  });

  test("the heading above tells columns of one name apart", () => {
    const header = headerOf(
      [
        ["科目编码", "合计", "财政拨款", null, "非财政拨款", null],
        [null, null, "小计", "一般公共预算", "小计", "单位资金"],
        ["201", 10, 6, 6, 4, 4],
      ],
      ["C1:D1", "E1:F1"],
    );
    const { amounts } = layoutOf(header, definitionOf("basicByFund"));
    expect(amounts.map(({ means }) => means.fund)).toEqual([
      "all",
      "fiscal",
      "generalPublic",
      "nonFiscal",
      "unitFunds",
    ]);
  });

  test("a total has the parts that it includes and nothing between", () => {
    const amounts = layout("expenditure", "科目编码", "合计", "基本支出", "人员经费", "公用经费", "项目支出").amounts;
    expect(amounts.map(({ key, parts }) => [key, parts.join("+")])).toEqual([
      ["total", "basic+project"],
      ["basic", "personnel+operating"],
      ["personnel", ""],
      ["operating", ""],
      ["project", ""],
    ]);
  });

  test("one part does not make up a whole", () => {
    expect(layout("expenditure", "科目编码", "合计", "基本支出").amounts[0]?.parts).toEqual([]);
  });

  test("an amount printed twice is read once; a rate is no amount", () => {
    const twice = layout("expenditure", "科目编码", "合计", "基本支出", "基本支出");
    expect([twice.amounts.length, twice.others.length]).toEqual([2, 1]);
  });

  test("codes, names, units and remarks are no amounts", () => {
    const read = layout("expenditure", "单位编码", "单位名称", "科目编码", "科目名称", "合计", "备注");
    expect([read.unitCode, read.unitName, read.groups[0]?.codes, read.groups[0]?.name]).toEqual([0, 1, [2], 3]);
    expect([read.amounts.map(({ key }) => key), read.others.length]).toEqual([["total"], 0]);
  });

  test("of two years the latest is the budget's", () => {
    const read = layout("generalPublicExpenditure", "科目编码", "2025年预算数", "2026年预算数");
    expect(read.amounts.map(({ means }) => means.period)).toEqual(["previous", "current"]);
  });

  test("words nobody knows are nobody's", () => {
    expect(layout("expenditure", "科目编码", "合计", "基本开支").others.map(({ sheetColumn }) => sheetColumn)).toEqual([
      2,
    ]);
  });
});

test.each<[string, string[], string[], TableKind | null]>([
  ["by function, basic and project", ["功能分类科目编码", "合计", "基本支出", "项目支出"], [], "expenditure"],
  [
    "lines of expenses",
    ["项目", "预算数"],
    ["因公出国（境）费", "公务接待费", "公务用车购置费"],
    "threePublicExpenses",
  ],
  ["income by fund", ["功能分类科目编码", "总计", "一般公共预算", "单位资金"], [], "income"],
  ["nothing that is known", ["姓名", "应发"], [], null],
])("headers and labels alone name a table: %s", (_what, labels, lines, expected) => {
  const drawn = sheet([labels, ...lines.map((line) => [line, 1]), ["", 1, 2]]);
  const rows = filledRows(drawn);
  const header = findHeader(drawn, rows);
  expect(header && signatureKind(header, rows)).toBe(expected);
});
