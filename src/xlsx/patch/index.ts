export { addTextSheet } from "./add-text-sheet";
export { patchWorkbook } from "./patch-workbook";
export { PatchRefused, type PatchRefusalReason } from "./refusal";
