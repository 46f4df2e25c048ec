import type { Rectangle } from "../workbook/address";
import { sumReferences } from "../workbook/formula-references";
import type { Figure } from "../disclosure/figure";

/** Which cells follow which through formulas that add and subtract. */
export interface FormulaLinks {
  /** The cell itself (1) and every formula that follows it, with its factor. */
  influence(variable: number): ReadonlyMap<number, number>;
  /** The cells a formula reads, directly or through other formulas. */
  readThrough(variable: number): Iterable<number>;
}

/** The cells among which formulas are read, by number; amounts and the half of a last digit in one unit. */
export interface NumberedCells {
  readonly variables: readonly { readonly figure: Figure }[];
  figure(variable: number): Figure;
  amount(variable: number): number;
  half(variable: number): number;
  variableAt(sheet: string, row: number, column: number): number | undefined;
}

/** A range larger than this sums a sheet, not a table. */
const LARGEST_RANGE = 200_000;

/**
 * Reads the formulas among the cells of a system. A formula counts only if its sum gives the
 * cell's amount: one that also does something else, or was not recalculated, is taken as typed.
 */
export function linksOf(system: NumberedCells): FormulaLinks {
  const reads = new Map<number, ReadonlyMap<number, number>>();
  const readers = new Map<number, { readonly reader: number; readonly factor: number }[]>();
  for (const [reader, { figure }] of system.variables.entries()) {
    if (figure.formula === null) continue;
    const summed = summedBy(system, reader);
    if (summed === null) continue;
    reads.set(reader, summed);
    for (const [read, factor] of summed) {
      const list = readers.get(read) ?? [];
      if (list.length === 0) readers.set(read, list);
      list.push({ reader, factor });
    }
  }
  return {
    influence: (variable) => influenceOf(variable, readers),
    readThrough: (variable) => readThrough(variable, reads),
  };
}

function summedBy(system: NumberedCells, reader: number): ReadonlyMap<number, number> | null {
  const { formula, cell } = system.figure(reader);
  const references = formula === null ? null : sumReferences(formula);
  if (references === null) return null;
  const factors = new Map<number, number>();
  for (const { sheet, range, sign } of references) {
    if (range.rows * range.columns > LARGEST_RANGE) return null;
    for (const [row, column] of cellsOf(range)) {
      const read = system.variableAt(sheet ?? cell.sheet, row, column);
      if (read === reader) return null;
      if (read !== undefined) factors.set(read, (factors.get(read) ?? 0) + sign);
    }
  }
  let rest = system.amount(reader);
  let slack = system.half(reader);
  for (const [read, factor] of factors) {
    rest -= factor * system.amount(read);
    slack += Math.abs(factor) * system.half(read);
  }
  return factors.size > 0 && Math.abs(rest) <= slack ? factors : null;
}

function* cellsOf({ row, column, rows, columns }: Rectangle): Generator<readonly [number, number]> {
  for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) yield [r, c];
}

type Readers = ReadonlyMap<number, readonly { readonly reader: number; readonly factor: number }[]>;

function influenceOf(variable: number, readers: Readers): ReadonlyMap<number, number> {
  const influence = new Map<number, number>([[variable, 1]]);
  const onTheWay = new Set<number>();
  const follow = (from: number, factor: number) => {
    // A circle of formulas ends here instead of running for ever.
    if (onTheWay.has(from)) return;
    onTheWay.add(from);
    for (const link of readers.get(from) ?? []) {
      influence.set(link.reader, (influence.get(link.reader) ?? 0) + factor * link.factor);
      follow(link.reader, factor * link.factor);
    }
    onTheWay.delete(from);
  };
  follow(variable, 1);
  return influence;
}

function readThrough(variable: number, reads: ReadonlyMap<number, ReadonlyMap<number, number>>): ReadonlySet<number> {
  const found = new Set<number>();
  const pending = [variable];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const read of reads.get(next)?.keys() ?? []) {
      if (found.has(read) || read === variable) continue;
      found.add(read);
      pending.push(read);
    }
  }
  return found;
}
