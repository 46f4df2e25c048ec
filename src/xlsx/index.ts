export { readSetting } from "./read-setting";
export { readWorkbook } from "./read-workbook";
export { tooLarge, UnreadableFile, type UnreadableReason } from "./unreadable-file";
