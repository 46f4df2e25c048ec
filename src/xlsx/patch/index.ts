export { addTextSheet } from "./add-text-sheet";
export { patchWorkbook } from "./patch-workbook";
export { storeSettings, type AddIn } from "./store-settings";
export { PatchRefused, type PatchRefusalReason } from "./refusal";
