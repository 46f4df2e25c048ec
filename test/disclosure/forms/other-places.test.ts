import { RULES } from "../../../src/checks";
import { run } from "../../../src/checks/run";
import { disclose } from "../../../src/disclosure/disclosure";
import { FORMS } from "../../../src/disclosure/forms";
import { detectForm } from "../../../src/disclosure/recognition/form-detection";
import type { Workbook } from "../../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../../support/grid-draft";
import { OTHER_WAYS } from "../../support/other-places";
import { printedWorkbook, REAL_FORMS } from "../../support/real-forms";

const printed = (id: string): Workbook => {
  const form = REAL_FORMS.find((one) => one.id === id);
  if (!form) throw new Error(`no such disclosure: ${id}`);
  return printedWorkbook(form);
};
const errorsIn = (workbook: Workbook): string[] =>
  run(RULES, { workbook, book: disclose(workbook) })
    .findings.filter(({ severity }) => severity === "logical")
    .map(({ message }) => message.zh);

describe.each(["guangdong-guangzhou", "jiangsu-wuxi-unit", "zhejiang-huzhou"])("the tables of %s, with", (id) => {
  const workbook = printed(id);
  const kinds = Object.keys(disclose(workbook).tables);

  test.each(Object.entries(OTHER_WAYS))("%s, are all read, and nothing is called an error", (_, change) => {
    const changed = change(workbook);
    expect(Object.keys(disclose(changed).tables)).toEqual(kinds);
    const sheets = Object.values(disclose(changed).tables).map((table) => table.sheet);
    expect(sheets.filter((name) => name.startsWith("上年"))).toEqual([]);
    expect(errorsIn(changed)).toEqual([]);
  });
});

test("a disclosure is of no other place's form than its own", () => {
  for (const form of REAL_FORMS) {
    const book = disclose(printedWorkbook(form));
    const others = FORMS.filter(({ id }) => id !== book.form?.id);
    const tables = Object.values(book.tables);
    if (tables.length > 2) expect(detectForm(tables, book.year, others)).toBeNull();
  }
});

test("where nothing states a unit, the amounts of all tables tell it", () => {
  const inYuan = mapSheets(printed("jiangsu-wuxi-unit"), (draft) => {
    draft.rows = draft.rows.map((row) =>
      row.map((cell) => {
        if (typeof cell.value === "number") return typed(Math.round(cell.value * 1000000) / 100, cell.numberFormat);
        return typeof cell.value === "string" ? typed(cell.value.replace(/单位[：:]万元/u, "")) : cell;
      }),
    );
  });
  const { tables } = disclose(inYuan);
  expect(new Set(Object.values(tables).map(({ unit }) => unit))).toEqual(new Set(["元"]));
  expect(errorsIn(inYuan)).toEqual([]);
});

test("款 and 项 printed without codes below a 类 add up to what stands above them", () => {
  const workbook = printed("zhejiang-huzhou");
  const { verdicts } = run(RULES, { workbook, book: disclose(workbook) });
  const own = verdicts.filter(({ equation }) => equation.rule.id === "overview-levels-add-up");
  expect(own.map(({ equation }) => `${equation.about.zh}：${equation.parts.length}`)).toContain("退役军人管理事务：5");
  const wrong = mapSheets(workbook, (draft) => {
    draft.rows = draft.rows.map((row) =>
      row[2]?.value === "拥军优属" && row.length === 4 ? [...row.slice(0, 3), typed(490, "0.00")] : row,
    );
  });
  expect(errorsIn(wrong).some((sentence) => sentence.includes("退役军人管理事务"))).toBe(true);
});

test("where expenditure is printed three times, the parts (1), (2) … of an economic class add up to it", () => {
  const wrong = withCells(printed("shaanxi-xian"), { "部门综合预算收支总表!F9": 1_853_379.2 });
  expect(errorsIn(wrong)).toEqual([
    "人员经费和公用经费支出19,328,114.71（部门综合预算收支总表!F7）应等于4项之和19,428,114.71（部门综合预算收支总表!F8:F11），少100,000.00元。",
  ]);
});

