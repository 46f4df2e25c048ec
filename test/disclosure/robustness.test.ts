import { recognise } from "../../src/disclosure/recognition";
import type { CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { cellAddress } from "../../src/workbook/address";
import { mapSheets, sheetOf, typed, withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import fc from "../support/property";

const junk: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    "部门支出总体情况表",
    "合计",
    "总计",
    "※",
    "类",
    "款",
    "项",
    "基本支出",
    "201",
    "2010601",
    "#REF!",
    "单位：万元",
    "表3",
    "",
    "  ",
    "注：略",
    true,
    null,
    Number.MAX_VALUE,
    -0,
    1e-300,
  ),
  fc.string(),
  fc.double({ noNaN: true }),
);

function sheetFrom(rows: readonly (readonly CellValue[])[]): Workbook {
  return {
    name: "任意.xlsx",
    sheets: [
      sheetOf({
        name: "Sheet1",
        visibility: "visible",
        isProtected: false,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        rows: rows.map((row) => row.map((value) => typed(value))),
      }),
    ],
  };
}

describe("whatever stands in a workbook", () => {
  it("reading it comes to an end without a crash", () => {
    fc.assert(
      fc.property(fc.array(fc.array(junk, { maxLength: 9 }), { maxLength: 15 }), (rows) => {
        const { problems, form } = recognise(sheetFrom(rows));
        // No disclosure at all is a problem; a table of no known form demands nothing.
        expect(problems.length > 0 || form === null).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("junk in any cell of the sample never makes reading fail", () => {
    const sheets = sample().sheets;
    fc.assert(
      fc.property(fc.nat(sheets.length - 1), fc.nat(40), fc.nat(15), junk, (sheet, row, column, value) => {
        const name = sheets[sheet]?.name ?? "";
        expect(() =>
          recognise(withCells(sample(), { [`${name}!${cellAddress({ row, column })}`]: value })),
        ).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it("words in an amount cell are always reported", () => {
    const book = recognise(sample());
    const cells = Object.values(book.tables).flatMap((table) =>
      table.rows.flatMap((row) => table.columns.flatMap((column) => row.figure(column.key as never)?.cell ?? [])),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.constantFrom("见附件", "约100", "12元3角", "#N/A"), (cell, words) => {
        const { problems } = recognise(withCells(sample(), { [`${cell.sheet}!${cellAddress(cell)}`]: words }));
        expect(
          problems.some((problem) =>
            problem.cells.some(
              (place) => place.row === cell.row && place.column === cell.column && place.sheet === cell.sheet,
            ),
          ),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("another province's layout", () => {
  const rows = (lines: readonly string[]): CellValue[][] =>
    lines.map((line) =>
      line
        .split("|")
        .map((text) =>
          text === ""
            ? null
            : /^\d{4,}$|^\d+\.\d+$/.test(text) && !/^2\d{6}$|^2\d{4}$/.test(text)
              ? Number(text)
              : text,
        ),
    );

  it("with the total last, joined codes, 元 and no index row is read", () => {
    const book = recognise(
      sheetFrom(
        rows([
          "|",
          "2024年单位支出预算总表",
          "编制单位：某某学校|||单位：元",
          "功能分类科目编码|功能分类科目名称|合计|基本支出|项目支出",
          "205|教育支出|1200000|1000000|200000",
          "20502|普通教育|1200000|1000000|200000",
          "2050203|初中教育|1200000|1000000|200000",
          "合计||1200000|1000000|200000",
        ]),
      ),
    );
    const table = book.tables.expenditure;
    expect(table?.byCode("2050203")?.figure("basic")?.amount.toString()).toBe("100");
    expect(table?.total?.figure("total")?.amount.toString()).toBe("120");
    expect([book.department, book.year, table?.unit]).toEqual(["某某学校", 2024, "元"]);
  });

  it("with categories named 一、二、 and no codes is read", () => {
    const book = recognise(
      sheetFrom(
        rows([
          "部门收支总表",
          "编制部门：某局  单位：万元",
          "收入||支出|",
          "项目|预算数|项目|预算数",
          "一、一般公共预算拨款收入|100.00|一、一般公共服务支出|60.00",
          "二、政府性基金预算拨款收入||二、教育支出|40.00",
          "收 入 总 计|100.00|支 出 总 计|100.00",
        ]),
      ),
    );
    const table = book.tables.overview;
    expect(table?.byCode("205")?.figure("expenditure")?.amount.toFixed(2)).toBe("40.00");
    expect(table?.line("generalPublicAppropriation")?.figure("income")?.amount.toFixed(2)).toBe("100.00");
    expect(book.department).toBe("某局");
  });

  it("with the upper code levels left blank inherits them from the rows above", () => {
    const blanked = mapSheets(sample(), (draft) => {
      let last: CellValue[] = [];
      draft.rows = draft.rows.map((row) => {
        const codes = row.slice(0, 3).map((cell) => cell.value);
        if (!/^\d{3}$/.test(String(codes[0])) || codes[1] === null) {
          last = codes;
          return row;
        }
        const isSame = codes[0] === last[0];
        last = codes;
        return isSame ? [typed(null), ...row.slice(1)] : row;
      });
    });
    expect(recognise(blanked).problems).toEqual([]);
    expect(recognise(blanked).tables.income?.byCode("2101103")?.figure("total")?.amount.toFixed(2)).toBe("264.18");
  });
});
