import { qualifiedAddress, type CellRef } from "../../workbook/address";

export type PatchRefusalReason =
  | "no-such-sheet"
  | "formula"
  | "array-formula"
  | "covered-by-merge"
  | "not-a-content"
  | "no-styles"
  | "too-many-formats"
  | "table-header";

/** An edit that cannot be made in the file without harm; nothing was changed. */
export class PatchRefused extends Error {
  constructor(
    readonly reason: PatchRefusalReason,
    readonly cell: CellRef,
    readonly sentence: { readonly zh: string; readonly en: string },
  ) {
    super(sentence.en);
    this.name = "PatchRefused";
  }
}

const SENTENCES: Readonly<Record<PatchRefusalReason, (at: string, cell: CellRef) => { zh: string; en: string }>> = {
  "no-such-sheet": (_, { sheet }) => ({
    zh: `文件中没有工作表“${sheet}”，可能已改名或删除，没有修改。请重新校验后再修复。`,
    en: `The file has no sheet “${sheet}”; it may have been renamed or deleted. Nothing was changed. Check the workbook again first.`,
  }),
  formula: (at) => ({
    zh: `单元格${at}是公式，不能用数值覆盖，没有修改。请在Excel中核对该公式。`,
    en: `${at} holds a formula, which is not to be overwritten by a value. Nothing was changed. Look at the formula in Excel.`,
  }),
  "array-formula": (at) => ({
    zh: `单元格${at}属于数组公式，不能单独修改，没有修改。请在Excel中整体修改该数组公式。`,
    en: `${at} is part of an array formula and cannot be changed alone. Nothing was changed. Change the whole array in Excel.`,
  }),
  "covered-by-merge": (at) => ({
    zh: `单元格${at}被合并单元格遮住，写入的内容看不到，没有修改。请先在Excel中取消合并。`,
    en: `${at} is covered by a merged cell and would not show what is written. Nothing was changed. Unmerge the cells in Excel first.`,
  }),
  "not-a-content": (at) => ({
    zh: `要写入单元格${at}的不是一个有限的数值，没有修改。请重新校验后再修复。`,
    en: `What was to be written into ${at} is not a finite number. Nothing was changed. Check the workbook again first.`,
  }),
  "no-styles": (at) => ({
    zh: `文件没有样式部分，不能设置单元格${at}的数字格式，没有修改。请用Excel打开并另存后再试。`,
    en: `The file has no styles, so ${at} cannot be given a number format. Nothing was changed. Open and save it in Excel first.`,
  }),
  "too-many-formats": (at) => ({
    zh: `工作簿的单元格格式已达Excel的上限65,490种，不能再给单元格${at}设置新格式，没有修改。请在Excel中清理多余的格式（如删去空行空列的格式）后再试。`,
    en: `The workbook has 65,490 cell formats, as many as Excel takes, so ${at} cannot be given another. Nothing was changed. Clear surplus formats in Excel first.`,
  }),
  "table-header": (at) => ({
    zh: `单元格${at}是Excel表格的列标题，公式按这个标题引用该列，或改后与另一列同名，没有修改。请在Excel中修改该标题，引用它的公式会随之改变。`,
    en: `${at} is a column header of an Excel table by which formulas name the column, or would be the name of another column. Nothing was changed. Change the header in Excel, which takes the formulas along.`,
  }),
};

export function refused(reason: PatchRefusalReason, cell: CellRef): PatchRefused {
  return new PatchRefused(reason, cell, SENTENCES[reason](qualifiedAddress(cell), cell));
}
