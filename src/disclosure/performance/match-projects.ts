import { intervalOf, type Figure } from "../figure";
import { addIntervals, meet } from "../interval";
import { sum } from "../money";
import { bareLabel } from "../recognition/label";
import type { Book } from "../book";
import type { Row, Table } from "../table";
import type { ProjectTarget } from "./performance";

/** Rows of the project table and the target forms that are about the same money; on one side there is one. */
export interface TargetMatch {
  readonly rows: readonly Row<"total">[];
  readonly targets: readonly ProjectTarget[];
  /** The names are the same, or those of a group begin with the one on the other side. */
  readonly isNamedAlike: boolean;
  readonly isAmountAlike: boolean;
}

export interface TargetMatches {
  /** In the order of the forms. */
  readonly matches: readonly TargetMatch[];
  /** Projects without a form, and forms of no project. */
  readonly rows: readonly Row<"total">[];
  readonly targets: readonly ProjectTarget[];
  /** What the project table does not show of 财政拨款: projects of the two funds, and those carried over, if any. */
  readonly hasOtherMoney: boolean;
}

/**
 * Matches the projects of 表7 with the target forms: by name and amount; groups, where one form covers
 * several projects or several forms one; then one name with two amounts, and one amount with two names,
 * the most similar first. Forms of projects that stand elsewhere, among what was carried over or as expenditure of
 * the two funds, are of a project too.
 * @returns `null` where the workbook lacks one of the two, or no form says whose it is
 */
export function matchTargets(tables: Book["tables"], forms: readonly ProjectTarget[]): TargetMatches | null {
  const table = tables.projects;
  if (!table || forms.every(({ name }) => name === null)) return null;
  const rows = new Set<Row<"total">>(table.ofKind("project"));
  const targets = new Set(forms.filter(({ name }) => name !== null));
  const matches: TargetMatch[] = [];
  const elsewhere = otherMoney(tables);
  // Either side may count in what was carried over for the project.
  const isAmountOf = (targets: readonly ProjectTarget[], of: readonly Row<"total">[]): boolean => {
    const own = of.flatMap((row) => row.figure("total") ?? []);
    const carried = of.flatMap((row) => elsewhere.carried.get(nameOf(row)) ?? []);
    const stated = targets.flatMap(({ fiscal }) => fiscal ?? []);
    return isSum(stated, own) || isSum(stated, [...own, ...carried]) || isSum([...stated, ...carried], own);
  };
  const take = (match: TargetMatch): void => {
    matches.push(match);
    match.rows.forEach((row) => rows.delete(row));
    match.targets.forEach((target) => targets.delete(target));
  };
  const pair = (
    fits: (row: Row<"total">, target: ProjectTarget) => boolean,
    isNamedAlike: boolean,
    isAmountAlike: boolean,
  ): void => {
    for (const { row, target } of ranked(rows, targets, fits))
      if (rows.has(row) && targets.has(target)) take({ rows: [row], targets: [target], isNamedAlike, isAmountAlike });
  };
  pair((row, target) => isSameName(row, target) && isSameAmount(row, target), true, true);
  for (const target of [...targets]) {
    const group = [...rows].filter((row) => nameOf(row).startsWith(nameOfTarget(target)));
    if (group.length > 1 && target.fiscal !== null && isAmountOf([target], group))
      take({ rows: group, targets: [target], isNamedAlike: true, isAmountAlike: true });
  }
  for (const row of [...rows]) {
    const group = [...targets].filter((target) => nameOfTarget(target).startsWith(nameOf(row)));
    if (group.length > 1 && isAmountOf(group, [row]))
      take({ rows: [row], targets: group, isNamedAlike: true, isAmountAlike: true });
  }
  pair(isSameName, true, false);
  pair(
    (row, target) => isSameAmount(row, target) && similarity(nameOf(row), nameOfTarget(target)) >= ALIKE,
    false,
    true,
  );
  pair((row, target) => similarity(nameOf(row), nameOfTarget(target)) >= NEARLY_SAME, false, false);
  pair((row, target) => isSameAmount(row, target) && isOnly(row, rows, target, targets), false, true);
  const place = ({ targets: [first] }: TargetMatch): number => (first ? forms.indexOf(first) : forms.length);
  return {
    matches: matches.sort((a, b) => place(a) - place(b)),
    rows: [...rows],
    targets: strangers([...targets], elsewhere),
    hasOtherMoney: elsewhere.amounts.length > 0,
  };
}

