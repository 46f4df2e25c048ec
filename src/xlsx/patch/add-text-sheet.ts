import type { TextRow } from "../../workbook/ports";
import type { Parts } from "../part-names";
import { textOf } from "../part-text";
import { locateParts } from "../sheet-parts";
import { rowPoints, wrappedLines } from "../wrapped-lines";
import { closingTag, escapeXml, tagsOf, withAttribute } from "../xml-tags";
import { cellXml } from "./cell-xml";
import { appended, freeName } from "./lists";
import { openForWriting } from "./open-for-writing";
import { packed } from "./packed";
import { spliced, type Splice } from "./splice";
import { MOST_CELL_FORMATS } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
/** In characters: some forty Chinese ones a line, as on a printed page. */
const COLUMN_WIDTH = 90;
/** Widths are counted in digits of this size, in points; and a line is so much higher than its letters. */
const COUNTED_SIZE = 11;
const LINE = 1.4;

/** The looks of a text sheet, those the add-in gives it in Excel. */
const LOOKS: Readonly<
  Record<TextRow["style"], { readonly size: number; readonly isBold: boolean; readonly alignment: "center" | "left" }>
> = {
  title: { size: 18, isBold: true, alignment: "center" },
  heading: { size: 14, isBold: true, alignment: "left" },
  subheading: { size: 12, isBold: true, alignment: "left" },
  body: { size: 12, isBold: false, alignment: "left" },
};

/**
 * Adds a sheet of text, one paragraph a row in column A, behind the last sheet. Of the present parts only those
 * change that list sheets (workbook, relationships, content types) and styles.xml, which gains four formats.
 * @param name no present sheet's, whatever its capitals
 * @param widths of its columns, in characters
 * @throws UnreadableFile; Error where the name is taken
 */
export function addTextSheet(
  bytes: Uint8Array,
  name: string,
  rows: readonly TextRow[],
  widths: readonly number[] = [COLUMN_WIDTH],
): Uint8Array {
  const parts = openForWriting(bytes);
  const located = locateParts(parts);
  const isTaken = located.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new Error(`the workbook has a sheet “${name}” already`);
  const path = freePath(parts);
  const changed = new Map<string, string | null>();
  const styles = located.styles === null ? null : textOf(parts, located.styles);
  const formats = styles === null ? null : withFormats(styles);
  if (formats && located.styles !== null) changed.set(located.styles, formats.xml);
  changed.set(path, sheetXml(rows, formats?.first ?? null, widths));
  const relationships = textOf(parts, located.relationships) ?? "";
  const id = freeName(relationships, "Relationship", "Id", "rId");
  const namespace = relationshipNamespace(relationships);
  changed.set(
    located.relationships,
    appended(
      relationships,
      "Relationships",
      (prefix) => `<${prefix}Relationship Id="${id}" Type="${namespace}/worksheet" Target="/${path}"/>`,
    ),
  );
  const types = textOf(parts, "[Content_Types].xml") ?? "";
  changed.set(
    "[Content_Types].xml",
    appended(types, "Types", (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${WORKSHEET}"/>`),
  );
  const workbook = textOf(parts, located.workbook) ?? "";
  const sheetId = freeName(workbook, "sheet", "sheetId", "");
  const entry = (prefix: string): string =>
    `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" r:id="${id}" xmlns:r="${namespace}"/>`;
  changed.set(located.workbook, appended(workbook, "sheets", entry));
  return packed(parts, changed);
}

function freePath(parts: Parts): string {
  for (let number = 1; ; number += 1) {
    const path = `xl/worksheets/sheet${number}.xml`;
    if (!parts.has(path)) return path;
  }
}

/** That of the transitional or of the strict variant of the format, whichever the file is in. */
function relationshipNamespace(relationships: string): string {
  return relationships.includes("http://purl.oclc.org/ooxml/")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

/** Appends a font and a cell format for each look; `first` is the first format's number. */
function withFormats(xml: string): { readonly xml: string; readonly first: number } | null {
  const tags = [...tagsOf(xml)];
  const fonts = tags.find((tag) => tag.name === "fonts" && tag.kind === "open");
  const formats = tags.find((tag) => tag.name === "cellXfs" && tag.kind === "open");
  const fontsEnd = fonts && closingTag(xml, fonts);
  const formatsEnd = formats && closingTag(xml, formats);
  if (!fonts || !fontsEnd || !formats || !formatsEnd) return null;
  const countIn = (name: string, from: number, to: number): number =>
    tags.filter((tag) => tag.name === name && tag.kind !== "close" && tag.start > from && tag.start < to).length;
  const firstFont = countIn("font", fonts.start, fontsEnd.start);
  const first = countIn("xf", formats.start, formatsEnd.start);
  const looks = Object.values(LOOKS);
  // A workbook with as many formats as Excel takes gets a plain sheet.
  if (first + looks.length > MOST_CELL_FORMATS) return null;
  const { prefix } = fonts;
  const fontTexts = looks.map(
    ({ size, isBold }) =>
      `<${prefix}font>${isBold ? `<${prefix}b/>` : ""}<${prefix}sz val="${size}"/><${prefix}name val="宋体"/><${prefix}charset val="134"/></${prefix}font>`,
  );
  const formatTexts = looks.map(
    ({ alignment }, at) =>
      `<${prefix}xf numFmtId="49" fontId="${firstFont + at}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><${prefix}alignment horizontal="${alignment}" vertical="top" wrapText="1"/></${prefix}xf>`,
  );
  const counted = (tag: typeof fonts, count: number): Splice => ({
    from: tag.start,
    to: tag.end,
    text: withAttribute(xml.slice(tag.start, tag.end), "count", String(count)),
  });
  const added = (at: number, texts: readonly string[]): Splice => ({ from: at, to: at, text: texts.join("") });
  return {
    first,
    xml: spliced(xml, [
      counted(fonts, firstFont + looks.length),
      added(fontsEnd.start, fontTexts),
      counted(formats, first + looks.length),
      added(formatsEnd.start, formatTexts),
    ]),
  };
}

function sheetXml(rows: readonly TextRow[], firstFormat: number | null, widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const styles = Object.keys(LOOKS);
  const cells = rows.map(({ text, style }, row) => {
    const format = firstFormat === null ? 0 : firstFormat + styles.indexOf(style);
    return `<row r="${row + 1}"${heightOf(text, style, widths[0] ?? COLUMN_WIDTH)}>${textCell(row, format, text)}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>${columns.join("")}</cols>`,
    `<sheetData>${cells.join("")}</sheetData>`,
    // Margins that leave the column its width on A4, also in wider letters: no program scales a single column down.
    '<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join("");
}

/** Not as a height of the row's own: where a program fits rows to their texts, it goes on doing so. */
function heightOf(text: string, style: TextRow["style"], width: number): string {
  const { size } = LOOKS[style];
  const lines = wrappedLines(text, Math.floor(((width - 1) * COUNTED_SIZE) / size));
  return ` ht="${rowPoints(lines, Math.round(size * LINE))}"`;
}

/** A paragraph stays a text, also where it begins with an equals sign. */
function textCell(row: number, format: number, text: string): string {
  return cellXml("", { row, column: 0 }, format, text === "" ? null : text);
}
