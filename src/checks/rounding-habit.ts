import { decimal, sum, type Decimal } from "../disclosure/money";
import { figuresOf, type Equation, type Printed, type Verdict } from "./equation";

/** Sums of at least so many figures that are not zero can carry a rounding difference. */
const SHORTEST_SUM = 3;
/** So many differences, nearly all of them upwards, do not come from rounding: up and down are as likely. */
const CUT_OFF_SUMS = 10;
/** Nor do so many sums that come out to the last digit: rounding leaves one in four a digit off. */
const EXACT_SUMS = 30;
/** 0.01万元, to which most places print: amounts in 元 that are all whole hundreds were rounded before. */
const HUNDRED_YUAN = decimal("0.01");
/** Fewer amounts may be whole hundreds by chance, or be budgeted so. */
const CONVERTED_AMOUNTS = 20;
/** How many of the others one exception may stand against. */
const PER_EXCEPTION = 10;

/**
 * What single equations cannot tell and all of them together do: how a workbook came by its last digits.
 * - Where figures were cut off instead of rounded (截尾), a total is never less than its parts and often more, by
 *   up to a last digit for each part but one: what is broken for rounding but holds so is `truncated`.
 * - Where all sums come out to the last digit, the figures were added up as printed: the few 尾差 that one
 *   figure explains are `unusual`, and more likely a wrong last digit than rounding.
 * - Where amounts in 元 were made from 万元 with two decimals, they round as those did: a few hundred 元 are 尾差.
 */
export function inHabit(given: readonly Verdict[]): readonly Verdict[] {
  const verdicts = asConverted(given);
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

function filled({ total, parts }: Equation): number {
  let count = total.amount.isZero() ? 0 : 1;
  for (const { figure } of parts) if (!figure.amount.isZero()) count += 1;
  return count;
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

/** Sums of amounts in 元 that were rounded to 万元 before; what one wrong figure explains is no rounding. */
function asConverted(verdicts: readonly Verdict[]): readonly Verdict[] {
  const finer = verdicts.filter(({ equation }) => figuresOf(equation).every(({ quantum }) => quantum.lt(HUNDRED_YUAN)));
  const [first, ...others] = finer.filter((verdict) => isOff(verdict) && isLongSum(verdict) && holdsConverted(verdict));
  if (first === undefined) return verdicts;
  const isOneFault = figuresOf(first.equation).some((figure) =>
    others.every(({ equation }) => figuresOf(equation).includes(figure)),
  );
  const amounts = new Set(
    finer.flatMap(({ equation }) => figuresOf(equation).filter(({ amount }) => !amount.isZero())),
  );
  const finest = [...amounts].filter((figure) => !isWholeHundred(figure)).length;
  const areConverted = amounts.size >= CONVERTED_AMOUNTS && finest * PER_EXCEPTION <= amounts.size;
  if (isOneFault || !areConverted) return verdicts;
  const sums = new Set([first, ...others]);
  return verdicts.map((verdict) => {
    if (sums.has(verdict)) return { ...verdict, outcome: "rounding" };
    return isStatedTwiceAHundredApart(verdict) ? { ...verdict, outcome: "cut-off" } : verdict;
  });
}

/** One number in two places, a last digit of 万元 apart. */
const isStatedTwiceAHundredApart = ({ equation, difference }: Verdict): boolean =>
  filled(equation) === 2 && difference.abs().eq(HUNDRED_YUAN) && figuresOf(equation).every(isFinerWhole);
const isFinerWhole = (figure: Printed): boolean => figure.quantum.lt(HUNDRED_YUAN) && isWholeHundred(figure);
const isWholeHundred = ({ amount }: Printed): boolean => amount.mod(HUNDRED_YUAN).isZero();

/** Within what rounding to hundreds of 元 takes a sum away. */
function holdsConverted({ equation, difference }: Verdict): boolean {
  const isWithin = difference
    .abs()
    .times(2)
    .lte(HUNDRED_YUAN.times(filled(equation)));
  return isWithin && figuresOf(equation).every(isWholeHundred);
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
