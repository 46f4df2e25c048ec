import type { Slip } from "./slip";

/**
 * 漏填. Most empty cells of a disclosure are rightly empty, so without a second witness a
 * blank is a far less likely culprit than a figure that one slip explains.
 */
export const leftBlank: Slip = {
  pattern: "left-blank",
  likelihood: ({ actualTicks, expectedTicks }) => (actualTicks === 0 && expectedTicks !== 0 ? 5e-6 : 0),
};
