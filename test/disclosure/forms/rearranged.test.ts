import { validateWorkbook } from "../../../src/actions/validate";
import { EMPTY_CELL, type Cell } from "../../../src/workbook/cell";
import type { Workbook } from "../../../src/workbook/workbook";
import { draftOf, plainSheet, sheetOf, typed, type DraftSheet } from "../../support/grid-draft";
import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../../support/real-forms";

/** Changes each sheet of a workbook. */
const sheetBySheet = (workbook: Workbook, change: (draft: DraftSheet) => void): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    const draft = draftOf(sheet);
    change(draft);
    return sheetOf(draft);
  }),
});

/** An empty column before `at`; merges reach over it, as Excel lets them. */
function putInColumn(draft: DraftSheet, at: number): void {
  draft.rows = draft.rows.map((row) => [...row.slice(0, at), EMPTY_CELL, ...row.slice(at)]);
  draft.merges = draft.merges.map((merge) => {
    if (merge.column >= at) return { ...merge, column: merge.column + 1 };
    return merge.column + merge.columns >= at ? { ...merge, columns: merge.columns + 1 } : merge;
  });
}

/** Numbers that can be no codes and no line numbers. */
const isFraction = ({ value }: Cell): boolean => typeof value === "number" && !Number.isInteger(value);

const widthOf = ({ rows }: DraftSheet): number => Math.max(...rows.map((row) => row.length));

function makeLastYears(draft: DraftSheet): void {
  draft.name = `上年${draft.name}`.slice(0, 31);
  const ofLastYear = (text: string): string => text.replace(/20\d\d/gu, (year) => String(Number(year) - 1));
  draft.rows = draft.rows.map((row) =>
    row.map((cell) => (typeof cell.value === "string" ? typed(ofLastYear(cell.value)) : cell)),
  );
}

/** All tables on one sheet, each put at the place that `next` tells from the one before. */
function onOneSheet(workbook: Workbook, next: (at: Place, draft: DraftSheet) => Place): Workbook {
  const rows: Cell[][] = [];
  const merges: DraftSheet["merges"] = [];
  let at: Place = { row: 0, column: 0 };
  for (const draft of workbook.sheets.map(draftOf)) {
    for (const [r, cells] of draft.rows.entries()) {
      const row = (rows[at.row + r] ??= []);
      while (row.length < at.column) row.push(EMPTY_CELL);
      row.splice(at.column, cells.length, ...cells);
    }
    for (const merge of draft.merges)
      merges.push({ ...merge, row: merge.row + at.row, column: merge.column + at.column });
    at = next(at, draft);
  }
  return { ...workbook, sheets: [plainSheet("公开表", rows, { merges })] };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What sums and differences in binary leave behind the last digit. */
function withBinaryRests(draft: DraftSheet): void {
  draft.rows = draft.rows.map((row, r) =>
    row.map((cell, c) => {
      const { value } = cell;
      if (typeof value !== "number" || Number.isInteger(value)) return cell;
      return { ...typed(value + (((r * 31 + c * 17) % 11) - 5) * 1e-12), text: cell.text };
    }),
  );
}

function withSixDecimals(draft: DraftSheet): void {
  draft.rows = draft.rows.map((row) =>
    row.map((cell) => {
      const { value } = cell;
      if (typeof value !== "number" || Number.isInteger(value)) return cell;
      return { ...typed(value, "0.000000"), text: value.toFixed(6) };
    }),
  );
}

const HEADING = /^(?:合\s*计|总\s*计|小\s*计|基本支出|项目支出|预算数)$/u;

const PAGE_BREAK = "a page break that repeats title and header";

/** What offices do to tables before they publish them, none of which changes a figure. */
const REARRANGED: Readonly<Record<string, (workbook: Workbook) => Workbook>> = {
  "an empty column after the first": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      putInColumn(draft, 1);
    }),
  "the first column merged with an empty one, row by row": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      putInColumn(draft, 1);
      const isMerged = (row: number): boolean =>
        draft.merges.some((merge) => merge.column === 0 && row >= merge.row && row < merge.row + merge.rows);
      draft.rows.forEach((_, row) => {
        if (!isMerged(row)) draft.merges.push({ row, column: 0, rows: 1, columns: 2 });
      });
    }),
  "an empty column before the last amounts, under the heading of the labels": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      if (widthOf(draft) >= 4) putInColumn(draft, widthOf(draft) - 1);
    }),
  "merged cells taken apart, each with what the whole held": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      for (const { row, column, rows, columns } of draft.merges) {
        const held = draft.rows[row]?.[column] ?? EMPTY_CELL;
        for (const cells of draft.rows.slice(row, row + rows))
          for (let at = column; at < column + columns; at += 1) cells[at] = held;
      }
      draft.merges = [];
    }),
  [PAGE_BREAK]: (workbook) =>
    sheetBySheet(workbook, (draft) => {
      const body = draft.rows.findIndex((row) => row.some(isFraction));
      const middle = Math.floor((body + draft.rows.length) / 2);
      if (body < 0 || draft.rows.length - body < 6) return;
      draft.merges = draft.merges.filter((merge) => merge.row + merge.rows <= middle);
      draft.rows.splice(middle, 0, [typed("第1页")], ...draft.rows.slice(0, body));
    }),
  "a line of checks by formulas below each, and 以下空白": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      const difference = { value: 0, text: "0.00", numberFormat: "0.00", formula: "=1-1" };
      draft.rows.push([], [typed("校验"), difference, difference, difference], [typed("以下空白")]);
    }),
  "formulas that show nothing in empty cells": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      const width = widthOf(draft);
      const nothing = { ...typed(""), formula: '=""' };
      const filled = (cell: Cell | undefined): Cell => (cell === undefined || cell.value === null ? nothing : cell);
      draft.rows = draft.rows.map((row) => Array.from({ length: width }, (_, column) => filled(row[column])));
    }),
  "a memo below each that recalls an amount of it": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      const hasAmounts = draft.rows.some((row) => row.some(isFraction));
      if (hasAmounts) draft.rows.push([], [typed("其中：人员经费"), typed(123.45, "0.00")]);
    }),
  "short labels spread over their cells, and brackets of another shape": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      const spread = (label: string): string => (/^\p{Script=Han}{2,6}$/u.test(label) ? [...label].join(" ") : label);
      const shaped = (label: string): string => label.replace(/（/gu, "〔").replace(/）/gu, "〕");
      draft.rows = draft.rows.map((row) =>
        row.map((cell) =>
          typeof cell.value === "string" ? typed(shaped(spread(cell.value)), cell.numberFormat) : cell,
        ),
      );
    }),
  "all of them below each other on one sheet": (workbook) =>
    onOneSheet(workbook, ({ row }, { rows }) => ({ row: row + rows.length + 2, column: 0 })),
  "all of them beside each other on one sheet": (workbook) =>
    onOneSheet(workbook, ({ column }, draft) => ({ row: 0, column: column + widthOf(draft) + 1 })),
  "amounts of two decimals that are shown with six": (workbook) => sheetBySheet(workbook, withSixDecimals),
  "amounts that were computed and kept in no format": (workbook) => sheetBySheet(workbook, withBinaryRests),
  "titles between 《 and 》, and the unit below each heading": (workbook) =>
    sheetBySheet(workbook, (draft) => {
      const relabelled = (text: string): string => {
        if (HEADING.test(text)) return `${text}\n（单位：万元）`;
        return /表$/u.test(text) && text.length > 6 ? `《${text}》` : text;
      };
      const isInYuan = draft.rows.some((row) => row.some(({ text }) => /单位[:：]\s*元/u.test(text)));
      if (isInYuan) return;
      const body = draft.rows.findIndex((row) => row.some(({ value }) => typeof value === "number"));
      draft.rows = draft.rows.map((row, at) =>
        row.map((cell) =>
          typeof cell.value === "string" && (body < 0 || at < body)
            ? typed(relabelled(cell.value), cell.numberFormat)
            : cell,
        ),
      );
    }),
  "last year's tables behind this year's": (workbook) => ({
    ...workbook,
    sheets: [...workbook.sheets, ...sheetBySheet(workbook, makeLastYears).sheets],
  }),
};

