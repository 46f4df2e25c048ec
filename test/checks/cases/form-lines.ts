import type { Sheet, Workbook } from "../../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { sample } from "../../support/sample";
import { quietSample } from "../../support/sound-sample";

/** The sample with the year before every title. */
export function withYears(): Workbook {
  return mapSheets(sample(), ({ rows }) => {
    const title = rows[1]?.[0];
    if (rows[1] && title) rows[1][0] = typed(`2024年${title.value}`, title.numberFormat);
  });
}

/** The sample with a sheet's amounts in 元, and its unit line as given. */
export function inYuan(name: string, unitLine: string | null): Workbook {
  return mapSheets(sample(), (draft) => {
    if (draft.name !== name) return;
    draft.rows = draft.rows.map((row) =>
      row.map((cell) => {
        if (cell.value === "单位：万元") return typed(unitLine, cell.numberFormat);
        if (typeof cell.value !== "number") return cell;
        const value = Math.round(cell.value * 10000);
        return { ...cell, value, text: value.toLocaleString("en-US", { minimumFractionDigits: 2 }) };
      }),
    );
  });
}

/** The sample with a sheet changed. */
export function withSheet(name: string, change: Partial<Sheet>): Workbook {
  const workbook = sample();
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change } : sheet)),
  };
}

/** One workbook for each rule about the lines above a table, its header, and what is hidden. */
export const FORM_LINE_CASES: readonly RuleCase[] = [
  {
    rule: "unit-missing",
    when: "单位没有写",
    workbook: () => withCells(sample(), { "表5!G3": null }),
    sentence: "表5没有写明金额单位，现按万元读取。",
  },
  {
    rule: "unit-differs",
    when: "一张表以元为单位",
    workbook: () => inYuan("表10", "单位：元"),
    sentence: "表10的金额单位是元（表10!E3），与表1等10张表的万元不一致。",
  },
  {
    rule: "unit-contradicted",
    when: "金额是万元，单位却写成元",
    workbook: () => withCells(sample(), { "表6!F3": "单位：元" }),
    sentence:
      "表6总计7,585.83元（表6!D8）应等于表5总计的基本支出7,585.83万元（表5!F8），却相差约一万倍，表6写明的单位是元（表6!F3），其金额却是万元。",
    also: ["basic-expenditure-agrees", "basic-expenditure-by-purpose-agrees", "medical-contributions-agree"],
  },
  {
    rule: "department-missing",
    when: "编制部门没有写",
    workbook: () => withCells(sample(), { "表5!A3": null }),
    sentence: "表5没有写明编制部门。",
  },
  {
    rule: "department-differs",
    when: "编制部门是别的部门",
    workbook: () => withCells(sample(), { "表5!A3": "编制部门：自治区教育厅" }),
    sentence: "表5的编制部门写的是“自治区教育厅”（表5!A3），与表1等10张表的“自治区财政厅”不一致。",
  },
  {
    rule: "table-number-missing",
    when: "表号没有写",
    from: quietSample,
    workbook: () => withCells(quietSample(), { "表5!A1": null }),
    sentence: "一般公共预算支出情况表没有表号，应为“表5”。",
  },
  {
    rule: "table-number-wrong",
    when: "表号抄了上一张表的",
    from: quietSample,
    workbook: () => withCells(quietSample(), { "表5!A1": "表4" }),
    sentence: "一般公共预算支出情况表的表号写的是“表4”（表5!A1），应为“表5”。",
  },
  {
    rule: "table-title-missing",
    when: "表名没有写",
    workbook: () => withCells(sample(), { "表5!A2": null }),
    sentence: "工作表“表5”没有表名，应为“一般公共预算支出情况表”。",
  },
  {
    rule: "table-title-altered",
    when: "表名抄了另一张表的",
    workbook: () => withCells(sample(), { "表5!A2": "部门支出总体情况表" }),
    sentence: "表5的表名写的是“部门支出总体情况表”（表5!A2），应为“一般公共预算支出情况表”。",
  },
  {
    rule: "year-missing",
    when: "只有一张表的表名没有年度",
    from: withYears,
    workbook: () => withCells(withYears(), { "表5!A2": "一般公共预算支出情况表" }),
    sentence: "表5没有写明年度，表1等10张表都已写明。",
  },
  {
    rule: "year-differs",
    when: "表名仍是上年的",
    from: withYears,
    workbook: () => withCells(withYears(), { "表5!A2": "2023年一般公共预算支出情况表" }),
    sentence: "表5写的年度是2023年（表5!A2），应为2024年。",
  },
  {
    rule: "header-altered",
    when: "栏目换了说法",
    workbook: () => withCells(sample(), { "表6!F5": "日常公用经费" }),
    sentence: "表6的表头（表6!F5）写的是“日常公用经费”，应为“公用经费”。",
  },
  {
    rule: "hidden-amounts",
    when: "整张表被隐藏",
    workbook: () => withSheet("表6", { visibility: "hidden" }),
    sentence: "表6所在的工作表“表6”被隐藏，其中有65个金额，如总计7,585.83万元（表6!D8）。",
  },
];
