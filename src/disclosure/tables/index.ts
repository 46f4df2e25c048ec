import { appropriation } from "./appropriation";
import { basicExpenditure } from "./basic-expenditure";
import { carryover } from "./carryover";
import type { ColumnOf, LineOf, TableDefinition, TableKind } from "./definition";
import { expenditure } from "./expenditure";
import { generalPublicExpenditure } from "./general-public-expenditure";
import { governmentFund } from "./government-fund";
import { income } from "./income";
import { overview } from "./overview";
import { projects } from "./projects";
import { stateCapital } from "./state-capital";
import { threePublicExpenses } from "./three-public-expenses";

/** Every table this software knows, by content. */
export const TABLES = {
  overview,
  income,
  expenditure,
  appropriation,
  generalPublicExpenditure,
  basicExpenditure,
  projects,
  governmentFund,
  stateCapital,
  threePublicExpenses,
  carryover,
} as const;

export type ColumnKey<K extends TableKind> = ColumnOf<(typeof TABLES)[K]>;
export type LineKey<K extends TableKind> = LineOf<(typeof TABLES)[K]>;

/** All descriptions, in the order of the template. */
export const TABLE_DEFINITIONS: readonly TableDefinition[] = Object.values(TABLES);
export const TABLE_KINDS: readonly TableKind[] = TABLE_DEFINITIONS.map((table) => table.kind);

export function definitionOf(kind: TableKind): TableDefinition {
  return TABLES[kind];
}
