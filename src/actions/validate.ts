import { RULES } from "../checks";
import { run } from "../checks/run";
import { parseSettings, SETTINGS_KEY, type CheckSettings } from "../checks/settings";
import { diagnose } from "../diagnosis";
import { recognise } from "../disclosure/recognition";
import type { Template } from "../disclosure/templates/template";
import { xinjiang2024 } from "../disclosure/templates/xinjiang-2024";
import type { Validation } from "../report/report";
import type { Progress, ReadPort, SettingsPort } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/**
 * 校验: recognises the tables of a workbook, evaluates every rule and locates the wrong cells.
 * Pure; the same for the task pane, the command line and the tests.
 * @param settings rules switched off and findings explained, as stored in the workbook
 */
export function validateWorkbook(workbook: Workbook, settings: CheckSettings = parseSettings(null), template: Template = xinjiang2024): Validation {
  const book = recognise(workbook, template);
  const result = run(RULES, { workbook, book }, settings);
  return { workbookName: workbook.name, template, book, result, diagnoses: diagnose(result.verdicts, book) };
}

/**
 * 校验 in the program that holds the workbook. Reads only.
 * @throws HostRefusal where the workbook cannot be read
 */
export async function validate(host: ReadPort & SettingsPort, onProgress?: (progress: Progress) => void): Promise<Validation> {
  const workbook = await host.read(onProgress);
  return validateWorkbook(workbook, parseSettings(await host.readSetting(SETTINGS_KEY)));
}
