import type { Rectangle } from "../../workbook/address";
import type { Visibility } from "../../workbook/workbook";
import { bounding, contains, intersection, oneCell, WHOLE_SHEET } from "../area";
import { hasContent, type HostCell } from "./cell";
import type { HostConditionalFormat } from "./conditional-format";
import { shiftedAreas, shiftedFormula, shiftedLine, type Shift } from "./shift";

/** Everything about a sheet but its cells; replaced as a whole when any of it changes. */
export interface SheetState {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly merges: readonly Rectangle[];
  /** First in the list wins. */
  readonly conditionalFormats: readonly HostConditionalFormat[];
  /** Formatted areas without content, such as whole columns; `getUsedRange()` counts them. */
  readonly formattedAreas: readonly Rectangle[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Widths in points where one was set. */
  readonly columnWidths: readonly (readonly [column: number, points: number])[];
}

const NEW_SHEET: Omit<SheetState, "name"> = {
  visibility: "visible",
  isProtected: false,
  merges: [],
  conditionalFormats: [],
  formattedAreas: [],
  hiddenRows: [],
  hiddenColumns: [],
  columnWidths: [],
};

/** Takes note of how to undo a change. */
export type Recorder = (restore: () => void) => void;

type Rows = Map<number, Map<number, HostCell>>;

/** A sheet of the in-memory workbook. Changes go through the workbook, which records and announces them. */
export class HostSheet {
  private rows: Rows = new Map();
  private current: SheetState;
  private usedByContent: Rectangle | null | undefined;

  constructor(
    readonly id: string,
    state: Partial<SheetState> & { readonly name: string },
    private readonly record: Recorder,
  ) {
    this.current = { ...NEW_SHEET, ...state };
  }

  get state(): SheetState {
    return this.current;
  }
  get name(): string {
    return this.current.name;
  }

  cell(row: number, column: number): HostCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cells of a rectangle, row by row; for reading large areas. */
  matrix<T>(area: Rectangle, read: (cell: HostCell | undefined, row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, down) => {
      const cells = this.rows.get(area.row + down);
      return Array.from({ length: area.columns }, (_unused, across) =>
        read(cells?.get(area.column + across), area.row + down, area.column + across),
      );
    });
  }

  /** Every cell that says anything, top to bottom, left to right. */
  *cells(): Generator<{ readonly row: number; readonly column: number; readonly cell: HostCell }> {
    for (const [row, cells] of [...this.rows].sort(([a], [b]) => a - b)) {
      for (const [column, cell] of [...cells].sort(([a], [b]) => a - b)) yield { row, column, cell };
    }
  }

  put(row: number, column: number, cell: HostCell | null): void {
    const before = this.cell(row, column) ?? null;
    if (before === cell) return;
    this.record(() => {
      this.place(row, column, before);
    });
    this.place(row, column, cell);
  }

  change(patch: Partial<SheetState>): void {
    const before = this.current;
    this.record(() => {
      this.current = {
        ...before,
        conditionalFormats: revived(before.conditionalFormats, this.current.conditionalFormats),
      };
    });
    this.current = { ...before, ...patch };
  }

  /** True below or beside the top-left cell of a merged area, where nothing can stand. */
  isHiddenByMerge(row: number, column: number): boolean {
    return this.current.merges.some(
      (merge) => contains(merge, row, column) && (row !== merge.row || column !== merge.column),
    );
  }

  /**
   * The smallest rectangle around all content and, unless `valuesOnly`, all formats; `null` where there is none.
   * @param inside looks at this part of the sheet only
   */
  usedArea(valuesOnly: boolean, inside: Rectangle = WHOLE_SHEET): Rectangle | null {
    if (valuesOnly && inside === WHOLE_SHEET) {
      this.usedByContent ??= this.boundsOf(hasContent, inside);
      return this.usedByContent;
    }
    if (valuesOnly) return this.boundsOf(hasContent, inside);
    const formatted = [...this.current.formattedAreas, ...this.current.merges].flatMap(
      (area) => intersection(area, inside) ?? [],
    );
    return formatted.reduce<Rectangle | null>(
      (box, area) => (box ? bounding(box, area) : area),
      this.boundsOf(() => true, inside),
    );
  }

