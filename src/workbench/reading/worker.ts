import { UnreadableFile } from "../../xlsx";
import type { Answer, Question } from "./elsewhere";
import { readFile } from "./read-file";

// Runs in a thread of its own: the page goes on while a large file is read.
const answer = (message: Answer): void => {
  globalThis.postMessage(message);
};

let goOn = (): void => undefined;

/** One sheet at a time: what comes all at once would hold the page up after all. */
function handOver(message: Answer): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
    answer(message);
  });
}

globalThis.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  if (data.kind === "next") {
    goOn();
    return;
  }
  readFile(data.file, data.name, (sheet) => handOver({ kind: "sheet", sheet })).then(
    (settings) => {
      answer({ kind: "done", settings });
    },
    (failure: unknown) => {
      answer(
        failure instanceof UnreadableFile
          ? { kind: "unreadable", reason: failure.reason, sentence: failure.sentence }
          : { kind: "failed", detail: failure instanceof Error ? failure.message : String(failure) },
      );
    },
  );
});
