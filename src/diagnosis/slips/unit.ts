import type { Slip } from "./slip";

/** 万元误填为元, or the other way round. */
export const unit: Slip = {
  pattern: "unit",
  likelihood: ({ actualTicks, expectedTicks }) =>
    expectedTicks !== 0 &&
    actualTicks !== 0 &&
    (actualTicks === expectedTicks * 10000 || actualTicks * 10000 === expectedTicks)
      ? 0.03
      : 0,
};
