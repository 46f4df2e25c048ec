import type { Sheet } from "../../workbook/workbook";
import { bareLabel, plain } from "../recognition/label";
import { filledRows, type FilledRow } from "../recognition/sheet-text";

export type FormKind = "overall" | "project";

/** One form: its rows from the title to the next form. */
export interface FormRows {
  readonly sheet: string;
  readonly kind: FormKind;
  readonly rows: readonly FilledRow[];
}

const TITLES: Readonly<Record<FormKind, RegExp>> = {
  overall: /整体(?:支出)?(?:预算)?绩效目标(?:申报|批复)?表(?:\([^)]*\))?$/u,
  project: /项目(?:支出|预算)*绩效目标(?:申报|批复)?表(?:\([^)]*\))?$/u,
};

/** The form that a cell names; a sentence that mentions one names none. */
function titledBy(text: string): FormKind | null {
  if (!/绩\s*效/u.test(text)) return null;
  const title = plain(text);
  if (title.length > 40 || /[，。；,;]/u.test(title)) return null;
  return TITLES.overall.test(title) ? "overall" : TITLES.project.test(title) ? "project" : null;
}

export const isIndicatorHeader = ({ cells }: FilledRow): boolean =>
  cells.some(({ text }) => /三\s*级/u.test(text) && bareLabel(text) === "三级指标");

/** The forms of a sheet, one or several, whatever stands around them. */
export function formsOf(sheet: Sheet): FormRows[] {
  const rows = filledRows(sheet);
  const starts = rows.flatMap((row, at) => {
    const kind = row.cells.map(({ text }) => titledBy(text)).find((named) => named !== null);
    return kind ? [{ at, kind }] : [];
  });
  const first = rows.findIndex(isIndicatorHeader);
  if (first >= 0 && !starts.some(({ at }) => at < first))
    starts.unshift({ at: 0, kind: kindByLabels(rows.slice(0, first)) });
  return starts
    .map(({ at, kind }, index) => ({ sheet: sheet.name, kind, rows: rows.slice(at, starts[index + 1]?.at) }))
    .filter((form) => form.rows.some(isIndicatorHeader));
}

const kindByLabels = (rows: readonly FilledRow[]): FormKind =>
  rows.some(({ cells }) => cells.some(({ text }) => bareLabel(text) === "项目名称")) ? "project" : "overall";
