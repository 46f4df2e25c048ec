import {
  compareWithLastYear,
  concernsAboutPrior,
  doubtsAbout,
  holdsNothing,
  importLastYear,
  knownOfLastYear,
  type LastYearFile,
} from "../../src/actions/last-year-file";
import { disclose } from "../../src/disclosure/disclosure";
import type { Edit } from "../../src/workbook/edits";
import type { Workbook } from "../../src/workbook/workbook";
import { typed, withCells } from "../support/grid-draft";
import { workbookOf, type Rows } from "../support/sheets-of-rows";
import { smallDepartment } from "./support/small-department";

const PRIOR: Rows = [
  ["上年预算数表"],
  ["填写说明：填上年批复的预算数（万元），不填执行数。"],
  ["类别", "科目编码", "项目", "上年预算数（万元）"],
  ["部门支出", "", "基本支出", ""],
  ["一般公共预算支出科目", "2010602", "一般行政管理事务", 150],
];

/** A year whose tables say it above them. */
const ofYear = (year: number, workbook: Workbook = smallDepartment()): Workbook =>
  withCells(workbook, { "表3!A2": `${year}年部门支出总体情况表`, "表5!A2": `${year}年一般公共预算支出情况表` });
const thisYear = (): Workbook => ofYear(2026, smallDepartment({ 上年预算数: PRIOR }));
const lastYear = (workbook: Workbook = ofYear(2025)): LastYearFile => ({ name: "上年.xlsx", workbook });

const concerns = (file: LastYearFile, workbook: Workbook = thisYear()) => {
  const book = disclose(workbook);
  return concernsAboutPrior(book, compareWithLastYear({ book, inputs: book.inputs }, file), file);
};

describe("a file picked as last year's", () => {
  const other = lastYear(workbookOf({ 通讯录: [["姓名"]] }));

  test("that holds no disclosure table has nothing to take, which is said", () => {
    expect(holdsNothing(lastYear())).toBeNull();
    expect(holdsNothing(other)).toEqual({
      zh: "其中没有找到部门预算公开表，没有可以导入的数。",
      en: "“上年.xlsx” holds no disclosure tables to take from.",
    });
    expect(doubtsAbout({ book: disclose(thisYear()) }, other)).toEqual([
      { zh: "“上年.xlsx”中没有找到部门预算公开表。", en: "No disclosure tables were found in “上年.xlsx”." },
    ]);
  });

  test("of the year before and of this department is not doubted", () => {
    expect(doubtsAbout({ book: disclose(thisYear()) }, lastYear())).toEqual([]);
  });

  test("of another year is doubted, where both say theirs", () => {
    const book = disclose(thisYear());
    const doubt = { zh: "“上年.xlsx”是2024年的公开表，应为2025年。", en: "“上年.xlsx” is of 2024, not of 2025." };
    expect(doubtsAbout({ book }, lastYear(ofYear(2024)))).toEqual([doubt]);
    expect(doubtsAbout({ book: { ...book, year: null } }, lastYear(ofYear(2024)))).toEqual([]);
    expect(doubtsAbout({ book }, lastYear({ ...smallDepartment(), name: "公开.xlsx" }))).toEqual([]);
  });

  test("of another department is doubted, where both say theirs", () => {
    const book = disclose(thisYear());
    const water = withCells(ofYear(2025), { "表3!A3": "编制部门：水利厅", "表5!A3": "编制部门：水利厅" });
    const nobody = withCells(ofYear(2025), { "表3!A3": null, "表5!A3": null });
    expect(doubtsAbout({ book }, lastYear(water))).toEqual([
      {
        zh: "“上年.xlsx”是“水利厅”的公开表，本工作簿是“财政厅”。",
        en: "“上年.xlsx” is of “水利厅”, this workbook of “财政厅”.",
      },
    ]);
    expect(doubtsAbout({ book: { ...book, department: null } }, lastYear(water))).toEqual([]);
    expect(doubtsAbout({ book }, lastYear(nobody))).toEqual([]);
  });
});

