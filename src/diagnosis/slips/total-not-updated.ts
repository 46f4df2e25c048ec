import { digitsOf, type Slip } from "./slip";

/** 合计未更新: a typed total left over from an earlier draft. Any figure near the right one will do, so it explains little. */
export const totalNotUpdated: Slip = {
  pattern: "total-not-updated",
  likelihood: ({ figure, actual, actualTicks, addends }) => {
    if (figure.formula !== null || actualTicks === 0 || addends.length < 2) return 0;
    return 0.15 * 10 ** -digitsOf(actual).length;
  },
};