/** Project money of 财政拨款 that 表7 does not list. */
interface OtherMoney {
  /** What was carried over, by the name of the project. */
  readonly carried: ReadonlyMap<string, Figure>;
  /** Amounts of each code, unit or carried-over project, and their totals. */
  readonly amounts: readonly Figure[];
  /** All of it together: without what was carried over, and with it. */
  readonly totals: readonly (readonly Figure[])[];
}

function otherMoney({ governmentFund, stateCapital, carryover }: Book["tables"]): OtherMoney {
  const of = (table: Table | undefined, column: string): readonly { readonly row: Row; readonly figure: Figure }[] =>
    (table?.rows ?? []).flatMap((row) => {
      const figure = row.figure(column);
      return !figure || figure.amount.isZero() ? [] : [{ row, figure }];
    });
  const sources = [of(governmentFund, "project"), of(stateCapital, "project"), of(carryover, "fiscalProject")];
  const totals = sources.map((found) => found.find(({ row }) => row.kind === "total")?.figure ?? []);
  return {
    carried: new Map(
      (sources[2] ?? []).flatMap(({ row, figure }) => (row.kind === "total" ? [] : [[nameOf(row), figure] as const])),
    ),
    amounts: sources.flatMap((found) => found.map(({ figure }) => figure)),
    totals: [totals.slice(0, 2).flat(), totals.flat()],
  };
}

/** The forms whose project is nowhere: not by name, not by amount, and not all of them together. */
function strangers(targets: readonly ProjectTarget[], elsewhere: OtherMoney): ProjectTarget[] {
  const left = targets.filter(
    (target) =>
      !elsewhere.carried.has(nameOfTarget(target)) &&
      !elsewhere.amounts.some((figure) => target.fiscal !== null && isSum([target.fiscal], [figure])),
  );
  const stated = targets.flatMap(({ fiscal }) => fiscal ?? []);
  return elsewhere.totals.some((total) => total.length > 0 && isSum(stated, total)) ? [] : left;
}

/**
 * Two sums of the same money: equal, or where one side is printed in other digits, as 万元 beside 元, equal within
 * what these take away.
 */
function isSum(one: readonly Figure[], other: readonly Figure[]): boolean {
  const amounts = (figures: readonly Figure[]) => sum(figures.map(({ amount }) => amount));
  if (amounts(one).eq(amounts(other))) return true;
  const printed = new Set([...one, ...other].map(({ quantum }) => quantum.toString()));
  const range = (figures: readonly Figure[]) =>
    addIntervals(figures.map((figure) => ({ interval: intervalOf(figure), sign: 1 as const })));
  return printed.size > 1 && meet(range(one), range(other));
}

/** Shares of common pairs of characters from which two names may be of one project. */
const ALIKE = 0.5;
const NEARLY_SAME = 0.8;

const nameOf = ({ name }: Row): string => bareLabel(name);
const nameOfTarget = ({ name }: ProjectTarget): string => bareLabel(name?.value ?? "");
const isSameName = (row: Row<"total">, target: ProjectTarget): boolean => nameOf(row) === nameOfTarget(target);
const isSameAmount = (row: Row<"total">, { fiscal }: ProjectTarget): boolean => {
  const figure = row.figure("total");
  return (
    fiscal !== null && figure !== null && figure !== undefined && !fiscal.amount.isZero() && isSum([fiscal], [figure])
  );
};

/** No other project and no other form left has that amount. */
const isOnly = (
  row: Row<"total">,
  rows: ReadonlySet<Row<"total">>,
  target: ProjectTarget,
  targets: ReadonlySet<ProjectTarget>,
): boolean =>
  [...rows].filter((other) => isSameAmount(other, target)).length === 1 &&
  [...targets].filter((other) => isSameAmount(row, other)).length === 1;

/** The pairs that fit, the most similar names first. */
function ranked(
  rows: ReadonlySet<Row<"total">>,
  targets: ReadonlySet<ProjectTarget>,
  fits: (row: Row<"total">, target: ProjectTarget) => boolean,
): { readonly row: Row<"total">; readonly target: ProjectTarget }[] {
  const pairs = [...rows].flatMap((row) =>
    [...targets]
      .filter((target) => fits(row, target))
      .map((target) => ({ row, target, likeness: similarity(nameOf(row), nameOfTarget(target)) })),
  );
  return pairs.sort((a, b) => b.likeness - a.likeness);
}

/** 0 to 1: the share of pairs of neighbouring characters that two names have in common (Dice). */
function similarity(a: string, b: string): number {
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const left = [...others];
  const common = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return pairs.length + others.length === 0 ? 0 : (2 * common.length) / (pairs.length + others.length);
}

const pairsOf = (text: string): string[] =>
  [...text].flatMap((character, at, all) => (at + 1 < all.length ? [character + (all[at + 1] ?? "")] : []));
