import { fileOpen, supported } from "browser-fs-access";
import type { Bundled } from "./premises";

/** A workbook a person asked for: one of their own, or one that comes with the workbench. */
export type Asked = Bundled | OwnFile;

export interface OwnFile {
  readonly file: File;
  /** For writing it in place; `null` where the browser only lets it be read. */
  readonly handle: FileSystemFileHandle | null;
}

/** Whether the browser has a chooser of its own whose files can be written in place. */
export const canWriteInPlace: boolean = supported;

/** Lets a person choose a workbook that can be saved in place; `null` where nothing was chosen. */
export async function choose(description: string): Promise<OwnFile | null> {
  try {
    const file = await fileOpen({ description, extensions: [".xlsx"] });
    return { file, handle: file.handle ?? null };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}
