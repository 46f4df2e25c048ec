import { cellAddress } from "../workbook/address";

/** What kind of file was found instead of a readable workbook. */
export type UnreadableReason =
  | "empty" // no bytes at all
  | "not-a-workbook" // something else under the name of a workbook
  | "other-format" // .xlsb, .ods: a workbook, but none this software reads
  | "read-only-format" // .xls: read, but never written
  | "encrypted" // opens with a password only
  | "truncated" // a download or copy that stopped early
  | "too-large" // unpacks to more than a workbook of this kind can be
  | "damaged"; // a workbook whose parts contradict each other

/** A file that cannot be read as a workbook, with a sentence for the person who gave it. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: UnreadableReason,
    /** What was found, what was expected, what to do. */
    readonly sentence: { readonly zh: string; readonly en: string },
  ) {
    super(sentence.en);
    this.name = "UnreadableFile";
  }
}

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const RESAVE: Sentence = {
  zh: "请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”后再试。",
  en: "Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and try again.",
};
const COPY_AGAIN: Sentence = { zh: "请重新下载或复制一份再试。", en: "Download or copy the file again." };
/** What can be done with a text that is no workbook. */
export const USE_THE_WORKBOOK: Sentence = {
  zh: "请改用公开表所在的Excel工作簿（.xlsx或.xls）。",
  en: "Use the Excel workbook (.xlsx or .xls) that holds the tables.",
};

export const emptyFile = (): UnreadableFile =>
  new UnreadableFile("empty", {
    zh: `文件是空的（0字节），应为Excel工作簿。${COPY_AGAIN.zh}`,
    en: `The file is empty (0 bytes) where an Excel workbook was expected. ${COPY_AGAIN.en}`,
  });

/**
 * @param found what the file is instead, as a sentence would name it
 * @param advice what to do; by default to open it in Excel and save it as a workbook
 */
export const notAWorkbook = (found: Sentence, advice: Sentence = RESAVE): UnreadableFile =>
  new UnreadableFile("not-a-workbook", {
    zh: `文件内容是${found.zh}，不是Excel工作簿。${advice.zh}`,
    en: `The file is ${found.en}, not an Excel workbook. ${advice.en}`,
  });

/** @param format `.xlsb`, `.ods` */
export const otherFormat = (format: string): UnreadableFile =>
  new UnreadableFile("other-format", {
    zh: `文件是${format}格式，本工具读取.xlsx、.xlsm、.xls等工作簿，不读这种格式。${RESAVE.zh}`,
    en: `The file is in ${format} format, which is not read; workbooks such as .xlsx, .xlsm and .xls are. ${RESAVE.en}`,
  });

export const readOnlyFormat = (): UnreadableFile =>
  new UnreadableFile("read-only-format", {
    zh: `这是.xls格式的工作簿，可以校验，不能写入修改，没有修改。请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”，再对新文件修复或保存。`,
    en: `This is an .xls workbook, which can be checked but not written; nothing was changed. Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and repair or save that file.`,
  });

export const encryptedFile = (): UnreadableFile =>
  new UnreadableFile("encrypted", {
    zh: "文件已加密，需要密码才能打开，内容无法读取。请在Excel中打开，通过“文件—信息—保护工作簿”取消打开密码，保存后再试。",
    en: "The file is encrypted and opens with a password only. Open it in Excel, remove the password under File, Info, Protect Workbook, save it and try again.",
  });

export const truncatedFile = (): UnreadableFile =>
  new UnreadableFile("truncated", {
    zh: `文件不完整，后半部分缺失，可能是下载或复制中断。${COPY_AGAIN.zh}`,
    en: `The file is incomplete: its end is missing, as after an interrupted download. ${COPY_AGAIN.en}`,
  });

/** @param megabytes what it would unpack to; @param limit what is read at most */
export const tooLarge = (megabytes: number, limit: number): UnreadableFile =>
  tooMuch({
    zh: `文件解压后有${megabytes}MB，超过上限${limit}MB`,
    en: `The file unpacks to ${megabytes} MB, more than the limit of ${limit} MB`,
  });

