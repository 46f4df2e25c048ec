import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx";
import { endOfAnnouncement, piecesOf, type Publication, type PublicationTexts, type PublishedPiece } from "../..";
import { linesOf, textOf, type Line } from "../../document";
import type { PublishedTable } from "../../publication";
import type { PrintedTable } from "../../publication/table";
import type { PrintedForm } from "../../publication/target-forms";
import { contentsOf, type Entry } from "./contents";
import { finishDocx } from "./finish";
import { openParagraph, paragraphOf, titled as headed } from "./paragraph";
import { STYLES, tablePage, TEXT_PAGE } from "./styles";
import { continuation, isWide, tableBlocks } from "./table";
import { formBlocks } from "./target-form";

/** What of a publication is written: all of it, the text of 第三部分 with the target forms, or the tables of 第二部分. */
export type DocxParts = "all" | "text" | "tables";

/** The publication as a Word document: cover, contents, four parts; or one of its parts by itself. */
export async function writeDocx(publication: Publication, parts: DocxParts = "all"): Promise<Uint8Array> {
  const { texts } = publication;
  const document = new Document({
    title: texts.cover.map(textOf).join(""),
    creator: texts.department.text,
    styles: STYLES,
    // The page numbers of the contents are fields: only the program that lays out the pages knows them.
    features: { updateFields: true },
    sections: sectionsOf(publication, parts),
  });
  return finishDocx(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function sectionsOf(publication: Publication, parts: DocxParts): ISectionOptions[] {
  const { texts, tables, lines, targets, questioned } = publication;
  const entries: Entry[] = [];
  if (parts === "text") return narrativePart(lines, targets, entries, questioned);
  if (parts === "tables") return tablesPart(linesOf(texts.tables), tables, entries);
  const body = piecesOf(publication).flatMap((piece) => pieceSections(piece, publication, entries));
  return [
    { properties: TEXT_PAGE, children: cover(texts) },
    { ...numbered(TEXT_PAGE, 1), children: contentsOf(entries) },
    ...body,
  ];
}

function pieceSections(
  { piece, lines, hasTargets }: PublishedPiece,
  { texts, tables, targets, questioned }: Publication,
  entries: Entry[],
): ISectionOptions[] {
  if (lines.length === 0) return [];
  switch (piece) {
    case "tables":
      return tablesPart(lines, tables, entries);
    case "narrative":
    case "chapters":
      return narrativePart(lines, hasTargets ? targets : [], entries, questioned);
    case "profile":
    case "glossary": {
      const signed = piece === "glossary" && texts.order.at(-1) === piece ? signature(texts) : [];
      return [{ ...numbered(TEXT_PAGE), children: [...part(lines, entries), ...signed] }];
    }
  }
}

/** A section that begins a page, with — n — below; numbers go on from the section before. */
function numbered(properties: ISectionOptions["properties"], start?: number): Omit<ISectionOptions, "children"> {
  const pageNumber = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
  const page = { ...properties?.page, ...(start !== undefined && { pageNumbers: { start } }) };
  return {
    properties: { ...properties, page, type: SectionType.NEXT_PAGE },
    // Without one of its own a section takes over the header of the section before.
    headers: { default: nothingAbove() },
    footers: { default: new Footer({ children: [new Paragraph({ style: "PageNumber1", children: [pageNumber] })] }) },
  };
}

const nothingAbove = (): Header => new Header({ children: [new Paragraph({})] });

/** The pages of a table: from the second on they say which table goes on. */
function continued(table: PrintedTable): Omit<ISectionOptions, "children"> {
  const { properties, footers } = numbered(tablePage(isWide(table)));
  return {
    properties: { ...properties, titlePage: true },
    headers: {
      first: nothingAbove(),
      default: new Header({ children: [continuation(table)] }),
    },
    footers: { ...footers, ...(footers?.default && { first: footers.default }) },
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
function part(lines: readonly Line[], entries: Entry[], questioned: ReadonlySet<string> = new Set()): FileChild[] {
  return lines.map((line) => paragraphOf(line, entries, questioned));
}

/** 第三部分; the target forms stand on pages of their own behind the paragraph that announces them. */
function narrativePart(
  lines: readonly Line[],
  targets: readonly PrintedForm[],
  entries: Entry[],
  questioned: ReadonlySet<string>,
): ISectionOptions[] {
  const end = endOfAnnouncement(lines);
  const [before, after] = [lines.slice(0, end), lines.slice(end)];
  const text = (children: FileChild[]): ISectionOptions => ({ ...numbered(TEXT_PAGE), children });
  if (targets.length === 0) return [text(part(lines, entries, questioned))];
  return [
    text(part(before, entries, questioned)),
    ...targets.map((form) => ({ ...numbered(tablePage(false)), children: formBlocks(form) })),
    ...(after.length === 0 ? [] : [text(part(after, entries, questioned))]),
  ];
}

/** Each table begins a page, wide ones across. */
function tablesPart(title: readonly Line[], tables: readonly PublishedTable[], entries: Entry[]): ISectionOptions[] {
  const titled = part(title, entries);
  if (tables.length === 0)
    return [
      {
        ...numbered(TEXT_PAGE),
        children: [...titled, openParagraph("【待填：部门预算公开表】")],
      },
    ];
  return tables.map((table, index) => {
    const above = index === 0 ? titled : [];
    const heading = [
      new Paragraph({ style: "TableNumber", text: table.number, keepNext: true }),
      headed({ style: "TableTitle" }, table.title, 2, `${table.number} ${table.title}`.trim(), entries),
    ];
    if ("isMissing" in table)
      return {
        ...numbered(tablePage(false)),
        children: [...above, ...heading, openParagraph(`【待填：${table.number}${table.title}】`)],
      };
    return { ...continued(table), children: [...above, ...heading, ...tableBlocks(table)] };
  });
}

function signature({ department, publishedOn }: PublicationTexts): Paragraph[] {
  const lines = [department.text, ...(publishedOn === null ? [] : [publishedOn])];
  return lines.map(
    (text, index) => new Paragraph({ style: "Signature1", text, ...(index === 0 && { spacing: { before: 560 } }) }),
  );
}
