import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { subjectKey } from "../reading/subject";
import { levelOf, type Ledger } from "./ledger";
import { agree, labelOf } from "./levels";

/**
 * One quantity told twice differently, where no table and no sheet says which is right: 机关运行经费, procurement,
 * assets, targets. Only what is named in known words, wherever the text tells of the department as a whole: what a
 * project spends on procurement is another amount.
 */
export function judgeStatedTwice(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const told = new Map<string, Claim>();
  for (const frame of frames) {
    const [said = {}] = frame.readings;
    if (frame.own.topic === undefined || frame.foreign !== "" || frame.isOfProject || isAllocated(frame)) continue;
    for (const kind of ["money", "count"] as const) {
      const claim = levelOf(frame, kind);
      if (!claim || knowledge.of(said, kind).length > 0 || ledger.isSettled(claim)) continue;
      const key = [subjectKey(said), kind, claim.attribute, kind === "count" ? claim.quantity.unit : ""].join("|");
      const first = told.get(key);
      if (!first) told.set(key, claim);
      else if (!agree(first.quantity, claim.quantity)) tell(first, claim, ledger);
    }
  }
}

const isAllocated = ({ parent }: Frame): boolean =>
  parent !== null && (/资金分配/u.test(parent.label) || isAllocated(parent));

function tell(first: Claim, second: Claim, ledger: Ledger): void {
  ledger.conflict({
    kind: "stated-twice",
    level: "warning",
    message: `${labelOf(second.frame)}前后不一致：第${first.frame.paragraph + 1}段写${first.quantity.text}，第${second.frame.paragraph + 1}段写${second.quantity.text}`,
    candidates: [
      { claim: second, values: [first.quantity.amount] },
      { claim: first, values: [second.quantity.amount] },
    ],
    cells: [],
  });
}
