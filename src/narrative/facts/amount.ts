import type { Figure } from "../../disclosure/figure";
import type { ChangeKey } from "../../disclosure/inputs/change-lines";
import type { InputFigure, Inputs } from "../../disclosure/inputs/inputs";
import { formatAmount, sum, type Decimal } from "../../disclosure/money";
import type { Located } from "../../disclosure/table";
import type { CellRef } from "../../workbook/address";

/** An amount of money as the text states it, in 万元. */
export interface Amount {
  readonly kind: "amount";
  /** What a gap calls it: `基本支出`. */
  readonly name: string;
  /** `null` where it is not known. */
  readonly value: Decimal | null;
  readonly from: readonly CellRef[];
  readonly working: string | null;
}

/** A number of things: `29辆`, `59,054.38平方米`. */
export interface Count {
  readonly kind: "count";
  readonly name: string;
  readonly value: Decimal | null;
  readonly decimals: number;
  readonly unit: string;
  readonly from: readonly CellRef[];
}

/** A text of an input sheet, or what it is called where it is missing. */
export interface Words {
  readonly kind: "words";
  readonly name: string;
  readonly value: string | null;
  readonly from: readonly CellRef[];
}

/** Something stated for this year and compared with the last. */
export interface Part {
  readonly kind: "part";
  readonly key: string;
  /** As the text calls it. */
  readonly label: string;
  readonly amount: Amount;
  readonly previous: Amount;
  /** What it is compared with: last year's budget, or what was spent of it. */
  readonly basis: "budget" | "execution";
  readonly reason: Words;
}

/** The amount of a table's figure. @param name what a gap calls it */
export function stated(figure: Figure | null | undefined, name: string): Amount {
  return { kind: "amount", name, value: figure?.amount ?? null, from: figure ? [figure.cell] : [], working: null };
}

/** The amount of an input sheet's figure. */
export function typed(figure: InputFigure | null, name: string): Amount {
  return { kind: "amount", name, value: figure?.amount ?? null, from: figure ? [figure.cell] : [], working: null };
}

export function counted(figure: InputFigure | null, name: string, unit: string): Count {
  return {
    kind: "count",
    name,
    value: figure?.amount ?? null,
    decimals: figure?.decimals ?? 0,
    unit,
    from: figure ? [figure.cell] : [],
  };
}

export function words(text: Located | null, name: string): Words {
  return { kind: "words", name, value: text?.value ?? null, from: text ? [text.cell] : [] };
}

/** The sum of amounts; unknown as soon as one of them is. */
export function total(amounts: readonly Amount[], name: string): Amount {
  const values = amounts.flatMap(({ value }) => value ?? []);
  const isKnown = values.length === amounts.length && amounts.length > 0;
  const value = isKnown ? sum(values) : null;
  const working = value === null ? null : `${values.map(exact).join(" + ")} = ${exact(value)}`;
  return { kind: "amount", name, value, from: amounts.flatMap(({ from }) => from), working };
}

export function difference(whole: Amount, less: Amount, name: string): Amount {
  const value = whole.value && less.value ? whole.value.minus(less.value) : null;
  const working =
    whole.value && less.value && value ? `${exact(whole.value)} − ${exact(less.value)} = ${exact(value)}` : null;
  return { kind: "amount", name, value, from: [...whole.from, ...less.from], working };
}

/** Last year's amount as a table states it beside this year's. */
export interface TablePrevious {
  readonly figures: readonly (Figure | null | undefined)[];
  readonly basis: Part["basis"];
}

/**
 * A figure of a table with last year's amount and the reason from the input sheets.
 * @param beside last year's amount as the table itself states it, for what 上年预算数 leaves blank
 */
export function part(
  inputs: Inputs,
  changes: ChangeKey,
  label: string,
  amount: Amount,
  beside: TablePrevious | null = null,
): Part {
  const prior = inputs.priorYear.find((row) => row.key === changes);
  const reason = inputs.reasons.find((row) => row.key === changes);
  const previous = typed(prior?.amount ?? null, `${amount.name}的上年预算数`);
  const why = words(reason?.reason ?? null, `${amount.name}的变动原因`);
  const printed = beside?.figures.map((figure) => stated(figure, previous.name)) ?? [];
  const isPrinted = previous.value === null && printed.length > 0 && printed.every(({ value }) => value !== null);
  const [only] = printed;
  return {
    kind: "part",
    key: changes,
    label,
    amount,
    previous:
      isPrinted && only
        ? printed.length === 1
          ? only
          : total(printed, previous.name)
        : // Where the line is there but blank, its cell says where to fill it in.
          { ...previous, from: prior ? [prior.cell] : [] },
    basis: isPrinted && beside ? beside.basis : "budget",
    reason: { ...why, from: reason ? [reason.cell] : [] },
  };
}

/**
 * A whole whose last year's amount follows from its parts where nobody states it. Parts that never had money, and
 * those that no cell states, do not count.
 */
export function wholePart(whole: Part, parts: readonly Part[]): Part {
  if (whole.previous.value !== null) return whole;
  const counted = parts.filter((each) => isStated(each.amount) && !wasNeverThere(each));
  const previous = total(
    counted.map((each) => each.previous),
    whole.previous.name,
  );
  const isKnown = previous.value !== null && counted.every(({ basis }) => basis === whole.basis);
  return isKnown ? { ...whole, previous } : whole;
}

/** Known, or in a cell that cannot be read. */
export const isStated = ({ value, from }: Amount): boolean => value !== null || from.length > 0;

export const isNothing = (amount: Amount): boolean => amount.value !== null && amount.value.isZero();

/** Nothing this year, nothing last year as far as is known. */
export function wasNeverThere({ amount, previous }: Part): boolean {
  return isNothing(amount) && (previous.value === null || previous.value.isZero());
}

/** All the digits of an amount, at least two decimals: for workings. */
export function exact(value: Decimal): string {
  return formatAmount(value, Math.max(2, value.decimalPlaces()));
}
