import type { Slip } from "./slip";

const FACTORS = [10, 100, 1000];

/** 小数点错位: by one to three places either way; what falls off the end is rounded or cut. */
export const decimalPoint: Slip = {
  pattern: "decimal-shift",
  likelihood: ({ actualTicks, expectedTicks, lastDigit }) => {
    if (actualTicks === 0 || expectedTicks === 0) return 0;
    const isShift = FACTORS.some(
      (factor) => actualTicks === expectedTicks * factor || isRounded(actualTicks, expectedTicks / factor, lastDigit),
    );
    return isShift ? 0.06 / (2 * FACTORS.length) : 0;
  },
};

function isRounded(amount: number, exact: number, lastDigit: number): boolean {
  return amount === exact || (Math.abs(amount - exact) < lastDigit && Math.abs(amount) > 10 * lastDigit);
}
