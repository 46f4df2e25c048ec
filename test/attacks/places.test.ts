import { validateWorkbook } from "../../src/actions/validate";
import { checkedFile } from "../../src/report/json";
import { marksOf } from "../../src/report/marks";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { mapSheets } from "../support/grid-draft";
import { wholeSample } from "../support/sample";

const INPUTS = ["基本信息", "上年预算数", "变动原因", "项目情况", "政府采购", "其他", "部门概况", "名词解释"];

/** The sample with one input sheet cut to its labels: where amounts, reasons and answers should stand is no column. */
const ofLabelsAlone = (name: string): Workbook =>
  mapSheets(wholeSample(), (draft) => {
    if (draft.name === name) draft.rows = draft.rows.map((row) => row.slice(0, 1));
  });

/** The sample with the first column of a sheet gone, so that labels are looked for before the first. */
const withoutLabels = (name: string): Workbook =>
  mapSheets(wholeSample(), (draft) => {
    if (draft.name === name) draft.rows = draft.rows.map((row) => row.slice(1));
  });

const CASES = INPUTS.flatMap((name) => [
  [`${name} without the columns behind its labels`, ofLabelsAlone(name)] as const,
  [`${name} without its first column`, withoutLabels(name)] as const,
]);

test.each(CASES)(
  "in %s no finding stands in column −1 or beyond the sheet, and marks are of cells there",
  (_, workbook) => {
    const validation = validateWorkbook(workbook);
    const cells = validation.result.findings.flatMap((finding) => finding.cells.map(({ cell }) => cell));
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ row, column }) => row < 0 || column < 0)).toEqual([]);
    expect(cells.filter((cell) => cellAt(workbook, cell) === null)).toEqual([]);
    expect(marksOf(validation).filter(({ cell }) => cellAt(workbook, cell) === null)).toEqual([]);
    const addresses = JSON.stringify(checkedFile("a.xlsx", validation)).matchAll(/"address":"([^"]*)"/gu);
    for (const [, address] of addresses) expect(address).toMatch(/^[A-Z]{1,3}[1-9]\d*$/u);
  },
);
