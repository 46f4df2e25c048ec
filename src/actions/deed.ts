import type { Bilingual } from "../disclosure/bilingual";
import type { Edit } from "../workbook/edits";

/** Something written into the workbook that can be taken back. */
export type Deed =
  | { readonly kind: "accepted"; readonly edits: readonly Edit[] }
  | { readonly kind: "repaired"; readonly name: Bilingual; readonly edits: readonly Edit[] }
  | { readonly kind: "last-year-taken"; readonly edits: readonly Edit[] }
  /** Blanks of the input sheets filled in from the pane. */
  | { readonly kind: "filled-in"; readonly edits: readonly Edit[] }
  /** Words of the sheet 情况说明 put right. */
  | { readonly kind: "text-corrected"; readonly edits: readonly Edit[] };
