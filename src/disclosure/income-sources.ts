import type { Figure } from "./figure";
import { contains, type Meaning, meaningKey } from "./meaning";
import { sum, ZERO, type Decimal } from "./money";

/** A place that states a source of income: a column of the income table, or a line of the overview. */
export interface StatedSource {
  readonly means: Meaning;
  readonly figures: readonly (Figure | null | undefined)[];
  /** Only a part of the source beside it: 其中：教育收费. */
  readonly isExcerpt: boolean;
}

/**
 * The sources that together are the income, each once: of a source and its parts the parts, where they add up to it,
 * else the source itself.
 */
export function distinctSources<T extends StatedSource>(places: readonly T[]): T[] {
  const sources = places.filter(
    (place, index) => isSource(place) && !isDividedOrigin(places, place) && isFirst(places, place, index),
  );
  const dropped = new Set<T>();
  for (const whole of [...sources].sort((a, b) => partsOf(sources, b).length - partsOf(sources, a).length)) {
    if (dropped.has(whole)) continue;
    const parts = partsOf(sources, whole);
    if (parts.length === 0) continue;
    const direct = parts.filter((part) => !parts.some((other) => other !== part && contains(other.means, part.means)));
    if (hasAllBudgets(whole, direct) || isSum(whole, direct)) dropped.add(whole);
    else for (const part of parts) dropped.add(part);
  }
  return sources.filter((source) => !dropped.has(source));
}

const isSource = ({ means, isExcerpt }: StatedSource): boolean =>
  !isExcerpt &&
  means.flow === "income" &&
  means.period === "current" &&
  !(means.fund === "all" && (means.origin === "all" || means.origin === "currentYear"));

/** 一般财力 and 转移支付 beside the budget they belong to; without it they are sources of their own. */
const isDividedOrigin = (places: readonly StatedSource[], { means }: StatedSource): boolean =>
  (means.origin === "own" || means.origin === "transferred") &&
  places.some((other) => other.means.fund === means.fund && other.means.origin === "currentYear");

const isFirst = (places: readonly StatedSource[], { means }: StatedSource, index: number): boolean =>
  places.findIndex((other) => isSource(other) && meaningKey(other.means) === meaningKey(means)) === index;

const partsOf = <T extends StatedSource>(sources: readonly T[], whole: T): T[] =>
  sources.filter((other) => other !== whole && contains(whole.means, other.means));

/** 财政拨款 beside its three budgets is their heading, whatever else is printed between them. */
const hasAllBudgets = ({ means }: StatedSource, parts: readonly StatedSource[]): boolean =>
  means.fund === "fiscal" &&
  ["generalPublic", "governmentFund", "stateCapital"].every((fund) => parts.some((part) => part.means.fund === fund));

/** Whether the parts add up to the whole, but for the last digit of each. */
function isSum(whole: StatedSource, parts: readonly StatedSource[]): boolean {
  const [stated, together] = [amountOf(whole), sum(parts.flatMap((part) => amountOf(part) ?? []))];
  if (stated === null || parts.some((part) => amountOf(part) === null)) return false;
  const allowed = sum([whole, ...parts].map(({ figures }) => sum(figures.map((figure) => figure?.quantum ?? ZERO))));
  return stated.minus(together).abs().lte(allowed);
}

function amountOf({ figures }: StatedSource): Decimal | null {
  const amounts = figures.flatMap((figure) => figure?.amount ?? []);
  return amounts.length === figures.length ? sum(amounts) : null;
}
