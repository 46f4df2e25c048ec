import type { Bilingual } from "../../disclosure/bilingual";
import type { Book } from "../../disclosure/book";
import type { TableKind } from "../../disclosure/kinds/definition";
import { sameAmount, type Period } from "../../disclosure/meaning";
import type { Source } from "../../disclosure/sources";
import type { Column, Row, Table } from "../../disclosure/table";
import { aboutRow } from "../about";
import type { BalanceRule, EquationDraft } from "../rule";
import { balance } from "../rule";
import { hasUnreadColumns, mayCountUnread, unreadRows } from "../unread";

/**
 * The first principle: what is part of something adds up to it. A column is the sum of the columns it includes, a
 * line of the lines it includes, a level of the level below. Which these are, the table itself shows.
 */

/** Along which direction of a table a rule adds up, and which sums of that direction are its own. */
export type Along =
  | { readonly direction: "columns"; readonly which: "whole" | "parts" | "all" }
  | { readonly direction: "lines"; readonly keys: readonly string[] | null }
  | { readonly direction: "levels" };

export const COLUMNS: Along = { direction: "columns", which: "all" };
export const WHOLE_COLUMN: Along = { direction: "columns", which: "whole" };
export const PART_COLUMNS: Along = { direction: "columns", which: "parts" };
export const LEVELS: Along = { direction: "levels" };
export const ALL_LINES: Along = { direction: "lines", keys: null };
export const lines = (...keys: readonly string[]): Along => ({ direction: "lines", keys });

/** What a rule of sums is called and rests on. */
export interface RuleTexts {
  readonly id: string;
  readonly name: Bilingual;
  readonly holds: Bilingual;
  readonly sources: readonly Source[];
  readonly remedy: Bilingual;
}

/** Declares that tables of a kind add up along a direction. */
export function addsUp(kind: TableKind, along: Along, texts: RuleTexts): BalanceRule {
  return balance({
    ...texts,
    kind: "within-table",
    severity: "logical",
    needs: [kind],
    equations: (tables, book) => sumsOf(book, tables[kind], along),
  });
}

/** The sums of a table along a direction. */
export function sumsOf(book: Book, table: Table, along: Along): EquationDraft[] {
  switch (along.direction) {
    case "columns":
      return columnSums(book, table, along.which);
    case "lines":
      return lineSums(book, table, along.keys);
    case "levels":
      return levelSums(book, table);
  }
}

/** In each row, a column is the sum of those it includes, as the header shows; a change that of both years. */
function columnSums(book: Book, table: Table, which: "whole" | "parts" | "all"): EquationDraft[] {
  const outermost = new Set(table.columns.filter(({ key }) => !table.columns.some(({ parts }) => parts.includes(key))));
  const totals = table.columns.filter(
    (column) => column.parts.length > 0 && (which === "all" || outermost.has(column) === (which === "whole")),
  );
  // A column whose words nobody knows may be one of the parts: the others can only be less.
  const relation = hasUnreadColumns(book, table) ? ({ relation: "at-least" } as const) : {};
  const sums = totals.flatMap(({ key, parts }) =>
    table.rows.flatMap((row): EquationDraft[] => {
      const total = row.figure(key);
      return total === undefined
        ? []
        : [{ about: aboutRow(table, row), total, parts: parts.map((part) => row.figure(part)), ...relation }];
    }),
  );
  return which === "parts" ? sums : [...sums, ...changes(table)];
}

/** 增减 = 本年 − 上年, where a table prints all three. */
function changes(table: Table): EquationDraft[] {
  return table.columns.flatMap((change) => {
    if (change.means.period !== "change") return [];
    const of = (period: Period): Column | undefined => {
      const wanted = { ...change.means, period };
      return table.columns.find(({ means }) => sameAmount(means, wanted));
    };
    const isSinceExecuted = change.header.some(({ value }) => value.includes("执行"));
    const [current, previous] = [of("current"), (isSinceExecuted && of("executed")) || of("previous")];
    if (!current || !previous) return [];
    return table.rows.flatMap((row): EquationDraft[] => {
      const total = row.figure(change.key);
      // A change that is left blank is not stated.
      return !total || total.isEmpty
        ? []
        : [{ about: aboutRow(table, row), total, parts: [row.figure(current.key)], minus: [row.figure(previous.key)] }];
    });
  });
}

/** A labelled line is the sum of those it includes, as the sheet shows. @param keys the lines of this rule; `null` for all */
function lineSums(book: Book, table: Table, keys: readonly string[] | null): EquationDraft[] {
  const unread = unreadRows(book, table);
  const sums = table.lineSums.filter(
    ({ total }) =>
      (keys === null || (total.line !== null && keys.includes(total.line))) && !isUnread(table, total, unread),
  );
  return table.columns.flatMap(({ key }) =>
    sums.flatMap(({ total, parts }): EquationDraft[] => {
      const figure = total.figure(key);
      const about = aboutRow(table, total);
      return figure === undefined ? [] : [{ about, total: figure, parts: parts.map((part) => part.figure(key)) }];
    }),
  );
}

/** A line nobody recognised may be one of the parts; on a two-sided table only on its own side. */
function isUnread(table: Table, total: Row, unread: readonly UnreadRow[]): boolean {
  return unread.some(({ block }) => table.definition.shape !== "two-sided" || block === null || block === total.block);
}

type UnreadRow = ReturnType<typeof unreadRows>[number];

/**
 * In each column, the total row is the sum of the outermost rows, and each row that has rows below
 * it the sum of these. A row whose own parent is missing counts where its parent would: that a row
 * is missing is a finding of its own.
 */
function levelSums(book: Book, table: Table): EquationDraft[] {
  const unread = unreadRows(book, table).map(({ row }) => row);
  const parents: { readonly row: Row; readonly parts: readonly Row[] }[] = table.rows
    .filter((row) => row.children.length > 0 && isLevel(row) && !mayCountUnread(row, table, unread))
    .map((row) => ({ row, parts: row.children }));
  const outermost = outermostRows(table);
  if (table.total && unread.length === 0 && outermost !== null && outermost.length > 0)
    parents.unshift({ row: table.total, parts: outermost });
  return parents.flatMap(({ row, parts }) => {
    const about = aboutRow(table, row);
    return table.columns.map(({ key }) => ({
      about,
      total: row.figure(key),
      parts: parts.map((part) => part.figure(key)),
      // What is kept from print is in the total: the rows can only be less.
      ...(table.withheld && { relation: "at-least" as const }),
    }));
  });
}

/** Lines of a description add up as such; what stands below one by name alone is a level. */
const isLevel = ({ kind, children }: Row): boolean =>
  kind !== "line" || children.every((child) => child.kind === "name");

/** The rows that make up the total; `null` where names without codes do not tell what is within what. */
function outermostRows(table: Table): readonly Row[] | null {
  const rows = table.rows.filter((row) => row.parent === null && row.kind !== "total");
  const units = rows.filter(({ kind }) => kind === "unit");
  if (units.length > 0 && rows.every(({ kind }) => kind === "unit" || kind === "name")) return units;
  const isNested = table.rows.some(({ kind, parent }) => kind === "name" && parent !== null);
  const hasNamesOnly = rows.some(({ kind }) => kind === "name") && !isNested && table.kind !== "carryover";
  return hasNamesOnly ? null : rows;
}
