import type { Slip } from "./slip";

/** 合计漏加一行: the total is short of exactly one of its parts. */
export const rowLeftOut: Slip = {
  pattern: "row-left-out",
  likelihood: ({ actualTicks, expectedTicks, addends }) => {
    if (actualTicks === 0 || addends.length < 2) return 0;
    return addends.includes(expectedTicks - actualTicks) ? 0.05 / addends.length : 0;
  },
};
