import { cellAddress } from "../workbook/address";

/** What kind of file was found instead of a readable workbook. */
export type UnreadableReason =
  | "empty" // no bytes at all
  | "not-a-workbook" // something else under the name of a workbook
  | "old-format" // .xls, .xlsb, .ods: a workbook, but none this software reads
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

const RESAVE = {
  zh: "请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”后再试。",
  en: "Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and try again.",
};
const COPY_AGAIN = { zh: "请重新下载或复制一份再试。", en: "Download or copy the file again." };

export const emptyFile = (): UnreadableFile =>
  new UnreadableFile("empty", {
    zh: `文件是空的（0字节），应为.xlsx工作簿。${COPY_AGAIN.zh}`,
    en: `The file is empty (0 bytes) where an .xlsx workbook was expected. ${COPY_AGAIN.en}`,
  });

/** @param found what the file is instead, as a sentence would name it */
export const notAWorkbook = (found: { readonly zh: string; readonly en: string }): UnreadableFile =>
  new UnreadableFile("not-a-workbook", {
    zh: `文件内容是${found.zh}，不是.xlsx工作簿，可能只改了扩展名。请确认文件，或另存为.xlsx后再试。`,
    en: `The file is ${found.en}, not an .xlsx workbook; perhaps only its name was changed. Check the file, or save it as .xlsx.`,
  });

/** @param format `.xls`, `.xlsb`, `.ods` */
export const oldFormat = (format: string): UnreadableFile =>
  new UnreadableFile("old-format", {
    zh: `文件是${format}格式，本工具只读.xlsx工作簿。${RESAVE.zh}`,
    en: `The file is in ${format} format; only .xlsx workbooks are read. ${RESAVE.en}`,
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
  new UnreadableFile("too-large", {
    zh: `文件解压后有${megabytes}MB，超过上限${limit}MB，没有读取。请确认文件来源；如确为预算公开工作簿，请删去无关的工作表和空行后另存再试。`,
    en: `The file unpacks to ${megabytes} MB, more than the limit of ${limit} MB, and was not read. Check where it comes from; if it is a disclosure workbook, delete unrelated sheets and empty rows and save it again.`,
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
