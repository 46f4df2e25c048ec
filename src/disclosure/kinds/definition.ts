import type { Bilingual } from "../bilingual";
import type { Meaning } from "../meaning";

/** The kinds of disclosure tables, named by content; which of them a form prints, and under which number, is the form's affair. */
export type TableKind =
  | "overview" // 部门收支总体情况表
  | "income" // 部门收入总体情况表
  | "expenditure" // 部门支出总体情况表
  | "appropriation" // 财政拨款收支预算总体情况表
  | "fiscalExpenditure" // 财政拨款支出表
  | "fiscalBasic" // 财政拨款基本支出表
  | "generalPublicExpenditure" // 一般公共预算支出情况表
  | "generalPublicByEconomic" // 一般公共预算支出经济分类情况表
  | "basicByFunction" // 一般公共预算基本支出表（按功能分类）
  | "basicExpenditure" // 一般公共预算基本支出情况表
  | "projects" // 一般公共预算项目支出情况表
  | "projectsByEconomic" // 一般公共预算项目支出情况表（按经济分类）
  | "governmentFund" // 政府性基金预算支出情况表
  | "governmentFundOverview" // 政府性基金收支表
  | "stateCapital" // 国有资本经营预算支出情况表
  | "threePublicExpenses" // 财政拨款“三公”经费支出情况表
  | "agencyOperating" // 机关运行经费支出表
  | "carryover" // 上年结转结余情况明细表
  | "basicByFund" // 基本支出表（按资金来源）
  | "projectsByFund" // 项目支出表（按资金来源）
  | "projectList" // 专项业务经费支出表
  | "expenditureByEconomic" // 支出经济分类汇总表
  | "expenditureByGovernmentClass" // 支出预算分类汇总表（按政府预算经济分类）
  | "expenditureByUnit" // 部门支出总体情况表（分单位）
  | "procurement" // 政府采购支出表
  | "purchasedServices" // 政府购买服务支出表
  | "transfersDown" // 对下转移支付预算表
  | "newAssets" // 新增资产配置表
  | "fiscalProjects" // 财政拨款项目支出表
  | "specialAccountExpenditure" // 财政专户管理资金支出表
  | "fundThreePublicExpenses"; // 政府性基金“三公”经费支出表

/** The stable code of a table in machine-readable output. */
export type TableCode =
  | "T01"
  | "T02"
  | "T03"
  | "T04"
  | "T05"
  | "T06"
  | "T07"
  | "T08"
  | "T09"
  | "T10"
  | "T11"
  | "T12"
  | "T13"
  | "T14"
  | "T15"
  | "T16"
  | "T17"
  | "T18"
  | "T19"
  | "T20"
  | "T21"
  | "T22"
  | "T23"
  | "T24"
  | "T25"
  | "T26"
  | "T27"
  | "T28"
  | "T29"
  | "T30"
  | "T31";

/** An amount that tables of a kind may state in a column. */
export interface ColumnDefinition extends Bilingual {
  readonly means: Meaning;
}

/** An amount that tables of a kind may state in a labelled line. */
export interface LineDefinition extends Bilingual {
  readonly means: Meaning;
  /** The line it belongs to (`其中：` of that line); needed where the same label occurs twice. */
  readonly of?: string;
}

/** How a table of a kind is laid out: a list of rows, labelled lines, or income beside expenditure. */
export type Shape = "list" | "lines" | "two-sided";

/** What tables of a kind can state, in whatever form: the words that rules and the text speak in. */
export interface TableDefinition<C extends string = string, L extends string = string> {
  readonly kind: TableKind;
  readonly code: TableCode;
  /** What it is called where a form gives it no title of its own. */
  readonly title: Bilingual;
  readonly shape: Shape;
  /** By which classification its rows are coded, where they are. */
  readonly classification: "functional" | "economic" | "none";
  /** What a cell means before its column and row say more. */
  readonly means: Meaning;
  readonly columns: Readonly<Record<C, ColumnDefinition>>;
  readonly lines: Readonly<Record<L, LineDefinition>>;
  /** The kind under whose title it may stand, told from it by its rows. */
  readonly titledAs?: TableKind;
  /** Rows are known by what they name, whatever codes stand beside it. */
  readonly isByName?: true;
  /** Amounts may be divided by columns that no description can know: the places that receive them. */
  readonly hasFreeColumns?: true;
  /** How many columns of amounts make a sheet such a table: one alone would be an input sheet's. */
  readonly leastColumns?: number;
}

/** Fixes the keys of a description in its type, so that rules cannot name a column the kind lacks. */
export function defineTable<const C extends string, const L extends string = never>(
  definition: TableDefinition<C, L>,
): TableDefinition<C, L> {
  return definition;
}

/** The column and line keys of a description. */
export type ColumnOf<T> = T extends TableDefinition<infer C, string> ? C : never;
export type LineOf<T> = T extends TableDefinition<string, infer L> ? L : never;
