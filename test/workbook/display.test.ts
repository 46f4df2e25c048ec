import { displayedText } from "../../src/workbook/display";

describe("the text a sheet shows", () => {
  test.each([
    [17690.9, "#,##0.00", "17,690.90"],
    [1.005, "0.00", "1.01"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"],
    [-0.001, "0.00", "0.00"],
    [0, "#,##0.00;-#,##0.00;-", "-"],
    [0, "#,##0.00_ ;-#,##0.00\\ ", "0.00 "],
    [0.4288, "0.00%", "42.88%"],
    [0.42875, "0.00%", "42.88%"],
    [6, "00", "06"],
    [12345678, "#,##0,", "12,346"],
    [17690.9, '0.0"万元"', "17690.9万元"],
    [12.5, "[$¥-804]#,##0.00", "¥12.50"],
    [1.5, "0.##", "1.5"],
    [0.5, "#.00", ".50"],
    [0.1 + 0.2, "General", "0.3"],
    [100, "General", "100"],
    [0.05, "General", "0.05"],
    [2010601, "General", "2010601"],
    [123456789012, "General", "1.23457E+11"],
    [1e11, "General", "1E+11"],
    [12345678900.4, "General", "12345678900"],
    [12345.678901234, "General", "12345.6789"],
    [123456789.04, "General", "123456789"],
    [0.000123456789, "General", "0.000123457"],
    [0.0000123456789, "General", "1.23457E-05"],
    [0.000000001, "General", "0.000000001"],
    [1e-10, "General", "1E-10"],
    [Infinity, "General", "#NUM!"],
    [5, "", "5"],
    [5, '"无""数"', "无数"],
    [45292, "yyyy-mm-dd", "2024-01-01"],
    [45292, 'yyyy"年"m"月"d"日"', "2024年1月1日"],
    [45292.5, "h:mm", "12:00"],
    ["2010601", "General", "2010601"],
    [true, "General", "TRUE"],
    [false, "General", "FALSE"],
    [null, "0.00", ""],
  ])("%s as %s is %s", (value, format, shown) => {
    expect(displayedText(value, format)).toBe(shown);
  });
});

test("the largest number there is, and the smallest, are shown in every format", () => {
  for (const value of [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 1e21, 123456789012345680000])
    for (const format of ["General", "0", "0.00", "#,##0.00", "0%", "0.0,", "0.00E+00"])
      expect(displayedText(value, format)).toMatch(/\d/u);
});
