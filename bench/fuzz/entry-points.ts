import { narrateWorkbook } from "../../src/actions/narrate";
import { previewOf } from "../../src/actions/repair";
import { validateWorkbook } from "../../src/actions/validate";
import { auditText, evidenceOf, toldFromLines } from "../../src/audit";
import { linesOf } from "../../src/narrative/document";
import { checkedFile } from "../../src/report/json";
import { textReport } from "../../src/report/text";
import type { CellRef } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { BROKEN_WORDS } from "../../test/support/broken-words";

/** What the software makes of a workbook, as far as the attacks look at it. The one place that knows the calls. */
export interface Made {
  /** Everything that is printed or written: the same for the same workbook. */
  readonly output: string;
  /** Every cell a finding or a diagnosis names. */
  readonly cells: readonly CellRef[];
  /** What findings say, in both languages. */
  readonly sentences: readonly string[];
}

/** @returns what is wrong with a sentence, `null` where it is whole; the words of a person are no fault of it */
export const brokenWords = (sentence: string, typed: string): string | null => {
  const [word] = BROKEN_WORDS.exec(sentence) ?? [];
  return word === undefined || typed.includes(word) ? null : `says: ${sentence}`;
};

export function madeOf(workbook: Workbook): Made {
  const validation = validateWorkbook(workbook);
  const report = JSON.stringify(checkedFile("a.xlsx", validation));
  const text = textReport("a.xlsx", validation);
  const narrative = linesOf(narrateWorkbook(workbook).document).map((line) => line.text);
  const { findings } = validation.result;
  const audit = auditText(toldFromLines("a.txt", narrative), evidenceOf(workbook));
  const corrected = validation.diagnoses.flatMap(({ corrections }) => corrections.map(({ figure }) => figure.cell));
  const found = findings.flatMap(({ cells }) => cells.map(({ cell }) => cell));
  const repairs = JSON.stringify(previewOf(findings).edits);
  return {
    output: [report, text, repairs, JSON.stringify(audit), ...narrative].join("\n"),
    cells: [...corrected, ...found],
    sentences: [
      ...findings.flatMap(({ message }) => [message.zh, message.en]),
      ...audit.findings.map(({ message }) => message),
    ],
  };
}
