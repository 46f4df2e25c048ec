import type { Slip } from "./slip";

/** 误用上年数. */
export const priorYear: Slip = {
  pattern: "prior-year",
  likelihood: ({ actualTicks, expectedTicks, priorYear: last }) =>
    last !== null && last !== 0 && actualTicks === last && expectedTicks !== last ? 0.05 : 0,
};
