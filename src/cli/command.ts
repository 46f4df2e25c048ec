import type { Bilingual } from "../disclosure/bilingual";
import { printable } from "../report/printable";
import { outputIdentity, readIdentity } from "./file-identity";
import { said } from "./language";
import { leaveCleanly } from "./leaving";
import { codeOf, Refusal, sentenceFor } from "./system-errors";

/** Standard output takes nothing more: its reader is gone, or its disk is full. */
class NotPrinted extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Printed once it is taken: what comes faster than a reader reads is not piled up. @throws NotPrinted */
export function printRaw(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(new NotPrinted(codeOf(error)));
      else resolve();
    });
  });
}

/** Text for people; what a terminal would take for a command is shown instead. */
export const print = (text: string): Promise<void> => printRaw(printable(text));

/** A line beside the result, on standard error. */
export function remark(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/**
 * Refuses to print into a file that is read, `>> 部门.xlsx`.
 * @throws Refusal
 */
export function refuseOutputInto(inputs: readonly string[]): void {
  const output = outputIdentity();
  if (output === null) return;
  const same = inputs.find((path) => readIdentity(path) === output);
  if (same !== undefined)
    throw new Refusal({
      zh: `输出重定向到了工作簿${same}本身，没有输出。请换一个文件名。`,
      en: `The output goes into the workbook ${same} itself; nothing was printed. Choose another name.`,
    });
}

/** Runs a command: its number is the exit code; whatever goes wrong is one sentence on standard error and code 2. */
export function runCommand(command: () => Promise<number>): void {
  leaveCleanly();
  // Told by the callbacks of the writes; without a listener it would end the process with a stack trace.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      remark(error instanceof NotPrinted ? said(notPrinted(error)) : sentenceFor(error));
      process.exitCode = 2;
    },
  );
}

function notPrinted({ code }: NotPrinted): Bilingual {
  if (code === "EPIPE")
    return {
      zh: "没有全部输出：接收输出的程序已经关闭。请把结果输出到文件再看。",
      en: "Not all was printed: the program that reads the output is gone. Print into a file and look at that.",
    };
  return {
    zh: `没有全部输出（${code}）。请检查输出位置的磁盘空间，或分批进行。`,
    en: `Not all was printed (${code}). Check the room on the disk, or work on fewer files at a time.`,
  };
}