/** @param megabytes how large it is as it lies there; @param limit what is read at most */
export const fileTooLarge = (megabytes: number, limit: number): UnreadableFile =>
  tooMuch({
    zh: `文件有${megabytes}MB，超过上限${limit}MB`,
    en: `The file has ${megabytes} MB, more than the limit of ${limit} MB`,
  });

/** @param found what there is too much of, without its full stop */
export const tooMuch = (found: Sentence): UnreadableFile =>
  new UnreadableFile("too-large", {
    zh: `${found.zh}，没有读取。请确认文件来源；如确为预算公开工作簿，请删去无关的工作表、空行和图片后另存再试。`,
    en: `${found.en}; it was not read. Check where the file comes from; if it is a disclosure workbook, delete unrelated sheets, empty rows and pictures and save it again.`,
  });

/** @param detail what contradicts what, for the details of an error report */
export const damagedFile = (detail: string): UnreadableFile =>
  new UnreadableFile("damaged", {
    zh: `文件已损坏，无法读取（${detail}）。${RESAVE.zh}`,
    en: `The file is damaged and cannot be read (${detail}). ${RESAVE.en}`,
  });

/** A stray entry far away from all others. */
export const sheetTooLarge = (sheet: string, last: { readonly row: number; readonly column: number }): UnreadableFile =>
  new UnreadableFile("too-large", {
    zh: `工作表“${sheet}”的内容一直到单元格${cellAddress(last)}，远超预算公开表的大小，没有读取。请删去表格以外多余的内容后另存再试。`,
    en: `The sheet “${sheet}” reaches down to ${cellAddress(last)}, far more than a disclosure table, and was not read. Delete what stands outside the tables and save it again.`,
  });

/** @param path the part, as the file names it */
export const twoPartsOfOneName = (path: string): UnreadableFile =>
  new UnreadableFile("damaged", {
    zh: `文件已损坏：其中有两个同名的部分（${path}），不知该读哪一个。${RESAVE.zh}`,
    en: `The file is damaged: two of its parts have one name (${path}), and which is meant cannot be told. ${RESAVE.en}`,
  });

/** @param name the name of both tabs */
export const twoSheetsOfOneName = (name: string): UnreadableFile =>
  new UnreadableFile("damaged", {
    zh: `文件已损坏：有两张工作表都叫“${name}”，Excel不允许同名。请用Excel或WPS打开，改名后另存再试。`,
    en: `The file is damaged: two sheets are called “${name}”, which Excel does not allow. Open it in Excel or WPS, rename one, save it and try again.`,
  });

/** @param where the cell, with its sheet */
export const twoCellsOfOneName = (where: string): UnreadableFile =>
  new UnreadableFile("damaged", {
    zh: `文件已损坏：单元格${where}写了两次，不知该读哪一个。${RESAVE.zh}`,
    en: `The file is damaged: the cell ${where} is written twice, and which is meant cannot be told. ${RESAVE.en}`,
  });

/** @param names the two tabs */
export const twoSheetsOfOnePart = (names: readonly [string, string]): UnreadableFile =>
  new UnreadableFile("damaged", {
    zh: `文件已损坏：工作表“${names[0]}”和“${names[1]}”指向同一份内容。${RESAVE.zh}`,
    en: `The file is damaged: the sheets “${names[0]}” and “${names[1]}” are one and the same part. ${RESAVE.en}`,
  });

/** @param sheet the sheet that names a cell no sheet has, such as one in row 1,000,000,000 */
export const cellOutsideSheet = (sheet: string, found: string): UnreadableFile =>
  new UnreadableFile("damaged", {
    zh: `文件已损坏：工作表“${sheet}”中有Excel没有的位置（${found}），Excel最多1,048,576行、16,384列。${RESAVE.zh}`,
    en: `The file is damaged: the sheet “${sheet}” names a place that no sheet has (${found}); Excel has 1,048,576 rows and 16,384 columns. ${RESAVE.en}`,
  });
