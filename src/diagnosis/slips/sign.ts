import type { Slip } from "./slip";

/** 正负号录错. A negative amount that stands in a budget is wrong by itself; a positive one rarely should be negative. */
export const sign: Slip = {
  pattern: "sign",
  likelihood: ({ actualTicks, expectedTicks }) =>
    actualTicks === 0 || actualTicks !== -expectedTicks ? 0 : actualTicks < 0 ? 0.5 : 0.03,
};
