import { BETWEEN, type Quantity } from "./quantity";
import { isReason } from "./roles";
import { afterLast, LONGEST } from "./stretch";

/** The words that stand for one figure of a list told in one breath: A、B分别为a、b. */
export type PairedWords = ReadonlyMap<Quantity, string>;

const RESPECTIVELY = "分别";

/**
 * Gives each figure of `人员经费、公用经费分别为6,696.83万元、889.00万元` the words of its own, `人员经费为` and
 * `公用经费为`. Only where there are as many names as figures, all of one kind; else nothing is paired.
 */
export function pairedWords(masked: string, quantities: readonly Quantity[]): PairedWords {
  const pairs = new Map<Quantity, string>();
  quantities.forEach((first, index) => {
    const start = Math.max(quantities[index - 1]?.to ?? 0, first.from - LONGEST);
    const before = masked.slice(start, first.from);
    const at = before.lastIndexOf(RESPECTIVELY);
    const verb = before.slice(at + RESPECTIVELY.length);
    if (at < 0 || /[，。；：\d]/u.test(verb) || isReason(afterLast(before, "；。"))) return;
    const told = afterLast(before.slice(0, at), "，。；：（）");
    const listed = listedFrom(masked, quantities, index);
    const names = [/、/u, /、|和|与|以及|及/u]
      .map((separator) => told.split(separator))
      .find((parts) => parts.length === listed.length && parts.every((part) => part !== ""));
    if (!names || listed.length < 2) return;
    const lead = before.slice(0, at - told.length);
    listed.forEach((quantity, order) => {
      pairs.set(quantity, `${order === 0 ? lead : "，"}${names[order] ?? ""}${verb}`);
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
