import { ZERO } from "../../disclosure/money";
import type { Run } from "../document";
import { exact, type Amount, type Part } from "../facts/amount";
import { gap } from "./gap";

/** `占42.88%`: amount ÷ total, rounded half up once. Of nothing, nothing is 0.00%. */
export function shareOf(of: Part | Amount, whole: Part | Amount): Run {
  const total = whole.kind === "part" ? whole.amount : whole;
  const { name, value, from } = of.kind === "part" ? of.amount : of;
  const sources = [...from, ...total.from];
  const isPossible = value !== null && total.value !== null && (!total.value.isZero() || value.isZero());
  if (!isPossible) return gap(`${name}的占比`, sources);
  const share = total.value.isZero() ? ZERO : value.div(total.value).times(100);
  const percentage = `${share.toFixed(2)}%`;
  const working = total.value.isZero() ? null : `${exact(value)} ÷ ${exact(total.value)} = ${percentage}`;
  return { text: `占${percentage}`, from: sources, working, gap: null };
}
