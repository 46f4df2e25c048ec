import type { Slip } from "./slip";

/** 错填相邻行、列的数. */
export const neighbour: Slip = {
  pattern: "neighbour",
  likelihood: ({ actualTicks, neighbours }) =>
    actualTicks !== 0 && neighbours.includes(actualTicks) ? 0.08 / Math.max(1, neighbours.length) : 0,
};
