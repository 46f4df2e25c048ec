import type { WpsSheet } from "../jsapi";
import { STEPS, type ProbedApplication } from "./steps";

/** What WPS answered to one question, or how it failed. */
export type Answer =
  { readonly step: string; readonly answer: unknown } | { readonly step: string; readonly failed: string };

/**
 * Asks everything in a new workbook, which is closed without saving; the person's own is not touched.
 * @throws where WPS does not make a new workbook: then nothing may be tried
 */
export function probe(app: ProbedApplication): Answer[] {
  const before = app.ActiveWorkbook;
  const book = app.Workbooks.Add() as {
    readonly Worksheets: { Item(at: number): unknown };
    Close(saves: boolean): void;
  };
  if (app.ActiveWorkbook === before && before !== null)
    throw new Error("没有建成新的工作簿，为免改动您的文件，没有检测。");
  try {
    return STEPS.map(({ name, run }): Answer => {
      try {
        return { step: name, answer: plain(run(app, book.Worksheets.Item(1) as WpsSheet)) };
      } catch (failure) {
        return { step: name, failed: failure instanceof Error ? failure.message : String(failure) };
      }
    });
  } finally {
    book.Close(false);
  }
}

/** As a text can hold it; what cannot be written down is named by its kind. */
function plain(answer: unknown): unknown {
  if (answer === undefined) return "(undefined)";
  if (Array.isArray(answer)) return answer.map(plain);
  if (typeof answer === "object" && answer !== null && Object.getPrototypeOf(answer) !== Object.prototype)
    return `(${Object.prototype.toString.call(answer)})`;
  return typeof answer === "function" ? "(function)" : answer;
}

/** The answers as a text to send back, a line each. */
export function reportOf(answers: readonly Answer[]): string {
  return `${answers.map((answer) => JSON.stringify(answer)).join("\n")}\n`;
}
