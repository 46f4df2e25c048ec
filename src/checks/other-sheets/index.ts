import type { ExaminationRule } from "../rule";
import { assetCountsWhole } from "./asset-counts-whole";
import { procurementAddsUp } from "./procurement-adds-up";
import { procurementReservedWithinTotal } from "./procurement-reserved-within-total";
import { projectAllocationAddsUp } from "./project-allocation-adds-up";
import { projectScaleAgrees } from "./project-scale-agrees";
import { staffAddsUp } from "./staff-adds-up";
import { vehiclesAddUp } from "./vehicles-add-up";

/** What the sheets beside the disclosure tables say, in the order of those sheets. */
export const OTHER_SHEET_RULES: readonly ExaminationRule[] = [
  staffAddsUp,
  projectScaleAgrees,
  projectAllocationAddsUp,
  procurementAddsUp,
  procurementReservedWithinTotal,
  vehiclesAddUp,
  assetCountsWhole,
];
