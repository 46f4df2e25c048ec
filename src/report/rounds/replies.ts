import type { Workbook } from "../../workbook/workbook";
import { COLUMN_KEYS, COLUMNS, STATES, type Column } from "./columns";

/** A finding of an earlier report, with what was replied to it. */
export interface EarlierFinding {
  /** By it the same finding is known again. */
  readonly mark: string;
  /** What the unit or the inspector wrote into 处理情况; empty where nothing. */
  readonly reply: string;
  /** As the earlier report printed it, for the list of what is mended. */
  readonly shown: Readonly<Partial<Record<Column, string>>>;
}

/** A unit of an earlier report. */
export interface EarlierUnit {
  readonly file: string;
  readonly name: string;
  readonly findings: readonly EarlierFinding[];
}

/**
 * The findings of an earlier report and the replies in it, by unit. Sorted rows, rows taken out, further columns
 * and other sheets do no harm: rows are known by their marks, columns by their headers.
 * @returns `null` where the workbook is no such report
 */
export function repliesIn({ sheets }: Workbook): readonly EarlierUnit[] | null {
  const units = new Map<string, { name: string; findings: EarlierFinding[] }>();
  let isReport = false;
  for (const { grid } of sheets) {
    let columns: ReadonlyMap<Column, number> | null = null;
    for (let row = grid.top; row < grid.bottom; row += 1) {
      const text = (column: number): string => grid.cell(row, column).text.trim();
      columns ??= headerIn(grid.left, grid.right, text);
      if (columns === null) continue;
      isReport = true;
      const cell = (key: Column): string => {
        const at = columns?.get(key);
        return at === undefined ? "" : text(at);
      };
      const mark = cell("mark");
      if (!MARK.test(mark) || isMended(cell("state"))) continue;
      const unit = units.get(cell("file")) ?? { name: cell("unit"), findings: [] };
      units.set(cell("file"), unit);
      const shown = Object.fromEntries(COLUMN_KEYS.map((key) => [key, cell(key)] as const));
      unit.findings.push({ mark, reply: cell("reply"), shown });
    }
  }
  return isReport ? [...units].map(([file, { name, findings }]) => ({ file, name, findings })) : null;
}

/** Sixteen digits of a checksum. */
const MARK = /^[\da-f]{16}$/u;
const isMended = (state: string): boolean => state === STATES.mended.zh || state === STATES.mended.en;

/** The columns of a header row, which names the mark and the replies; `null` where the row is none. */
function headerIn(left: number, right: number, text: (column: number) => string): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>();
  for (let column = left; column < right; column += 1) {
    const name = text(column);
    const key = COLUMN_KEYS.find((each) => name === COLUMNS[each].zh || name === COLUMNS[each].en);
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  }
  return columns.has("mark") && columns.has("reply") ? columns : null;
}
