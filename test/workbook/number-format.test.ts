import { SSF } from "@e965/xlsx";
import { displayedText, shownFigure } from "../../src/workbook/display";
import { isDateFormat, LONGEST_FORMAT } from "../../src/workbook/number-format";

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

test.each([
  [1, "[<=1]0.0;0.00", "1.0"],
  [2, "[<=1]0.0;0.00", "2.00"],
  [0.5, "[<=1]0.0;0.00", "0.5"],
  [1, "[>1]0.0;0.00", "1.00"],
  [2, "[>1]0.0;0.00", "2.0"],
  [10000, '[>=10000]0.0,"万";0', "10.0万"],
  [1, "[<>1]0.0;0.00", "1.00"],
  [2, "[<>1]0.0;0.00", "2.0"],
  [1.2, "[>1.25]0.0;0.00", "1.20"],
  [5, "[>1E10]0.0;0.00", "5.00"],
  [5, "[>1E+3]0.0;0.00", "5.00"],
  [5, "0.0;[<-10](0);0.00", "5.0"],
  [-20, "0.0;[<-10](0);0.00", "(20)"],
  [-5, "0.0;[<-10](0);0.00", "-5.00"],
  [200, '[>100]0;(0);"其余"0', "200"],
  [-5, '[>100]0;(0);"其余"0', "(5)"],
  [50, '[>100]0;(0);"其余"0', "其余50"],
  [0, '[>100]0;(0);"其余"0', "其余0"],
  [6, "[>5]0.0", "6.0"],
  [3, "[>5]0.0", "3"],
  [5, "[>100]0;[<-100](0)", "5"],
])("%p by %s, a format with conditions, is %s", (value, format, shown) => {
  expect(displayedText(value, format)).toBe(shown);
});

test.each([
  [-5, "[<0](0);0", "(5)"],
  [-5, "[<=-1](0);0.0", "(5)"],
  [-5, "[<=0](0);0", "-(5)"],
  [-5, "[<1]0.0;0", "-5.0"],
  [-5, "[>=-100]0.0;0", "-5.0"],
  [0, '0"月1日"', "0月1日"],
  [0, '[>=0]0"月1日";0', "0月1日"],
  [0, '0;0;"无1"', "无1"],
])(
  "the minus sign stands before a negative number, unless its section is for those alone: %p by %s is %s",
  (...row) => {
    const [value, format, shown] = row;
    expect(displayedText(value, format)).toBe(shown);
  },
);

test.each([
  [5, "[红>1]0.0;0", "5.0"],
  [0.5, "[红>1]0.0;0", "0.5"],
  [0.5, "[>1x]0.0;0", "0.5"],
  [5, "[hm]0", "5"],
  [5, '0"元', "5元"],
  [5, "0[", "5["],
  [5, "0 a", "5 a"],
  [12.5, "元General", "元12.5"],
  [5, '0/"元"', "5/元"],
  [5, '0/"第1"', "5/第1"],
  [5, "元/0", "元/5"],
  [1234, "0.0E-0", "1.2E3"],
])("%p by %s is %s: what is no code stands as it is written", (value, format, shown) => {
  expect(displayedText(value, format)).toBe(shown);
});

test("a section for texts shows no number unless it is the only one", () => {
  expect(displayedText(0, "0.0;(0);@")).toBe("0.0");
  expect(displayedText(-5, "0.0;@")).toBe("-5.0");
  expect(displayedText(5, '"【"@"】"')).toBe("【5】");
});

test("a format as long as Excel holds is read, a longer one is General", () => {
  const format = `0.00"${"元".repeat(LONGEST_FORMAT - 6)}"`;
  expect(displayedText(5, format)).toBe(`5.00${"元".repeat(LONGEST_FORMAT - 6)}`);
  expect(displayedText(5, `${format} `)).toBe("5");
});

test.each([
  [12.345, ".00", "12.35"],
  [12.345, '"约".00', "约12.35"],
  [0.5, ".00", ".50"],
  [12345.6, "##,##0.00", "12,345.60"],
  [12345, "##,##0", "12,345"],
  [12345, "0,.00", "12.35"],
  [12345678, "#,##0,.00", "12,345.68"],
  [1234, ",0", "1234"],
  [5, "0.", "5."],
  [1.2345, '0.00"-"0', "1.23-5"],
  [5, '"约"[$¥-804]0', "约¥5"],
  [5, '0"-"##', "0-05"],
  [5, '#"x"0', "x5"],
  [1234, "?,??0", "1,234"],
  [12345, "??,??0", "12,345"],
  [1.5, "??0.0#", "  1.5"],
  [1.25, "??0.0#", "  1.25"],
  [1, "??0.##", "  1."],
  [1, "??0.000", "  1.000"],
  [1.5, "?0.0?", " 1.5 "],
  [1234.5, "0\\ 000.00", "1 234.50"],
])("the digits of %p go where %s has places: %s", (value, format, shown) => {
  expect(displayedText(value, format)).toBe(shown);
});

