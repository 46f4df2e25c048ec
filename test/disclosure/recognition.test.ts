import { recognise } from "../../src/disclosure/recognition";
import type { Book } from "../../src/disclosure/book";
import { xinjiang2024 } from "../../src/disclosure/forms/xinjiang-2024";
import { TABLE_KINDS } from "../../src/disclosure/kinds";
import type { Row } from "../../src/disclosure/table";
import type { Workbook } from "../../src/workbook/workbook";
import { draftOf, mapSheets, sheetOf, typed, withCells } from "../support/grid-draft";
import { LAYOUTS } from "../support/layouts";
import { sample } from "../support/sample";

const lineage = (row: Row): string[] => [...(row.parent ? lineage(row.parent) : []), row.label];

/** Every figure by what it means: table, row with its parents, column → amount. */
function meaning(book: Book): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const kind of TABLE_KINDS) {
    const table = book.tables[kind];
    for (const row of table?.rows ?? []) {
      for (const column of table?.columns ?? []) {
        const figure = row.figure(column.key as never);
        if (figure && !figure.amount.isZero()) {
          figures[[kind, ...lineage(row), column.key].join(" / ")] = figure.amount.toFixed(2);
        }
      }
    }
  }
  return figures;
}

const problemsOf = (workbook: Workbook) =>
  recognise(workbook).problems.flatMap((problem) =>
    "table" in problem
      ? [{ kind: problem.kind, table: problem.table, found: problem.found, expected: problem.expected }]
      : [],
  );

describe("the sample disclosure", () => {
  const book = recognise(sample());

  it("is recognised whole, without a problem", () => {
    expect(book.problems).toEqual([]);
    expect(book.ignored).toEqual([]);
    expect(book.form).toBe(xinjiang2024);
    expect(Object.keys(book.tables)).toEqual([
      "overview",
      "income",
      "expenditure",
      "appropriation",
      "generalPublicExpenditure",
      "basicExpenditure",
      "projects",
      "governmentFund",
      "stateCapital",
      "threePublicExpenses",
      "carryover",
    ]);
    expect([book.department, book.year]).toEqual(["自治区财政厅", 2024]);
  });

  it("has 354 figures that are not zero", () => {
    expect(Object.keys(meaning(book))).toHaveLength(354);
  });

  it("remembers the cell of every figure", () => {
    const item = book.tables.generalPublicExpenditure?.byCode("2010602")?.figure("project");
    expect(item?.cell).toEqual({ sheet: "表5", row: 11, column: 6 });
    expect(item?.amount.toFixed(2)).toBe("2204.00");
    expect(item?.row).toBe("一般行政管理事务（201 06 02）");
  });

  it("nests projects in their unit and code, and lines in the line they belong to", () => {
    const project = book.tables.projects?.ofKind("project").find((row) => row.name === "机关后勤保障服务费");
    expect([project?.parent?.code, project?.parent?.parent?.code, project?.parent?.parent?.parent?.name]).toEqual([
      "20106",
      "201",
      "新疆维吾尔自治区财政厅机关服务中心",
    ]);
    expect(book.tables.overview?.line("generalPublicCarryover")?.parent?.line).toBe("fiscalCarryover");
  });

  it("has the empty-table statements of the three empty tables", () => {
    const statements = ["governmentFund", "stateCapital", "carryover"] as const;
    expect(statements.map((kind) => book.tables[kind]?.emptyStatement?.value.slice(-4))).toEqual([
      "为空表。",
      "为空表。",
      "为空表。",
    ]);
  });
});

describe.each(Object.entries(LAYOUTS))("the sample laid out differently: %s", (_name, relaid) => {
  it("is read as the same disclosure", () => {
    const book = recognise(relaid(sample()));
    expect(book.problems).toEqual([]);
    expect(meaning(book)).toEqual(meaning(recognise(sample())));
    expect([book.department, book.year]).toEqual(["自治区财政厅", 2024]);
  });
});

