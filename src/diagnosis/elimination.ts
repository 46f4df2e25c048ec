/** One side of a constraint over the changes sought: Σ coefficient × change ≤ bound. */
export interface Inequality {
  readonly coefficients: readonly number[];
  readonly bound: number;
  /** The constraints it was combined from, each with its multiplier (negative: its lower limit was used). */
  readonly proof: readonly (readonly [constraint: number, multiplier: number])[];
}

/** Room for the halves and thirds that dividing by a common factor leaves in binary. */
const NEGLIGIBLE = 1e-6;

/** Combining stops beyond this many rows; what is dropped only makes the answer more lenient. */
const MOST_ROWS = 600;

/** What is left when all changes but one are eliminated. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Fourier–Motzkin elimination: removes one unknown after another by adding every upper limit to
 * every lower one. The unknowns of an explanation are few and their coefficients ±1, so equal
 * rows abound and only the tightest of each is kept.
 * @returns a combination that no change of these cells can satisfy, or `null` where there is none
 */
export function contradictionOf(rows: readonly Inequality[], unknowns: number): Inequality | null {
  let left = tightest(rows);
  let worst = contradictionIn(left);
  for (let next = cheapest(left, unknowns); next >= 0 && worst === null; next = cheapest(left, unknowns)) {
    left = eliminate(left, next);
    worst = contradictionIn(left);
  }
  return worst;
}

/** The values one unknown can take, given that the rows do not contradict each other. */
export function rangeOf(rows: readonly Inequality[], unknowns: number, wanted: number): Range {
  let left = tightest(rows);
  for (let next = cheapest(left, unknowns, wanted); next >= 0; next = cheapest(left, unknowns, wanted)) {
    left = eliminate(left, next);
  }
  let low = -Infinity;
  let high = Infinity;
  for (const { coefficients, bound } of left) {
    const coefficient = coefficients[wanted] ?? 0;
    if (coefficient > 0) high = Math.min(high, bound / coefficient);
    if (coefficient < 0) low = Math.max(low, bound / coefficient);
  }
  return { low, high };
}

/** The row that says nothing of any unknown and cannot hold; of such rows `tightest` keeps one. */
const contradictionIn = (rows: readonly Inequality[]): Inequality | null =>
  rows.find(({ bound, coefficients }) => bound < -NEGLIGIBLE && coefficients.every((each) => each === 0)) ?? null;

/** The unknown whose elimination makes the fewest rows; −1 where none is left. */
function cheapest(rows: readonly Inequality[], unknowns: number, except = -1): number {
  let best = -1;
  let least = Infinity;
  for (let unknown = 0; unknown < unknowns; unknown += 1) {
    if (unknown === except) continue;
    let above = 0;
    let below = 0;
    for (const { coefficients } of rows) {
      const coefficient = coefficients[unknown] ?? 0;
      if (coefficient > 0) above += 1;
      if (coefficient < 0) below += 1;
    }
    if (above + below === 0 || above * below >= least) continue;
    least = above * below;
    best = unknown;
  }
  return best;
}

function eliminate(rows: readonly Inequality[], unknown: number): Inequality[] {
  const next: Inequality[] = [];
  const above: Inequality[] = [];
  const below: Inequality[] = [];
  for (const row of rows) {
    const coefficient = row.coefficients[unknown] ?? 0;
    (coefficient > 0 ? above : coefficient < 0 ? below : next).push(row);
  }
  for (const upper of above) {
    for (const lower of below) {
      if (next.length >= MOST_ROWS) return tightest(next);
      next.push(combined(upper, -(lower.coefficients[unknown] ?? 0), lower, upper.coefficients[unknown] ?? 0));
    }
  }
  return tightest(next);
}

function combined(a: Inequality, timesA: number, b: Inequality, timesB: number): Inequality {
  const coefficients = a.coefficients.map((coefficient, i) => timesA * coefficient + timesB * (b.coefficients[i] ?? 0));
  const factor = coefficients.reduce((divisor, coefficient) => commonDivisor(divisor, Math.abs(coefficient)), 0) || 1;
  const scaled = ({ proof }: Inequality, times: number) =>
    times === 1 ? proof : proof.map(([constraint, multiplier]) => [constraint, multiplier * times] as const);
  return {
    coefficients: factor === 1 ? coefficients : coefficients.map((coefficient) => coefficient / factor),
    bound: (timesA * a.bound + timesB * b.bound) / factor,
    proof: [...scaled(a, timesA / factor), ...scaled(b, timesB / factor)],
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Of rows with equal coefficients only the one with the least bound says anything. */
function tightest(rows: readonly Inequality[]): Inequality[] {
  const kept = new Map<string, Inequality>();
  for (const row of rows) {
    const key = row.coefficients.join();
    const other = kept.get(key);
    if (other === undefined || row.bound < other.bound) kept.set(key, row);
  }
  return [...kept.values()];
}
