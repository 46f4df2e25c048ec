import { cellKey, type CellRef } from "./address";
import { isBlank, isErrorValue, type Cell } from "./cell";
import { displayedText } from "./display";
import { addedExact, exact, exactNumber, negatedExact, roundedExact, ZERO_EXACT } from "./exact";
import { sumReferences, type Reference } from "./formula-references";
import { remembered } from "./remembered";
import type { Sheet, StaleResult, Workbook } from "./workbook";

/** Cells that are added up in all; beyond, stored results are taken as they are. */
const MOST_WORK = 1_000_000;
/** What a formula costs beside the cells it reads. */
const LEAST_WORK = 4;
/** Beyond any budget, and beyond what Excel holds exactly. */
const LARGEST = 1e15;

/**
 * The workbook with every formula of sums and differences worked out, exactly. A result that contradicts the cells
 * it is made of is never trusted: programs write formulas with the result 0 and leave the rest to Excel. Such
 * results are told under `stale`. The very same workbook where all results hold.
 */
export const recalculated = remembered((workbook: Workbook): Workbook => {
  const stale = new Recalculation(workbook).stale();
  if (stale.length === 0) return workbook;
  const replaced = new Map(stale.map((found) => [cellKey(found.cell), found]));
  const names = new Set(stale.map(({ cell }) => cell.sheet));
  return {
    ...workbook,
    stale,
    sheets: workbook.sheets.map((sheet) => (names.has(sheet.name) ? withResults(sheet, replaced) : sheet)),
  };
});

function withResults(sheet: Sheet, replaced: ReadonlyMap<string, StaleResult>): Sheet {
  const { grid } = sheet;
  const cell = (row: number, column: number): Cell => {
    const held = grid.cell(row, column);
    const found = held.formula === null ? undefined : replaced.get(cellKey({ sheet: sheet.name, row, column }));
    if (!found) return held;
    const value = found.result ?? held.formula;
    return { ...held, value, text: displayedText(value, found.result === null ? "General" : held.numberFormat) };
  };
  return { ...sheet, grid: { ...grid, cell } };
}

interface FormulaCell {
  readonly ref: CellRef;
  readonly cell: Cell;
}

const formulasOf = remembered((sheet: Sheet): readonly FormulaCell[] => {
  const found: FormulaCell[] = [];
  const { grid } = sheet;
  for (let row = grid.top; row < grid.bottom; row += 1)
    for (let column = grid.left; column < grid.right; column += 1) {
      const cell = grid.cell(row, column);
      if (cell.formula !== null) found.push({ ref: { sheet: sheet.name, row, column }, cell });
    }
  return found;
});

/** What a formula gives: `null` where it is no sum, or reads what is no number. */
interface Worked {
  readonly result: number | null;
}

/** A formula that waits for those it reads. */
interface Pending {
  readonly ref: CellRef;
  readonly key: string;
  readonly cell: Cell;
  readonly references: readonly Reference[] | null;
  isBegun: boolean;
}

class Recalculation {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly worked = new Map<string, Worked>();
  private readonly begun = new Set<string>();
  private work = 0;