const asPrinted = new Map(
  [...REAL_FORMS, ...INVENTED_PLACES].map((printed) => {
    const workbook = printedWorkbook(printed);
    return [printed.id, { workbook, before: validateWorkbook(workbook) }];
  }),
);

describe.each(Object.keys(REARRANGED))("published tables with %s", (name) => {
  // Where several tables stand on a sheet, or all amounts are whole, the break is not known.
  const tried = [...asPrinted].filter(([id]) => name !== PAGE_BREAK || REAL_FORMS.some((real) => real.id === id));
  test.each(tried)("are read as they were, and nothing is held against them: %s", (_id, { workbook, before }) => {
    const after = validateWorkbook(REARRANGED[name]?.(workbook) ?? workbook);
    expect(after.result.findings.filter(({ severity }) => severity === "logical")).toEqual([]);
    expect(Object.keys(after.book.tables)).toEqual(Object.keys(before.book.tables));
    expect(after.result.counts.equations).toBeGreaterThanOrEqual(before.result.counts.equations);
    const asked = ({ result }: typeof before): string[] =>
      result.findings.filter(({ severity }) => severity === "verifiable").map(({ rule }) => rule.id);
    expect(asked(after)).toEqual(asked(before));
  });
});

const errorsOf = (workbook: Workbook): string[] =>
  validateWorkbook(workbook).result.findings.flatMap(({ severity, rule, message }) =>
    severity === "logical" && rule.id !== "nothing-recognised" ? [message.zh] : [],
  );

/** Tables that only their headers could tell, all on one sheet, can be told by nobody. */
const OF_ONE_SHEET = "one-sheet";

test.each([...asPrinted].filter(([id]) => id !== OF_ONE_SHEET))(
  "published tables whose titles stand outside the sheet have nothing false held against them: %s",
  (_id, { workbook }) => {
    const untitled = sheetBySheet(workbook, (draft) => {
      draft.rows = draft.rows.map((row, at) =>
        row.map((cell) => (at < 3 && /表$/u.test(cell.text) && cell.text.length > 4 ? EMPTY_CELL : cell)),
      );
    });
    expect(errorsOf(untitled)).toEqual([]);
  },
);

test.each([...asPrinted])(
  "a hidden copy of each published table is no table of another kind: %s",
  (_id, { workbook, before }) => {
    const copies = workbook.sheets.map((sheet) => ({
      ...sheet,
      name: `${sheet.name}(2)`.slice(-31),
      visibility: "hidden" as const,
    }));
    const copied = { ...workbook, sheets: [...workbook.sheets, ...copies] };
    expect(errorsOf(copied)).toEqual([]);
    expect(Object.keys(validateWorkbook(copied).book.tables)).toEqual(Object.keys(before.book.tables));
  },
);
