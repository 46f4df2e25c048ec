import { shiftFormula } from "../../src/xlsx/shift-formula";

test.each([
  ["SUM(B1:B9)", "SUM(C3:C11)"],
  ["$B1+B$1+$B$1", "$B3+C$1+$B$1"],
  ["IF(A1=\"A1\",表1!A1,'A1 表'!A1)", "IF(B3=\"A1\",表1!B3,'A1 表'!B3)"],
  ["LOG10(A1)+ROUND(A1,2)", "LOG10(B3)+ROUND(B3,2)"],
  ["SUM(A:A)+SUM(1:1)+SUM($A:B)", "SUM(B:B)+SUM(3:3)+SUM($A:C)"],
  ["Budget_A1+TAXES2024", "Budget_A1+TAXES2024"],
  ["A1:INDEX(B1,1)", "B3:INDEX(C3,1)"],
  ["表一A1!B1", "表一A1!C3"],
])("%s read two rows down and one column to the right is %s", (formula, shifted) => {
  expect(shiftFormula(formula, 2, 1)).toBe(shifted);
});
