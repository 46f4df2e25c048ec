import highs from "highs";
import { figuresOf, type Verdict } from "../../src/checks/equation";
import { cellKey } from "../../src/workbook/address";

type Highs = Awaited<ReturnType<typeof highs>>;
let loaded: Promise<Highs> | null = null;

/**
 * How few cells must change so that every equation holds, by an exact solver: minimise Σ z over
 * changes d with |d| ≤ M z and every residual within its slack. M is scaled to the residuals: with a
 * fixed large one the solver's own tolerance lets wrong cells through.
 */
export async function smallestByMilp(verdicts: readonly Verdict[]): Promise<number> {
  loaded ??= highs();
  const solver = await loaded;
  const solution = solver.solve(modelOf(verdicts), {
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    mip_rel_gap: 0,
  });
  if (solution.Status !== "Optimal") throw new Error(`HiGHS: ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}

function modelOf(verdicts: readonly Verdict[]): string {
  const cells = new Map<string, number>();
  const rows: string[] = [];
  let largest = 1;
  for (const { equation, difference, slack } of verdicts) {
    const coefficients = new Map<number, number>();
    for (const [i, figure] of figuresOf(equation).entries()) {
      const key = cellKey(figure.cell);
      const cell = cells.get(key) ?? cells.size;
      cells.set(key, cell);
      const sign = i === 0 ? 1 : -(equation.parts[i - 1]?.sign ?? 1);
      coefficients.set(cell, (coefficients.get(cell) ?? 0) + sign);
    }
    const terms = [...coefficients]
      .map(([cell, coefficient]) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} d${cell}`)
      .join(" ");
    const [residual, room] = [Number(difference.toFixed(6)), Number(slack.toFixed(6))];
    largest = Math.max(largest, Math.abs(residual));
    rows.push(`${terms} >= ${(-room - residual).toFixed(6)}`);
    if (equation.relation === "equals") rows.push(`${terms} <= ${(room - residual).toFixed(6)}`);
  }
  const most = (2 * largest).toFixed(6);
  const numbers = [...cells.values()];
  return [
    "Minimize",
    ` obj: ${numbers.map((cell) => `z${cell}`).join(" + ")}`,
    "Subject To",
    ...[
      ...rows,
      ...numbers.flatMap((cell) => [`d${cell} - ${most} z${cell} <= 0`, `d${cell} + ${most} z${cell} >= 0`]),
    ].map((row, i) => ` c${i}: ${row}`),
    "Bounds",
    ...numbers.map((cell) => ` -${most} <= d${cell} <= ${most}`),
    "Binary",
    ...numbers.map((cell) => ` z${cell}`),
    "End",
  ].join("\n");
}