describe("titles", () => {
  it("are not needed where headers and labels tell the table", () => {
    const untitled = mapSheets(sample(), (draft) => {
      draft.rows = draft.rows.slice(2);
      draft.merges = draft.merges.flatMap((merge) => (merge.row >= 2 ? { ...merge, row: merge.row - 2 } : []));
      draft.name = `Sheet${draft.name.slice(1)}`;
    });
    const book = recognise(untitled);
    expect(book.problems).toEqual([]);
    expect(meaning(book)).toEqual(meaning(recognise(sample())));
  });

  it("pasted from another table do not hide the table that the headers show", () => {
    const wrong = withCells(sample(), { "表9!A2": "政府性基金预算支出情况表" });
    expect(recognise(wrong).tables.stateCapital?.sheet).toBe("表9");
    expect(recognise(wrong).tables.governmentFund?.sheet).toBe("表8");
  });

  it("of other provinces name the same tables", () => {
    const renamed = withCells(sample(), {
      "表1!A2": "2024年单位收支总表（预算公开01表）",
      "表4!A2": "财政拨款收支总表",
      "表6!A2": "一般公共预算基本支出表",
    });
    expect(problemsOf(renamed)).toEqual([]);
  });
});

describe("what cannot be read is a problem, never a silent zero", () => {
  it("a missing table", () => {
    const workbook = { ...sample(), sheets: sample().sheets.filter((sheet) => sheet.name !== "表6") };
    expect(problemsOf(workbook)).toEqual([
      { kind: "missing-table", table: "basicExpenditure", found: "", expected: "表6一般公共预算基本支出情况表" },
    ]);
  });

  it("a table that appears twice", () => {
    const [third] = sample().sheets.filter((sheet) => sheet.name === "表3");
    const workbook = { ...sample(), sheets: [...sample().sheets, ...(third ? [{ ...third, name: "表3 (2)" }] : [])] };
    expect(problemsOf(workbook)).toEqual([
      { kind: "duplicate-table", table: "expenditure", found: "表3 (2)", expected: "表3" },
    ]);
  });

  it("words in an amount cell, and an error value", () => {
    const workbook = withCells(sample(), {
      "表3!F11": "见附件",
      "表5!E12": { value: "#REF!", text: "#REF!", numberFormat: "General", formula: "=#REF!" },
    });
    expect(problemsOf(workbook)).toEqual([
      { kind: "unreadable-amount", table: "expenditure", found: "见附件", expected: "行政运行（201 06 01）的基本支出" },
      {
        kind: "error-value",
        table: "generalPublicExpenditure",
        found: "#REF!",
        expected: "一般行政管理事务（201 06 02）的合计",
      },
    ]);
    expect(recognise(workbook).tables.expenditure?.byCode("2010601")?.figure("basic")).toBeNull();
  });

  it("a code that is not a code", () => {
    const workbook = withCells(sample(), { "表3!A11": "20l", "表3!C13": "3A" });
    expect(problemsOf(workbook).map(({ kind }) => kind)).toEqual(["malformed-code", "malformed-code"]);
  });

  it("a header that is missing, with the column that stands there instead", () => {
    const workbook = withCells(sample(), { "表3!F5": "基本开支" });
    expect(problemsOf(workbook)).toEqual([
      { kind: "missing-column", table: "expenditure", found: "", expected: "基本支出" },
      { kind: "unknown-column", table: "expenditure", found: "基本开支", expected: "本表规定的栏目" },
    ]);
  });

  it("a line that no form has", () => {
    const workbook = withCells(sample(), { "表10!A9": "办公费" });
    expect(problemsOf(workbook)).toEqual([
      { kind: "unknown-line", table: "threePublicExpenses", found: "办公费", expected: "本表规定的项目" },
      { kind: "missing-line", table: "threePublicExpenses", found: "", expected: "公务接待费" },
    ]);
  });

  it("a line of another form in the place of one of its own", () => {
    const workbook = withCells(sample(), { "表10!A9": "会议费" });
    expect(problemsOf(workbook)).toEqual([
      { kind: "missing-line", table: "threePublicExpenses", found: "", expected: "公务接待费" },
    ]);
  });

  it("an amount under an unknown header, stored as a text", () => {
    const workbook = LAYOUTS["金额为文本且全角半角混写"]?.(withCells(sample(), { "表3!F5": "基本开支" }));
    expect(workbook && problemsOf(workbook).map(({ kind, found }) => [kind, found])).toEqual([
      ["missing-column", ""],
      ["unknown-column", "基本开支"],
    ]);
  });

  it("remarks above a header are not of it", () => {
    const workbook = withCells(sample(), { "表5!A3": "内部资料", "表5!G3": "密级：无" });
    expect(meaning(recognise(workbook))).toEqual(meaning(recognise(sample())));
    expect(recognise(workbook).tables.generalPublicExpenditure?.headerRows.first).toBe(3);
  });

  it("a code listed twice in one place is no further amount of the code", () => {
    const workbook = mapSheets(sample(), (draft) => {
      if (draft.name === "表3") draft.rows.splice(11, 0, draft.rows[11] ?? []);
    });
    const table = recognise(workbook).tables.expenditure;
    expect(table?.rows.filter(({ code }) => code === "2010602").map(({ sheetRow }) => sheetRow)).toEqual([11, 12]);
    expect(table?.allByCode("2010602").map(({ sheetRow }) => sheetRow)).toEqual([11]);
  });

  it("a workbook with none of the tables", () => {
    const workbook = {
      name: "工资表.xlsx",
      sheets: [
        sheetOf({
          name: "工资",
          visibility: "visible",
          isProtected: false,
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          rows: [
            [typed("姓名"), typed("应发")],
            [typed("张三"), typed(5000)],
          ],
        }),
      ],
    };
    expect(problemsOf(workbook).map(({ kind }) => kind)).toEqual(["nothing-recognised"]);
    expect(recognise({ name: "空.xlsx", sheets: [] }).problems).toHaveLength(1);
  });
});

