import { classificationFor } from "../disclosure/codes/classification";
import type { Disclosure } from "../disclosure/disclosure";
import { sum, ZERO, type Decimal } from "../disclosure/money";
import { factsOf } from "../narrative/facts";
import { amountOf, codedOf } from "../narrative/facts/coded";

/** Where money stands on its way: where it comes from, all of it, for what kind of spending, for which 类. */
export type FlowStage = "source" | "total" | "kind" | "category";

/** A station of the money. Amounts in 万元. */
export interface FlowStation {
  readonly key: string;
  readonly stage: FlowStage;
  /** As the tables name it; empty for the total. */
  readonly name: string;
  readonly amount: Decimal;
  /** How many 类 it stands for, where the small ones are told together; else 1. */
  readonly together: number;
}

export interface FlowOfMoney {
  readonly from: string;
  readonly to: string;
  readonly amount: Decimal;
}

/** 资金流向: 收入来源 → 总额 → 基本支出、项目支出 → 类. */
export interface MoneyFlow {
  readonly stations: readonly FlowStation[];
  readonly flows: readonly FlowOfMoney[];
}

/** A 类 beside last year's. Amounts in 万元; `null` where last year's is not known. */
export interface YearChange {
  readonly code: string;
  readonly name: string;
  readonly amount: Decimal;
  readonly previous: Decimal | null;
  readonly change: Decimal | null;
}

/** More 类 than these are not told apart in a pane; the smallest go together. */
const MOST_CATEGORIES = 8;
const TOTAL = "total";
const REST = "category/rest";

/** The flow of money through a disclosure; `null` where its tables of income and of expenditure do not tell it. */
export function moneyFlow(book: Disclosure): MoneyFlow | null {
  const facts = factsOf(book, book.inputs);
  const table = book.tables.expenditure;
  if (!facts.income || !facts.expenditure || !table) return null;
  const sources = facts.income.sources.map(({ key, label, amount }) => station("source", key, label, amount.value));
  const kinds = facts.expenditure.kinds.map(({ kindKey, label, amount }) => ({
    kindKey,
    ...station("kind", kindKey, label, amount.value),
  }));
  const classification = classificationFor(book.year);
  const categories = codedOf(table, classification).flatMap((coded) => {
    if (coded.code.length !== 3) return [];
    const parts = kinds.map((kind) => ({ kind, amount: amountOf(coded, kind.kindKey, "").value ?? ZERO }));
    const amount = sum(parts.map((each) => each.amount));
    return [{ ...station("category", coded.code, coded.name.text, amount), parts }];
  });
  const ordered = categories.filter(isSomething).sort((a, b) => b.amount.comparedTo(a.amount));
  const shown = ordered.length > MOST_CATEGORIES ? ordered.slice(0, MOST_CATEGORIES - 1) : ordered;
  const rest = ordered.slice(shown.length);
  const total = facts.income.total.amount.value ?? sum(sources.map(({ amount }) => amount));
  const stations: FlowStation[] = [
    ...sources.filter(isSomething),
    { ...station("total", "", "", total), key: TOTAL },
    ...kinds.filter(isSomething).map(({ kindKey: _, ...kind }) => kind),
    ...shown.map(({ parts: _, ...category }) => category),
    ...(rest.length === 0
      ? []
      : [{ ...station("category", "rest", "", sum(rest.map(({ amount }) => amount))), together: rest.length }]),
  ];
  if (!isSomething({ amount: total }) || !stations.some(({ stage }) => stage === "kind")) return null;
  const flows = [
    ...sources.map(({ key, amount }) => ({ from: key, to: TOTAL, amount })),
    ...kinds.map(({ key, amount }) => ({ from: TOTAL, to: key, amount })),
    ...ordered.flatMap(({ key, parts }) =>
      parts.map(({ kind, amount }) => ({
        from: kind.key,
        to: shown.some((each) => each.key === key) ? key : REST,
        amount,
      })),
    ),
  ];
  return { stations, flows: together(flows.filter(isSomething)) };
}

/** 同比: what is spent of the general public budget by 类, beside last year's; largest change first, unknown ones last. */
export function changesByCategory(book: Disclosure): readonly YearChange[] {
  const facts = factsOf(book, book.inputs).generalPublicExpenditure;
  if (!facts) return [];
  const byCode = new Map<string, typeof facts.items>();
  for (const item of facts.items) {
    const code = codeIn(item.key).slice(0, 3);
    byCode.set(code, [...(byCode.get(code) ?? []), item]);
  }
  return [...byCode]
    .map(([code, items]): YearChange => {
      const amount = sum(items.flatMap((item) => item.amount.value ?? []));
      const known = items.flatMap((item) => item.previous.value ?? []);
      const previous = known.length === items.length ? sum(known) : null;
      const change = previous === null ? null : amount.minus(previous);
      return { code, name: items[0]?.category.text ?? code, amount, previous, change };
    })
    .sort((a, b) => (b.change?.abs() ?? ZERO).comparedTo(a.change?.abs() ?? ZERO) || (a.code < b.code ? -1 : 1));
}

const codeIn = (key: string): string => key.slice(key.indexOf("/") + 1);

function station(stage: FlowStage, key: string, name: string, amount: Decimal | null): FlowStation {
  return { key: `${stage}/${key}`, stage, name, amount: amount ?? ZERO, together: 1 };
}

/** Nothing, and what is below zero, has no width. */
const isSomething = ({ amount }: { readonly amount: Decimal }): boolean => amount.gt(ZERO);

/** Flows between the same two stations are one. */
function together(flows: readonly FlowOfMoney[]): FlowOfMoney[] {
  const sums = new Map<string, FlowOfMoney>();
  for (const flow of flows) {
    const key = `${flow.from} ${flow.to}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...flow, amount: known.amount.plus(flow.amount) } : flow);
  }
  return [...sums.values()];
}
