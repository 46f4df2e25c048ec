import { digitsOf, type Slip } from "./slip";

/** Between one draft and the next a total changes by no more than this. */
const MOST_GROWN = 5;

/** 合计未更新: a typed total left over from an earlier draft. Any figure near the right one will do, so it explains little. */
export const totalNotUpdated: Slip = {
  pattern: "total-not-updated",
  likelihood: ({ figure, actual, actualTicks, expectedTicks, addends }) => {
    if (figure.formula !== null || actualTicks === 0 || addends.length < 2) return 0;
    // A draft is not a multiple of the next one.
    const grown = Math.abs(expectedTicks / actualTicks);
    if (grown > MOST_GROWN || grown < 1 / MOST_GROWN) return 0;
    return 0.15 * 10 ** -digitsOf(actual).length;
  },
};
