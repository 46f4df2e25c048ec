import type { Slip } from "./slip";

/** 正负号录错. */
export const sign: Slip = {
  pattern: "sign",
  likelihood: ({ actualTicks, expectedTicks }) => (actualTicks !== 0 && actualTicks === -expectedTicks ? 0.03 : 0),
};
