import { digitsOf, droppedAt, type Slip } from "./slip";

/** 多录一位数字: a key struck twice (or a stray one beside it). */
export const digitDoubled: Slip = {
  pattern: "digit-doubled",
  likelihood: ({ actual, expected, actualTicks, expectedTicks }) => {
    if (expectedTicks === 0 || Math.sign(actualTicks) !== Math.sign(expectedTicks)) return 0;
    const at = droppedAt(actual, expected);
    if (at < 0 || actual[at] === ".") return 0;
    const isDouble = actual[at] === actual[at - 1] || actual[at] === actual[at + 1];
    return isDouble ? 0.04 / digitsOf(expected).length : 0.01 / (10 * digitsOf(expected).length);
  },
};
