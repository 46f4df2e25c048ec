/** A row of a matrix by its columns that are not zero; whole numbers. */
export type SparseRow = ReadonlyMap<number, number>;

/**
 * Elimination is done in the whole numbers modulo this prime, which is exact and never grows. The coefficients are
 * ±1 and few, so that no minor that matters is a multiple of it; products stay within exact numbers.
 */
const PRIME = 67_108_859;

/** What a matrix determines of its unknowns. */
export interface Determined {
  readonly rank: number;
  /** The columns that are zero in every vector of the null space. */
  readonly fixed: ReadonlySet<number>;
}

/** The rank of a matrix, and the columns that its null space leaves at zero. */
export function fixedColumns(rows: readonly SparseRow[], columns: number): Determined {
  const pivots = new Map<number, Map<number, number>>();
  // Short rows first: they fill the others least.
  for (const given of [...rows].sort((a, b) => a.size - b.size)) {
    const row = new Map([...given].map(([column, value]) => [column, modulo(value)] as const));
    for (const column of [...row.keys()]) {
      const pivot = pivots.get(column);
      if (pivot !== undefined) subtract(row, pivot, row.get(column) ?? 0);
    }
    const [lead] = [...row].filter(([, value]) => value !== 0);
    if (lead === undefined) continue;
    const [column, value] = lead;
    scale(row, inverse(value));
    for (const other of pivots.values()) subtract(other, row, other.get(column) ?? 0);
    pivots.set(column, row);
  }
  const fixed = new Set<number>();
  for (const [column, row] of pivots) if (row.size === 1 && column < columns) fixed.add(column);
  return { rank: pivots.size, fixed };
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  if (times === 0) return;
  for (const [column, value] of other) {
    const left = modulo((row.get(column) ?? 0) - ((times * value) % PRIME));
    if (left === 0) row.delete(column);
    else row.set(column, left);
  }
}

function scale(row: Map<number, number>, by: number): void {
  for (const [column, value] of row) row.set(column, (value * by) % PRIME);
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

/** By Fermat: the power PRIME − 2. */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
