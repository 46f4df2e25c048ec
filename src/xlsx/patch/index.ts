export { patchWorkbook } from "./patch-workbook";
export { PatchRefused, type PatchRefusalReason } from "./refusal";
