import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const SAMPLE_FILE = join(__dirname, "../../assets/sample/disclosure-2024.xlsx");
export const TEMPLATE_FILE = join(__dirname, "../../assets/template/disclosure-template.xlsx");

export function sampleBytes(): Uint8Array {
  return new Uint8Array(readFileSync(SAMPLE_FILE));
}

/** Two formats: 0 is General, 1 is text typed after an apostrophe. */
const STYLES = `<styleSheet ${MAIN}><fonts count="1"><font><sz val="10"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"><alignment horizontal="left"/></xf></cellXfs></styleSheet>`;

/**
 * A workbook whose sheets are given as the XML between `<worksheet>` and `</worksheet>`.
 * @param more further parts by path, replacing those of the same path
 */
export function workbookFile(
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const overrides = names
    .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`)
    .join("");
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${overrides}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN}><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rIdStyles" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${MAIN}>${sheets[name] ?? ""}</worksheet>`,
      ]),
    ),
    ...more,
  };
  return zipped(parts);
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    files[path] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** A file's parts as texts. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );
}

/** The paths of the parts in which two files differ, added and removed ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const same = (path: string): boolean =>
    Buffer.compare(Buffer.from(old[path] ?? []), Buffer.from(now[path] ?? [])) === 0;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((path) => !same(path)).sort();
}