test("a table of government funds with money in it is read line by line", () => {
  const amount = 1_000_000;
  const places = ["B6", "B26", "D10", "D26", "F11", "F26", "H7", "H26"];
  const workbook = withCells(
    printed("shaanxi-xian"),
    Object.fromEntries(places.map((place) => [`部门综合预算政府性基金收支表!${place}`, amount])),
  );
  const book = disclose(workbook);
  expect(book.problems.filter((problem) => "table" in problem)).toEqual([]);
  const own = run(RULES, { workbook, book }).verdicts.filter(
    ({ equation }) => equation.rule.id === "government-fund-overview-lines-add-up",
  );
  expect(own.map(({ outcome, equation }) => [outcome, equation.parts.length])).toEqual([
    ["exact", 1],
    ["exact", 10],
    ["exact", 5],
    ["exact", 10],
  ]);
});

/** A workbook whose amounts are ten times as large, 千元 written where it says 万元. @param at one sheet; all without it */
function inThousands(workbook: Workbook, at?: number): Workbook {
  let sheet = -1;
  return mapSheets(workbook, (draft) => {
    sheet += 1;
    if (at !== undefined && sheet !== at) return;
    draft.rows = draft.rows.map((row) =>
      row.map((cell) => {
        if (typeof cell.value === "number") return typed(Math.round(cell.value * 1000) / 100, cell.numberFormat);
        return typeof cell.value === "string" ? typed(cell.value.replace("万元", "千元")) : cell;
      }),
    );
  });
}

test("tables in 千元 are read as such, one among tables in 万元 or all of them", () => {
  const workbook = printed("jiangsu-wuxi-unit");
  expect(Object.values(disclose(inThousands(workbook, 1)).tables).filter(({ unit }) => unit === "千元")).toHaveLength(
    1,
  );
  expect(errorsIn(inThousands(workbook, 1))).toEqual([]);
  expect(new Set(Object.values(disclose(inThousands(workbook)).tables).map(({ unit }) => unit))).toEqual(
    new Set(["千元"]),
  );
  expect(errorsIn(inThousands(workbook))).toEqual([]);
});

test("a list of projects without codes is nested where its figures show one order only", () => {
  const list = "部门综合预算专项业务经费支出表";
  const stated = (workbook: Workbook): string[] =>
    run(RULES, { workbook, book: disclose(workbook) })
      .verdicts.filter(({ equation }) => equation.rule.id === "project-list-levels-add-up")
      .map(({ equation, outcome }) => `${equation.about.zh}：${equation.parts.length}，${outcome}`);
  const units = ["合计：1，exact", "某市某局：1，exact"];
  expect(stated(printed("shaanxi-xian"))).toEqual([
    ...units,
    "某市某局：2，exact",
    "通用项目：2，exact",
    "项目01：2，exact",
    "项目04：2，exact",
    "专用项目：2，exact",
    "项目07：3，exact",
    "项目11：5，exact",
  ]);
  // 项目10 is one yuan less: nothing shows any more what belongs to what below 专用项目, and nothing is said of it.
  const unclear = withCells(printed("shaanxi-xian"), { [`${list}!C19`]: 1_149_999 });
  expect(stated(unclear)).toEqual([
    ...units,
    "某市某局：2，exact",
    "通用项目：2，exact",
    "项目01：2，exact",
    "项目04：2，exact",
  ]);
  expect(errorsIn(unclear)).toEqual([]);
});

test("of a name that is a 款 and a 项 the reading is taken with which the amounts add up", () => {
  // 技术研究与开发 is 20604 and 2069803; above 科技成果转化与扩散 of the same amount it is the 款.
  const sheet = "市级部门支出预算总表";
  expect(
    errorsIn(withCells(printed("zhejiang-hangzhou"), { [`${sheet}!B12`]: 203.24, [`${sheet}!C12`]: 202.34 })),
  ).toEqual(expect.arrayContaining([expect.stringContaining("行政事业单位养老支出")]));
  // With another amount in it neither reading adds up, and no level of the table is stated.
  const unclear = withCells(printed("zhejiang-hangzhou"), { [`${sheet}!B9`]: 27, [`${sheet}!E9`]: 27 });
  expect(errorsIn(unclear)).toEqual([]);
});
