import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { levelOf, type Ledger } from "./ledger";
import { labelOf } from "./levels";

/** Topics of which one is a part of the other by its very meaning, wherever the two stand: the part first. */
const WITHIN: readonly (readonly [string, string])[] = [
  ["procurement.smallAndMedium", "procurement"],
  ["procurement.microAndSmall", "procurement.smallAndMedium"],
];

interface Told {
  readonly claim: Claim;
  readonly topic: string;
}

/**
 * A part that is more than what it is part of: 面向中小企业预留 above the whole 政府采购预算. Which of the two is
 * wrong nobody knows. What the workbook states is judged by that. Devices above 100万元 are no part of those above
 * 50万元 in texts that count 通用设备 and 专用设备 apart.
 */
export function judgeContainment(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const told = frames.flatMap((frame) => toldBy(frame, knowledge));
  for (const [part, whole] of WITHIN)
    tellIfMore(
      told.filter(({ topic }) => topic === part),
      told.filter(({ topic }) => topic === whole),
      ledger,
    );
}

/** What is told twice of one thing is compared elsewhere. */
function tellIfMore(parts: readonly Told[], wholes: readonly Told[], ledger: Ledger): void {
  const [inner, outer] = [parts[0]?.claim, wholes[0]?.claim];
  if (!inner || !outer || parts.length > 1 || wholes.length > 1) return;
  if (inner.quantity.amount.minus(inner.quantity.quantum).gt(outer.quantity.amount)) tell(inner, outer, ledger);
}

/** In known words alone, of the department as a whole. */
function toldBy(frame: Frame, knowledge: Knowledge): Told[] {
  const topic = frame.own.topic;
  if (topic === undefined || frame.foreign !== "" || frame.isOfProject) return [];
  const claim = levelOf(frame);
  return claim && knowledge.of({ topic }, "money").length === 0 ? [{ claim, topic }] : [];
}

function tell(inner: Claim, outer: Claim, ledger: Ledger): void {
  const doubtful = [
    { claim: inner, values: [outer.quantity.amount] },
    { claim: outer, values: [inner.quantity.amount] },
  ].filter(({ claim }) => ledger.standing(claim).class !== "proved");
  if (doubtful.length === 0) return;
  ledger.conflict({
    kind: "sum",
    level: "warning",
    message: `${labelOf(inner.frame)}写${inner.quantity.text}，多于它所在的${labelOf(outer.frame)}${outer.quantity.text}`,
    candidates: doubtful,
    cells: [],
  });
}
