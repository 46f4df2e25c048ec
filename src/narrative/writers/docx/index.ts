import {
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx";
import type { PublicationTexts } from "../..";
import { linesOf, textOf, type NarrativeDocument } from "../../document";
import type { PrintedTable } from "../../publication/table";
import { contentsOf, type Entry } from "./contents";
import { finishDocx } from "./finish";
import { paragraphOf, titled } from "./paragraph";
import { STYLES, tablePage, TEXT_PAGE } from "./styles";
import { isWide, tableBlocks } from "./table";

/** What stands in 第二部分: a table, or its title where the workbook lacks it. */
export type PublishedTable =
  PrintedTable | { readonly number: string; readonly title: string; readonly isMissing: true };

/** The whole publication as a Word document: cover, contents, four parts. */
export async function writeDocx(texts: PublicationTexts, tables: readonly PublishedTable[]): Promise<Uint8Array> {
  const entries: Entry[] = [];
  const body = [
    { ...numbered(TEXT_PAGE), children: part(texts.profile, entries) },
    ...tablesPart(texts.tables, tables, entries),
    { ...numbered(TEXT_PAGE), children: part(texts.narrative, entries) },
    { ...numbered(TEXT_PAGE), children: [...part(texts.glossary, entries), ...signature(texts)] },
  ];
  const document = new Document({
    title: texts.cover.map(textOf).join(""),
    creator: texts.department.text,
    styles: STYLES,
    // The page numbers of the contents are fields: only the program that lays out the pages knows them.
    features: { updateFields: true },
    sections: [
      { properties: TEXT_PAGE, children: cover(texts) },
      { ...numbered(TEXT_PAGE, 1), children: contentsOf(entries) },
      ...body,
    ],
  });
  return finishDocx(new Uint8Array(await Packer.toArrayBuffer(document)));
}

/** A section that begins a page, with — n — below; numbers go on from the section before. */
function numbered(properties: ISectionOptions["properties"], start?: number): Omit<ISectionOptions, "children"> {
  const pageNumber = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
  const page = { ...properties?.page, ...(start !== undefined && { pageNumbers: { start } }) };
  return {
    properties: { ...properties, page, type: SectionType.NEXT_PAGE },
    footers: { default: new Footer({ children: [new Paragraph({ style: "PageNumber1", children: [pageNumber] })] }) },
  };
}

function cover({ cover: title, department, publishedOn }: PublicationTexts): FileChild[] {
  return [
    ...title.map(
      (line, index) =>
        new Paragraph({
          style: "CoverTitle",
          text: textOf(line),
          ...(index === 0 && { spacing: { before: 4000, line: 900 } }),
        }),
    ),
    new Paragraph({ style: "CoverLine", spacing: { before: 5200, line: 720 }, text: department.text }),
    ...(publishedOn === null ? [] : [new Paragraph({ style: "CoverLine", text: publishedOn })]),
  ];
}

/** Adds the headings to the entries of the contents on the way. */
function part(document: NarrativeDocument, entries: Entry[]): FileChild[] {
  return linesOf(document).map((line) => paragraphOf(line, entries));
}

/** Each table begins a page, wide ones across. */
function tablesPart(
  document: NarrativeDocument,
  tables: readonly PublishedTable[],
  entries: Entry[],
): ISectionOptions[] {
  return tables.map((table, index) => {
    const title = index === 0 ? part(document, entries) : [];
    const heading = [
      new Paragraph({ style: "TableNumber", text: table.number, keepNext: true }),
      titled({ style: "TableTitle" }, table.title, 2, `${table.number} ${table.title}`, entries),
    ];
    if ("isMissing" in table)
      return {
        ...numbered(tablePage(false)),
        children: [
          ...title,
          ...heading,
          new Paragraph({ style: "Text", text: `【待填：${table.number}${table.title}】` }),
        ],
      };
    return { ...numbered(tablePage(isWide(table))), children: [...title, ...heading, ...tableBlocks(table)] };
  });
}

function signature({ department, publishedOn }: PublicationTexts): Paragraph[] {
  const lines = [department.text, ...(publishedOn === null ? [] : [publishedOn])];
  return lines.map(
    (text, index) => new Paragraph({ style: "Signature1", text, ...(index === 0 && { spacing: { before: 560 } }) }),
  );
}
