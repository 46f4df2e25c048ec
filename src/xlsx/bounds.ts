import { MOST_CHARACTERS } from "../workbook/cell-text";
import { tooMuch, type UnreadableFile } from "./unreadable-file";

const MEGABYTE = 1024 * 1024;

/**
 * How much of a file is read. A disclosure workbook of three hundred filled sheets stays far below; what is above
 * is no such workbook, and would take minutes and gigabytes. Rows, columns, texts and formats are Excel's own
 * limits. Source: Microsoft, "Excel specifications and limits".
 */
export const BOUNDS = {
  /** Bytes of the file as it lies on the disk, pictures and all. */
  file: 256 * MEGABYTE,
  /** Bytes of the parts that are read, unpacked. */
  parts: 128 * MEGABYTE,
  /** Bytes of all parts, unpacked, where a file is written anew. */
  package: 512 * MEGABYTE,
  sheets: 1000,
  /** Characters of a sheet's name. Excel's are of 31 at most, other programs write longer ones. */
  name: 255,
  rows: 1_048_576,
  columns: 16_384,
  /** Filled cells of the workbook. */
  cells: 1_000_000,
  /** Cells of the rectangles that the filled cells of each sheet span, of all sheets together. */
  area: 10_000_000,
  merges: 50_000,
  /** Characters of one cell. */
  text: MOST_CHARACTERS,
  /** Characters of one formula. */
  formula: 8192,
  /** Characters of all cells and formulas; a text that stands in many cells counts in each. */
  texts: 32_000_000,
  /** Characters of formulas that cells share and that are written out for each. */
  shared: 5_000_000,
  format: 255,
} as const;

/** Counts what is read of a workbook and refuses what is beyond the bounds. */
export class Budget {
  private cells = 0;
  private texts = 0;
  private merges = 0;
  private shared = 0;
  private area = 0;

  /** @throws UnreadableFile */
  countCell(): void {
    this.cells += 1;
    if (this.cells > BOUNDS.cells) throw tooManyCells();
  }

  /** @param where the cell, as a sentence names it. @throws UnreadableFile */
  countText(length: number, where: () => string, most: number = BOUNDS.text): void {
    if (length > most) throw textTooLong(where(), length, most);
    this.texts += length;
    if (this.texts > BOUNDS.texts) throw tooMuchText();
  }

  /** A formula that is written out for one more cell. @throws UnreadableFile */
  countShared(length: number): void {
    this.shared += length;
    if (this.shared > BOUNDS.shared) throw tooManyShared();
  }

  /** @throws UnreadableFile */
  countMerge(): void {
    this.merges += 1;
    if (this.merges > BOUNDS.merges) throw tooManyMerges();
  }

  /** @param refusal what to say where the sheet reaches too far. @throws UnreadableFile */
  countArea(area: number, refusal: () => UnreadableFile): void {
    this.area += area;
    if (this.area > BOUNDS.area) throw refusal();
  }
}

const shown = (count: number): string => count.toLocaleString("en-US");

const tooManyCells = (): UnreadableFile =>
  tooMuch({
    zh: `工作簿有内容的单元格超过${shown(BOUNDS.cells)}个`,
    en: `The workbook has more than ${shown(BOUNDS.cells)} filled cells`,
  });
const tooMuchText = (): UnreadableFile =>
  tooMuch({
    zh: `工作簿的文字和公式合计超过${shown(BOUNDS.texts)}个字符`,
    en: `The texts and formulas of the workbook have more than ${shown(BOUNDS.texts)} characters`,
  });
const tooManyShared = (): UnreadableFile =>
  tooMuch({
    zh: `工作簿的共用公式展开后合计超过${shown(BOUNDS.shared)}个字符`,
    en: `The shared formulas of the workbook, written out, have more than ${shown(BOUNDS.shared)} characters`,
  });
const tooManyMerges = (): UnreadableFile =>
  tooMuch({
    zh: `工作簿的合并单元格超过${shown(BOUNDS.merges)}处`,
    en: `The workbook has more than ${shown(BOUNDS.merges)} merged cells`,
  });
const textTooLong = (where: string, length: number, most: number): UnreadableFile =>
  tooMuch({
    zh: `单元格${where}的内容有${shown(length)}个字符，Excel的单元格最多${shown(most)}个`,
    en: `${where} holds ${shown(length)} characters, where a cell of Excel holds ${shown(most)} at most`,
  });

/** @throws UnreadableFile where a sheet's name, which stands in every sentence about its cells, is longer than any */
export function refuseLongName(name: string): void {
  if (name.length > BOUNDS.name)
    throw tooMuch({
      zh: `有一张工作表的名称有${shown(name.length)}个字符，Excel最多31个`,
      en: `The name of a sheet has ${shown(name.length)} characters; Excel takes 31 at most`,
    });
}

/** @throws UnreadableFile where there are more sheets than are read */
export function refuseManySheets(count: number): void {
  if (count > BOUNDS.sheets)
    throw tooMuch({
      zh: `工作簿有${shown(count)}张工作表，最多读取${shown(BOUNDS.sheets)}张`,
      en: `The workbook has ${shown(count)} sheets; ${shown(BOUNDS.sheets)} are read at most`,
    });
}
