import { validateWorkbook } from "../../../src/actions/validate";
import type { Workbook } from "../../../src/workbook/workbook";
import { draftOf, sheetOf, typed, type DraftSheet } from "../../support/grid-draft";
import { wholeSample } from "../../support/sample";

const INPUT_TABS = /^(?:基本信息|部门概况|上年预算数|变动原因|项目情况|政府采购|国有资产|其他|名词解释|.*绩效目标表)$/u;

function withInputSheets(change: (draft: DraftSheet) => void): Workbook {
  const workbook = wholeSample();
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (!INPUT_TABS.test(sheet.name)) return sheet;
      const draft = draftOf(sheet);
      change(draft);
      return sheetOf(draft);
    }),
  };
}

/** What is found, each by its rule: the places may have moved. */
const found = (workbook: Workbook): string[] =>
  validateWorkbook(workbook)
    .result.findings.filter(({ severity }) => severity !== "formal")
    .map(({ rule, severity }) => `${severity} ${rule.id}`)
    .sort();

describe("what stands around the input sheets and target forms is none of them", () => {
  const before = found(wholeSample());

  test("signatures, dates and notes below", () => {
    const signed = withInputSheets(({ rows }) => {
      rows.push([typed("注：金额因四舍五入可能存在尾差。")], [typed("填表人：张三"), typed("审核人：李四")]);
      rows.push([typed("联系电话：0991-1234567")], [typed("填报日期：2024年2月3日")]);
    });
    expect(found(signed)).toEqual(before);
  });

  test("a page break that repeats title and header", () => {
    const broken = withInputSheets((draft) => {
      if (!/^(?:项目情况|名词解释|变动原因)$/u.test(draft.name)) return;
      const header = draft.rows.findIndex((row) => row.filter(({ text }) => text !== "").length > 1);
      const middle = Math.floor((header + draft.rows.length) / 2);
      draft.rows.splice(middle, 0, [typed("第1页")], ...draft.rows.slice(0, header + 1));
    });
    expect(found(broken)).toEqual(before);
  });

  test("target forms hidden, or on tabs of last year", () => {
    const workbook = wholeSample();
    const forms = workbook.sheets.filter(({ name }) => name.endsWith("绩效目标表"));
    expect(forms.length).toBeGreaterThan(1);
    const copies = forms.flatMap((sheet) => [
      { ...sheet, name: `上年${sheet.name}` },
      { ...sheet, name: `备份${sheet.name}`, visibility: "hidden" as const },
    ]);
    expect(found({ ...workbook, sheets: [...workbook.sheets, ...copies] })).toEqual(before);
  });

  test("but target forms that stand on hidden tabs alone are read", () => {
    const workbook = wholeSample();
    const isForm = (name: string): boolean => name.endsWith("绩效目标表");
    const hidden = workbook.sheets.map((sheet) =>
      isForm(sheet.name) ? { ...sheet, visibility: "hidden" as const } : sheet,
    );
    expect(validateWorkbook({ ...workbook, sheets: hidden }).book.performance.projects.length).toBeGreaterThan(20);
  });
});
