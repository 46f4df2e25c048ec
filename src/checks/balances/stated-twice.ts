import type { Bilingual } from "../../disclosure/bilingual";
import type { Book } from "../../disclosure/book";
import type { TableKind } from "../../disclosure/kinds/definition";
import { fundWithin, sameAmount, type Fund, type Meaning, type Origin } from "../../disclosure/meaning";
import type { Column, Row, Table } from "../../disclosure/table";
import { aboutRow } from "../about";
import { emptyNote, tableName } from "../names";
import { balance, type BalanceRule, type EquationDraft } from "../rule";
import { unreadRows } from "../unread";
import type { RuleTexts } from "./adds-up";
import { amountsOf, rowsOfCode, type StatedAmount } from "./amounts";

/**
 * The second principle: what is stated twice agrees. Where two tables state an amount of the same meaning, they
 * agree, at the coarsest grain that both have: totals, or 类.
 */
export type Grain =
  | { readonly grain: "totals"; readonly which: "all" | "whole" | "sources" }
  | { readonly grain: "categories"; readonly withTotal: boolean };

export const TOTALS: Grain = { grain: "totals", which: "all" };
export const CATEGORIES: Grain = { grain: "categories", withTotal: false };
export const CATEGORIES_AND_TOTAL: Grain = { grain: "categories", withTotal: true };

/** Declares that two kinds of tables agree in every amount that both state. */
export function statedTwice(
  one: TableKind,
  other: TableKind,
  grain: Grain,
  texts: RuleTexts & { readonly severity?: "logical" | "verifiable" },
): BalanceRule {
  return balance({
    severity: "logical",
    ...texts,
    kind: "between-tables",
    needs: [one, other],
    equations: (tables, book) => agreements(book, tables[one], tables[other], grain),
  });
}

/** The equations between two tables at a grain. */
export function agreements(book: Book, one: Table, other: Table, grain: Grain): EquationDraft[] {
  // A table whose rows nobody could read is not empty.
  if ([one, other].some((table) => table.rows.length === 0 && unreadRows(book, table).length > 0)) return [];
  if (grain.grain === "totals") return totalsAgree(book, one, other, grain.which);
  const pairs = columnPairs(one, other);
  const categories = pairs.flatMap(([list, details]) => categoriesAgree(book, one, list, other, details));
  return grain.withTotal && pairs.length > 0 ? [...categories, ...totalsAgree(book, one, other, "all")] : categories;
}

/** 合计 and 财政拨款小计 are the whole of income, the rest its sources. */
function isOf(which: "all" | "whole" | "sources", { fund, origin }: Meaning): boolean {
  const isWhole = (fund === "all" && origin === "all") || (fund === "fiscal" && origin === "currentYear");
  return which === "all" || isWhole === (which === "whole");
}

function totalsAgree(book: Book, one: Table, other: Table, which: "all" | "whole" | "sources"): EquationDraft[] {
  const [here, there] = [amountsOf(one), amountsOf(other)].map((amounts) =>
    amounts.filter(({ means }) => means.period === "current"),
  );
  if (!here || !there) return [];
  const equal = (amounts: readonly StatedAmount[], means: Meaning): StatedAmount | undefined =>
    amounts.find((amount) => sameAmount(amount.means, means));
  const forth = here.flatMap((amount): EquationDraft[] => {
    if (!isOf(which, amount.means)) return [];
    const counterpart = equal(there, amount.means);
    if (counterpart) return agreement(book, amount, amount.about, counterpart.figures, other);
    const parts = divided(there, amount.means);
    // Where its own parts are stated and agree, the whole follows from them.
    const isFollowing = parts?.some(({ means }) => equal(here, means)) ?? true;
    return isFollowing
      ? []
      : agreement(
          book,
          amount,
          amount.about,
          (parts ?? []).flatMap(({ figures }) => figures),
          other,
        );
  });
  const back = there.flatMap((amount): EquationDraft[] => {
    if (!isOf(which, amount.means) || equal(here, amount.means)) return [];
    const parts = divided(here, amount.means);
    const figures = (parts ?? []).flatMap((part) => part.figures);
    return parts === null ? [] : agreement(book, amount, amount.column, figures, one);
  });
  return [...forth, ...back];
}

