import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** A workbook of 表1…表11, or of those named, alone. Drawn by a process of its own: the writing library is no CommonJS module, which Jest wants. */
export function elevenTables(...only: readonly string[]): Buffer {
  return execFileSync(process.execPath, ["--import", "tsx", join(__dirname, "draw-eleven-tables.ts"), ...only]);
}
