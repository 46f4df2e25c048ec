import { cellAddress } from "../../src/workbook/address";
import { sumReferences } from "../../src/workbook/formula-references";

/** `+表2!E5:E7`, `-F9`: each range as read. */
const read = (formula: string): string[] | null =>
  sumReferences(formula)?.map(({ sheet, range, sign }) => {
    const last = cellAddress({ row: range.row + range.rows - 1, column: range.column + range.columns - 1 });
    const first = cellAddress(range);
    return `${sign === 1 ? "+" : "-"}${sheet === null ? "" : `${sheet}!`}${first === last ? first : `${first}:${last}`}`;
  }) ?? null;

test.each<[string, string[] | null]>([
  ["=F8", ["+F8"]],
  ["=F8+F9-F10", ["+F8", "+F9", "-F10"]],
  ["=-F8", ["-F8"]],
  ["=SUM(F8:F14)", ["+F8:F14"]],
  ["=sum( F8 : F14 )", ["+F8:F14"]],
  ["=SUM(F8:F14)-F9+表2!E5", ["+F8:F14", "-F9", "+表2!E5"]],
  ["=SUM(F8,F10:F12)", ["+F8", "+F10:F12"]],
  ["=-SUM(F8,F9)", ["-F8", "-F9"]],
  ["=$F$8+F$9", ["+F8", "+F9"]],
  ["='支出 (2)'!E5", ["+支出 (2)!E5"]],
  ["='某''表'!E5", ["+某'表!E5"]],
  ["='2024-1'!E5", ["+2024-1!E5"]],
  ["=AB8+ABC9", ["+AB8", "+ABC9"]],
  ["=ROUND(F8+F9,2)", ["+F8", "+F9"]],
  ["=ROUND(F8,10)", ["+F8"]],
  ["=ROUND(F8,2)+F9", null],
  ["=F8+ROUND(F9,2)", null],
  ["=F8 F9", null],
  ["=123+F8", null],
  ["=F8*2", null],
  ["=F8/F9", null],
  ["=F8+1", null],
  ["=AVERAGE(F8:F9)", null],
  ["=IF(F8>0,F8,F9)", null],
  ["=SUM()", null],
  ["=", null],
  ["=SUM(SUM(F8),F9)", null],
  ["=#REF!+F8", null],
])("%s", (formula, expected) => {
  expect(read(formula)).toEqual(expected);
});