test.each([
  [1234, "##0.0E+0", "1.2E+3"],
  [123456, "##0.0E+0", "123.5E+3"],
  [0, "##0.0E+0", "0.0E+0"],
  [0.00012, "0.0E+00", "1.2E-04"],
  [0.012, '0.00E+0"元"', "1.20E-2元"],
  [9.996, "0.00E+00", "1.00E+01"],
])("%p by %s is digits and a power of ten, %s", (value, format, shown) => {
  expect(displayedText(value, format)).toBe(shown);
});

test.each([
  [1.25, "# ?/?", "1 1/4"],
  [0.25, "# ?/?", " 1/4"],
  [2, "# ?/?", "2    "],
  [1.25, "?/?", "5/4"],
  [2, "?/?", "2/1"],
  [3.14159265, "# ???/???", "3  16/113"],
  [1.3, "# ?/8", "1 2/8"],
  [1.3, "?/8", "10/8"],
  [1.3, "# ?/10", "1 3/10"],
  [1.3, "# ?/16", "1 5/16"],
  [1.3, "# ??/16", "1  5/16"],
  [1.25, '"约"# ?/?"元"', "约1 1/4元"],
  [1.25, '#"又"?/?', "1又1/4"],
  [1.3, '?/10"元"', "13/10元"],
])("%p by %s is a fraction, %s", (value, format, shown) => {
  expect(displayedText(value, format)).toBe(shown);
});

test.each([
  [1.5, "[hh]:mm", "36:00"],
  [0.1, "[hh]:mm", "02:24"],
  [1.5, "[mm]:ss", "2160:00"],
  [1.5, "[ss]", "129600"],
  [45292, 'e"年"m"月"', "2024年1月"],
  [45292, "mmmmm", "J"],
  [45292, "ddd", "Mon"],
  [45292, "aaa", "一"],
  [45292.123456, "ss.00", "46.60"],
  [45292.123456, "ss.0000", "46.598"],
  [45292.123456, 'ss.0"秒"', "46.6秒"],
  [45292.123456, "yyyy.mm.dd ss.0", "2024.01.01 46.6"],
  [45292.123456, "ss.mm.hh", "47.01.02"],
  [45292.123456, 'ss"."00', "47.00"],
  [45292.623456, "上午/下午h:mm", "下午2:57"],
  [2958465.5, "yyyy-mm-dd", "9999-12-31"],
  [2958466, "yyyy-mm-dd", "########"],
])("the day %p by %s is %s", (value, format, shown) => {
  expect(displayedText(value, format)).toBe(shown);
});

test("texts are shown by the section for texts", () => {
  expect(displayedText("合计", '0.00;-0.00;0;"【"@"】"')).toBe("【合计】");
  expect(displayedText("合计", "0.00")).toBe("合计");
  expect(displayedText("合计", ";;;")).toBe("");
  expect(displayedText("合计", '0;0;0;"文""字"')).toBe("文字");
});

test("the figure that is seen says by which power of ten the cell stores another", () => {
  expect(shownFigure(176909000, "0\\.0,")).toEqual({ digits: "17690.9", decimals: 1, power: 4 });
  expect(shownFigure(0.35, "0%")).toEqual({ digits: "0.35", decimals: 2, power: 0 });
  expect(shownFigure(12.345, "#,##0.00")).toEqual({ digits: "12.35", decimals: 2, power: 0 });
  expect(shownFigure(176909000, "00\\.0,")).toEqual({ digits: "17690.9", decimals: 1, power: 4 });
  expect(shownFigure(176909000, '"约"0\\.0,')).toEqual({ digits: "17690.9", decimals: 1, power: 4 });
  expect(shownFigure(123456, "0\\.00")).toEqual({ digits: "1234.56", decimals: 2, power: 2 });
  expect(shownFigure(1234567, "0\\,000")).toEqual({ digits: "1234567", decimals: 0, power: 0 });
  expect(shownFigure(1234567, "0\\ 000")).toEqual({ digits: "1234567", decimals: 0, power: 0 });
  expect(shownFigure(1234.5, "0\\ 000.00")).toEqual({ digits: "1234.50", decimals: 2, power: 0 });
  for (const format of ['0"年"00"月"', "0\\.0.0", "0\\.0\\.0"]) expect(shownFigure(202406, format)).toBeNull();
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
