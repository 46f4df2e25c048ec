import { RULES } from "../../../src/checks";
import { run } from "../../../src/checks/run";
import { disclose } from "../../../src/disclosure/disclosure";
import { EMPTY_CELL, type Cell } from "../../../src/workbook/cell";
import type { Workbook } from "../../../src/workbook/workbook";
import { draftOf, sheetOf, typed, type DraftSheet } from "../../support/grid-draft";
import { printedWorkbook, REAL_FORMS } from "../../support/real-forms";

const isNumber = ({ value }: Cell): boolean => typeof value === "number";
const words = ({ value }: Cell): string => (typeof value === "string" ? value.trim() : "");
const isAmount = ({ value }: Cell): boolean => typeof value === "number" && Math.abs(value) > 30;
/** The first row that holds an amount. */
const bodyOf = ({ rows }: DraftSheet): number => rows.findIndex((row) => row.some(isAmount));

function insertRow(draft: DraftSheet, at: number, cells: readonly Cell[]): void {
  draft.rows.splice(at, 0, [...cells]);
  draft.merges = draft.merges.map((merge) => {
    if (merge.row >= at) return { ...merge, row: merge.row + 1 };
    return merge.row + merge.rows > at ? { ...merge, rows: merge.rows + 1 } : merge;
  });
}

/** Titles end in 表; what a department puts behind one. */
const titled = (rows: readonly Cell[][], behind: string): Cell[][] =>
  rows.map((row) =>
    row.map((cell) => (/表$/u.test(words(cell)) && words(cell).length > 3 ? typed(`${words(cell)}${behind}`) : cell)),
  );

/** What departments do to a form before they publish it, sheet by sheet. */
const HANDLED: Readonly<Record<string, (draft: DraftSheet) => readonly DraftSheet[]>> = {
  "notes, signatures and a date below": (draft) => {
    draft.rows.push(
      [],
      [typed("注：1.本表按财政批复口径填列，数据由系统导出，尾数差异系四舍五入所致")],
      [typed("    2.“三公”经费不含科研经费；上年数为年初预算数125.30万元")],
      [typed("填表人：张三"), EMPTY_CELL, typed("审核人：李四"), EMPTY_CELL, typed("填报日期：2026年2月10日")],
    );
    return [draft];
  },
  "the number of an attachment above": (draft) => {
    insertRow(draft, 0, [typed("附件2-1")]);
    return [draft];
  },
  "blank rows, a sub-total of the page": (draft) => {
    const body = bodyOf(draft);
    if (body < 0) return [draft];
    insertRow(draft, body + 1, []);
    const subtotal = { value: 999.9, text: "999.90", numberFormat: "#,##0.00", formula: null };
    insertRow(draft, Math.min(body + 5, draft.rows.length), [typed("本页小计"), EMPTY_CELL, EMPTY_CELL, subtotal]);
    return [draft];
  },
  "zeros beside lines that nothing stands in": (draft) => {
    const body = bodyOf(draft);
    const lines = body < 0 ? [] : draft.rows.slice(body).filter((row) => row.filter(isNumber).length > 0);
    const columns = new Set(lines.flatMap((row) => row.flatMap((cell, at) => (isAmount(cell) ? [at] : []))));
    for (const row of lines) {
      for (const column of columns) {
        while (row.length <= column) row.push(EMPTY_CELL);
        if (row[column]?.value === null) row[column] = { ...typed(0, "#,##0.00"), text: "0.00" };
      }
    }
    return [draft];
  },
  "the second half on a tab of its own": (draft) => {
    const body = bodyOf(draft);
    if (body < 0 || draft.rows.length - body < 14) return [draft];
    const cut = body + Math.floor((draft.rows.length - body) / 2);
    const rows = [...titled(draft.rows.slice(0, body), ""), ...draft.rows.slice(cut)];
    const second = { ...draft, name: `${draft.name.slice(0, 26)}（续）`, rows };
    return [
      { ...draft, rows: draft.rows.slice(0, cut), merges: draft.merges.filter((at) => at.row + at.rows <= cut) },
      { ...second, merges: draft.merges.filter((at) => at.row + at.rows <= body) },
    ];
  },
  "last year's tables behind": (draft) => {
    const older = (text: string): string =>
      text.replace(/20(\d\d)年/gu, (_, year: string) => `20${Number(year) - 1}年`);
    if (draft.rows.every((row) => row.every((cell) => !words(cell).includes("2026年")))) return [draft];
    const rows = draft.rows.map((row) =>
      row.map((cell) => {
        if (words(cell) !== "") return typed(older(words(cell)));
        if (!isAmount(cell) || typeof cell.value !== "number") return cell;
        return { ...cell, value: cell.value * 0.9, text: (cell.value * 0.9).toFixed(2) };
      }),
    );
    return [draft, { ...draft, name: `旧${draft.name}`.slice(0, 31), rows }];
  },
};

const read = (workbook: Workbook) => {
  const book = disclose(workbook);
  const { findings, verdicts } = run(RULES, { workbook, book });
  return {
    form: book.form?.id,
    tables: Object.keys(book.tables),
    equations: verdicts.length,
    asked: findings.flatMap(({ severity, message }) =>
      severity === "logical" || severity === "verifiable" ? message.zh : [],
    ),
  };
};

/** One of each family of layouts. */
const FORMS = [
  "chongqing",
  "fujian-fuzhou",
  "guangdong-guangzhou",
  "hebei-overview",
  "jiangsu-wuxi-unit",
  "shanghai-unit",
  "yunnan-township-sangong",
  "zhejiang-hangzhou",
];

describe.each(REAL_FORMS.filter(({ id }) => FORMS.includes(id)))("$id", (printed) => {
  const workbook = printedWorkbook(printed);
  const before = read(workbook);

  test.each(Object.entries(HANDLED))("%s change nothing of what is found", (_, handle) => {
    const sheets = workbook.sheets.flatMap((sheet) => handle(draftOf(sheet))).map(sheetOf);
    const after = read({ ...workbook, sheets });
    expect({ ...after, equations: 0 }).toEqual({ ...before, equations: 0 });
    expect(after.equations).toBeGreaterThanOrEqual(before.equations);
  });
});
