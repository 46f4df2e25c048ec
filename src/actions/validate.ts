import { RULES } from "../checks";
import { running } from "../checks/run";
import { NO_SETTINGS, parseSettings, serialiseSettings, SETTINGS_KEY, type CheckSettings } from "../checks/settings";
import { diagnose } from "../diagnosis";
import { priorAmountsOf } from "../disclosure/inputs/changes";
import { disclosing, readAhead } from "../disclosure/disclosure";
import { inferAmounts } from "./infer";
import type { Validation } from "../report/report";
import type { Progress, ReadPort, RereadPort, SettingsPort } from "../workbook/ports";
import { recalculated } from "../workbook/recalculation";
import { atOnce, withPauses, type Pause, type Steps } from "../workbook/steps";
import type { Workbook } from "../workbook/workbook";

/**
 * 校验: recognises the tables of a workbook, evaluates every rule and locates the wrong cells.
 * Pure; the same for the task pane, the command line and the tests.
 * @param settings rules switched off and findings explained, as stored in the workbook
 */
export function validateWorkbook(given: Workbook, settings: CheckSettings = NO_SETTINGS): Validation {
  return atOnce(validating(given, settings));
}

const NO_PAUSE: Pause = () => Promise.resolve();

function* validating(given: Workbook, settings: CheckSettings): Steps<Validation> {
  const workbook = recalculated(given);
  for (const sheet of workbook.sheets) {
    yield;
    readAhead(sheet);
  }
  yield;
  const book = yield* disclosing(workbook);
  yield;
  const result = yield* running(RULES, { workbook, book }, settings);
  yield;
  const diagnoses = diagnose(result.verdicts, book, priorAmountsOf(book, book.inputs));
  yield;
  const inferred = inferAmounts(workbook, book, result, settings);
  return { workbookName: workbook.name, book, result, diagnoses, inferred };
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

async function checkedPatiently(workbook: Workbook, settings: CheckSettings, pause: Pause): Promise<Checked> {
  return { workbook, settings, validation: await withPauses(validating(workbook, settings), pause) };
}

/** What an interface hears of a long validation. */
export interface Following {
  readonly onProgress?: (progress: Progress) => void;
  /** Everything is read; the checks begin. */
  readonly onRead?: () => void;
  readonly pause?: Pause;
}

/**
 * 校验 in the program that holds the workbook. Reads only.
 * @throws HostRefusal where the workbook cannot be read
 */
export async function validate(
  host: ReadPort & SettingsPort,
  { onProgress, onRead, pause = NO_PAUSE }: Following = {},
): Promise<Checked> {
  const workbook = await host.read(onProgress);
  const settings = parseSettings(await host.readSetting(SETTINGS_KEY));
  onRead?.();
  await pause();
  return checkedPatiently(workbook, settings, pause);
}

/**
 * 自动复核: validates again after edits, reading only the sheets that may have changed.
 * @throws HostRefusal where they cannot be read
 */
export async function validateAgain(
  host: RereadPort,
  { workbook, settings }: Checked,
  sheets: readonly string[],
  { onProgress, pause = NO_PAUSE }: Following = {},
): Promise<Checked> {
  return checkedPatiently(await host.reread(workbook, sheets, onProgress), settings, pause);
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
