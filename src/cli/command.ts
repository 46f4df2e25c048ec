import { printable } from "../report/printable";
import { outputIdentity, fileIdentity } from "./file-identity";
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
  const same = inputs.find((path) => {
    try {
      return fileIdentity(path) === output;
    } catch {
      return false;
    }
  });
  if (same !== undefined) throw new Refusal(`输出重定向到了工作簿${same}本身，没有输出。请换一个文件名。`);
}

/** Runs a command: its number is the exit code; whatever goes wrong is one sentence on standard error and code 2. */
export function runCommand(command: () => Promise<number>): void {
  // Told by the callbacks of the writes; without a listener it would end the process with a stack trace.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      remark(error instanceof NotPrinted ? notPrinted(error) : sentenceFor(error));
      process.exitCode = 2;
    },
  );
}

function notPrinted({ code }: NotPrinted): string {
  if (code === "EPIPE") return "没有全部输出：接收输出的程序已经关闭。请把结果输出到文件再看。";
  return `没有全部输出（${code}）。请检查输出位置的磁盘空间，或分批进行。`;
}
