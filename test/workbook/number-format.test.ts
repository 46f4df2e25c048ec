import { SSF } from "@e965/xlsx";
import { displayedText, shownFigure } from "../../src/workbook/display";
import { isDateFormat } from "../../src/workbook/number-format";

const NUMBERS = [
  "General",
  "0",
  "0.00",
  "#,##0",
  "#,##0.00",
  "0%",
  "0.00%",
  "0.00E+00",
  "# ?/?",
  "# ??/??",
  "@",
  "00000",
  "#,##0.00_);(#,##0.00)",
  "#,##0.00;[Red]-#,##0.00",
  "0.0,",
  "0.###",
  "0.0#",
  "#,###",

  "0.00;;",
  '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  "#,##0.00,",
  "#,##0.0,,",
  '0.00,"万元"',
  ";;;",
  "#.##",
  '[>=10000]0.0,"万";0',
  '[=0]"";General',
  "??0.00",
  "[$¥-804]#,##0.00",
  '"¥"#,##0.00',
  '0"元"',
  '0"年"00"月"',
  "[<1]0.00%;0.0",
  "$#,##0.00_);[Red]($#,##0.00)",
  "0_);[Red](0)",
  '#,##0.00;-#,##0.00;"零"',
  "000\\-0000",
];
const DATES = [
  "yyyy-mm-dd",
  "yyyy/m/d h:mm",
  'yyyy"年"m"月"d"日"',
  "[h]:mm:ss",
  "h:mm AM/PM",
  "mmm-yy",
  "d-mmm-yy",
  "dddd",
  "m/d/yy",
  "mm:ss.0",
  '[$-804]yyyy"年"m"月"',
  'm"月"d"日"',
  "yyyy",
  "mmmm d, yyyy",
];
const POSITIVE = [0, 0.5, 1, 12.5, 99.995, 202406, 17690.9, 123456, 1234567.891, 176909000, 0.1, 0.6, 1e-5, 1 / 3];

describe("a number format shows numbers as SheetJS' own formatter does:", () => {
  test.each(NUMBERS)("%s", (format) => {
    for (const value of POSITIVE)
      expect([value, displayedText(value, format)]).toEqual([value, SSF.format(format, value)]);
  });

  test.each(DATES)("%s, on every kind of day", (format) => {
    for (const day of [0, 0.5, 1, 59, 60, 61, 367, 45292, 45444, 45444.75, 45351.123456, 2958465])
      expect([day, displayedText(day, format)]).toEqual([day, SSF.format(format, day)]);
  });

  // Binary rounding there shows -0.5 as 0 and leaves the minus sign out of conditional sections.
  test.each([
    "General",
    "0.00",
    "#,##0.00",
    "#,##0.00_);(#,##0.00)",
    "0.00%",
    "0.00;;",
    ";;;",
    "0.00E+00",
    "#,##0.00;-#,##0.00;-",
  ])("%s, below zero", (format) => {
    for (const value of [-1, -12.25, -17690.9, -1234567.891])
      expect([value, displayedText(value, format)]).toEqual([value, SSF.format(format, value)]);
  });
});

test.each([
  [176909000, "0\\.0,", "17690.9"],
  [176909000, "0!.0,", "17690.9"],
  [176909000, '[>=10000]0!.0,"万";0', "17690.9万"],
  [123456, "0-00-00", "12-34-56"],
  [12.5, 'General"元"', "12.5元"],
  [12.5, "G/通用格式", "12.5"],
  [-1234.5, '[>=10000]0.0,"万";0', "-1235"],
  [-0.5, "0", "-1"],
  [45444, "aaaa", "星期六"],
  [-1, "yyyy-mm-dd", "########"],
  [1e9, "yyyy-mm-dd", "########"],
])("%p by %s is shown as Excel shows it, where that formatter does not: %s", (value, format, shown) => {
  expect(displayedText(value, format)).toBe(shown);
});

test("texts are shown by the section for texts", () => {
  expect(displayedText("合计", '0.00;-0.00;0;"【"@"】"')).toBe("【合计】");
  expect(displayedText("合计", "0.00")).toBe("合计");
  expect(displayedText("合计", ";;;")).toBe("");
});

test("the figure that is seen says by which power of ten the cell stores another", () => {
  expect(shownFigure(176909000, "0\\.0,")).toEqual({ digits: "17690.9", decimals: 1, power: 4 });
  expect(shownFigure(0.35, "0%")).toEqual({ digits: "0.35", decimals: 2, power: 0 });
  expect(shownFigure(12.345, "#,##0.00")).toEqual({ digits: "12.35", decimals: 2, power: 0 });
  for (const format of ["General", "@", ";;;", "yyyy-mm-dd", '"无"']) expect(shownFigure(5, format)).toBeNull();
});

test("dates are told from numbers, whatever stands in brackets or quotation marks", () => {
  expect(["yyyy-mm-dd", "[$-804]m/d", "[h]:mm", 'm"月"d"日"'].map(isDateFormat)).not.toContain(false);
  expect(["General", '0.00"day"', "[Red]0.00", "0.00E+00", "#,##0_ ", "@", ""].map(isDateFormat)).not.toContain(true);
});

test("a format of any length is read in a time that grows with its length only", () => {
  for (const format of ["[$".repeat(100), '"'.repeat(200), "[".repeat(250), "0;".repeat(120), "#,".repeat(120)])
    expect(typeof displayedText(1.5, format)).toBe("string");
  expect(displayedText(1.5, "[$".repeat(100_000))).toBe("1.5");
});
