import type { Bilingual } from "../disclosure/bilingual";
import type { Figure } from "../disclosure/figure";
import { assess } from "./equation";
import type { EquationDraft } from "./rule";

/** A balance that holds with the appropriations carried over from last year, or without them: forms differ. */
export interface EitherWay {
  readonly about: Bilingual;
  readonly total: Figure | null | undefined;
  readonly parts: readonly (Figure | null | undefined)[];
  /** What is taken away either way. */
  readonly minus?: readonly (Figure | null | undefined)[];
  /** What was carried over for it. */
  readonly carriedOver: readonly (Figure | null | undefined)[];
  /** What was carried over, where it stands apart beside the total: then the parts may count it in already. */
  readonly beside?: readonly (Figure | null | undefined)[];
}

type Way = "with" | "without" | "beside" | "neither";

/**
 * States each balance the way the data show that it is meant: without carry-over where that holds,
 * with it where that holds. Where neither does, the way most of the others go, and the sentence says so.
 * Where nothing was carried over there is only one way.
 */
export function eitherWay(balances: readonly EitherWay[]): EquationDraft[] {
  const ways = balances.map(wayOf);
  const usual =
    ways.filter((way) => way === "with").length > ways.filter((way) => way === "without").length ? "with" : "without";
  return balances.map((balance, index) => {
    const way = ways[index] ?? null;
    const { about, total, parts, minus = [], carriedOver } = balance;
    if (way === null)
      return { about, total, parts: [...parts, ...carriedOver.filter((figure) => figure === null)], minus };
    if (way === "beside")
      return { about, total, parts, minus: [...minus, ...(balance.beside ?? [])], note: NOTES[way] };
    const isCounted = (way === "neither" ? usual : way) === "with";
    return { about, total, parts: isCounted ? [...parts, ...carriedOver] : parts, minus, note: NOTES[way] };
  });
}

const NOTES: Readonly<Record<Way, Bilingual>> = {
  with: { zh: "已计入财政拨款结转", en: "carried-over appropriations counted in" },
  without: { zh: "未计入财政拨款结转", en: "carried-over appropriations not counted in" },
  beside: { zh: "一处已计入财政拨款结转", en: "carried-over appropriations counted in on one side" },
  neither: {
    zh: "无论是否计入财政拨款结转都不相等",
    en: "not equal whether carried-over appropriations are counted in or not",
  },
};

/** Which way a balance holds; `null` where nothing was carried over, or where it cannot be told. */
export function wayOf({ total, parts, minus = [], carriedOver, beside = [] }: EitherWay): Way | null {
  const terms = [...parts, ...carriedOver];
  const isNothing = (figures: readonly (Figure | null | undefined)[]): boolean =>
    figures.every((figure) => !figure || figure.amount.isZero());
  if (!total || [...terms, ...minus, ...beside].includes(null) || (isNothing(carriedOver) && isNothing(beside)))
    return null;
  const holds = (
    added: readonly (Figure | null | undefined)[],
    taken: readonly (Figure | null | undefined)[] = [],
  ): boolean => {
    const signed = (figures: readonly (Figure | null | undefined)[], sign: 1 | -1) =>
      figures.flatMap((figure) => (figure ? [{ figure, sign }] : []));
    return (
      assess({ relation: "equals", total, parts: [...signed(added, 1), ...signed([...minus, ...taken], -1)] })
        .outcome !== "broken"
    );
  };
  if (holds(parts)) return "without";
  if (!isNothing(carriedOver) && holds(terms)) return "with";
  return !isNothing(beside) && holds(parts, beside) ? "beside" : "neither";
}
