import type { Bilingual } from "../../disclosure/bilingual";
import type { Disclosure } from "../../disclosure/disclosure";
import type { StatedFigure } from "../../disclosure/figure";
import { statedChanges, type StatedChange } from "../../disclosure/inputs/changes";
import { formatAmount, type Decimal } from "../../disclosure/money";
import { disclosureProcedure } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { assess, isHolding } from "../equation";
import { balance, type EquationDraft } from "../rule";

/**
 * 上年预算数: the change of a total is the sum of the changes of its parts, on one base. This year's amounts add up by
 * the rules of the tables, so that the changes do where last year's amounts add up the same way.
 */
export const priorYearChangeAddsUp = balance({
  id: "prior-year-change-adds-up",
  kind: "other-sheets",
  name: { zh: "增减额合计等于各项增减额之和", en: "Changes add up" },
  holds: {
    zh: "合计比上年的增减额等于各项增减额之和，各处上年预算数的口径一致，结转要么都计入、要么都不计入。",
    en: "The change of a total is the sum of the changes of its parts, on one base: carry-over is counted in everywhere or nowhere.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "核对上年预算数的口径，看是否一处含上年结转、一处不含；口径确需不同的，写明原因。",
    en: "See whether last year's amounts count carry-over in one place and not in another; where they must, say why.",
  },
  needs: [],
  equations: (_, book) => (book.inputs.sheets.priorYear === undefined ? [] : relationsIn(book).flatMap(balanceOf)),
});

/** Lines that together are what other lines together are, this year and last. */
interface Relation {
  readonly total: readonly StatedChange[];
  readonly parts: readonly StatedChange[];
  readonly carriedOver: readonly StatedFigure[];
}

function relationsIn(book: Disclosure): Relation[] {
  const lines = statedChanges(book, book.inputs);
  const of = (scope: StatedChange["scope"], keys: readonly string[] | null): StatedChange[] =>
    lines.filter((line) => line.scope === scope && (keys === null || keys.includes(line.key.slice(scope.length + 1))));
  const carriedOver = of("income", null).flatMap(({ key, prior }) =>
    key.endsWith("Carryover") ? (prior?.amount ?? []) : [],
  );
  const generalPublic = (parts: readonly StatedChange[]): Relation => ({
    // Forms differ in what the general public budget counts in; this year's amounts show it.
    total: GENERAL_PUBLIC.map((keys) => of("income", keys)).find((total) => holdsNow(total, parts)) ?? [],
    parts,
    carriedOver,
  });
  return [
    generalPublic(of("generalPublicBudget", ["basic", "project"])),
    generalPublic(of("generalPublicItems", null)),
    { total: of("income", null), parts: of("expenditure", ["basic", "project"]), carriedOver },
    {
      total: of("threePublicExpenses", ["total"]),
      parts: of("threePublicExpenses", ["travelAbroad", "vehiclePurchase", "vehicleOperation", "reception"]),
      carriedOver: [],
    },
  ].filter(({ total, parts }) => holdsNow(total, parts));
}

const GENERAL_PUBLIC: readonly (readonly string[])[] = [
  ["generalPublic", "transferredGeneralPublic"],
  ["generalPublic", "transferredGeneralPublic", "fiscalCarryover"],
  ["generalPublic"],
  ["generalPublic", "fiscalCarryover"],
];

/** Whether this year's amounts stand in the relation; where they do not, a rule of the tables says so. */
function holdsNow(total: readonly StatedChange[], parts: readonly StatedChange[]): boolean {
  const [first, ...more] = total;
  if (!first || parts.length === 0) return false;
  const term = ({ amount, quantum }: StatedChange, sign: 1 | -1) => ({ figure: { amount, quantum }, sign });
  return isHolding({
    relation: "equals",
    total: first,
    parts: [...parts.map((line) => term(line, 1)), ...more.map((line) => term(line, -1))],
  });
}

/** Last year's amounts in the same relation. */
function balanceOf({ total, parts, carriedOver }: Relation): EquationDraft[] {
  const [first, ...more] = total.flatMap(priorOf);
  const terms = parts.flatMap(priorOf);
  if (!first || terms.length === 0) return [];
  const draft: EquationDraft = {
    about: { zh: first.row, en: first.english.row },
    total: first,
    parts: terms,
    minus: more,
  };
  const known = [...terms, ...more].flatMap((figure) => figure ?? []);
  if (known.length < terms.length + more.length) return [draft];
  const { outcome, difference } = assess({
    relation: "equals",
    total: first,
    parts: known.map((figure) => ({ figure, sign: terms.includes(figure) ? (1 as const) : (-1 as const) })),
  });
  const why = outcome === "broken" ? carryoverOf(carriedOver, difference) : null;
  return [why ? { ...draft, note: why } : draft];
}

/** Last year's amount of a line; a line with no amount this year and no row for last year's had none in either. */
function priorOf({ amount, prior }: StatedChange): (StatedFigure | null)[] {
  if (prior === null) return amount.isZero() ? [] : [null];
  return [prior.amount];
}

/** Says where the difference is last year's carry-over. */
function carryoverOf(carriedOver: readonly StatedFigure[], difference: Decimal): Bilingual | null {
  const carried = carriedOver.find(({ amount }) => !amount.isZero() && amount.eq(difference.abs()));
  if (!carried) return null;
  const [place, amount] = [qualifiedAddress(carried.cell), formatAmount(carried.amount)];
  return {
    zh: `恰为上年${carried.row}${amount}万元，见${place}，可能一处的上年预算数含结转、另一处不含`,
    en: `which is last year's carry-over ${amount}, see ${place}: perhaps counted in one place and not in the other`,
  };
}
