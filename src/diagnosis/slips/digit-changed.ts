import { aligned, type Slip } from "./slip";

/** 一位数字录错: another key was struck. */
export const digitChanged: Slip = {
  pattern: "digit-changed",
  likelihood: ({ actual, expected, actualTicks, expectedTicks }) => {
    if (Math.sign(actualTicks) !== Math.sign(expectedTicks)) return 0;
    const [wrong, right] = aligned(actual, expected);
    const changed = [...right].filter((digit, i) => digit !== wrong[i]).length;
    return changed === 1 ? 0.2 / (9 * right.length) : 0;
  },
};
