import type { Slip } from "./slip";

/** 合计重加一行: the total has one of its parts twice. */
export const rowTwice: Slip = {
  pattern: "row-twice",
  likelihood: ({ actualTicks, expectedTicks, addends }) => {
    if (actualTicks === 0 || addends.length < 2) return 0;
    return addends.includes(actualTicks - expectedTicks) ? 0.03 / addends.length : 0;
  },
};