describe("what last year's workbook says", () => {
  test("is its tables' amounts, formulas without a result worked out, and what its input sheets state", () => {
    const workbook = withCells(ofYear(2025, smallDepartment({ 上年预算数: PRIOR })), {
      "表3!F8": typed("=F9", "#,##0.00"),
    });
    const { amounts, inputs, projects } = knownOfLastYear(workbook);
    expect([amounts.department, amounts.year]).toEqual(["财政厅", 2025]);
    const basic = amounts.lines.find(({ scope, label }) => scope === "expenditure" && label === "基本支出");
    expect(basic?.amount.toFixed()).toBe("100");
    expect(inputs.priorYear).toHaveLength(2);
    expect(projects).toEqual([]);
  });

  test("is its projects by their names, the total row being none", () => {
    const projects = workbookOf({
      表7: [
        ["表7"],
        ["2025年一般公共预算项目支出情况表"],
        ["编制部门：财政厅", "", "", "", "", "", "", "单位：万元"],
        ["科目编码", "", "", "功能分类科目名称", "项目名称", "项目支出合计", "工资福利支出", "商品服务支出"],
        ["类", "款", "项", "", "", "", "", ""],
        ["", "", "", "总计", "", 200, "", 200],
        ["201", "06", "02", "一般行政管理事务", "信息化建设", 200, "", 200],
      ],
    });
    expect(knownOfLastYear(projects).projects).toEqual(["信息化建设"]);
  });
});

describe("上年预算数 beside what was published last year", () => {
  test("an amount that differs is a concern that names both cells and the difference", () => {
    expect(concerns(lastYear())).toEqual([
      {
        message: {
          zh: "一般行政管理事务（2010602）的上年预算数150.00（上年预算数!D5）与上年公开的200.00（[上年.xlsx]表5!E12）不一致，相差50.00万元",
          en: "Last year's budget of 一般行政管理事务（2010602）, 150.00 (上年预算数!D5), is not what was published last year, 200.00 ([上年.xlsx]表5!E12); they differ by 50.00",
        },
        cells: [{ sheet: "上年预算数", row: 4, column: 3 }],
      },
    ]);
  });

  test("an amount that agrees is none", () => {
    expect(concerns(lastYear(), withCells(thisYear(), { "上年预算数!D5": 200 }))).toEqual([]);
  });

  test("a doubtful file is the only concern, without its full stop: its amounts say nothing", () => {
    expect(concerns({ ...lastYear(ofYear(2024)), name: "定。.xlsx" })).toEqual([
      {
        message: { zh: "“定。.xlsx”是2024年的公开表，应为2025年", en: "“定。.xlsx” is of 2024, not of 2025" },
        cells: [],
      },
    ]);
  });
});

describe("导入上年数", () => {
  async function imported(workbook: Workbook, file: LastYearFile = lastYear()) {
    const written: (readonly Edit[])[] = [];
    const host = { write: (edits: readonly Edit[]) => Promise.resolve(void written.push(edits)) };
    return { ...(await importLastYear(host, { book: disclose(workbook), workbook }, file)), written };
  }

  test("fills the blank amount, leaves the typed one, and names lines without a row, with their code where they have one", async () => {
    const { edits, match, withoutRow, written } = await imported(thisYear());
    expect(edits.map(({ cell, after }) => [cell, after])).toEqual([
      [
        { sheet: "上年预算数", row: 3, column: 3 },
        { content: 100, numberFormat: "#,##0.00" },
      ],
    ]);
    expect(written).toEqual([edits]);
    expect(match.matched.length).toBeGreaterThan(2);
    expect(withoutRow).toContain("项目支出");
    expect(withoutRow).toContain("行政运行（2010601）");
  });

  test("writes nothing where nothing is blank", async () => {
    const { edits, written } = await imported(withCells(thisYear(), { "上年预算数!D4": 90 }));
    expect([edits, written]).toEqual([[], []]);
  });
});
