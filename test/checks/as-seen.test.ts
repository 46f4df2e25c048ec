import { qualifiedAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { typed, withCells } from "../support/grid-draft";
import { findingsIn, sentencesOf } from "../support/rule-test";
import { sample } from "../support/sample";

describe("sentences go by what the officer sees", () => {
  test.each([";;;", '""', ";;;@"])("an amount of which the format %s shows nothing is a hidden amount", (format) => {
    const sentences = sentencesOf(withCells(sample(), { "表5!E12": typed(2204, format) }), "hidden-amounts");
    expect(sentences).toEqual([
      "表5有1个金额的数字格式不显示任何内容（表5!E12），如一般行政管理事务（201 06 02）2,204.00万元。",
    ]);
  });

  test.each([
    ['m"月"d"日"', "6月1日"],
    ["yyyy-mm-dd", "2024-06-01"],
    ["[$-804]m/d", "6/1"],
  ])("a code that Excel made a date of, in the format %s, is quoted as the date %s", (format, shown) => {
    const [sentence = ""] = sentencesOf(
      withCells(sample(), { "表3!B11": typed(45444, format), "表3!C11": null }),
      "malformed-code",
    );
    expect(sentence).toContain(`表3的“201 ${shown} 行政运行”（表3!A11:B11）不是科目编码`);
    expect(sentence).toContain("被Excel变成了日期");
  });

  test("invisible characters around an amount are named", () => {
    const sentences = sentencesOf(withCells(sample(), { "表3!E11": "\u202d4,074.63\u202c" }), "amount-stored-as-text");
    expect(sentences).toEqual([
      "表3有1个金额存为文本（表3!E11），公式求和时不计入；其中夹有看不见的字符（文字方向控制符U+202D、U+202C），转为数值时一并去掉。",
    ]);
  });

  test.each([
    ["a unit", (digits: string) => `${digits}万元`],
    ["a unit apart", (digits: string) => `${digits} 万元`],
    ["a currency", (digits: string) => `￥${digits}`],
    ["a currency and a unit", (digits: string) => `¥ ${digits}万元`],
    ["a sign", (digits: string) => `+${digits}`],
  ])("amounts written as texts with %s are read, and are a fault of form alone", (_with, written) => {
    const changes = Object.fromEntries(
      sample().sheets.flatMap(({ name, grid }) =>
        Array.from({ length: grid.bottom }, (_, row) => row).flatMap((row) =>
          Array.from({ length: grid.right }, (_, column) => ({ row, column })).flatMap((at) => {
            const { value } = grid.cell(at.row, at.column);
            const place = qualifiedAddress({ sheet: name, ...at });
            return typeof value === "number" ? [[place, written(value.toFixed(2))] as const] : [];
          }),
        ),
      ),
    );
    const rules = (workbook: Workbook): string[] => findingsIn(workbook).map(({ rule }) => rule.id);
    const before = rules(sample());
    const after = rules(withCells(sample(), changes));
    expect(new Set(after.filter((rule) => !before.includes(rule)))).toEqual(new Set(["amount-stored-as-text"]));
    expect(Object.keys(changes).length).toBeGreaterThan(300);
  });

  test("an amount written in another unit than the table's is no amount of the table", () => {
    const [sentence] = sentencesOf(withCells(sample(), { "表3!E11": "40746300元" }), "unreadable-amount");
    expect(sentence).toContain("现为“40746300元”（表3!E11）");
  });

  test("an amount shown in 万元 by its format alone is offered no other format", () => {
    const [sentence = ""] = sentencesOf(
      withCells(sample(), { "表5!E12": typed(22040000, "0\\.0,"), "表5!G12": typed(22040000, "0\\.0,") }),
      "mixed-decimals",
    );
    expect(sentence).toContain("2204.0");
  });
});