  constructor(private readonly workbook: Workbook) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  }

  stale(): readonly StaleResult[] {
    const formulas = this.workbook.sheets.flatMap(formulasOf);
    const stale: StaleResult[] = [];
    for (const { ref, cell } of formulas) {
      if (this.work > MOST_WORK) break;
      this.workOut(ref);
      const { result } = this.worked.get(cellKey(ref)) ?? UNKNOWN;
      if (result === null || agrees(cell, result)) continue;
      stale.push({ cell: ref, stored: isUncalculated(cell) ? null : cell.value, result });
    }
    // Where every wrong result is the 0 that programs write, a 0 that cannot be worked out here is one of them.
    const isUnworked = stale.length > 0 && stale.every(({ stored }) => stored === 0 || stored === null);
    const unknown = (isUnworked ? formulas : []).flatMap(({ ref, cell }): StaleResult[] =>
      cell.value === 0 && this.worked.get(cellKey(ref))?.result === null
        ? [{ cell: ref, stored: 0, result: null }]
        : [],
    );
    return [...stale, ...unknown];
  }

  /** Works out a formula and those it reads, the innermost first; a circle of formulas ends unknown. */
  private workOut(start: CellRef): void {
    const open: Pending[] = this.begin(start);
    for (let pending = open.at(-1); pending; pending = open.at(-1)) {
      const { ref, key, cell, references } = pending;
      const next = pending.isBegun || references === null ? [] : this.formulasIn(references, ref.sheet);
      pending.isBegun = true;
      const before = open.length;
      for (const other of next) open.push(...this.begin(other));
      if (open.length > before) continue;
      this.worked.set(key, references === null ? UNKNOWN : this.summed(references, ref.sheet, cell));
      open.pop();
    }
  }

  /** Nothing where the formula is worked out, or is being worked out already. */
  private begin(ref: CellRef): Pending[] {
    const key = cellKey(ref);
    const cell = this.cellAt(ref);
    if (this.worked.has(key) || this.begun.has(key) || cell?.formula === undefined || cell.formula === null) return [];
    this.begun.add(key);
    return [{ ref, key, cell, references: this.referencesOf(cell.formula), isBegun: false }];
  }

  private referencesOf(formula: string): readonly Reference[] | null {
    this.work += LEAST_WORK;
    const references = this.work > MOST_WORK ? null : sumReferences(formula);
    if (references === null) return null;
    this.work += references.reduce((cells, { range }) => cells + range.rows * range.columns, 0);
    return this.work > MOST_WORK ? null : references;
  }

  private formulasIn(references: readonly Reference[], own: string): CellRef[] {
    const found: CellRef[] = [];
    this.visit(references, own, (cell, ref) => {
      if (cell.formula !== null) found.push(ref);
    });
    return found;
  }

  private visit(
    references: readonly Reference[],
    own: string,
    see: (cell: Cell, ref: CellRef, reference: Reference) => void,
  ): boolean {
    for (const reference of references) {
      const sheet = this.sheets.get(reference.sheet ?? own);
      if (!sheet) return false;
      const { row, column, rows, columns } = reference.range;
      for (let r = Math.max(row, sheet.grid.top); r < Math.min(row + rows, sheet.grid.bottom); r += 1)
        for (let c = Math.max(column, sheet.grid.left); c < Math.min(column + columns, sheet.grid.right); c += 1)
          see(sheet.grid.cell(r, c), { sheet: sheet.name, row: r, column: c }, reference);
    }
    return true;
  }

  private summed(references: readonly Reference[], own: string, cell: Cell): Worked {
    let approximate = 0;
    let magnitude = 0;
    let isKnown = true;
    const isThere = this.visit(references, own, (read, ref, { sign, range }) => {
      const amount = this.amountOf(read, ref, range.rows * range.columns === 1);
      if (amount === null) isKnown = false;
      approximate += sign * (amount ?? 0);
      magnitude += Math.abs(amount ?? 0);
    });
    if (!isThere || !isKnown || magnitude > LARGEST) return UNKNOWN;
    const places = placesRounded(cell.formula ?? "");
    const slack = magnitude * BINARY + (places === null ? SMALLEST : 0.5 * 10 ** -places);
    if (typeof cell.value === "number" && Math.abs(cell.value - approximate) <= slack) return { result: cell.value };
    // Nearly always they agree; only where they do not the sum is worked out digit by digit.
    let total = ZERO_EXACT;
    this.visit(references, own, (read, ref, { sign, range }) => {
      const amount = exact(this.amountOf(read, ref, range.rows * range.columns === 1) ?? 0);
      total = addedExact(total, sign < 0 ? negatedExact(amount) : amount);
    });
    return { result: exactNumber(places === null ? total : roundedExact(total, places)) };
  }

  /** What a cell adds to a sum: a sum over a range passes over texts, an addition would read digits in them. */
  private amountOf(cell: Cell, ref: CellRef, isAlone: boolean): number | null {
    if (cell.formula !== null) {
      const worked = this.worked.get(cellKey(ref));
      if (worked === undefined) return null;
      if (worked.result !== null) return worked.result;
      if (isUncalculated(cell)) return null;
    }
    if (typeof cell.value === "number") return cell.value;
    if (isErrorValue(cell.value)) return null;
    return isBlank(cell) || !isAlone ? 0 : null;
  }

  private cellAt({ sheet, row, column }: CellRef): Cell | undefined {
    return this.sheets.get(sheet)?.grid.cell(row, column);
  }
}

const UNKNOWN: Worked = { result: null };

/** By how much binary addition errs, for each unit that goes into it, and at least. */
const BINARY = 1e-12;
const SMALLEST = 1e-9;

/** The decimals that the whole formula is rounded to. */
function placesRounded(formula: string): number | null {
  const places = /^=?ROUND\(.*,(\d{1,2})\)$/iu.exec(formula.replace(/\s/gu, ""))?.[1];
  return places === undefined ? null : Number(places);
}

/** A formula without a result is read as its own text. */
const isUncalculated = ({ value, formula }: Cell): boolean => value === formula;

/** A difference that the cell does not show, as Excel's own arithmetic makes, is none. */
function agrees(cell: Cell, result: number): boolean {
  const { value, numberFormat } = cell;
  if (typeof value !== "number") return !isUncalculated(cell);
  if (value === result) return true;
  const shown = displayedText(result, numberFormat);
  return /\d/u.test(shown) && shown === displayedText(value, numberFormat);
}
