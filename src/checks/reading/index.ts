import type { Rule } from "../rule";
import { duplicateTable } from "./duplicate-table";
import { errorValue } from "./error-value";
import { malformedCode } from "./malformed-code";
import { missingColumn } from "./missing-column";
import { missingLine } from "./missing-line";
import { missingTable } from "./missing-table";
import { missingTotalRow } from "./missing-total-row";
import { nothingRecognised } from "./nothing-recognised";
import { rowsWithheld } from "./rows-withheld";
import { unknownColumn } from "./unknown-column";
import { unknownLine } from "./unknown-line";
import { resultOutdated } from "./result-outdated";
import { unreadableAmount } from "./unreadable-amount";

/** What cannot be read is a finding, never a silent zero. */
export const READING_RULES: readonly Rule[] = [
  nothingRecognised,
  missingTable,
  duplicateTable,
  missingColumn,
  unknownColumn,
  missingLine,
  unknownLine,
  missingTotalRow,
  malformedCode,
  unreadableAmount,
  errorValue,
  rowsWithheld,
  resultOutdated,
];
