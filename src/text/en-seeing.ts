import type { Widened } from "./texts";
import type { seeingZh } from "./zh-seeing";

/** What 推算, 盲区 and the pictures of 总览 say, in English. */
export const seeingEn: Widened<typeof seeingZh> = {
  inferred: "Worked out",
  inferredHint: "The figures of the tables suffice to tell these cells; compare with the source documents first.",
  inferredProof: (count) => `By ${count} balance(s)`,
  inferredHere: "worked out",
  andMore: (count) => `… (${count} in all)`,
  acceptAll: (count) => `Accept all (${count} cells)`,
};
