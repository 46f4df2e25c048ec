import type { Figure } from "../disclosure/figure";
import { formatAmount, plainAmount, type Decimal } from "../disclosure/money";
import { inUnit } from "../disclosure/unit";

/** How amounts of one sentence are written: in the unit and with the decimals of a table. */
export interface AmountStyle {
  readonly unit: Figure["unit"];
  readonly decimals: number;
}

/** In the unit of the first figure, with as many decimals as any of the figures in that unit prints. */
export function styleOf(figures: readonly [Figure, ...Figure[]]): AmountStyle {
  const [{ unit }] = figures;
  return {
    unit,
    decimals: Math.max(...figures.filter((figure) => figure.unit === unit).map((figure) => figure.decimals)),
  };
}

/** `17,690.90`. @param amount money in 万元 */
export function shownAmount(amount: Decimal, { unit, decimals }: AmountStyle): string {
  return formatAmount(inUnit(amount, unit), decimals);
}

/** `17690.90`. @param amount money in 万元 */
export function plainShownAmount(amount: Decimal, { unit, decimals }: AmountStyle): string {
  return plainAmount(inUnit(amount, unit), decimals);
}
