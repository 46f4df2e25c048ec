import type { Balance } from "./linear-system";

/** Among printed tables each rounded term adds about this chance of a difference in the last digit. */
const CHANCE_PER_TERM = 0.02;
const GREATEST_CHANCE = 0.5;
/** One number stated twice with two values: only where one place rounds and the other cuts off. */
const STATED_DIFFERENTLY = 0.01;

/**
 * How likely rounding alone leaves a sum as far off as it is (natural logarithm). A sum of three
 * rarely carries a difference, one of fourteen often does: the parts' errors are even over half
 * a digit each way, so their sum spreads as the root of their number.
 * @param lastDigit one unit of the coarsest last digit among the terms, in ticks
 */
export function roundingLogLikelihood({ residual, slack, rounded }: Balance, lastDigit: number): number {
  if (slack === 0) return residual === 0 ? 0 : Math.log(STATED_DIFFERENTLY);
  const chance = Math.min(GREATEST_CHANCE, CHANCE_PER_TERM * rounded);
  const off = Math.abs(residual) / lastDigit;
  if (off < 0.5) return Math.log(1 - chance);
  const deviation = Math.sqrt(rounded / 12);
  return Math.log(chance) - (off * off) / (2 * deviation * deviation) - Math.log(2.5 * deviation);
}
