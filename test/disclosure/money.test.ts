import {
  changeBetween,
  decimal,
  formatAmount,
  ONE,
  plainAmount,
  powerOfTen,
  sum,
  ZERO,
} from "../../src/disclosure/money";
import { readAmount } from "../../src/disclosure/recognition/amount";
import type { Cell } from "../../src/workbook/cell";
import fc from "../support/property";

const cell = (value: Cell["value"], numberFormat = "General"): Cell => ({
  value,
  text: String(value ?? ""),
  numberFormat,
  formula: null,
});
const read = (value: Cell["value"], numberFormat?: string): string => {
  const reading = readAmount(cell(value, numberFormat));
  return reading.kind === "amount"
    ? `${reading.value.toFixed(reading.decimals)}${reading.isEmpty ? " empty" : ""}`
    : reading.kind;
};

describe("numbers kept in no format", () => {
  it.each([
    ["a sum in binary", 812.480000000003, "812.48"],
    ["a difference that is nothing", -4e-12, "0.00"],
    ["large amounts in 元", 123456789.12, "123456789.12"],
    ["元 divided to 万元", 1769.123456, "1769.123456"],
    ["a third, which has no last digit", 1 / 3, "0.333333333"],
    ["a third of thousands, as far as there is room for it", 5876.67 / 7, "839.5242857"],
  ])("are read as people read them: %s", (_what, value, shown) => {
    expect(read(value)).toBe(shown);
  });

  it("are read alike in a format, whatever binary arithmetic left", () => {
    expect(read(812.480000000003, "#,##0.00")).toBe("812.48");
  });
});

describe("amounts", () => {
  it("are taken from digits only, never from a binary number's words", () => {
    expect(() => decimal("1,000")).toThrow("not a decimal number");
    expect(() => decimal("NaN")).toThrow("not a decimal number");
  });

  it.each(["", ".", "1.", ".5", "+1", "1e3", " 1", "1 ", "--1", "1.2.3", "１"])("are no amount as %j", (text) => {
    expect(() => decimal(text)).toThrow(`decimal.js: not a decimal number: ${text}`);
  });

  it.each([
    [2, "100"],
    [1, "10"],
    [0, "1"],
    [-1, "0.1"],
    [-2, "0.01"],
    [-6, "0.000001"],
  ])("have a last digit of 10 to the %d: %s", (exponent, digits) => {
    expect(powerOfTen(exponent).toString()).toBe(digits);
  });

  it("keep every digit of thirty, and are written without an exponent", () => {
    const digits = "123456789012345678901234567.89";
    expect(decimal(digits).plus(ONE).toString()).toBe("123456789012345678901234568.89");
    expect(decimal("0.0000000000000000001").toString()).toBe("0.0000000000000000001");
    expect(decimal("1234567890123456789012345").toString()).toBe("1234567890123456789012345");
    expect(ONE.div(decimal("3")).toString()).toBe(`0.${"3".repeat(40)}`);
    expect(ONE.div(decimal("8")).toDecimalPlaces(2).toString()).toBe("0.13");
    expect([ZERO.toString(), sum([]).toString()]).toEqual(["0", "0"]);
  });

  it.each([
    ["0.00", 2, "0.00"],
    ["0.5", 0, "1"],
    ["999", 0, "999"],
    ["1000", 0, "1,000"],
    ["1234567", 1, "1,234,567.0"],
    ["-999.999", 2, "-1,000.00"],
  ])("%s with %d decimals is printed %s, for machines without commas", (amount, decimals, printed) => {
    expect(formatAmount(decimal(amount), decimals)).toBe(printed);
    expect(plainAmount(decimal(amount), decimals)).toBe(printed.replaceAll(",", ""));
  });

  it.each([
    ["100.00", "90.00", "10"],
    ["90.00", "100.00", "-10"],
    ["100.00", "99.995", "0.005"],
    ["100.00", "99.996", "0"],
    ["99.996", "100.00", "0"],
  ])("changed to %s from %s: by %s, nothing where so little does not print", (now, before, change) => {
    expect(changeBetween(decimal(now), decimal(before)).toString()).toBe(change);
  });

  it("are rounded half up where a binary number would not be", () => {
    expect(formatAmount(decimal("1.005"))).toBe("1.01");
    expect(formatAmount(decimal("-1234567.885"))).toBe("-1,234,567.89");
    expect(formatAmount(decimal("999.995"))).toBe("1,000.00");
    expect(formatAmount(decimal("12345"), 0)).toBe("12,345");
  });

  it("add up exactly in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })), (cents) => {
        const amounts = cents.map((amount) => decimal(String(amount)).div(100));
        const exact = cents.reduce((total, amount) => total + amount, 0n);
        expect(
          sum([...amounts].reverse())
            .times(100)
            .toFixed(0),
        ).toBe(String(exact));
      }),
    );
  });
});

