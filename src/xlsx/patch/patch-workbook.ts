import { isSameContent, type Edit } from "../../workbook/edits";
import type { Parts } from "../part-names";
import { partKey } from "../part-names";
import { textOf } from "../part-text";
import { locateParts, type WorkbookParts } from "../sheet-parts";
import { attribute, closingTag, tagsOf } from "../xml-tags";
import { packed } from "./packed";
import { openForWriting } from "./open-for-writing";
import { refused } from "./refusal";
import { RichTexts } from "./rich-text";
import { editSheet } from "./sheet-edits";
import { spliced } from "./splice";
import { withAttribute } from "../xml-tags";
import { Styles } from "./styles";
import { renamedColumns } from "./table-headers";

/**
 * Changes the named cells inside the XML of their sheets. Every other part of the file stays byte for byte
 * what it was, except where the edits reach it: a table's part follows the headers of its columns; styles.xml gains a format where an edit sets a number format
 * the cell has not; where the workbook has formulas, workbook.xml asks Excel to work them out on opening,
 * since results that depend on an edited cell are out of date.
 *
 * A formula is replaced only by an edit whose `before` holds a formula. An edit that leaves the content as it
 * was and names a number format changes the format alone. Later edits of a cell win.
 * @throws UnreadableFile, PatchRefused; nothing is changed in part
 */
export function patchWorkbook(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  // Packed anew the file would be other bytes with the same content.
  if (edits.length === 0) return bytes;
  const parts = openForWriting(bytes);
  const located = locateParts(parts);
  const richTexts = new RichTexts(located.sharedStrings === null ? "" : (textOf(parts, located.sharedStrings) ?? ""));
  const stylesText = located.styles === null ? null : textOf(parts, located.styles);
  const styles = stylesText === null ? null : new Styles(stylesText);
  const changed = new Map<string, string | null>();
  let lostFormula = false;
  for (const [path, inSheet] of editsBySheet(edits, located)) {
    const sheet = editSheet(textOf(parts, path) ?? "", inSheet, styles, richTexts);
    changed.set(path, sheet.xml);
    for (const [table, xml] of renamedColumns(parts, located, path, inSheet)) changed.set(table, xml);
    lostFormula ||= sheet.lostFormula;
  }
  if (styles && located.styles !== null && styles.text() !== stylesText) changed.set(located.styles, styles.text());
  if (
    edits.some(({ before, after }) => !isSameContent(before.content, after.content)) &&
    hasFormulas(parts, located, changed)
  ) {
    changed.set(located.workbook, recalculatedOnOpening(textOf(parts, located.workbook) ?? ""));
  }
  if (lostFormula && located.calculationChain !== null)
    forgetCalculationChain(parts, located, located.calculationChain, changed);
  return packed(parts, changed);
}

function editsBySheet(edits: readonly Edit[], located: WorkbookParts): Map<string, Edit[]> {
  const sheets = new Map<string, Edit[]>();
  for (const edit of edits) {
    const path = located.sheets.find(({ name }) => name === edit.cell.sheet)?.path;
    if (path === undefined) throw refused("no-such-sheet", edit.cell);
    sheets.set(path, [...(sheets.get(path) ?? []), edit]);
  }
  return sheets;
}

function hasFormulas(parts: Parts, { sheets }: WorkbookParts, changed: ReadonlyMap<string, string | null>): boolean {
  return sheets.some(({ path }) => /<(?:[\w.-]+:)?f[\s/>]/u.test(changed.get(path) ?? textOf(parts, path) ?? ""));
}

/** What the calculation settings follow in a workbook part. Source: ECMA-376 Part 1, 18.2.27 (workbook). */
const BEFORE_CALCULATION: readonly string[] = ["sheets", "functionGroups", "externalReferences", "definedNames"];

function recalculatedOnOpening(xml: string): string {
  const tags = [...tagsOf(xml)];
  const settings = tags.find((tag) => tag.name === "calcPr" && tag.kind !== "close");
  if (settings)
    return spliced(xml, [
      {
        from: settings.start,
        to: settings.end,
        text: withAttribute(xml.slice(settings.start, settings.end), "fullCalcOnLoad", "1"),
      },
    ]);
  const last = tags.filter((tag) => BEFORE_CALCULATION.includes(tag.name) && tag.kind !== "close").at(-1);
  if (!last) return xml;
  const at = last.kind === "open" ? (closingTag(xml, last)?.end ?? last.end) : last.end;
  return spliced(xml, [{ from: at, to: at, text: `<${last.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/** The chain would name a formula that is gone, which Excel reports as damage; it makes a new one. */
function forgetCalculationChain(
  parts: Parts,
  located: WorkbookParts,
  chain: string,
  changed: Map<string, string | null>,
): void {
  changed.set(chain, null);
  const withoutChain = (path: string, name: string, keyed: string): void => {
    const xml = textOf(parts, path) ?? "";
    const mentions = [...tagsOf(xml)].filter(
      (tag) =>
        tag.name === name &&
        partKey(attribute(xml, tag, keyed) ?? "").endsWith(partKey(chain.slice(chain.lastIndexOf("/") + 1))),
    );
    changed.set(
      path,
      spliced(
        xml,
        mentions.map((tag) => ({
          from: tag.start,
          to: tag.kind === "open" ? (closingTag(xml, tag)?.end ?? tag.end) : tag.end,
          text: "",
        })),
      ),
    );
  };
  withoutChain(located.relationships, "Relationship", "Target");
  withoutChain("[Content_Types].xml", "Override", "PartName");
}
