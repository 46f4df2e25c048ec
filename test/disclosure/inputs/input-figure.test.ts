import { NO_COLUMN, readInputFigure } from "../../../src/disclosure/inputs/input-figure";
import type { InputUnit } from "../../../src/disclosure/inputs/definition";
import type { Unit } from "../../../src/disclosure/unit";
import type { CellValue } from "../../../src/workbook/cell";
import { typed } from "../../support/grid-draft";

const read = (value: CellValue, unit: InputUnit, printedIn: Unit = "万元"): string | null => {
  const ref = { sheet: "基本信息", row: 0, column: 0 };
  const figure = readInputFigure(typed(value), ref, { row: NO_COLUMN, column: NO_COLUMN }, unit, {
    printedIn,
    where: "sheet",
  });
  return figure === null ? null : `${figure.amount.toFixed()} ${figure.unit}`;
};

test.each<[CellValue, InputUnit, Unit, string | null]>([
  ["12人", "人", "万元", "12 人"],
  ["3台（套）", "台", "万元", "3 台"],
  [1234.5, "万元", "万元", "1234.5 万元"],
  ["1,234.50万元", "万元", "万元", "1234.5 万元"],
  ["50000元", "万元", "元", "5 元"],
  ["50千元", "万元", "千元", "5 千元"],
  ["50", "万元", "千元", "5 千元"],
  ["50000元", "万元", "万元", null],
  ["50千元", "万元", "万元", null],
  ["5万元", "万元", "元", null],
  ["5万元", "个", "万元", null],
])("%p where %s are counted and money is stated in %s is %p, in 万元", (value, unit, printedIn, told) => {
  expect(read(value, unit, printedIn)).toBe(told);
});
