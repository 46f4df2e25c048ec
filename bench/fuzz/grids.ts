import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { draftOf, sheetOf, typed, type DraftSheet } from "../../test/support/grid-draft";
import { Random } from "../random";
import type { Attack } from "./attack";
import { baseOf } from "./bases";
import { brokenWords, madeOf } from "./entry-points";

/** One thing done to a sheet; places are taken modulo its size, so that every step can always be done. */
export interface GridStep {
  /** "base": which workbook is changed, by the number of its sheet. */
  readonly what:
    | "base"
    | "cell"
    | "format"
    | "put-row"
    | "take-row"
    | "double-row"
    | "take-column"
    | "put-column"
    | "rename"
    | "drop";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}

const WHATS: readonly GridStep["what"][] = [
  ...(["cell", "cell", "cell", "cell", "cell", "cell", "format", "format"] as const),
  ...(["put-row", "take-row", "double-row", "take-column", "put-column", "rename", "drop"] as const),
];
const FORMATS = [
  "General",
  "0",
  "0.00",
  "#,##0.00",
  "@",
  "0%",
  "0.0,",
  "yyyy/m/d",
  "#,##0.00_);[Red](#,##0.00)",
  ";;;",
];
const VALUES: readonly CellValue[] = [
  ...[null, "", " ", 0, 0.01, -0.01, 0.004999, 1e-300, 1e15, 1e21, 1e300, -1e300, 17690.9, true, false],
  ...["总计", "合计", "其中：", "=1+1", "=SUM(", "#REF!", "#N/A", "nan", "—", "０１", "201", "20101", "1,234.50"],
  ...["单位：元", "单位：万元", "表3", "2024年部门支出总体情况表", "\u200b", "\u0000", "\ud800", "①".repeat(200)],
  ...["__proto__", "constructor", "</script>", " ".repeat(2000), "甲".repeat(32767)],
];

function valueFrom(random: Random): CellValue {
  if (random.next() < 0.5) return random.pick(VALUES);
  const magnitude = 10 ** (random.below(12) - 3);
  return Number((random.next() * magnitude * (random.next() < 0.1 ? -1 : 1)).toFixed(random.below(5)));
}

/** What is done to a workbook, the same for the same seed. */
export function gridSteps(seed: number): GridStep[] {
  const random = new Random(seed);
  const step = (what: GridStep["what"]): GridStep => ({
    what,
    sheet: random.below(1000),
    row: random.below(1000),
    column: random.below(1000),
    value: valueFrom(random),
    format: random.pick(FORMATS),
  });
  return [step("base"), ...Array.from({ length: 1 + random.below(12) }, () => step(random.pick(WHATS)))];
}

/** More of a value would only be more of the same. */
const SHOWN = 60;

export function sayStep(step: GridStep): string {
  const value = typeof step.value === "string" ? step.value.slice(0, SHOWN) : step.value;
  return JSON.stringify({ ...step, value, at: cellAddress(step) });
}

export const grids: Attack<GridStep> = {
  name: "grids",
  steps: gridSteps,
  fault: (steps) => {
    const workbook = changed(steps);
    const made = madeOf(workbook);
    if (madeOf(changed(steps)).output !== made.output) return "two runs differ";
    const outside = made.cells.find((cell) => cellAt(workbook, cell) === null);
    if (outside) return `names a cell that is not there: ${JSON.stringify(outside)}`;
    const typed = steps.map(({ value }) => String(value)).join();
    return made.sentences.map((sentence) => brokenWords(sentence, typed)).find((fault) => fault !== null) ?? null;
  },
  say: sayStep,
};

/** The workbook after some steps. */
export function changed(steps: readonly GridStep[]): Workbook {
  const base = baseOf(steps.find(({ what }) => what === "base")?.sheet ?? 0);
  const drafts = base.sheets.map(draftOf);
  for (const step of steps) {
    const draft = drafts[step.sheet % Math.max(1, drafts.length)];
    if (draft) apply(draft, step, drafts);
  }
  return { ...base, sheets: drafts.map(sheetOf) };
}

function apply(draft: DraftSheet, { what, row, column, value, format }: GridStep, drafts: DraftSheet[]): void {
  const at = row % Math.max(1, draft.rows.length);
  const cells = draft.rows[at] ?? [];
  const across = column % Math.max(1, cells.length);
  const present = cells[across] ?? typed(null);
  switch (what) {
    case "base":
      return;
    case "cell":
      cells[across] = typed(value, present.numberFormat);
      return;
    case "format":
      cells[across] = present.formula === null ? typed(present.value, format) : { ...present, numberFormat: format };
      return;
    case "put-row":
      draft.rows.splice(at, 0, []);
      return;
    case "take-row":
      draft.rows.splice(at, 1);
      return;
    case "double-row":
      draft.rows.splice(at, 0, [...cells]);
      return;
    case "take-column":
      for (const each of draft.rows) each.splice(across, 1);
      return;
    case "put-column":
      for (const each of draft.rows) each.splice(across, 0, typed(null));
      return;
    case "rename":
      draft.name = `表 ${column}`;
      return;
    case "drop":
      drafts.splice(drafts.indexOf(draft), 1);
  }
}
