import type { Slip } from "./slip";

/** A figure that stands in so many cells of its sheet, itself among them, stands beside itself rightly: 类, 款 and 项 of one amount. */
const REPEATED = 4;

/** 错填相邻行、列的数. */
export const neighbour: Slip = {
  pattern: "neighbour",
  likelihood: ({ actualTicks, neighbours, occurrences }) =>
    actualTicks !== 0 && occurrences < REPEATED && neighbours.includes(actualTicks)
      ? 0.08 / Math.max(1, neighbours.length)
      : 0,
};
