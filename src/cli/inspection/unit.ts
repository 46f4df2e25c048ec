import { basename } from "node:path";
import type { Bilingual } from "../../disclosure/bilingual";
import { findingList, type FindingRow } from "../../report/finding-list";
import type { Validation } from "../../report/report";
import { summarise, type FindingCounts } from "../../report/summary";
import type { ComparedWithUnits } from "../../report/units-rows";

/** What an inspection established of one workbook. */
export interface InspectedUnit {
  /** As the command names it. */
  readonly file: string;
  /** `null` where the workbook does not say, or could not be read. */
  readonly department: string | null;
  readonly year: number | null;
  /** Why it could not be checked; `null` where it was. */
  readonly error: Bilingual | null;
  /** What was proved; empty where it could not be checked. */
  readonly headline: Bilingual;
  readonly counts: FindingCounts;
  /** What is to be mended or explained; 尾差 are counted only. */
  readonly rows: readonly FindingRow[];
  /** It was compared with the workbooks of its units. */
  readonly isBesideUnits: boolean;
}

/** @param beside the comparison with the units' workbooks; `null` where there is none */
export function inspectedUnit(
  file: string,
  validation: Validation,
  beside: ComparedWithUnits | null = null,
): InspectedUnit {
  const { department, year, counts, rows } = findingList(validation, beside);
  const { headline } = summarise(validation);
  return { file, department, year, error: null, headline, counts, rows, isBesideUnits: beside !== null };
}

/** A workbook that could not be checked. @param error one plain sentence */
export function uninspectedUnit(file: string, error: Bilingual): InspectedUnit {
  return {
    file,
    department: null,
    year: null,
    error,
    headline: { zh: "", en: "" },
    counts: { logical: 0, verifiable: 0, formal: 0, rounding: 0, explained: 0 },
    rows: [],
    isBesideUnits: false,
  };
}

/** What a unit is called in lists: its department, else its file. */
export const unitName = ({ department, file }: Pick<InspectedUnit, "department" | "file">): string =>
  department ?? basename(file).replace(/\.[^.]+$/u, "");
