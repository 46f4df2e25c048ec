import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from "docx";
import { SIGNATURES, type PrintedList } from "../finding-report";

const mm = convertMillimetersToTwip;
const MARGIN = 15;
/** A4 across. */
const PAGE = { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE };
const WIDTH = mm(297 - 2 * MARGIN);
const PADDING = 60;

const font = (eastAsia: string) => ({ ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia });
const TITLE = { font: font("方正小标宋简体"), size: 36 };
const TEXT = { font: font("仿宋"), size: 21 };
const CELL = { font: font("宋体"), size: 18 };
const HEADING = { ...CELL, bold: true };

/**
 * Lists as one Word document, each on pages of its own, A4 across, headings repeated, with a line for signatures.
 * @returns the bytes of a .docx
 */
export async function listsDocx(lists: readonly PrintedList[]): Promise<Uint8Array> {
  const document = new Document({ title: lists[0]?.title ?? "", creator: "", sections: lists.map(sectionOf) });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionOf(list: PrintedList): ISectionOptions {
  const margin = mm(MARGIN);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: PAGE, margin: { top: margin, bottom: margin, left: margin, right: margin, footer: mm(8) } },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({
                ...CELL,
                children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"],
              }),
            ],
          }),
        ],
      }),
    },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 160 },
        children: [new TextRun({ ...TITLE, text: list.title })],
      }),
      ...list.about.map(
        (text) => new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ ...TEXT, text })] }),
      ),
      list.rows.length === 0
        ? new Paragraph({ children: [new TextRun({ ...TEXT, text: list.empty })] })
        : tableOf(list),
      new Paragraph({
        spacing: { before: 320 },
        children: [new TextRun({ ...TEXT, text: SIGNATURES.join("　　　　　　　") })],
      }),
    ],
  };
}

function tableOf(list: PrintedList): Table {
  const isShown = (_: unknown, at: number): boolean => list.columns[at]?.isHidden !== true;
  const columns = list.columns.filter(isShown);
  const rows = list.rows.map((row) => row.filter(isShown));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((WIDTH * width) / total));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const cell = (at: number, text: string, isHeading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: text.split("\n").map(
        (part) =>
          new Paragraph({
            alignment: isHeading || columns[at]?.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [new TextRun({ ...(isHeading ? HEADING : CELL), text: part })],
          }),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: PADDING, right: PADDING, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, at) => cell(at, heading, true)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(at, text, false)) })),
    ],
  });
}
