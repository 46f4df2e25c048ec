import type { Rule } from "../rule";
import { appropriationExpenditureAddsUp } from "./appropriation-expenditure-adds-up";
import { appropriationIncomeAddsUp } from "./appropriation-income-adds-up";
import { appropriationIncomeEqualsExpenditure } from "./appropriation-income-equals-expenditure";
import { appropriationRowTotalAddsUp } from "./appropriation-row-total-adds-up";
import { appropriationSourcesAreSpent } from "./appropriation-sources-are-spent";
import { basicExpenditureLevelsAddUp } from "./basic-expenditure-levels-add-up";
import { basicExpenditureRowTotalAddsUp } from "./basic-expenditure-row-total-adds-up";
import { carriedOverIncomeAddsUp } from "./carried-over-income-adds-up";
import { carryoverFundsAddUp } from "./carryover-funds-add-up";
import { carryoverProjectsAddUp } from "./carryover-projects-add-up";
import { carryoverRowTotalAddsUp } from "./carryover-row-total-adds-up";
import { expenditureLevelsAddUp } from "./expenditure-levels-add-up";
import { expenditureRowTotalAddsUp } from "./expenditure-row-total-adds-up";
import { generalPublicExpenditureLevelsAddUp } from "./general-public-expenditure-levels-add-up";
import { generalPublicExpenditureRowTotalAddsUp } from "./general-public-expenditure-row-total-adds-up";
import { governmentFundLevelsAddUp } from "./government-fund-levels-add-up";
import { governmentFundRowTotalAddsUp } from "./government-fund-row-total-adds-up";
import { incomeAppropriationAddsUp } from "./income-appropriation-adds-up";
import { incomeLevelsAddUp } from "./income-levels-add-up";
import { incomeOfTheYearAddsUp } from "./income-of-the-year-adds-up";
import { incomeRowTotalAddsUp } from "./income-row-total-adds-up";
import { incomeSourcesAddUp } from "./income-sources-add-up";
import { overviewExpenditureAddsUp } from "./overview-expenditure-adds-up";
import { overviewIncomeEqualsExpenditure } from "./overview-income-equals-expenditure";
import { personnelAndOperatingByEconomicCategory } from "./personnel-and-operating-by-economic-category";
import { projectsLevelsAddUp } from "./projects-levels-add-up";
import { projectsRowTotalAddsUp } from "./projects-row-total-adds-up";
import { stateCapitalLevelsAddUp } from "./state-capital-levels-add-up";
import { stateCapitalRowTotalAddsUp } from "./state-capital-row-total-adds-up";
import { threePublicExpensesAddUp } from "./three-public-expenses-add-up";
import { threePublicExpensesRowTotalAddsUp } from "./three-public-expenses-row-total-adds-up";
import { totalIncomeAddsUp } from "./total-income-adds-up";

/** 表内勾稽, in the order of the tables. */
export const WITHIN_TABLE_RULES: readonly Rule[] = [
  incomeOfTheYearAddsUp,
  incomeSourcesAddUp,
  carriedOverIncomeAddsUp,
  totalIncomeAddsUp,
  overviewExpenditureAddsUp,
  overviewIncomeEqualsExpenditure,
  incomeRowTotalAddsUp,
  incomeAppropriationAddsUp,
  incomeLevelsAddUp,
  expenditureRowTotalAddsUp,
  expenditureLevelsAddUp,
  appropriationIncomeAddsUp,
  appropriationRowTotalAddsUp,
  appropriationExpenditureAddsUp,
  appropriationSourcesAreSpent,
  appropriationIncomeEqualsExpenditure,
  generalPublicExpenditureRowTotalAddsUp,
  generalPublicExpenditureLevelsAddUp,
  basicExpenditureRowTotalAddsUp,
  basicExpenditureLevelsAddUp,
  personnelAndOperatingByEconomicCategory,
  projectsRowTotalAddsUp,
  projectsLevelsAddUp,
  governmentFundRowTotalAddsUp,
  governmentFundLevelsAddUp,
  stateCapitalRowTotalAddsUp,
  stateCapitalLevelsAddUp,
  threePublicExpensesRowTotalAddsUp,
  threePublicExpensesAddUp,
  carryoverRowTotalAddsUp,
  carryoverFundsAddUp,
  carryoverProjectsAddUp,
];
