export { readSetting, readSettings } from "./settings";
export { readWorkbook } from "./read-workbook";
export { tooLarge, UnreadableFile, type UnreadableReason } from "./unreadable-file";
