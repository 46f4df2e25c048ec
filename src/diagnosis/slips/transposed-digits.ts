import { aligned, type Slip } from "./slip";

/** 两位数字颠倒: 4,074.63 typed as 4,047.63. The difference is divisible by 9. */
export const transposedDigits: Slip = {
  pattern: "transposition",
  likelihood: ({ actual, expected, actualTicks, expectedTicks }) => {
    if (Math.sign(actualTicks) !== Math.sign(expectedTicks)) return 0;
    const [wrong, right] = aligned(actual, expected);
    const first = [...right].findIndex((digit, i) => digit !== wrong[i]);
    if (first < 0 || first + 1 >= right.length) return 0;
    const swapped = right.slice(0, first) + (right[first + 1] ?? "") + (right[first] ?? "") + right.slice(first + 2);
    // Nobody types a figure that begins with a nought: there the nought was dropped.
    if (first === 0 && swapped.startsWith("0")) return 0;
    return swapped === wrong ? 0.12 / (right.length - 1) : 0;
  },
};
