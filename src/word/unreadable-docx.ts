/** A file that cannot be read as a Word document, with a sentence for the person who gave it. */
export class UnreadableDocx extends Error {
  constructor(readonly sentence: { readonly zh: string; readonly en: string }) {
    super(sentence.en);
    this.name = "UnreadableDocx";
  }
}

const RESAVE = {
  zh: "请用Word或WPS打开，另存为“Word文档（.docx）”后再试。",
  en: "Open it in Word or WPS, save it as a Word document (.docx) and try again.",
};

export const noDocx = (): UnreadableDocx =>
  new UnreadableDocx({
    zh: `文件不是.docx文档。${RESAVE.zh}`,
    en: `The file is no .docx document. ${RESAVE.en}`,
  });

export const encryptedOrOld = (): UnreadableDocx =>
  new UnreadableDocx({
    zh: `文件是旧的.doc格式，或设有打开密码，无法读取。${RESAVE.zh}`,
    en: `The file is in the old .doc format or opens with a password only. ${RESAVE.en}`,
  });

export const damagedDocx = (detail: string): UnreadableDocx =>
  new UnreadableDocx({
    zh: `文件已损坏，无法读取（${detail}）。${RESAVE.zh}`,
    en: `The file is damaged and cannot be read (${detail}). ${RESAVE.en}`,
  });

/** @param megabytes the most that is read */
export const docxTooLarge = (megabytes: number): UnreadableDocx =>
  new UnreadableDocx({
    zh: `文件解压后超过${megabytes}MB，没有读取。请确认文件来源。`,
    en: `The file unpacks to more than ${megabytes} MB and was not read. Check where it comes from.`,
  });
