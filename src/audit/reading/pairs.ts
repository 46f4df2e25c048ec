import { BETWEEN, type Quantity } from "./quantity";
import { isReason } from "./roles";
import { afterLast } from "./stretch";

/** The words that stand for one figure of a list told in one breath: A、B分别为a、b. */
export type PairedWords = ReadonlyMap<Quantity, string>;

const RESPECTIVELY = /([^，。；：（）]*)分别([^，。；：\d]*)$/u;

/**
 * Gives each figure of `人员经费、公用经费分别为6,696.83万元、889.00万元` the words of its own, `人员经费为` and
 * `公用经费为`. Only where there are as many names as figures, all of one kind; else nothing is paired.
 */
export function pairedWords(masked: string, quantities: readonly Quantity[]): PairedWords {
  const pairs = new Map<Quantity, string>();
  quantities.forEach((first, index) => {
    const start = quantities[index - 1]?.to ?? 0;
    const before = masked.slice(start, first.from);
    const match = RESPECTIVELY.exec(before);
    if (!match || isReason(afterLast(before, "；。"))) return;
    const [whole, told = "", verb = ""] = match;
    const listed = listedFrom(masked, quantities, index);
    const names = [/、/u, /、|和|与|以及|及/u]
      .map((separator) => told.split(separator))
      .find((parts) => parts.length === listed.length && parts.every((part) => part !== ""));
    if (!names || listed.length < 2) return;
    const lead = before.slice(0, before.length - whole.length);
    listed.forEach((quantity, at) => {
      pairs.set(quantity, `${at === 0 ? lead : "，"}${names[at] ?? ""}${verb}`);
    });
  });
  return pairs;
}

/** The figures from one on that follow each other with nothing but 、 or 和 between, all of one kind. */
function listedFrom(masked: string, quantities: readonly Quantity[], index: number): Quantity[] {
  const listed = quantities.slice(index, index + 1);
  for (const next of quantities.slice(index + 1)) {
    const last = listed.at(-1);
    if (!last || next.kind !== last.kind || !BETWEEN.test(masked.slice(last.to, next.from))) break;
    listed.push(next);
  }
  return listed;
}
