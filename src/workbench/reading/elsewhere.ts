import { UnreadableFile, type UnreadableReason } from "../../xlsx";
import { unhurried } from "../next-picture";
import { readFile, type Settings, type SheetRead } from "./read-file";

/** What the other thread is asked: to read a file, then for one sheet after the other. */
export type Question =
  { readonly kind: "read"; readonly file: Uint8Array; readonly name: string } | { readonly kind: "next" };

/** What it answers: a sheet, and the next when asked for it, then that it is done; or why it could not. */
export type Answer =
  | { readonly kind: "sheet"; readonly sheet: SheetRead }
  | { readonly kind: "done"; readonly settings: Settings }
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason; readonly sentence: UnreadableFile["sentence"] }
  | { readonly kind: "failed"; readonly detail: string };

/**
 * Reads a workbook file in a thread of its own; where there is none to be had, here. Either way the page has its
 * moments between the sheets.
 * @param startReader makes the thread; it may throw, as where a browser or an office's rules allow none
 * @param onSheet called for each sheet, in the order of the tabs
 * @throws UnreadableFile before any sheet
 */
export async function readElsewhere(
  startReader: () => Worker,
  file: Uint8Array,
  name: string,
  onSheet: (sheet: SheetRead) => void,
): Promise<Settings> {
  const pause = unhurried();
  const take = async (sheet: SheetRead): Promise<void> => {
    onSheet(sheet);
    await pause();
  };
  return (await readBy(startReader, { kind: "read", file, name }, take)) ?? readFile(file, name, take);
}

/** @returns `null` where the thread did not come about, and nothing was read */
function readBy(
  startReader: () => Worker,
  question: Question,
  take: (sheet: SheetRead) => Promise<void>,
): Promise<Settings | null> {
  let reader: Worker;
  try {
    reader = startReader();
  } catch {
    return Promise.resolve(null);
  }
  const reading = new Promise<Settings | null>((resolve, reject) => {
    let hasAnswered = false;
    const ask = (what: Question): void => {
      reader.postMessage(what);
    };
    reader.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      hasAnswered = true;
      switch (data.kind) {
        case "sheet":
          take(data.sheet).then(() => {
            ask({ kind: "next" });
          }, reject);
          break;
        case "done":
          resolve(data.settings);
          break;
        case "unreadable":
          reject(new UnreadableFile(data.reason, data.sentence));
          break;
        case "failed":
          reject(new Error(data.detail));
      }
    });
    reader.addEventListener("error", (event) => {
      event.preventDefault();
      if (hasAnswered) reject(new Error(event.message));
      else resolve(null);
    });
    ask(question);
  });
  return reading.finally(() => {
    reader.terminate();
  });
}
