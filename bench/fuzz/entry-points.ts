import { narrateWorkbook } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { linesOf } from "../../src/narrative/document";
import { checkedFile } from "../../src/report/json";
import { textReport } from "../../src/report/text";
import type { CellRef } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";

/** What the software makes of a workbook, as far as the attacks look at it. The one place that knows the calls. */
export interface Made {
  /** Everything that is printed or written: the same for the same workbook. */
  readonly output: string;
  /** Every cell a finding or a diagnosis names. */
  readonly cells: readonly CellRef[];
}

export function madeOf(workbook: Workbook): Made {
  const validation = validateWorkbook(workbook);
  const report = JSON.stringify(checkedFile("a.xlsx", validation));
  const text = textReport("a.xlsx", validation);
  const narrative = linesOf(narrateWorkbook(workbook).document).map((line) => line.text);
  const corrected = validation.diagnoses.flatMap(({ corrections }) => corrections.map(({ figure }) => figure.cell));
  const found = validation.result.findings.flatMap(({ cells }) => cells.map(({ cell }) => cell));
  return { output: [report, text, ...narrative].join("\n"), cells: [...corrected, ...found] };
}