describe("amounts", () => {
  it("in 元 are carried in 万元 with the precision they are printed in", () => {
    const inYuan = mapSheets(sample(), (draft) => {
      if (draft.name !== "表6") return;
      draft.rows = draft.rows.map((row) =>
        row.map((cell) =>
          cell.value === "单位：万元"
            ? typed("单位：元")
            : typeof cell.value === "number"
              ? typed(Math.round(cell.value * 10000), "#,##0.00")
              : cell,
        ),
      );
    });
    const figure = recognise(inYuan).tables.basicExpenditure?.total?.figure("total");
    expect([figure?.amount.toString(), figure?.quantum.toString(), figure?.unit]).toEqual([
      "7585.83",
      "0.000001",
      "元",
    ]);
  });

  it("with binary noise are what the cell shows", () => {
    const noisy = withCells(sample(), { "表3!E11": 4074.6299999999997 });
    expect(recognise(noisy).tables.expenditure?.byCode("2010601")?.figure("total")?.amount.toString()).toBe("4074.63");
  });
});

describe("the lines above a table", () => {
  const expenditure = (changes: Parameters<typeof withCells>[1]) =>
    recognise(withCells(sample(), changes)).tables.expenditure;

  it("may have the label and what it labels in two cells", () => {
    const table = expenditure({ "表3!A3": "编制部门：", "表3!B3": "自治区财政厅", "表3!F3": "单位：", "表3!G3": "元" });
    expect([table?.department, table?.unit, table?.unitLine?.cell]).toEqual([
      { value: "自治区财政厅", cell: { sheet: "表3", row: 2, column: 1 } },
      "元",
      { sheet: "表3", row: 2, column: 6 },
    ]);
  });

  it("do not name a unit of money as the department", () => {
    expect(expenditure({ "表3!A3": null, "表3!G3": "单位：百万元" })?.department).toBeNull();
  });

  it("keep the number of a second table on the sheet with that table", () => {
    const [first, second] = sample().sheets;
    if (!first || !second) throw new Error("the sample has no 表1 and 表2");
    const [upper, lower] = [draftOf(first), draftOf(second)];
    const { tables } = recognise({
      name: "一页两表.xlsx",
      sheets: [sheetOf({ ...upper, rows: [...upper.rows, [], ...lower.rows] })],
    });
    expect([tables.overview?.number?.value, tables.income?.number?.value]).toEqual(["表1", "表2"]);
  });
});

it("the words of the header are kept with their places, the index row apart", () => {
  const { tables } = recognise(sample());
  expect(tables.expenditure?.headerCells.map(({ value }) => value)).toEqual([
    "科目",
    "支出预算",
    "功能分类科目编码",
    "功能分类科目名称",
    "合计",
    "基本支出",
    "项目支出",
    "类",
    "款",
    "项",
  ]);
});
