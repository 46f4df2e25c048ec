import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  type IStylesOptions,
  type ISectionPropertiesOptions,
  PageOrientation,
  convertMillimetersToTwip,
} from "docx";

/**
 * The look of an official document after GB/T 9704: 仿宋 16 pt with 28 pt lines, 黑体 and 楷体 for headings,
 * 宋体 for titles and tables. Each font names the fonts to take where it is missing (see finish.ts).
 */
export const FANG_SONG = "仿宋";
export const HEI = "黑体";
export const KAI = "楷体";
export const SONG = "宋体";
const LATIN = "Times New Roman";

const font = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, eastAsia, cs: LATIN });
/** Half points. */
const SIZE = { title: 44, body: 32, contents: 24, table: 21, smallTable: 19, wideTable: 17 } as const;
/** Twentieths of a point: exact lines of 28 points. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Two characters of 16 points. */
const TWO_CHARACTERS = 640;

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: font(FANG_SONG), size: SIZE.body, language: { value: "en-US", eastAsia: "zh-CN" } } },
    heading1: {
      run: { font: font(SONG), size: SIZE.title, bold: true, color: "000000" },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 360, line: 720, lineRule: LineRuleType.EXACT },
        keepNext: true,
      },
    },
    heading2: {
      run: { font: font(HEI), size: SIZE.body, bold: false, color: "000000" },
      paragraph: {
        indent: { firstLine: TWO_CHARACTERS },
        spacing: { ...LINE, before: 120, after: 60 },
        keepNext: true,
      },
    },
    heading3: {
      run: { font: font(KAI), size: SIZE.body, bold: false, color: "000000" },
      paragraph: { indent: { firstLine: TWO_CHARACTERS }, spacing: LINE, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "Text",
      name: "正文段落",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: { firstLine: TWO_CHARACTERS }, spacing: LINE, alignment: AlignmentType.JUSTIFIED },
    },
    {
      id: "CoverTitle",
      name: "封面标题",
      basedOn: "Normal",
      run: { font: font(SONG), size: 56, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 900, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "CoverLine",
      name: "封面落款",
      basedOn: "Normal",
      run: { font: font(FANG_SONG), size: 36 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 720, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "ContentsTitle",
      name: "目录标题",
      basedOn: "Normal",
      run: { font: font(HEI), size: 36 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240 } },
    },
    {
      id: "Contents1",
      name: "目录一级",
      basedOn: "Normal",
      run: { font: font(HEI), size: SIZE.contents },
      paragraph: { spacing: { before: 60, line: 380, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "Contents2",
      name: "目录二级",
      basedOn: "Normal",
      run: { font: font(FANG_SONG), size: SIZE.contents },
      paragraph: { indent: { left: 360 }, spacing: { line: 380, lineRule: LineRuleType.EXACT } },
    },
    {
      id: "TableNumber",
      name: "表号",
      basedOn: "Normal",
      run: { font: font(HEI), size: 24 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: "TableTitle",
      name: "表题",
      basedOn: "Normal",
      next: "TableMeta",
      run: { font: font(HEI), size: SIZE.body },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 60, after: 120 },
        keepNext: true,
        outlineLevel: 1,
      },
    },
    {
      id: "TableMeta",
      name: "表头栏",
      basedOn: "Normal",
      run: { font: font(SONG), size: SIZE.table },
      paragraph: { spacing: { after: 60 }, keepNext: true },
    },
    {
      id: "TableCell",
      name: "表格文字",
      basedOn: "Normal",
      run: { font: font(SONG), size: SIZE.table },
      paragraph: { spacing: { line: 280, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: "SmallTableCell",
      name: "小表文字",
      basedOn: "TableCell",
      run: { font: font(SONG), size: SIZE.smallTable },
      paragraph: { spacing: { line: 250, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: "WideTableCell",
      name: "宽表文字",
      basedOn: "TableCell",
      run: { font: font(SONG), size: SIZE.wideTable },
      paragraph: { spacing: { line: 230, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: "Signature1",
      name: "落款",
      basedOn: "Normal",
      paragraph: { alignment: AlignmentType.RIGHT, spacing: LINE, indent: { right: TWO_CHARACTERS } },
    },
    {
      id: "PageNumber1",
      name: "页码",
      basedOn: "Normal",
      run: { font: font(SONG), size: 28 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};

export const HEADING = {
  part: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  subsection: HeadingLevel.HEADING_3,
} as const;

const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const mm = convertMillimetersToTwip;

/** 版心 156 mm × 225 mm, as GB/T 9704 has it. */
export const TEXT_PAGE: ISectionPropertiesOptions = {
  page: {
    size: { ...A4, orientation: PageOrientation.PORTRAIT },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
  },
};

/** Width of a line of the contents, in twentieths of a point. */
export const CONTENTS_WIDTH = mm(156);

/** Styles of table cells, largest first; the width of a half-width character and the height of a line in twentieths of a point. */
export const TABLE_CELL_STYLES = [
  { id: "TableCell", characterWidth: SIZE.table * 5, lineHeight: 300 },
  { id: "SmallTableCell", characterWidth: SIZE.smallTable * 5, lineHeight: 270 },
  { id: "WideTableCell", characterWidth: SIZE.wideTable * 5, lineHeight: 245 },
] as const;

export type TableCellStyle = (typeof TABLE_CELL_STYLES)[number];

const TABLE_MARGIN = 18;

/** Tables take narrower margins; wide ones lie across the page. */
export function tablePage(isWide: boolean): ISectionPropertiesOptions {
  const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    page: {
      size: { ...A4, orientation },
      margin: { top: mm(22), bottom: mm(20), left: mm(TABLE_MARGIN), right: mm(TABLE_MARGIN), footer: mm(12) },
    },
  };
}

/** Width of a table in twentieths of a point. */
export const tableWidth = (isWide: boolean): number => mm((isWide ? 297 : 210) - 2 * TABLE_MARGIN);
