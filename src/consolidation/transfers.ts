import type { Disclosure } from "../disclosure/disclosure";
import { sum, type Decimal } from "../disclosure/money";
import type { Fund } from "../disclosure/meaning";
import type { Table } from "../disclosure/table";
import type { Difference } from "./differences";
import type { Unit } from "./units";

/** Income of a unit from another unit of its department, which adding up counts twice. */
const BETWEEN_UNITS: readonly { readonly fund: Fund; readonly zh: string; readonly en: string }[] = [
  { fund: "superior", zh: "上级补助收入", en: "subsidies from the superior unit" },
  { fund: "subordinate", zh: "附属单位上缴收入", en: "income handed over by subordinate units" },
];

/** What units pass on to each other, as far as it explains a difference. */
export interface Transfer {
  readonly zh: string;
  readonly en: string;
  readonly amount: Decimal;
}

/**
 * The department states less than its units together by just what they receive from one another: left out when the
 * budgets were added up, as it should be.
 */
export function transferIn(department: Disclosure, units: readonly Unit[], { off }: Difference): Transfer | null {
  if (!off.isNegative()) return null;
  const known = BETWEEN_UNITS.map((each) => ({
    ...each,
    amount: sum(units.map(({ book }) => received(book, each.fund))).minus(received(department, each.fund)),
  })).filter(({ amount }) => amount.gt(0));
  const both = { zh: known.map(({ zh }) => zh).join("、"), en: known.map(({ en }) => en).join(" and ") };
  const candidates = [...known, { ...both, amount: sum(known.map(({ amount }) => amount)) }];
  return candidates.find(({ amount }) => amount.gt(0) && amount.eq(off.negated())) ?? null;
}

function received({ tables }: Disclosure, fund: Fund): Decimal {
  const overview: Table | undefined = tables.overview;
  const lines = overview?.definition.lines ?? {};
  const rows = (overview?.rows ?? []).filter(({ line }) => line !== null && lines[line]?.means.fund === fund);
  return sum(rows.flatMap((row) => row.figure("income")?.amount ?? []));
}
