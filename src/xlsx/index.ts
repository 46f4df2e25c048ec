export { readSetting, readSettings } from "./settings";
export { refuseLargeFile } from "./file-kind";
export { factsOf, lockedCells, type FileFacts } from "./file-facts";
export { READABLE_ENDINGS } from "./endings";
export { decodedText } from "./decoded-text";
export { readTableFile, type TextFile } from "./table-file";
export { readWorkbook } from "./read-workbook";
export { UnreadableFile, type UnreadableReason } from "./unreadable-file";
