import { strToU8, Zip, ZipDeflate } from "fflate";
import { cellAddress } from "../workbook/address";
import { asMuchAsACellHolds, beginningOf } from "../workbook/cell-text";
import { isWrapped, LOOKS, stylesXml, type Look } from "./new-styles";
import { cellXml } from "./patch/cell-xml";
import { rowPoints, wrappedLines } from "./wrapped-lines";
import { escapeXml } from "./xml-tags";

/** A cell of a sheet that is written. Texts stay texts, whatever they begin with. */
export interface NewCell {
  readonly content: string | number;
  readonly look: Look;
  /** The sheet of this workbook that a click leads to. */
  readonly leadsTo?: string;
}

/** What is known of a sheet before its rows. */
export interface NewSheet {
  /** Unlike all others, by Excel's rules: `sheetNames` gives such names. */
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly width: number; readonly isHidden?: boolean }[];
  /** The row of the list's header, from 0: the rows up to it stay in view, it stands on each page, what follows can be filtered. */
  readonly header?: number;
}

/** A sheet being written, row by row. */
export interface SheetInProgress {
  row(cells: readonly (NewCell | null)[]): void;
  /** Without it the next sheet cannot begin. */
  end(): void;
}

/** The time Excel itself writes into its zip files. */
const ZIP_TIME = new Date(1980, 0, 1);
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Writes a new workbook sheet by sheet: what is written is passed on at once, so that no number of sheets fills the
 * memory.
 */
export class NewWorkbook {
  private readonly zip: Zip;
  private readonly sheets: { readonly name: string; readonly part: number; readonly header: number | null }[] = [];

  /** @param write takes the bytes of the file, in order */
  constructor(write: (bytes: Uint8Array) => void) {
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      write(chunk);
    });
  }

  /** @param isFirst its tab comes before all others, whenever it is written */
  begin(sheet: NewSheet, { isFirst = false } = {}): SheetInProgress {
    const part = this.sheets.length + 1;
    const entry = { name: sheet.name, part, header: sheet.header ?? null };
    if (isFirst) this.sheets.unshift(entry);
    else this.sheets.push(entry);
    const file = this.part(`xl/worksheets/sheet${part}.xml`);
    file.push(strToU8(beginning(sheet)));
    const links: string[] = [];
    let row = 0;
    return {
      row: (cells) => {
        file.push(strToU8(rowXml(row, cells, sheet.columns, links)));
        row += 1;
      },
      end: () => void file.push(strToU8(ending(sheet, row, links)), true),
    };
  }

  end(): void {
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
    const relations = (list: readonly string[]): string =>
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
    const sheets = this.sheets.map(({ name, part }) => {
      return `<sheet name="${escapeXml(name)}" sheetId="${part}" r:id="rId${part}"/>`;
    });
    const titles = this.sheets.flatMap(({ name, header }, at) =>
      header === null
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(quotedSheet(name))}!$${header + 1}:$${header + 1}</definedName>`,
          ],
    );
    const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
    this.write(
      "xl/workbook.xml",
      `${DECLARATION}<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets>${names}</workbook>`,
    );
    this.write(
      "xl/_rels/workbook.xml.rels",
      relations([
        ...this.sheets.map(({ part }) => relation(`rId${part}`, "worksheet", `worksheets/sheet${part}.xml`)),
        relation("rIdStyles", "styles", "styles.xml"),
      ]),
    );
    this.write("xl/styles.xml", DECLARATION + stylesXml(NAMESPACE));
    this.write("_rels/.rels", relations([relation("rId1", "officeDocument", "xl/workbook.xml")]));
    this.write("[Content_Types].xml", DECLARATION + contentTypes(this.sheets.length));
    this.zip.end();
  }

  private part(path: string): ZipDeflate {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = ZIP_TIME;
    this.zip.add(file);
    return file;
  }

  private write(path: string, text: string): void {
    this.part(path).push(strToU8(text), true);
  }
}

function contentTypes(sheets: number): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${main}.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}`, "worksheet"));
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("styles", "styles")}${each.join("")}</Types>`;
}

function beginning({ columns, header }: NewSheet): string {
  const cols = columns.map(
    ({ width, isHidden = false }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ""}/>`,
  );
  const pane =
    header === undefined
      ? ""
      : `<pane ySplit="${header + 1}" topLeftCell="A${header + 2}" activePane="bottomLeft" state="frozen"/>`;
  return [
    `${DECLARATION}<worksheet ${NAMESPACE}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"${pane === "" ? "/>" : `>${pane}</sheetView>`}</sheetViews>`,
    `<cols>${cols.join("")}</cols><sheetData>`,
  ].join("");
}

/** @param links takes the links of the row, which stand after all rows */
function rowXml(
  row: number,
  cells: readonly (NewCell | null)[],
  columns: NewSheet["columns"],
  links: string[],
): string {
  const xml = cells.map((cell, column) => {
    if (cell === null) return "";
    if (cell.leadsTo !== undefined)
      links.push(
        `<hyperlink ref="${cellAddress({ row, column })}" location="${escapeXml(quotedSheet(cell.leadsTo))}!A1"/>`,
      );
    return cellXml("", { row, column }, LOOKS.indexOf(cell.look), bounded(cell.content));
  });
  const lines = Math.max(1, ...cells.map((cell, at) => linesOf(cell, columns[at]?.width ?? 0)));
  const height = lines === 1 ? "" : ` ht="${rowPoints(lines, LINE_POINTS)}" customHeight="1"`;
  return `<row r="${row + 1}"${height}>${xml.join("")}</row>`;
}

/** Of a line in a wrapped cell. */
const LINE_POINTS = 13.5;

function linesOf(cell: NewCell | null, width: number): number {
  return typeof cell?.content === "string" && isWrapped(cell.look) ? wrappedLines(cell.content, width - 1) : 1;
}

function ending({ columns, header }: NewSheet, rows: number, links: readonly string[]): string {
  const last = cellAddress({ row: Math.max(rows - 1, header ?? 0), column: columns.length - 1 });
  return [
    "</sheetData>",
    header === undefined ? "" : `<autoFilter ref="A${header + 1}:${last}"/>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join("");
}

const bounded = (content: string | number): string | number =>
  typeof content === "string" ? asMuchAsACellHolds(content) : content;

const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Characters of a tab. Source: Microsoft, "Rename a worksheet". */
const MOST_OF_A_NAME = 31;

/** Gives names to tabs: by Excel's rules, each unlike all before, whatever is asked for. */
export function sheetNames(): (wanted: string) => string {
  // Excel takes names that differ in capitals for the same, and keeps History for itself.
  const taken = new Set(["history"]);
  return (wanted) => {
    const plain = wanted
      .replace(/[\\/?*[\]:\p{Cc}\ufffe\uffff]/gu, " ")
      .replace(/^'|'$/gu, " ")
      .trim();
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? "" : `（${number}）`;
      const name = `${beginningOf(plain === "" ? "Sheet" : plain, MOST_OF_A_NAME - end.length).replace(/'$/u, "")}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
