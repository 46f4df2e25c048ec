import type { Bilingual } from "../../disclosure/bilingual";
import type { Workbook } from "../../workbook/workbook";
import { readWorkbook, refuseLargeFile, UnreadableFile } from "../../xlsx";

export type ReadFile =
  | { readonly kind: "read"; readonly workbook: Workbook }
  | { readonly kind: "unreadable"; readonly sentence: Bilingual };

/** Reads a workbook the person picked; it stays on this computer. */
export async function readWorkbookFile(file: File): Promise<ReadFile> {
  try {
    refuseLargeFile(file.size);
    return { kind: "read", workbook: readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name) };
  } catch (failure) {
    if (failure instanceof UnreadableFile) return { kind: "unreadable", sentence: failure.sentence };
    throw failure;
  }
}
