/** What the workbench itself says; the task pane brings its own texts. English is typed by the Chinese keys. */
const zh = {
  product: "预算公开工作台",
  starting: "正在载入工作台……",
  opening: (file: string, bytes: number) => `正在打开“${file}”（${size(bytes)}），请稍候……`,
  open: "打开",
  openHint: "打开本机的工作簿（.xlsx、.xls等，Ctrl+O），也可以把文件拖到窗口里",
  save: "保存",
  saveHint: "把修改过的单元格写回原文件（Ctrl+S）；浏览器不能直接写回时下载一份。标记不写入文件",
  sample: "示例",
  sampleHint: "重新打开示例工作簿",
  template: "模板",
  templateHint: "打开空白的公开表模板",
  workbookFile: "Excel工作簿",
  otherLanguage: "English",
  tab: "预算公开",
  validate: "校验",
  validateHint: "逐条验证勾稽关系，列出不符之处",
  narrate: "情况说明",
  narrateHint: "按表中数字写出情况说明",
  clearMarks: "清除标记",
  clearMarksHint: "去掉表中全部标记",
  ribbon: "功能区",
  grid: "工作表",
  pane: "任务窗格",
  paneTitle: "部门预算公开校验",
  resize: "调整任务窗格宽度",
  dropHere: "松开鼠标，打开这个工作簿",
  dismiss: "关闭提示",
  edited: "有未保存的修改",
  unsavedTitle: "先保存修改吗？",
  unsavedText: (file: string) => `“${file}”有未保存的修改，打开别的工作簿后就找不回来了。`,
  saveFirst: "保存后打开",
  discard: "不保存",
  cancel: "取消",
  savedUnchanged: (file: string, isInPlace: boolean) =>
    `“${file}”没有修改，${isInPlace ? "文件保持原样" : "下载的就是原文件"}。`,
  saved: (file: string, cells: number, sheets: readonly string[], isInPlace: boolean) =>
    `已把修改写入“${file}”${isInPlace ? "" : "并下载"}：单元格${cells}个${sheets.length === 0 ? "" : `，新工作表${sheets.map((sheet) => `“${sheet}”`).join("、")}`}。`,
  notSaved: (detail: string) => `文件没有保存，修改仍在屏幕上（${detail}）。请再按一次“保存”。`,
  notWritten: (sentence: string) => `没有保存，修改仍在屏幕上。${sentence}`,
  signatureLost: "原文件带有数字签名，修改后签名失效。",
  onlyOneFile: "一次只能打开一个工作簿，请只拖入一个文件。",
  cannotRead: (file: string, sentence: string) => `“${file}”没有打开：${sentence}`,
  sampleMissing: "示例工作簿没有载入。请确认工作台还在运行，然后刷新页面；也可以打开自己的工作簿。",
  protectedSheet: (sheet: string) => `工作表“${sheet}”受保护，不能修改。请先在Excel中撤销工作表保护，再重新打开。`,
  paneNotReady: "任务窗格还没有准备好，请稍等片刻再点一次。",
  simulate: "模拟Excel的情形",
  simulateProtected: "保护当前工作表",
  simulateEditing: "正在编辑单元格",
  simulateReadOnly: "只读工作簿",
};

/** `43 MB`; what is small is one. */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

const en: typeof zh = {
  product: "Budget disclosure workbench",
  starting: "Loading the workbench…",
  opening: (file, bytes) => `Opening “${file}” (${size(bytes)}), please wait…`,
  open: "Open",
  openHint: "Open a workbook of your own, .xlsx or .xls (Ctrl+O), or drop a file on the window",
  save: "Save",
  saveHint:
    "Write the changed cells back into the file (Ctrl+S), or download it where the browser cannot; marks are not written",
  sample: "Sample",
  sampleHint: "Open the sample workbook again",
  template: "Template",
  templateHint: "Open an empty template of the tables",
  workbookFile: "Excel workbook",
  otherLanguage: "中文",
  tab: "Budget disclosure",
  validate: "Validate",
  validateHint: "Prove every balance and list what does not add up",
  narrate: "Narrative",
  narrateHint: "Write the explanatory text from the figures",
  clearMarks: "Clear marks",
  clearMarksHint: "Remove every mark from the sheets",
  ribbon: "Ribbon",
  grid: "Sheets",
  pane: "Task pane",
  paneTitle: "Budget disclosure check",
  resize: "Width of the task pane",
  dropHere: "Drop to open this workbook",
  dismiss: "Dismiss",
  edited: "Unsaved changes",
  unsavedTitle: "Save the changes first?",
  unsavedText: (file) => `“${file}” has unsaved changes, which are lost once another workbook is opened.`,
  saveFirst: "Save, then open",
  discard: "Do not save",
  cancel: "Cancel",
  savedUnchanged: (file, isInPlace) =>
    `“${file}” has no changes; ${isInPlace ? "the file stays as it is" : "the download is the original file"}.`,
  saved: (file, cells, sheets, isInPlace) =>
    `The changes were written into “${file}”${isInPlace ? "" : " and downloaded"}: ${cells} ${cells === 1 ? "cell" : "cells"}${sheets.length === 0 ? "" : `, new ${sheets.length === 1 ? "sheet" : "sheets"} ${sheets.map((sheet) => `“${sheet}”`).join(", ")}`}.`,
  notSaved: (detail) =>
    `The file was not saved; your changes are still on the screen (${detail}). Press Save once more.`,
  notWritten: (sentence) => `Not saved; your changes are still on the screen. ${sentence}`,
  signatureLost: " The file carried a digital signature, which is no longer valid.",
  onlyOneFile: "Only one workbook can be open at a time; drop a single file.",
  cannotRead: (file, sentence) => `“${file}” was not opened: ${sentence}`,
  sampleMissing:
    "The sample workbook was not loaded. Make sure the workbench is still running and reload the page, or open a workbook of your own.",
  protectedSheet: (sheet) =>
    `The sheet “${sheet}” is protected and cannot be changed. Unprotect it in Excel and open it again.`,
  paneNotReady: "The task pane is not ready yet; wait a moment and click again.",
  simulate: "Simulate Excel",
  simulateProtected: "Protect this sheet",
  simulateEditing: "A cell is being edited",
  simulateReadOnly: "Read-only workbook",
};

export type Language = "zh" | "en";
export type Texts = typeof zh;

export const textsIn = (language: Language): Texts => (language === "en" ? en : zh);

/** `?lang=en` asks for English; Chinese otherwise. */
export function languageOf(query: string): Language {
  return new URLSearchParams(query).get("lang")?.toLowerCase().startsWith("en") ? "en" : "zh";
}
