import type { Cell, CellValue } from "../../../src/workbook/cell";
import type { Workbook } from "../../../src/workbook/workbook";
import { typed, withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { sample } from "../../support/sample";

const changed = (cells: Readonly<Record<string, CellValue | Cell>>) => (): Workbook => withCells(sample(), cells);

/** A cell that works its value out. */
export function formula(text: string, value: number, numberFormat = "#,##0.00"): Cell {
  return { value, text: value.toFixed(2), numberFormat, formula: text };
}

/** Table 5's items of 201 06 as a finance system fills them: 合计 is worked out in each row. */
export function withRowFormulas(except: readonly number[] = []): Workbook {
  const rows = [11, 12, 13, 14, 15, 16, 17, 18].filter((row) => !except.includes(row));
  const amounts: Readonly<Record<number, number>> = {
    11: 4074.63,
    12: 2204,
    13: 1387.89,
    14: 561,
    15: 1843,
    16: 1647.68,
    17: 731.66,
    18: 2424.63,
  };
  return withCells(
    sample(),
    Object.fromEntries(rows.map((row) => [`表5!E${row}`, formula(`=F${row}+G${row}`, amounts[row] ?? 0)])),
  );
}

/** One workbook for each rule about how amounts, texts and codes are written. */
export const FORM_CASES: readonly RuleCase[] = [
  {
    rule: "amount-stored-as-text",
    when: "金额是文本",
    workbook: changed({ "表5!E12": typed("2,204.00", "@"), "表5!G12": typed("2,204.00", "@") }),
    sentence: "表5有2个金额存为文本（表5!E12、G12），公式求和时不计入。",
    notIn: ["金额为文本"],
  },
  {
    rule: "hidden-decimals",
    when: "小数藏在格式后面",
    workbook: changed({ "表5!E12": 2204.0012 }),
    sentence: "表5有1个金额的小数比显示的多（表5!E12），如2,204.00实为2204.0012，按显示的数相加与Excel求和不同。",
    notIn: ["金额为文本"],
  },
  {
    rule: "number-format",
    when: "金额没有千分位",
    workbook: changed({ "表5!E12": typed(2204, "0.00"), "表5!E11": typed(4074.63, "0.00") }),
    sentence: "表5有2个金额没有按千分位和两位小数显示（表5!E11:E12），如“4074.63”。",
    notIn: ["金额为文本"],
  },
  {
    rule: "mixed-decimals",
    when: "有的金额显示一位小数",
    workbook: changed({ "表5!E12": typed(2204, "#,##0.0") }),
    sentence: "表5的金额小数位数不一，1个金额显示的不是2位小数（表5!E12），如“2,204.0”。",
    notIn: ["金额为文本"],
  },
  {
    rule: "zero-written-and-empty",
    when: "同一栏有的填零有的留空",
    workbook: changed({ "表5!F12": 0 }),
    sentence: "表5同一栏没有金额的，1处填了零，4处留空；填了零的是表5!F12。",
  },
  {
    rule: "negative-amount",
    when: "金额填成负数",
    workbook: changed({ "表10!C9": -10 }),
    sentence: "表10有1个金额为负数（表10!C9），预算收入和支出不为负数。",
    also: [
      "three-public-covers-basic-expenditure",
      "three-public-expenses-add-up",
      "three-public-expenses-row-total-adds-up",
    ],
  },
  {
    rule: "full-width-digits",
    when: "编码用了全角数字",
    workbook: changed({ "表5!A12": "２０１", "表5!B12": "０６" }),
    sentence: "表5有2处数字是全角（表5!A12:B12），如“２０１”应为“201”。",
  },
  {
    rule: "stray-characters",
    when: "名称里夹有空格和换行",
    workbook: changed({ "表5!D11": "行政 运行\n" }),
    sentence: "表5有1处文字夹有多余的空格、换行或看不见的字符（表5!D11），如“行政␣运行↵”应为“行政运行”。",
  },
  {
    rule: "code-leading-zero-lost",
    when: "编码存成数值丢了零",
    workbook: changed({ "表5!B12": typed(6), "表5!C12": typed(2) }),
    sentence: "表5有2个科目编码丢了前面的零（表5!B12:C12），如“6”应为“06”。",
    notIn: ["按数字存放", "金额为文本"],
  },
  {
    rule: "code-stored-as-number",
    when: "编码是数值",
    workbook: changed({ "表5!A12": typed(201) }),
    sentence: "表5有1个科目编码存为数值（表5!A12），应存为文本。",
    notIn: ["按数字存放", "金额为文本"],
  },
  {
    rule: "typed-number-among-formulas",
    when: "公式中间夹了一个手填的数",
    from: withRowFormulas,
    workbook: () => withRowFormulas([13]),
    sentence: "表5有1个金额是手填的数（表5!E13），同一栏同级的其他行都是公式。",
    notIn: ["金额为文本"],
  },
  {
    rule: "formula-leaves-out-row",
    when: "合计的公式少了最后一行",
    workbook: changed({ "表5!E10": formula("=SUM(E11:E17)", 12449.86) }),
    sentence: "表5财政事务（201 06）的公式=SUM(E11:E17)（表5!E10）漏了其他财政事务支出（201 06 99）（表5!E18）。",
    also: [
      "general-public-expenditure-levels-add-up",
      "general-public-expenditure-row-total-adds-up",
      "general-public-income-matches-expenditure",
    ],
    notIn: ["不从A1", "按数字存放", "金额为文本"],
  },
];
