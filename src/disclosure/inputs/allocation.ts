import type { Decimal } from "../money";
import { plainAllocation, writtenAmounts, yearsIn, type WrittenAmount } from "./allocation-text";

/** An amount of an allocation with what it consists of. Amounts in 万元. */
export interface Allocated {
  /** As a sentence names it: `师资费`. Empty where the text gives no name. */
  readonly label: string;
  readonly amount: Decimal;
  readonly quantum: Decimal;
  /** What it consists of; `null` where the text does not say. */
  readonly group: AllocatedGroup | null;
}

/** Amounts that make up one amount, or the whole. */
export interface AllocatedGroup {
  readonly parts: readonly Allocated[];
  /** They claim to be everything; otherwise (等, 主要, a single 其中, an item without amount) they may come to less. */
  readonly isComplete: boolean;
}

/**
 * Reads the free text of 资金分配情况: its amounts and which of them 其中, brackets, numbering and
 * closing totals put under others.
 * @returns the readings that the punctuation allows, the likeliest first; none where the text has no
 *   amounts or cannot be read soundly (rates, ranges, 约, other years, brackets that do not match)
 */
export function readAllocation(text: string): readonly AllocatedGroup[] {
  const plain = plainAllocation(text);
  if (plain === null || yearsIn(plain).size > 1) return [];
  return groupsIn(plain) ?? [];
}

/** More ways to read a text than this, and it is not soundly readable. */
const MOST_READINGS = 200;
/** So many 其中 one after the other, outside brackets, may end anywhere. */
const MOST_OPENERS = 7;

function groupsIn(text: string): AllocatedGroup[] | null {
  const written = writtenAmounts(text);
  if (written === null || written.amounts.length === 0) return null;
  if (written.amounts.filter(({ before }) => OPENER.test(before)).length > MOST_OPENERS) return null;
  const items: Item[] = [];
  for (const [index, { bracket, ...amount }] of written.amounts.entries()) {
    const inside = bracket === null ? null : groupsIn(bracket);
    if (bracket !== null && inside === null) return null;
    const next = written.amounts[index + 1]?.before ?? null;
    items.push({
      ...amount,
      bracket: inside === null ? [null] : inside.map((group) => ofWhich(group, bracket ?? "")),
      behind: next ?? written.after,
      isLast: next === null,
    });
  }
  const readings = sequences(items, null);
  return readings === null || readings.length > MOST_READINGS ? null : readings;
}

/** A single amount in brackets is an 其中 only where it says so; else it is a remark. */
function ofWhich(group: AllocatedGroup, bracket: string): AllocatedGroup | null {
  if (group.parts.length > 1) return group;
  return /^(?:其中|包括|含)/u.test(bracket) ? { ...group, isComplete: false } : null;
}

interface Item extends Omit<WrittenAmount, "bracket"> {
  /** What its brackets can say. */
  readonly bracket: readonly (AllocatedGroup | null)[];
  /** The text up to the next amount, or to the end. */
  readonly behind: string;
  readonly isLast: boolean;
}

/** How strongly the text before an amount parts it from the amount before. */
function strength(before: string): number {
  if (/[。\n]/u.test(before)) return 4;
  if (before.includes(";")) return 3;
  return before.includes(",") ? 2 : 1;
}

const OPENER = /(?:^|[,;。、\n])(?:其中|(?:主要|具体|分别)(?:包括|用于|为|是|如下)?|包括|用于|含)[^;。\n]*$|^:/u;
const MAINLY = /(?:^|[,;。、\n:])(?:其中)?:?主要(?:包括|用于|为|是)/u;

/** Families of numbering; a number of the same family ends what is said under the one before. */
const NUMBERINGS = [
  /^第[一二三四五六七八九十]+/u,
  /^[一二三四五六七八九十]+是/u,
  /^[一二三四五六七八九十]+、/u,
  /^\([一二三四五六七八九十]+\)/u,
  /^\(\d+\)/u,
  /^\d+[.、](?!\d)/u,
] as const;

const lastClause = (before: string): string => (before.split(/[;。\n]/u).at(-1) ?? "").replace(/^[,、:]+/u, "");

/** The numbering of an item, wherever in the text before it its clause begins. */
function numberingOf({ before }: Item): RegExp | null {
  const clauses = before.split(/[,;。\n:]/u).filter((clause) => clause !== "");
  return NUMBERINGS.find((pattern) => clauses.some((clause) => pattern.test(clause))) ?? null;
}

/** All readings of a run of items; `null` where a total is stated that may sum up this or that. */
function sequences(items: readonly Item[], opener: string | null): AllocatedGroup[] | null {
  const readings: AllocatedGroup[] = [];
  for (const parts of partsOf(items)) {
    const totalled = underTotals(parts);
    if (totalled === null) return null;
    readings.push({
      parts: totalled.map(({ label, amount, quantum, group }) => ({ label, amount, quantum, group })),
      isComplete: claimsAll(items, parts.length, opener),
    });
    if (readings.length > MOST_READINGS) return readings;
  }
  return readings;
}

