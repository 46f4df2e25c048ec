import { assetCountsWhole } from "./asset-counts-whole";
import { officesCountAgrees } from "./offices-count-agrees";
import { priorYearChangeAddsUp } from "./prior-year-change-adds-up";
import { procurementAddsUp } from "./procurement-adds-up";
import { procurementReservedWithinTotal } from "./procurement-reserved-within-total";
import { projectAllocationAddsUp } from "./project-allocation-adds-up";
import { projectNamesAgree } from "./project-names-agree";
import { projectPeriodInYear } from "./project-period-in-year";
import { projectScaleAgrees } from "./project-scale-agrees";
import { staffAddsUp } from "./staff-adds-up";
import { staffReasonContradicts } from "./staff-reason-contradicts";
import { staffWithinPosts } from "./staff-within-posts";
import { unitsCountAgrees } from "./units-count-agrees";
import { vehiclesAddUp } from "./vehicles-add-up";
import type { ExaminationRule } from "../rule";

/** What the sheets beside the disclosure tables say, in the order of those sheets. */
export const OTHER_SHEET_RULES: readonly ExaminationRule[] = [
  unitsCountAgrees,
  officesCountAgrees,
  staffAddsUp,
  staffWithinPosts,
  priorYearChangeAddsUp,
  staffReasonContradicts,
  projectNamesAgree,
  projectScaleAgrees,
  projectAllocationAddsUp,
  projectPeriodInYear,
  procurementAddsUp,
  procurementReservedWithinTotal,
  vehiclesAddUp,
  assetCountsWhole,
];
