import type { Cell, CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, typed, withCells, type DraftSheet } from "./grid-draft";
import { sample } from "./sample";

/** Rows of cells put below a row of a sheet: `[["212", "", "", "城乡社区支出", 100]]`; `null` and `""` are empty. */
export function withRows(
  workbook: Workbook,
  sheet: string,
  below: number,
  rows: readonly (readonly CellValue[])[],
): Workbook {
  return mapSheets(workbook, (draft) => {
    if (draft.name === sheet) draft.rows.splice(below, 0, ...rows.map((row) => row.map(cellOf)));
  });
}

/** A row of a sheet taken out. @param row as the sheet counts, from one */
export function withoutRow(workbook: Workbook, sheet: string, row: number): Workbook {
  return mapSheets(workbook, (draft: DraftSheet) => {
    if (draft.name === sheet) draft.rows.splice(row - 1, 1);
  });
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === "") return typed(null, "#,##0.00");
  return typeof value === "number"
    ? { value, text: value.toFixed(2), numberFormat: "#,##0.00", formula: null }
    : typed(value, "@");
}

/**
 * The sample with a government fund of 100.00 (212 08 01), state capital of 50.00 (223 99 99) and 30.00
 * of the general public budget carried over for 201 06 02: the tables that the sample leaves empty have rows.
 * @param carryover whether 表4, 表5 and 表7 count the carry-over in: forms differ
 */
export function withFunds(carryover: "counted" | "left out"): Workbook {
  const inside = carryover === "counted" ? 30 : 0;
  const amounts = withCells(sample(), {
    // 表1
    "表1!B6": 17840.9,
    "表1!B10": 100,
    "表1!B11": 100,
    "表1!B13": 50,
    "表1!B14": 50,
    "表1!B23": 30,
    "表1!B24": 30,
    "表1!B25": 30,
    "表1!B36": 17870.9,
    "表1!D6": 15331.24,
    "表1!D17": 100,
    "表1!D27": 50,
    "表1!D36": 17870.9,
    // 表2: 总计, 201, 201 06, 201 06 02
    "表2!E7": 17870.9,
    "表2!F7": 17414.14,
    "表2!I7": 100,
    "表2!K7": 50,
    "表2!O7": 30,
    "表2!E8": 15331.24,
    "表2!O8": 30,
    "表2!E9": 15331.24,
    "表2!O9": 30,
    "表2!E11": 2234,
    "表2!O11": 30,
    // 表3
    "表3!E8": 17870.9,
    "表3!G8": 10285.07,
    "表3!E9": 15331.24,
    "表3!G9": 10135.07,
    "表3!E10": 15331.24,
    "表3!G10": 10135.07,
    "表3!E12": 2234,
    "表3!G12": 2234,
    // 表4
    "表4!B6": 17414.14 + inside,
    "表4!B7": 17264.14 + inside,
    "表4!B8": 100,
    "表4!B9": 50,
    "表4!B36": 17414.14 + inside,
    "表4!D6": 14874.48 + inside,
    "表4!E6": 14874.48 + inside,
    "表4!D17": 100,
    "表4!F17": 100,
    "表4!D27": 50,
    "表4!G27": 50,
    "表4!D36": 17414.14 + inside,
    "表4!E36": 17264.14 + inside,
    "表4!F36": 100,
    "表4!G36": 50,
    // 表5
    "表5!E8": 17264.14 + inside,
    "表5!G8": 9678.31 + inside,
    "表5!E9": 14874.48 + inside,
    "表5!G9": 9678.31 + inside,
    "表5!E10": 14874.48 + inside,
    "表5!G10": 9678.31 + inside,
    "表5!E12": 2204 + inside,
    "表5!G12": 2204 + inside,
    // 表7: 总计, 单位, 201, 201 06, 财政业务费
    "表7!F7": 9678.31 + inside,
    "表7!H7": 8735.97 + inside,
    "表7!F8": 8680.31 + inside,
    "表7!H8": 8035.31 + inside,
    "表7!F9": 8680.31 + inside,
    "表7!H9": 8035.31 + inside,
    "表7!F10": 8680.31 + inside,
    "表7!H10": 8035.31 + inside,
    "表7!F11": 2179 + inside,
    "表7!H11": 1534 + inside,
  });
  const income = (code: readonly string[], name: string, fund: number, capital: number): CellValue[] => [
    ...code,
    name,
    fund + capital,
    fund + capital,
    "",
    "",
    fund || "",
    "",
    capital || "",
  ];
  const spent = (code: readonly string[], name: string, project: number): CellValue[] => [
    ...code,
    name,
    project,
    "",
    project,
  ];
  const used = (code: readonly string[], name: string, project: number): CellValue[] => [
    ...code,
    name,
    project,
    "",
    "",
    project,
  ];
  const [fund, capital] = [
    [
      ["212", "", ""],
      ["212", "08", ""],
      ["212", "08", "01"],
    ] as const,
    [
      ["223", "", ""],
      ["223", "99", ""],
      ["223", "99", "99"],
    ] as const,
  ];
  const fundNames = ["城乡社区支出", "国有土地使用权出让收入安排的支出", "征地和拆迁补偿支出"];
  const capitalNames = ["国有资本经营预算支出", "其他国有资本经营预算支出", "其他国有资本经营预算支出"];
  const named = (names: readonly string[], at: number): string => names[at] ?? "";
  let workbook = withRows(amounts, "表2", 30, [
    ...fund.map((code, at) => income(code, named(fundNames, at), 100, 0)),
    ...capital.map((code, at) => income(code, named(capitalNames, at), 0, 50)),
  ]);
  workbook = withRows(workbook, "表3", 31, [
    ...fund.map((code, at) => spent(code, named(fundNames, at), 100)),
    ...capital.map((code, at) => spent(code, named(capitalNames, at), 50)),
  ]);
  workbook = withRows(withoutRow(workbook, "表8", 8), "表8", 7, [
    ["", "", "", "总计", 100, "", "", 100],
    ...fund.map((code, at) => used(code, named(fundNames, at), 100)),
  ]);
  workbook = withRows(withoutRow(workbook, "表9", 8), "表9", 7, [
    ["", "", "", "总计", 50, "", "", 50],
    ...capital.map((code, at) => used(code, named(capitalNames, at), 50)),
  ]);
  return withRows(withoutRow(workbook, "表11", 8), "表11", 7, [
    ["总计", 30, 30, "", "", 30],
    ["财政业务费", 30, 30, "", "", 30],
  ]);
}