function agreement(
  book: Book,
  { figures }: StatedAmount,
  about: Bilingual,
  parts: EquationDraft["parts"],
  other: Table,
): EquationDraft[] {
  const [total, ...more] = figures;
  // Several wholes of one table (a block for each unit) together are the amount.
  return total === undefined ? [] : [{ about, total, parts, minus: more, ...emptyNote(book, other) }];
}

/** The amounts that together are another: the three budgets of 财政拨款, own money and transfers of a budget. */
function divided(amounts: readonly StatedAmount[], means: Meaning): readonly StatedAmount[] | null {
  const of = (fund: Fund, origin: Origin): readonly StatedAmount[] | null => {
    const stated = (wanted: Meaning) => amounts.find((amount) => sameAmount(amount.means, wanted));
    const own = stated({ ...means, fund, origin });
    if (own) return [own];
    if (origin !== "currentYear") return null;
    const both = (["own", "transferred"] as const).map((each) => stated({ ...means, fund, origin: each }));
    return both.every((amount) => amount !== undefined) ? both.flatMap((amount) => amount ?? []) : null;
  };
  if (means.fund === "fiscal") {
    const budgets = (["generalPublic", "governmentFund", "stateCapital"] as const).map((fund) =>
      of(fund, means.origin),
    );
    return budgets.includes(null) ? null : budgets.flatMap((parts) => parts ?? []);
  }
  return means.flow === "income" && means.fund !== "all" ? of(means.fund, means.origin) : null;
}

/** Columns of expenditure in which both tables state the same money. */
function columnPairs(one: Table, other: Table): (readonly [Column, Column])[] {
  return one.columns.flatMap((column) => {
    if (column.means.flow !== "expenditure" || column.means.period !== "current") return [];
    const counterpart = other.columns.find(({ means }) => sameAmount(means, column.means));
    return counterpart ? [[column, counterpart] as const] : [];
  });
}

/**
 * Categories of a printed list ↔ those of a table that details them. A category with an amount that
 * neither this table nor the income table knows must be zero; one that the income table confirms is
 * missing from the detailing table, which is a finding of its own; one without amount and without
 * details says nothing.
 */
function categoriesAgree(book: Book, list: Table, column: Column, details: Table, detail: Column): EquationDraft[] {
  const hasCodes = details.rows.length === 0 || details.rows.some(({ code }) => code !== null);
  if (!hasCodes) return [];
  return list.ofKind("category").flatMap((row): EquationDraft[] => {
    const total = row.figure(column.key);
    if (total === undefined) return [];
    const counterparts = rowsOfCode(details, row.code ?? "");
    const isSilent = total?.amount.isZero() === true || isReceived(book, row.code ?? "", detail.means.fund);
    if (counterparts.length === 0 && isSilent) return [];
    const about = aboutRow(list, row);
    if (counterparts.length > 0)
      return [{ about, total, parts: counterparts.map((other) => other.figure(detail.key)) }];
    const name = tableName(book, details.kind);
    return [{ about, total, parts: [], note: { zh: `${name.zh}没有该类`, en: `${name.en} does not have it` } }];
  });
}

/** Whether the income table shows an amount of the fund for the code. */
function isReceived(book: Book, code: string, fund: Fund): boolean {
  const table: Table | undefined = book.tables.income;
  const row: Row | undefined = table?.byCode(code);
  return (
    row !== undefined &&
    (table?.columns ?? []).some(
      ({ key, means }) =>
        means.origin !== "carriedOver" && fundWithin(means.fund, fund) && row.figure(key)?.amount.isZero() === false,
    )
  );
}
