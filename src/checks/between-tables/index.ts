import type { Rule } from "../rule";
import { appropriationMatchesGeneralPublicByCategory } from "./appropriation-matches-general-public-by-category";
import { appropriationMatchesGovernmentFund } from "./appropriation-matches-government-fund";
import { appropriationMatchesStateCapital } from "./appropriation-matches-state-capital";
import { appropriationSourcesAgree } from "./appropriation-sources-agree";
import { basicExpenditureAgrees } from "./basic-expenditure-agrees";
import { basicExpenditureByPurposeAgrees } from "./basic-expenditure-by-purpose-agrees";
import { carryoverAgreesWithIncome } from "./carryover-agrees-with-income";
import { carryoverAgreesWithOverview } from "./carryover-agrees-with-overview";
import { expenditureByCategoryAgrees } from "./expenditure-by-category-agrees";
import { generalPublicIncomeMatchesExpenditure } from "./general-public-income-matches-expenditure";
import { generalPublicWithinDepartmentExpenditure } from "./general-public-within-department-expenditure";
import { incomeMatchesExpenditureByCode } from "./income-matches-expenditure-by-code";
import { incomeSourcesAgree } from "./income-sources-agree";
import { projectExpenditureAgrees } from "./project-expenditure-agrees";
import { projectsMakeUpProjectExpenditure } from "./projects-make-up-project-expenditure";
import { threePublicCoversBasicExpenditure } from "./three-public-covers-basic-expenditure";
import { threePublicExcessComesFromProjects } from "./three-public-excess-comes-from-projects";
import { totalExpenditureAgrees } from "./total-expenditure-agrees";
import { totalIncomeAgrees } from "./total-income-agrees";

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
];
