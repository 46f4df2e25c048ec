import { TABLE_KINDS } from "../../disclosure/kinds";
import type { BalanceRule, Rule } from "../rule";
import { ADDS_UP_RULES } from "./adds-up-rules";
import { appropriationIncomeEqualsExpenditure } from "./appropriation-income-equals-expenditure";
import { appropriationSourcesAgree } from "./appropriation-sources-agree";
import { appropriationSourcesAreSpent } from "./appropriation-sources-are-spent";
import { basicExpenditureByPurposeAgrees } from "./basic-expenditure-by-purpose-agrees";
import { generalPublicIncomeMatchesExpenditure } from "./general-public-income-matches-expenditure";
import { generalPublicWithinDepartmentExpenditure } from "./general-public-within-department-expenditure";
import { incomeMatchesExpenditureByCode } from "./income-matches-expenditure-by-code";
import { OTHER_AGREEMENTS, OTHER_SUMS } from "./other-kinds";
import { overviewIncomeEqualsExpenditure } from "./overview-income-equals-expenditure";
import { personnelAndOperatingByEconomicCategory } from "./personnel-and-operating-by-economic-category";
import { projectsMakeUpProjectExpenditure } from "./projects-make-up-project-expenditure";
import {
  appropriationMatchesGeneralPublicByCategory,
  appropriationMatchesGovernmentFund,
  appropriationMatchesStateCapital,
  basicExpenditureAgrees,
  carryoverAgreesWithIncome,
  carryoverAgreesWithOverview,
  expenditureByCategoryAgrees,
  incomeSourcesAgree,
  projectExpenditureAgrees,
  totalExpenditureAgrees,
  totalIncomeAgrees,
} from "./stated-twice-rules";
import { threePublicCoversBasicExpenditure } from "./three-public-covers-basic-expenditure";
import { threePublicExcessComesFromProjects } from "./three-public-excess-comes-from-projects";

const placeOf = ({ needs: [kind] }: BalanceRule): number => (kind ? TABLE_KINDS.indexOf(kind) : TABLE_KINDS.length);

/** 表内勾稽, in the order of the tables. */
export const WITHIN_TABLE_RULES: readonly Rule[] = [
  ...ADDS_UP_RULES,
  overviewIncomeEqualsExpenditure,
  appropriationSourcesAreSpent,
  appropriationIncomeEqualsExpenditure,
  personnelAndOperatingByEconomicCategory,
  ...OTHER_SUMS,
].sort((a, b) => placeOf(a) - placeOf(b));

/** 表间勾稽, in the order of the tables. */
export const BETWEEN_TABLES_RULES: readonly Rule[] = [
  totalIncomeAgrees,
  incomeSourcesAgree,
  totalExpenditureAgrees,
  expenditureByCategoryAgrees,
  incomeMatchesExpenditureByCode,
  appropriationSourcesAgree,
  generalPublicIncomeMatchesExpenditure,
  appropriationMatchesGeneralPublicByCategory,
  appropriationMatchesGovernmentFund,
  appropriationMatchesStateCapital,
  generalPublicWithinDepartmentExpenditure,
  basicExpenditureAgrees,
  basicExpenditureByPurposeAgrees,
  projectExpenditureAgrees,
  projectsMakeUpProjectExpenditure,
  threePublicCoversBasicExpenditure,
  threePublicExcessComesFromProjects,
  carryoverAgreesWithOverview,
  carryoverAgreesWithIncome,
  ...OTHER_AGREEMENTS,
];
