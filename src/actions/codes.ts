import { addCodes, parseSettings, removeCodes, serialiseSettings, SETTINGS_KEY } from "../checks/settings";
import type { CheckSettings } from "../checks/settings";
import type { Bilingual } from "../disclosure/bilingual";
import { codeListOf, learnedCodes, parseClassification, type CodeList } from "../disclosure/codes/code-list";
import { recognise } from "../disclosure/recognition";
import type { Table } from "../disclosure/table";
import type { SettingsPort } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/** What an office gives as its codes: a workbook, or the text of a .tsv, .csv or .txt file. */
export type CodeSource = Workbook | { readonly name: string; readonly text: string };

/** What reading the file of an office came to. */
export type CodeFile =
  | { readonly kind: "read"; readonly source: CodeSource }
  | { readonly kind: "unreadable"; readonly file: string; readonly sentence: Bilingual };

/**
 * The codes in what an office gives: of a disclosure, say last year's, the codes its tables use; of anything
 * else the list it holds. A year in the file's name is the list's year.
 * @throws NoCodesFound where it holds no codes
 */
export function codeListIn(given: CodeSource): CodeList {
  const year = Number(/(?<!\d)20\d{2}(?!\d)/u.exec(given.name)?.[0] ?? NaN);
  const stated = Number.isNaN(year) ? null : year;
  if ("text" in given) return parseClassification(given.text, stated, given.name, given.name);
  const learned = codesUsedIn(given);
  return learned.codes.length > 0 ? learned : codeListOf(given, stated, given.name);
}

/** The codes that the tables of a disclosure use; of a workbook without tables, none. */
export function codesUsedIn(workbook: Workbook): CodeList {
  const book = recognise(workbook);
  const tables: readonly Table[] = Object.values(book.tables);
  return learnedCodes(tables, book.year, workbook.name);
}

/**
 * 载入科目表: stores a list with the workbook, where every check from now on finds it.
 * @returns what the officer has decided, with the list
 * @throws HostRefusal where the workbook cannot be written
 */
export function storeCodes(host: SettingsPort, list: CodeList): Promise<CheckSettings> {
  return changed(host, (settings) => addCodes(settings, list));
}

/**
 * Removes a list stored before.
 * @throws HostRefusal where the workbook cannot be written
 */
export function forgetCodes(host: SettingsPort, list: CodeList): Promise<CheckSettings> {
  return changed(host, (settings) => removeCodes(settings, list));
}

async function changed(host: SettingsPort, change: (settings: CheckSettings) => CheckSettings): Promise<CheckSettings> {
  const settings = change(parseSettings(await host.readSetting(SETTINGS_KEY)));
  await host.writeSetting(SETTINGS_KEY, serialiseSettings(settings));
  return settings;
}
