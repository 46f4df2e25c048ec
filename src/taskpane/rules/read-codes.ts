import type { CodeFile } from "../../actions/codes";
import { readTableFile, refuseLargeFile, UnreadableFile } from "../../xlsx";

/** Reads the list of codes the person picked; the file stays on this computer. */
export async function readCodeFile(file: File): Promise<CodeFile> {
  try {
    refuseLargeFile(file.size);
    return { kind: "read", source: readTableFile(new Uint8Array(await file.arrayBuffer()), file.name) };
  } catch (failure) {
    if (failure instanceof UnreadableFile) return { kind: "unreadable", file: file.name, sentence: failure.sentence };
    throw failure;
  }
}
