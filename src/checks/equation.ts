import type { Bilingual } from "../disclosure/bilingual";
import type { Figure } from "../disclosure/figure";
import { decimal, sum, ZERO, type Decimal } from "../disclosure/money";
import type { BalanceFacts, RuleSeverity } from "./rule-facts";

/** `equals`: the total is the sum of the parts. `at-least`: it is no less than that. */
export type Relation = "equals" | "at-least";

/** A part of an equation: added or taken away. */
export interface Part {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** One balance over cells: total = Σ sign × part, within what printing rounds away. */
export interface Equation {
  readonly rule: BalanceFacts;
  /** What it is about, as a sentence names it: `行政运行（201 06 01）`. */
  readonly about: Bilingual;
  readonly relation: Relation;
  readonly total: Figure;
  /** May be empty: then the total must be zero. */
  readonly parts: readonly Part[];
  /** Said with the finding, such as why a carry-over was counted in. */
  readonly note: Bilingual | null;
  /** How grave it is that it fails. */
  readonly severity: RuleSeverity;
}

/**
 * - `exact`: holds to the last digit
 * - `rounding`: holds within the rounding of the printed figures (尾差)
 * - `cut-off`: one number stated twice, apart by exactly one last digit (one place rounded, the other cut off)
 * - `truncated`: holds where all figures of the workbook are cut off instead of rounded (截尾)
 * - `unusual`: within rounding, in a workbook whose sums otherwise all come out to the last digit
 * - `broken`
 *
 * A single equation is never `truncated` or `unusual`: all of them together tell.
 */
export type Outcome = "exact" | "rounding" | "cut-off" | "truncated" | "unusual" | "broken";

/** A number as printed, wherever it stands: a figure of a table or of an input sheet. */
export interface Printed {
  readonly amount: Decimal;
  /** One unit of its last printed digit; zero where it is exact, as a count is. */
  readonly quantum: Decimal;
}

/** What an equation says, without its rule: enough to tell whether it holds. */
export interface Statement<P extends Printed = Printed> {
  readonly relation: Relation;
  readonly total: P;
  readonly parts: readonly { readonly figure: P; readonly sign: 1 | -1 }[];
}

/** An equation evaluated. Amounts in 万元. */
export interface Verdict {
  readonly equation: Equation;
  readonly outcome: Outcome;
  /** Σ sign × part. */
  readonly expected: Decimal;
  /** total − expected. */
  readonly difference: Decimal;
  /** How far rounding alone can take the difference. */
  readonly slack: Decimal;
}

/** The figures of an equation, the total first. */
export function figuresOf<P extends Printed>(statement: Pick<Statement<P>, "total" | "parts">): P[] {
  return [statement.total, ...statement.parts.map((part) => part.figure)];
}

const HALF = decimal("0.5");

/**
 * How far rounding alone can take total − Σ parts: half a last digit for every figure that is
 * not zero. Two figures of the same precision state one number twice and must agree exactly.
 */
export function slackOf({ total, parts }: Statement): Decimal {
  const quanta = total.amount.isZero() ? [] : [total.quantum];
  for (const { figure } of parts) if (!figure.amount.isZero()) quanta.push(figure.quantum);
  const [first] = quanta;
  if (first === undefined) return ZERO;
  const isOneQuantum = quanta.every((quantum) => quantum.eq(first));
  if (quanta.length <= 2 && isOneQuantum) return ZERO;
  // The interval of a printed figure is as wide as its last digit; half of that each way.
  return (isOneQuantum ? first.times(quanta.length) : sum(quanta)).times(HALF);
}

/** Whether an equation holds, by how much not, and how much of that rounding explains. */
export function evaluate(equation: Equation): Verdict {
  return { equation, ...assess(equation) };
}

/** Whether what is said holds, to the last digit or within rounding. */
export function isHolding(statement: Statement): boolean {
  const { outcome } = assess(statement);
  return outcome === "exact" || outcome === "rounding";
}

/** Whether what is said holds, before a rule says it. */
export function assess(statement: Statement): Omit<Verdict, "equation"> {
  let expected = ZERO;
  for (const { figure, sign } of statement.parts) {
    if (!figure.amount.isZero()) expected = sign === 1 ? expected.plus(figure.amount) : expected.minus(figure.amount);
  }
  const difference = statement.total.amount.minus(expected);
  const slack = slackOf(statement);
  return { expected, difference, slack, outcome: outcomeOf(statement, difference, slack) };
}

function outcomeOf(statement: Statement, difference: Decimal, slack: Decimal): Outcome {
  const off = statement.relation === "at-least" && difference.isPositive() ? ZERO : difference.abs();
  if (off.isZero()) return "exact";
  if (off.lte(slack)) return "rounding";
  const stated = figuresOf(statement).filter((figure) => !figure.amount.isZero());
  return stated.length === 2 && stated.every((figure) => off.eq(figure.quantum)) ? "cut-off" : "broken";
}