interface Named extends Allocated {
  readonly item: Item;
}

function partsOf(items: readonly Item[]): Named[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const openedBy = rest[0]?.before.match(OPENER)?.[0] ?? null;
  const named = (group: AllocatedGroup | null): Named => ({
    label: labelOf(first),
    amount: first.amount,
    quantum: first.quantum,
    group,
    item: first,
  });
  if (openedBy === null) {
    const others = partsOf(rest);
    return first.bracket.flatMap((group) => others.map((parts) => [named(group), ...parts]));
  }
  return endsOf(first, rest).flatMap((end) => {
    const inner = sequences(rest.slice(0, end), openedBy) ?? [];
    const others = partsOf(rest.slice(end));
    return inner.flatMap((group) => others.map((parts) => [named(group), ...parts]));
  });
}

/**
 * Where what is said under an item can end, the likeliest first: at the next number of the item's own
 * numbering; else at the first separator stronger than those before it.
 */
function endsOf(parent: Item, under: readonly Item[]): number[] {
  const numbering = numberingOf(parent);
  const numbered =
    numbering === null ? -1 : under.findIndex((item, index) => index > 0 && numberingOf(item) === numbering);
  if (numbered > 0) return [numbered];
  const [, second] = under;
  if (second === undefined) return [under.length];
  const own = strength(second.before);
  const isParentLevel =
    /\p{Unified_Ideograph}/u.test(parent.before) && isSeparated(parent.before) && own >= strength(parent.before);
  const stronger = under.findIndex((item, index) => index > 1 && strength(item.before) > own);
  const likeliest = isParentLevel ? 1 : stronger < 0 ? under.length : stronger;
  const isClear =
    !isParentLevel && stronger > 0 && under.slice(1, stronger).every((item) => strength(item.before) === own);
  // Commas before, a semicolon behind: what follows is no longer of it, unless it is all of it.
  const others = isClear ? [under.length] : under.map((_, index) => index + 1);
  return [likeliest, ...others.filter((end) => end !== likeliest)];
}

/** An amount stands before it, so that its own separator is known. */
const isSeparated = (before: string): boolean => /^[,;。、\n]/u.test(before);

const TOTAL =
  /^(?:以上|上述|前述|以上各项|上述各项)?(?:[一二两三四五六七八九十\d]+项)?(?:资金|经费|费用|金额|预算)?(共计|合计|总计|总共|小计|共)(?:安排|需要?|为)?(?:资金|经费|费用|预算|金额)?$/u;
const ENDS_AS_TOTAL = /(?:共计|合计|总计|小计|总共)(?:安排|需要?|为)?:?$/u;

/** Puts what a closing total sums up under it. */
function underTotals(parts: readonly Named[]): Named[] | null {
  const done: Named[] = [];
  let since = 0;
  for (const part of parts) {
    const total = TOTAL.exec(part.label)?.[1] ?? null;
    if (done.length > 0 && total === null && ENDS_AS_TOTAL.test(part.label)) return null;
    if (total === null || done.length === 0) {
      done.push(part);
      continue;
    }
    const summed = done.splice(total === "小计" ? since : 0);
    if (summed.length === 0 || part.group !== null) return null;
    done.push({
      ...part,
      group: {
        parts: summed.map(({ label, amount, quantum, group }) => ({ label, amount, quantum, group })),
        isComplete: true,
      },
    });
    since = done.length;
  }
  return done;
}

/** Whether a run of items claims to be everything. */
function claimsAll(items: readonly Item[], count: number, opener: string | null): boolean {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return false;
  if (opener !== null && (count < 2 || /^[,;。、\n]?含/u.test(opener))) return false;
  if (MAINLY.test(opener ?? first.before) || /^(?:\([^()]*\))?等/u.test(last.behind)) return false;
  const hasClauseWithoutAmount = items.slice(1).some(({ before }) =>
    before
      .split(/[;。\n]/u)
      .slice(1, -1)
      .some((clause) => clause !== "" && !/其中/u.test(clause)),
  );
  const isFollowed = last.isLast && (/;[^;。]*[^;。\s]/u.test(last.behind) || /其余|剩余|余下|结余/u.test(last.behind));
  return !hasClauseWithoutAmount && !isFollowed && !(opener === null && first.before.includes(";"));
}

/** What a sentence calls an item: its own clause, without numbering and 其中. */
function labelOf({ before }: Item): string {
  const clause = lastClause(before).replace(/^等[,、]?/u, "");
  const unnumbered = NUMBERINGS.reduce((rest, pattern) => rest.replace(pattern, ""), clause);
  const own = unnumbered.replace(/^(?:其中|包括|主要|具体|分别|用于|为|是|如下|含|[:,、])+/u, "");
  return own.replace(/^.*:(?=.)/u, "").replace(/[:,、]+$/u, "");
}
