import { narrateWorkbook } from "../../src/actions/narrate";
import { findingReport } from "../../src/actions/hand-over";
import { publicationDocx, publicationHtml } from "../../src/actions/publish";
import { validateWorkbook } from "../../src/actions/validate";
import { repliesIn } from "../../src/report/rounds/replies";
import { readDocx } from "../../src/word";
import { readWorkbook } from "../../src/xlsx";
import { checkedParts } from "../../src/xlsx/package";
import type { Workbook } from "../../src/workbook/workbook";

/**
 * Writes every kind of file that a workbook comes to: web page, Word documents, list of findings.
 * @returns what would keep its program from opening one of them, or make a script of it; `null` where nothing would
 */
export async function faultOfFiles(workbook: Workbook): Promise<string | null> {
  const validation = validateWorkbook(workbook);
  const narration = narrateWorkbook(workbook);
  const page = publicationHtml(narration);
  if (hasForbidden(page)) return "a character in the web page that no text may hold";
  if ((page.match(/<script/giu) ?? []).length > 1) return "a script in the web page";
  const publication = await publicationDocx(narration);
  const [list, table] = [await findingReport(validation, "docx"), await findingReport(validation, "xlsx")];
  for (const [name, bytes] of [
    ["publication.docx", publication],
    ["list.docx", list.bytes],
    ["list.xlsx", table.bytes],
  ] as const) {
    const fault = faultInParts(bytes);
    if (fault !== null) return `${name}: ${fault}`;
  }
  readDocx(publication);
  const units = repliesIn(readWorkbook(table.bytes, "list.xlsx"));
  return units === null ? "the list is not known again" : null;
}

/** Characters that XML 1.0 does not allow (2.2), and surrogates without their other half. */
const hasForbidden = (text: string): boolean => /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text);

function faultInParts(bytes: Uint8Array): string | null {
  for (const [path, content] of checkedParts(bytes)) {
    if (!/\.(?:xml|rels)$/u.test(path)) continue;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    if (hasForbidden(text)) return `a character in ${path} that XML does not allow`;
    if (/&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]|d[89a-f][0-9a-f]{2})|0*(?:[0-8]|1[124-9]|2\d|3[01]));/iu.test(text))
      return `a reference in ${path} to a character that XML does not allow`;
    if (/&(?!#|amp;|lt;|gt;|quot;|apos;)/u.test(text)) return `a loose & in ${path}`;
  }
  return null;
}
