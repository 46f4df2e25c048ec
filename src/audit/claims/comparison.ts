import type { Claim, Frame } from "../reading/frame";

/** A frame compared with another year: 比上年预算增加5万元，增长3%. */
export interface Comparison {
  readonly frame: Frame;
  readonly base: string;
  readonly prior: Claim | null;
  readonly change: Claim | null;
  readonly rate: Claim | null;
}

/** The comparisons of a frame; one that names another base, or states again what is stated, is another. */
export function comparisonsOf(frame: Frame): Comparison[] {
  const groups: { base: string; prior: Claim | null; change: Claim | null; rate: Claim | null }[] = [];
  for (const claim of frame.claims) {
    const { role, base } = claim;
    if ((role !== "prior" && role !== "change" && role !== "rate") || claim.quantity.isLoose) continue;
    if (role === "change" && claim.quantity.kind !== "money") continue;
    const last = groups.at(-1);
    const isSame = last !== undefined && last[role] === null && (base === "" || last.base === "" || base === last.base);
    const group = isSame ? last : { base, prior: null, change: null, rate: null };
    if (!isSame) groups.push(group);
    group[role] = claim;
    if (group.base === "") group.base = base;
  }
  return groups.map((group) => ({ frame, ...group }));
}
