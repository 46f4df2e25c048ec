import type { Bilingual } from "../bilingual";

/** The disclosure tables, named by content; which number they are printed under is the template's affair. */
export type TableKind =
  | "overview" // 部门收支总体情况表
  | "income" // 部门收入总体情况表
  | "expenditure" // 部门支出总体情况表
  | "appropriation" // 财政拨款收支预算总体情况表
  | "generalPublicExpenditure" // 一般公共预算支出情况表
  | "basicExpenditure" // 一般公共预算基本支出情况表
  | "projects" // 一般公共预算项目支出情况表
  | "governmentFund" // 政府性基金预算支出情况表
  | "stateCapital" // 国有资本经营预算支出情况表
  | "threePublicExpenses" // 财政拨款“三公”经费支出情况表
  | "carryover"; // 上年结转结余情况明细表

/** The stable code of a table in machine-readable output. */
export type TableCode = "T01" | "T02" | "T03" | "T04" | "T05" | "T06" | "T07" | "T08" | "T09" | "T10" | "T11";

/** An amount column, recognised by its header text and, where that is not enough, by the headers above it. */
export interface ColumnDefinition extends Bilingual {
  /** Other wordings met in published tables. Brackets, spaces and full or half width need no entry. */
  readonly also?: readonly string[];
  /** Wordings of which one must stand above the header. */
  readonly under?: readonly string[];
  /** Columns that other templates leave out without harm. */
  readonly optional?: true;
}

/** A row recognised by its label. */
export interface LineDefinition extends Bilingual {
  readonly also?: readonly string[];
  /** The line it belongs to (`其中：` of that line); needed where the same label occurs twice. */
  readonly of?: string;
  readonly optional?: true;
}

/**
 * How the rows of a table are told apart:
 * - `functional`: total, 类, 款, 项 by functional code (3/2/2 digits)
 * - `economic`: total, 类, 款 by economic code (3/2 digits)
 * - `projects`: total, units, 类, 款 and named projects under 项 codes
 * - `lines`: labelled lines only
 * - `two-sided`: labelled income lines on the left, expenditure by 类 on the right
 * - `names`: free names and a total
 */
export type RowScheme = "functional" | "economic" | "projects" | "lines" | "two-sided" | "names";

export interface TableDefinition<C extends string = string, L extends string = string> {
  readonly kind: TableKind;
  readonly code: TableCode;
  /** Its title; `also` are titles other templates print. */
  readonly title: Bilingual;
  readonly also: readonly string[];
  readonly rows: RowScheme;
  readonly columns: Readonly<Record<C, ColumnDefinition>>;
  readonly lines: Readonly<Record<L, LineDefinition>>;
}

/** Fixes the keys of a description in its type, so that rules cannot name a column the table lacks. */
export function defineTable<const C extends string, const L extends string = never>(
  definition: TableDefinition<C, L>,
): TableDefinition<C, L> {
  return definition;
}

/** The column and line keys of a description. */
export type ColumnOf<T> = T extends TableDefinition<infer C, string> ? C : never;
export type LineOf<T> = T extends TableDefinition<string, infer L> ? L : never;
