import type { Frame } from "../reading/frame";
import type { Ledger } from "./ledger";

/** The working of a rate that has nothing to be divided by. */
export const FROM_NOTHING = "上年为零";

/** Rates from nothing, once for the whole text: 100 % is the custom of some places and says nothing. A hint. */
export function judgeFromNothing(frames: readonly Frame[], ledger: Ledger): void {
  const rates = frames
    .flatMap(({ claims }) => claims)
    .filter((claim) => claim.role === "rate" && !claim.quantity.amount.isZero())
    .filter((claim) => ledger.standing(claim).working === FROM_NOTHING);
  if (rates.length === 0) return;
  const where = rates.length > 1 ? `有${rates.length}处` : "此处";
  ledger.conflict({
    kind: "rate",
    level: "info",
    message: `${where}上年为零，按惯例写增长100%；从零增长没有增长率，可改写为“上年未安排”`,
    candidates: rates.map((claim) => ({ claim, values: [] })),
    cells: [],
  });
}
