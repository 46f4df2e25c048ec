import { sum, type Decimal } from "../disclosure/money";
import { figuresOf, type Equation, type Verdict } from "./equation";

/** Sums of at least so many figures that are not zero can carry a rounding difference. */
const SHORTEST_SUM = 3;
/** So many differences, nearly all of them upwards, do not come from rounding: up and down are as likely. */
const CUT_OFF_SUMS = 10;
/** Nor do so many sums that come out to the last digit: rounding leaves one in four a digit off. */
const EXACT_SUMS = 30;
/** How many of the others one exception may stand against. */
const PER_EXCEPTION = 10;

/**
 * What single equations cannot tell and all of them together do: how a workbook came by its last digits.
 * - Where figures were cut off instead of rounded (截尾), a total is never less than its parts and often more, by
 *   up to a last digit for each part but one: what is broken for rounding but holds so is `truncated`.
 * - Where all sums come out to the last digit, the figures were added up as printed: the few 尾差 that one
 *   figure explains are `unusual`, and more likely a wrong last digit than rounding.
 */
export function inHabit(verdicts: readonly Verdict[]): readonly Verdict[] {
  const sums = verdicts.filter(isLongSum);
  if (isCutOff(sums)) {
    return verdicts.map((verdict) =>
      isOff(verdict) && holdsCutOff(verdict) ? { ...verdict, outcome: "truncated" } : verdict,
    );
  }
  const unusual = exceptionsIn(sums, verdicts);
  return unusual.size === 0
    ? verdicts
    : verdicts.map((verdict) => (unusual.has(verdict) ? { ...verdict, outcome: "unusual" } : verdict));
}

function isLongSum({ equation }: Verdict): boolean {
  // What an officer types beside the tables was not added up by whoever printed them.
  const isOfTables = equation.rule.kind !== "other-sheets";
  return isOfTables && equation.relation === "equals" && filled(equation) >= SHORTEST_SUM;
}

function filled(equation: Equation): number {
  return figuresOf(equation).filter(({ amount }) => !amount.isZero()).length;
}

function isOff({ outcome }: Verdict): boolean {
  return outcome !== "exact" && outcome !== "rounding";
}

function isCutOff(sums: readonly Verdict[]): boolean {
  const off = sums.filter(({ difference }) => !difference.isZero());
  const upwards = off.filter((verdict) => verdict.difference.isPositive() && holdsCutOff(verdict)).length;
  const downwards = off.filter(({ difference }) => difference.isNegative()).length;
  return upwards >= CUT_OFF_SUMS && downwards * PER_EXCEPTION <= upwards && off.some(isOff);
}

/** Whether exact amounts, all cut off, print as these: each stands for less than one last digit more than it shows. */
function holdsCutOff({ equation: { relation, total, parts }, difference }: Verdict): boolean {
  const cutFrom = (sign: 1 | -1): Decimal =>
    sum(parts.flatMap((part) => (part.sign === sign ? [part.figure.quantum] : [])));
  const isAbove = difference.gt(total.quantum.plus(cutFrom(-1)).negated());
  return isAbove && (relation === "at-least" || difference.lt(cutFrom(1)));
}

/** 尾差 among equations that otherwise hold exactly, short ones too, where one figure stands in all of them. */
function exceptionsIn(sums: readonly Verdict[], verdicts: readonly Verdict[]): ReadonlySet<Verdict> {
  const exact = sums.filter(({ outcome }) => outcome === "exact").length;
  const [first, ...others] = verdicts.filter(
    ({ outcome, equation }) => outcome === "rounding" && equation.rule.kind !== "other-sheets",
  );
  if (first === undefined || exact < EXACT_SUMS || (1 + others.length) * PER_EXCEPTION > exact) return new Set();
  const shared = figuresOf(first.equation).filter(
    (figure) => !figure.amount.isZero() && others.every(({ equation }) => figuresOf(equation).includes(figure)),
  );
  return shared.length === 0 ? new Set() : new Set([first, ...others]);
}