  /** Puts rows or columns in or takes them out; everything on the sheet goes along. */
  shift(shift: Shift): void {
    const before = this.rows;
    this.record(() => {
      this.rows = before;
      this.usedByContent = undefined;
    });
    this.rows = shiftedRows(before, shift);
    this.usedByContent = undefined;
    const { merges, conditionalFormats, formattedAreas, hiddenRows, hiddenColumns, columnWidths } = this.current;
    const lines = (list: readonly number[], axis: Shift["axis"]): readonly number[] =>
      axis === shift.axis ? list.flatMap((line) => shiftedLine(line, shift) ?? []) : list;
    this.change({
      merges: shiftedAreas(merges, shift).filter((area) => area.rows * area.columns > 1),
      formattedAreas: shiftedAreas(formattedAreas, shift),
      hiddenRows: lines(hiddenRows, "row"),
      hiddenColumns: lines(hiddenColumns, "column"),
      columnWidths:
        shift.axis === "row"
          ? columnWidths
          : columnWidths.flatMap(([column, points]) => {
              const moved = shiftedLine(column, shift);
              return moved === null ? [] : [[moved, points] as const];
            }),
      conditionalFormats: conditionalFormats.flatMap((format) => {
        const areas = shiftedAreas(format.areas, shift);
        return areas.length === 0 ? [] : [{ ...format, areas }];
      }),
    });
  }

  /** Rewrites formulas after the sheet named was shifted. */
  followShift(shifted: string, shift: Shift): void {
    for (const { row, column, cell } of [...this.cells()]) {
      if (cell.formula === undefined) continue;
      const formula = shiftedFormula(cell.formula, this.name, shifted, shift);
      if (formula !== cell.formula) this.put(row, column, { ...cell, formula });
    }
  }

  private place(row: number, column: number, cell: HostCell | null): void {
    const hadContent = hasContent(this.cell(row, column));
    const cells = this.rows.get(row) ?? new Map<number, HostCell>();
    if (cell) cells.set(column, cell);
    else cells.delete(column);
    if (cells.size > 0) this.rows.set(row, cells);
    else this.rows.delete(row);
    if (hadContent !== hasContent(cell ?? undefined)) this.usedByContent = undefined;
  }

  private boundsOf(counts: (cell: HostCell) => boolean, inside: Rectangle): Rectangle | null {
    let box: Rectangle | null = null;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (counts(cell) && contains(inside, row, column) && !(box && contains(box, row, column)))
          box = box ? bounding(box, oneCell(row, column)) : oneCell(row, column);
      }
    }
    return box;
  }
}

function shiftedRows(rows: Rows, shift: Shift): Rows {
  const moved: Rows = new Map();
  for (const [row, cells] of rows) {
    if (shift.axis === "row") {
      const to = shiftedLine(row, shift);
      if (to !== null) moved.set(to, new Map(cells));
      continue;
    }
    const kept = new Map(
      [...cells].flatMap(([column, cell]) => {
        const to = shiftedLine(column, shift);
        return to === null ? [] : [[to, cell] as const];
      }),
    );
    if (kept.size > 0) moved.set(row, kept);
  }
  return moved;
}

/** Conditional formats whose deletion is undone come back as objects that Office.js cannot use (office-js 6396). */
function revived(
  before: readonly HostConditionalFormat[],
  present: readonly HostConditionalFormat[],
): readonly HostConditionalFormat[] {
  const alive = new Set(present.map((format) => format.id));
  return before.map((format) => (alive.has(format.id) ? format : { ...format, isUnreadable: true }));
}
