export { readWorkbook } from "./read-workbook";
export { UnreadableFile, type UnreadableReason } from "./unreadable-file";