describe("an amount cell", () => {
  it.each([
    [1234.5, "#,##0.00", "1234.50"],
    [17690.899999999998, "General", "17690.90"],
    [1.005, "0.00", "1.01"],
    [17690.9, "#,##0_ ", "17691"],
    ["1,234.50", "@", "1234.50"],
    ["１，２３４．５０", "@", "1234.50"],
    ["￥1,234.50", "@", "1234.50"],
    ["¥ 12", "@", "12.00"],
    ["(1,234.50)", "@", "-1234.50"],
    ["-3.5", "@", "-3.50"],
    [null, "General", "0.00 empty"],
    ["  ", "@", "0.00 empty"],
    ["—", "@", "0.00 empty"],
    ["-", "@", "0.00 empty"],
    ["无", "@", "0.00 empty"],
    [0, "#,##0.00", "0.00"],
    ["#REF!", "General", "error"],
    ["见附件", "@", "words"],
    ["12.3.4", "@", "words"],
    ["1,23", "@", "words"],
    ["（12", "@", "words"],
    [true, "General", "words"],
    [Number.POSITIVE_INFINITY, "General", "words"],
    [1e20, "General", "words"],
    [1e15, "General", "words"],
    [-1e15, "General", "words"],
    [999_999_999_999_999, "General", "999999999999999.00"],
    [1.5e-7, "General", "0.00000015"],
  ])("that holds %p in format %s reads %s", (value, format, expected) => {
    expect(read(value, format)).toBe(expected);
  });

  it("never loses or invents a printed amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const exact = decimal(String(cents)).div(100);
        expect(read(Number(exact.toFixed(2)), "#,##0.00")).toBe(exact.toFixed(2));
        if (cents !== 0) expect(read(formatAmount(exact), "@")).toBe(exact.toFixed(2));
      }),
    );
  });

  it.each([
    [176909000, "0\\.0,", "17690.9"],
    [176909000, "0!.0,", "17690.9"],
    [176909000, '[>=10000]0!.0,"万";0', "17690.9"],
    [176909000, "#,##0.00,", "176909.00"],
    [176909000, '0.00,"万元"', "176909.00"],
    [-176909000, "0\\.0,;(0\\.0,)", "-17690.9"],
    [1234.5, "#,##0.00_ ;[Red]-#,##0.00 ", "1234.50"],
    [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1234.50"],
    [-1234.5, "0.00;0.0", "-1234.5"],
    [1234.56, '#,##0.0"万元"', "1234.6"],
    [0.355, "0%", "0.36"],
    [45444, "yyyy-mm-dd", "45444.00"],
    [12.5, ";;;", "12.50"],
    [202406, '0"年"00"月"', "202406.00"],
  ])("that holds %p and shows it by %s reads as what is seen, %s", (value, format, expected) => {
    expect(read(value, format)).toBe(expected);
  });

  it.each(["\u202d4,074.63\u202c", "\u200e4,074.63", "4,074.63\ufeff", "4,074\u00ad.63", "\u20664,074.63\u2069"])(
    "with characters that cannot be seen, %j, reads as what is seen",
    (text) => {
      expect(read(text, "@")).toBe("4074.63");
    },
  );
});
