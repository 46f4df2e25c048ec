import { roundingLogLikelihood } from "../../src/diagnosis/rounding-likelihood";

/** Ticks are half a last digit: one last digit is 2. */
const likelihood = (residual: number, rounded: number, slack = rounded): number =>
  roundingLogLikelihood({ residual, slack, rounded, holds: true }, 2);

describe("how likely rounding leaves a sum as far off as it is", () => {
  test("a number stated twice agrees, or hardly ever does not", () => {
    expect(likelihood(0, 2, 0)).toBe(0);
    expect(likelihood(3, 2, 0)).toBeCloseTo(Math.log(0.01), 10);
  });

  test("most sums come out; the more terms, the fewer, never less than half", () => {
    expect(likelihood(0, 3)).toBeCloseTo(Math.log(0.94), 10);
    expect(likelihood(0, 14)).toBeCloseTo(Math.log(0.72), 10);
    expect(likelihood(0, 60)).toBeCloseTo(Math.log(0.5), 10);
  });

  test("a difference spreads as the root of the number of terms, upwards as downwards", () => {
    // Three terms: a deviation of half a digit. One digit off is two deviations.
    expect(likelihood(2, 3)).toBeCloseTo(Math.log(0.06) - 2 - Math.log(1.25), 10);
    expect(likelihood(-2, 3)).toBe(likelihood(2, 3));
    expect(likelihood(1, 3)).toBeCloseTo(Math.log(0.06) - 0.5 - Math.log(1.25), 10);
    expect(likelihood(4, 12)).toBeCloseTo(Math.log(0.24) - 2 - Math.log(2.5), 10);
  });
});
