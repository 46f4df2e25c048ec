import { addCodes, removeCodes } from "../checks/settings";
import { codeListOf, learnedCodes, parseClassification, type CodeList } from "../disclosure/codes/code-list";
import { recognise } from "../disclosure/recognition";
import type { Table } from "../disclosure/table";
import type { SettingsPort } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";
import { decide, type Checked } from "./validate";

/** What an office gives as its codes: a workbook, or the text of a .tsv, .csv or .txt file. */
export type CodeSource = Workbook | { readonly name: string; readonly text: string };

/**
 * The codes in what an office gives: of a disclosure, say last year's, the codes its tables use; of anything
 * else the list it holds. A year in the file's name is the list's year.
 * @throws NoCodesFound where it holds no codes
 */
export function codeListIn(given: CodeSource): CodeList {
  const year = Number(/(?<!\d)20\d{2}(?!\d)/u.exec(given.name)?.[0] ?? NaN);
  const stated = Number.isNaN(year) ? null : year;
  if ("text" in given) return parseClassification(given.text, stated, given.name, given.name);
  const book = recognise(given);
  const tables: readonly Table[] = Object.values(book.tables);
  const learned = learnedCodes(tables, book.year, given.name);
  return learned.codes.length > 0 ? learned : codeListOf(given, stated, given.name);
}

/**
 * 载入科目表: stores a list with the workbook and judges anew by it.
 * @throws NoCodesFound where nothing was found to load; HostRefusal where the workbook cannot be written
 */
export async function loadCodes(host: SettingsPort, checked: Checked, given: CodeSource): Promise<Checked> {
  return await decide(host, checked, addCodes(checked.settings, codeListIn(given)));
}

/**
 * Removes a list loaded before and judges anew without it.
 * @throws HostRefusal where the workbook cannot be written
 */
export function forgetCodes(host: SettingsPort, checked: Checked, list: CodeList): Promise<Checked> {
  return decide(host, checked, removeCodes(checked.settings, list));
}
