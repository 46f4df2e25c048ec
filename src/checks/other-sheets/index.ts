import { agencyOperatingWithinOperating } from "./agency-operating-within-operating";
import { assetCountsWhole } from "./asset-counts-whole";
import { listedTwice } from "./listed-twice";
import { medicalContributionsAgree } from "./medical-contributions-agree";
import { officesCountAgrees } from "./offices-count-agrees";
import { performanceAmountUnreadable } from "./performance-amount-unreadable";
import { performanceBudgetAddsUp } from "./performance-budget-adds-up";
import { performanceCountAgrees } from "./performance-count-agrees";
import { performanceCountWithoutAmount } from "./performance-count-without-amount";
import { performanceDeadlineOutsideYear } from "./performance-deadline-outside-year";
import { performanceFiscalFundsAgree } from "./performance-fiscal-funds-agree";
import { performanceGoalMissing } from "./performance-goal-missing";
import { performanceHeadDiffers } from "./performance-head-differs";
import { performanceOverallCount } from "./performance-overall-count";
import { performanceOverallAgreesWithIncome } from "./performance-overall-agrees-with-income";
import { performanceProjectAmountDiffers } from "./performance-project-amount-differs";
import { performanceProjectRenamed } from "./performance-project-renamed";
import { performanceProjectUnknown } from "./performance-project-unknown";
import { performanceRowIncomplete } from "./performance-row-incomplete";
import { performanceTargetMissing } from "./performance-target-missing";
import { performanceTotalsAgree } from "./performance-totals-agree";
import { performanceUnitUnsuited } from "./performance-unit-unsuited";
import { performanceWeightsAddUp } from "./performance-weights-add-up";
import { priorYearChangeAddsUp } from "./prior-year-change-adds-up";
import { procurementAddsUp } from "./procurement-adds-up";
import { procurementReservedWithinTotal } from "./procurement-reserved-within-total";
import { procurementReservedShare } from "./procurement-reserved-share";
import { procurementWithinExpenditure } from "./procurement-within-expenditure";
import { projectAllocationAddsUp } from "./project-allocation-adds-up";
import { projectNamesAgree } from "./project-names-agree";
import { projectPeriodInYear } from "./project-period-in-year";
import { projectScaleAgrees } from "./project-scale-agrees";
import { staffAddsUp } from "./staff-adds-up";
import { staffReasonContradicts } from "./staff-reason-contradicts";
import { staffWithinPosts } from "./staff-within-posts";
import { unitUnlisted } from "./unit-unlisted";
import { unitsCountAgrees } from "./units-count-agrees";
import { vehiclesBoughtAgree } from "./vehicles-bought-agree";
import { vehiclesBoughtCount } from "./vehicles-bought-count";
import { vehiclesAddUp } from "./vehicles-add-up";
import type { Rule } from "../rule";

/** What the sheets beside the disclosure tables say, in the order of those sheets. */
export const OTHER_SHEET_RULES: readonly Rule[] = [
  unitsCountAgrees,
  unitUnlisted,
  officesCountAgrees,
  listedTwice,
  staffAddsUp,
  staffWithinPosts,
  priorYearChangeAddsUp,
  staffReasonContradicts,
  projectNamesAgree,
  projectScaleAgrees,
  projectAllocationAddsUp,
  projectPeriodInYear,
  agencyOperatingWithinOperating,
  procurementAddsUp,
  procurementWithinExpenditure,
  procurementReservedWithinTotal,
  procurementReservedShare,
  medicalContributionsAgree,
  vehiclesAddUp,
  vehiclesBoughtAgree,
  vehiclesBoughtCount,
  assetCountsWhole,
  performanceHeadDiffers,
  performanceGoalMissing,
  performanceAmountUnreadable,
  performanceBudgetAddsUp,
  performanceFiscalFundsAgree,
  performanceTotalsAgree,
  performanceOverallAgreesWithIncome,
  performanceTargetMissing,
  performanceProjectUnknown,
  performanceProjectAmountDiffers,
  performanceProjectRenamed,
  performanceWeightsAddUp,
  performanceRowIncomplete,
  performanceUnitUnsuited,
  performanceDeadlineOutsideYear,
  performanceOverallCount,
  performanceCountAgrees,
  performanceCountWithoutAmount,
];
