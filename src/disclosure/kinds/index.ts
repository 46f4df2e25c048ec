import { agencyOperating } from "./agency-operating";
import { appropriation } from "./appropriation";
import { basicByFunction } from "./basic-by-function";
import { basicByFund } from "./basic-by-fund";
import { basicExpenditure } from "./basic-expenditure";
import { carryover } from "./carryover";
import { expenditure } from "./expenditure";
import { expenditureByEconomic, expenditureByGovernmentClass } from "./expenditure-by-economic";
import { expenditureByUnit } from "./expenditure-by-unit";
import { fiscalBasic } from "./fiscal-basic";
import { fiscalExpenditure } from "./fiscal-expenditure";
import { fiscalProjects } from "./fiscal-projects";
import { fundThreePublicExpenses } from "./fund-three-public-expenses";
import { generalPublicByEconomic } from "./general-public-by-economic";
import { generalPublicExpenditure } from "./general-public-expenditure";
import { governmentFund } from "./government-fund";
import { governmentFundOverview } from "./government-fund-overview";
import { income } from "./income";
import { newAssets } from "./new-assets";
import { overview } from "./overview";
import { procurement } from "./procurement";
import { projectList } from "./project-list";
import { projects } from "./projects";
import { projectsByEconomic } from "./projects-by-economic";
import { projectsByFund } from "./projects-by-fund";
import { purchasedServices } from "./purchased-services";
import { specialAccountExpenditure } from "./special-account-expenditure";
import { stateCapital } from "./state-capital";
import { threePublicExpenses } from "./three-public-expenses";
import { transfersDown } from "./transfers-down";
import type { ColumnOf, LineOf, TableDefinition, TableKind } from "./definition";

/** Every kind of table that disclosures hold, in the order in which they are read. */
export const KINDS = {
  overview,
  income,
  expenditure,
  appropriation,
  fiscalExpenditure,
  fiscalBasic,
  generalPublicExpenditure,
  generalPublicByEconomic,
  basicByFunction,
  basicExpenditure,
  projects,
  projectsByEconomic,
  basicByFund,
  projectsByFund,
  projectList,
  governmentFund,
  governmentFundOverview,
  stateCapital,
  threePublicExpenses,
  agencyOperating,
  carryover,
  expenditureByEconomic,
  expenditureByGovernmentClass,
  expenditureByUnit,
  procurement,
  purchasedServices,
  transfersDown,
  newAssets,
  fiscalProjects,
  specialAccountExpenditure,
  fundThreePublicExpenses,
} as const;

export type ColumnKey<K extends TableKind> = ColumnOf<(typeof KINDS)[K]>;
export type LineKey<K extends TableKind> = LineOf<(typeof KINDS)[K]>;

export const TABLE_DEFINITIONS: readonly TableDefinition[] = Object.values(KINDS);
export const TABLE_KINDS: readonly TableKind[] = TABLE_DEFINITIONS.map((table) => table.kind);

/** What tables of a kind can state. */
export function definitionOf(kind: TableKind): TableDefinition {
  return KINDS[kind];
}
