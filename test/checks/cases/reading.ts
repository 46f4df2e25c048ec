import { formula } from "./form";
import { mapSheets, typed, withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { sample } from "../../support/sample";
import { withoutRow } from "../../support/with-funds";

const withoutSheet = (name: string) => () => ({
  ...sample(),
  sheets: sample().sheets.filter((sheet) => sheet.name !== name),
});

const twice = () => {
  const [, income] = sample().sheets;
  return { ...sample(), sheets: [...sample().sheets, ...(income ? [{ ...income, name: "表2 (2)" }] : [])] };
};

const withSurplusColumn = () =>
  mapSheets(sample(), (draft) => {
    if (draft.name !== "表3") return;
    draft.rows = draft.rows.map((row, at) => [...row, typed(at === 4 ? "调剂数" : at === 8 ? 12 : null)]);
  });

/** A project kept from print, which a note says. */
const withRowKeptBack = () =>
  mapSheets(sample(), (draft) => {
    if (draft.name !== "表7") return;
    draft.rows = [...draft.rows.filter((_, at) => at !== 14), [typed("注：本表有涉密内容未公开。")]];
  });

/** One workbook that cannot be read as it should for each rule of reading. */
export const READING_CASES: readonly RuleCase[] = [
  {
    rule: "nothing-recognised",
    when: "工作簿里没有公开报表",
    workbook: () => ({
      ...sample(),
      name: "台账.xlsx",
      sheets: sample()
        .sheets.slice(0, 1)
        .map((sheet) => ({ ...sheet, name: "台账", grid: { ...sheet.grid, cell: () => typed("台账") } })),
    }),
    sentence:
      "工作簿“台账.xlsx”的1张工作表中没有找到部门预算公开报表，按表名、表头和行次查找了：表1部门收支总体情况表、表2部门收入总体情况表、表3部门支出总体情况表、表4财政拨款收支预算总体情况表、表5一般公共预算支出情况表、表6一般公共预算基本支出情况表、表7一般公共预算项目支出情况表、表8政府性基金预算支出情况表、表9国有资本经营预算支出情况表、表10财政拨款“三公”经费支出情况表、表11上年结转结余情况明细表。",
  },
  {
    rule: "missing-table",
    when: "没有表10",
    workbook: withoutSheet("表10"),
    sentence: "没有找到表10财政拨款“三公”经费支出情况表，与该表有关的勾稽无法校验。",
  },
  {
    rule: "duplicate-table",
    when: "表2有两份",
    workbook: twice,
    sentence: "表2出现两次：已读取工作表“表2”，未读取工作表“表2 (2)”（表2 (2)!A2）。",
  },
  {
    rule: "missing-column",
    when: "栏名写错",
    workbook: () => withCells(sample(), { "表3!G5": "专项" }),
    sentence: "表3没有找到“项目支出”栏（表3!A4），与该栏有关的勾稽无法校验。",
    also: ["unknown-column"],
  },
  {
    rule: "unknown-column",
    when: "多出一栏金额",
    workbook: withSurplusColumn,
    sentence: "表3的“调剂数”栏（表3!H5）不在报表格式内，其金额未参与校验。",
  },
  {
    rule: "unreadable-amount",
    when: "金额栏写了文字",
    workbook: () => withCells(sample(), { "表3!F11": "约四千" }),
    sentence: "表3行政运行（201 06 01）的基本支出应填金额，现为“约四千”（表3!F11）。",
  },
  {
    rule: "error-value",
    when: "金额栏是错误值",
    workbook: () => withCells(sample(), { "表3!F11": "#REF!" }),
    sentence: "表3行政运行（201 06 01）的基本支出应填金额，现为错误值#REF!（表3!F11）。",
  },
  {
    rule: "result-outdated",
    when: "公式写成后没有重新计算",
    workbook: () =>
      withCells(sample(), {
        "表3!E8": formula("=SUM(E9,E19,E24,E29)", 0),
        "表3!F8": formula("=SUM(F9,F19,F24,F29)", 0),
      }),
    sentence:
      "有2个公式的结果没有重新计算（表3!E8:F8），如表3!E8存为0.00，应得17,690.90。校验按公式重新算得的结果进行，文件须重新计算后再公开。",
    notIn: ["夹有空行", "金额为文本"],
  },
  {
    rule: "malformed-code",
    when: "编码少了一位",
    workbook: () => withCells(sample(), { "表3!A11": "20" }),
    sentence: "表3的“20 06 01 行政运行”（表3!A11:C11）不是科目编码，应为类3位、款2位、项2位数字，该行金额未参与校验。",
  },
  {
    rule: "unknown-line",
    when: "行名写错",
    workbook: () => withCells(sample(), { "表1!A22": "其它杂项" }),
    sentence: "表1的“其它杂项”（表1!A22）无法辨认，应为本表规定的项目，该行金额未参与校验。",
    also: ["missing-line"],
  },
  {
    rule: "missing-line",
    when: "删去一行",
    workbook: () => withoutRow(sample(), "表10", 11),
    sentence: "表10没有找到以下各行：“公务用车购置费”。",
  },
  {
    rule: "missing-total-row",
    when: "删去总计行",
    workbook: () => withoutRow(sample(), "表3", 8),
    sentence: "表3没有找到总计行，各栏总数无法校验。",
  },
  {
    rule: "code-missing-in-another-table",
    when: "支出表漏了一项",
    workbook: () => withoutRow(sample(), "表3", 18),
    sentence:
      "表3部门支出总体情况表缺少其他财政事务支出（201 06 99）：表2列有2,424.63万元（表2!E17），表5列有2,424.63万元（表5!E18）。",
    also: ["expenditure-levels-add-up"],
  },
  {
    rule: "rows-withheld",
    when: "附注说有内容未公开，各行之和少于合计",
    workbook: withRowKeptBack,
    sentence:
      "表7注明有内容未公开（表7!A32），所列各行之和比合计最多少1,400.00万元（表7!F10），请核对是否就是未公开的内容。",
  },
];
