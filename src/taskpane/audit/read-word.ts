import type { ToldText } from "../../audit";
import type { Bilingual } from "../../disclosure/bilingual";
import { readDocx, UnreadableDocx } from "../../word";
import { refuseLargeFile, UnreadableFile } from "../../xlsx";
import type { WordFile } from "./audit-desk";

export type ReadWord =
  | { readonly kind: "read"; readonly text: ToldText; readonly file: WordFile }
  | { readonly kind: "unreadable"; readonly sentence: Bilingual };

/** Reads a Word file the person picked; it stays on this computer. */
export async function readWordFile(file: File): Promise<ReadWord> {
  try {
    refuseLargeFile(file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const paragraphs = readDocx(bytes).paragraphs.map(({ text, level, number }) => ({ text, level, number }));
    return { kind: "read", text: { name: file.name, paragraphs }, file: { name: file.name, bytes } };
  } catch (failure) {
    if (failure instanceof UnreadableDocx || failure instanceof UnreadableFile)
      return { kind: "unreadable", sentence: failure.sentence };
    throw failure;
  }
}
