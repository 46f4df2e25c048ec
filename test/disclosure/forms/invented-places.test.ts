import { RULES } from "../../../src/checks";
import { figuresOf } from "../../../src/checks/equation";
import { run } from "../../../src/checks/run";
import { disclose } from "../../../src/disclosure/disclosure";
import type { Table } from "../../../src/disclosure/table";
import { cellKey, qualifiedAddress } from "../../../src/workbook/address";
import type { Workbook } from "../../../src/workbook/workbook";
import { withCells } from "../../support/grid-draft";
import { INVENTED_PLACES, printedWorkbook } from "../../support/real-forms";

const check = (workbook: Workbook) => run(RULES, { workbook, book: disclose(workbook) });
const tablesOf = (workbook: Workbook): readonly Table[] => Object.values(disclose(workbook).tables);

describe.each(INVENTED_PLACES)("$form", (place) => {
  const workbook = printedWorkbook(place);
  const book = disclose(workbook);

  test("every table is recognised on its tab, whatever the place calls it", () => {
    const read = Object.keys(place.tables).map((tab) => [
      tab,
      tablesOf(workbook).flatMap(({ sheet, kind }) => (sheet === tab ? [kind] : [])),
    ]);
    expect(Object.fromEntries(read)).toEqual(place.tables);
  });

  test("nothing in it is an error, and nothing is asked that an officer could not answer", () => {
    const { findings } = check(workbook);
    expect(
      findings.flatMap(({ severity, message }) => (severity === "formal" || severity === "rounding" ? [] : message.zh)),
    ).toEqual([]);
    expect(book.problems.filter(({ kind }) => kind !== "missing-sheet")).toEqual([]);
  });

  test("every total that it prints stands in an equation", () => {
    const proved = new Set(
      check(workbook).verdicts.flatMap(({ equation }) => figuresOf(equation).map(({ cell }) => cellKey(cell))),
    );
    const totals = tablesOf(workbook).flatMap((table) =>
      table.wholes.flatMap((row) =>
        table.columns.flatMap(({ key, means }) => (means.period === "rate" ? [] : (row.figure(key) ?? []))),
      ),
    );
    const alone = totals.filter(({ cell, amount }) => !amount.isZero() && !proved.has(cellKey(cell)));
    expect(alone.map(({ cell }) => qualifiedAddress(cell))).toEqual([]);
  });
});

const place = (id: string): Workbook => {
  const found = INVENTED_PLACES.find((one) => one.id === id);
  if (!found) throw new Error(`no such place: ${id}`);
  return printedWorkbook(found);
};
const errors = (workbook: Workbook): string =>
  check(workbook)
    .findings.flatMap(({ severity, message }) => (severity === "logical" ? message.zh : []))
    .join("\n");

test.each([
  // 支出经济分类汇总表: a pair of classes, and a level below 类.
  ["henan", "8!H8", 130, "8!H8"],
  ["henan-classes", "8!D9", 536, "8!D9"],
  // 基本支出 of projects by function, class and unit; projects by name with what they buy.
  ["yunnan", "04!H9", 210, "04!H9"],
  ["yunnan", "05-1!I9", 41, "05-1!I9"],
  // 分经济科目: names of classes without codes.
  ["shanxi", "6!B7", 536, "6!B7"],
  // What is bought: within its class, its class within the unit.
  ["jiangsu-procurement", "13!F11", 31, "服务"],
  // 事业单位结余分配 is not spent and not carried forward.
  ["sichuan", "1!D15", 1.5, "支出总计"],
  // Names of 类 above split codes, below the name of the unit.
  ["sichuan", "3-1!E12", 61.2, "商品和服务支出"],
  // Sources of income below each other.
  ["gansu", "2!B9", 21, "事业收入"],
  // A table by unit beside the one by code.
  ["liaoning", "3!G8", 121, "辽宁省某厅本级"],
  // A department's row above its units, none of which has its code.
  ["hunan-province", "3!G8", 606.3, "基本支出"],
  ["hunan-province", "2!E7", 725, "一般公共预算"],
  // Income goes on to next year.
  ["school", "1!D15", 1381.5, "支出总计"],
])("%s: a wrong figure in %s is told", (id, cell, wrong, words) => {
  expect(errors(withCells(place(id), { [cell]: wrong }))).toContain(words);
});
