import { RULES } from "../checks";
import { run } from "../checks/run";
import { NO_SETTINGS, parseSettings, serialiseSettings, SETTINGS_KEY, type CheckSettings } from "../checks/settings";
import { diagnose } from "../diagnosis";
import { priorAmountsOf } from "../disclosure/inputs/changes";
import { disclose } from "../disclosure/disclosure";
import { inferAmounts } from "./infer";
import type { Validation } from "../report/report";
import type { Progress, ReadPort, RereadPort, SettingsPort } from "../workbook/ports";
import { recalculated } from "../workbook/recalculation";
import type { Workbook } from "../workbook/workbook";

/**
 * 校验: recognises the tables of a workbook, evaluates every rule and locates the wrong cells.
 * Pure; the same for the task pane, the command line and the tests.
 * @param settings rules switched off and findings explained, as stored in the workbook
 */
export function validateWorkbook(given: Workbook, settings: CheckSettings = NO_SETTINGS): Validation {
  const workbook = recalculated(given);
  const book = disclose(workbook);
  const result = run(RULES, { workbook, book }, settings);
  return {
    workbookName: workbook.name,
    book,
    result,
    diagnoses: diagnose(result.verdicts, book, priorAmountsOf(book, book.inputs)),
    inferred: inferAmounts(workbook, book, result, settings),
  };
}

/** A validation with what it was made from, so that the next step need not read again. */
export interface Checked {
  readonly workbook: Workbook;
  readonly settings: CheckSettings;
  readonly validation: Validation;
}

function checked(workbook: Workbook, settings: CheckSettings): Checked {
  return { workbook, settings, validation: validateWorkbook(workbook, settings) };
}

/**
 * 校验 in the program that holds the workbook. Reads only.
 * @throws HostRefusal where the workbook cannot be read
 */
export async function validate(
  host: ReadPort & SettingsPort,
  onProgress?: (progress: Progress) => void,
): Promise<Checked> {
  const workbook = await host.read(onProgress);
  return checked(workbook, parseSettings(await host.readSetting(SETTINGS_KEY)));
}

/**
 * 自动复核: validates again after edits, reading only the sheets that may have changed.
 * @throws HostRefusal where they cannot be read
 */
export async function validateAgain(
  host: RereadPort,
  { workbook, settings }: Checked,
  sheets: readonly string[],
): Promise<Checked> {
  return checked(await host.reread(workbook, sheets), settings);
}

/**
 * Stores what the officer decided about rules and findings in the workbook, and judges anew by it.
 * @throws HostRefusal where the workbook cannot be written
 */
export async function decide(host: SettingsPort, { workbook }: Checked, settings: CheckSettings): Promise<Checked> {
  await host.writeSetting(SETTINGS_KEY, serialiseSettings(settings));
  return checked(workbook, settings);
}

/** The same workbook as it was read, judged by other settings. */
export function judgedBy({ workbook }: Checked, settings: CheckSettings): Checked {
  return checked(workbook, settings);
}
