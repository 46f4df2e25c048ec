import type { Line } from "../document";

/** What was last written into the sheet, line by line: what tells an officer's edits from ours. */
export interface WrittenRecord {
  readonly lines: readonly { readonly id: string; readonly text: string }[];
}

/** The name under which the record travels with the workbook. */
export const RECORD_SETTING = "budget-disclosure-check.narrative";

const VERSION = 1;

export function storedRecord(record: WrittenRecord): string {
  return JSON.stringify({ version: VERSION, lines: record.lines.map(({ id, text }) => [id, text]) });
}

/** Reads a stored record; `null` where there is none or it cannot be read. */
export function readRecord(stored: string | null): WrittenRecord | null {
  if (stored === null) return null;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== "object" || value === null || !("version" in value) || value.version !== VERSION) return null;
    if (!("lines" in value) || !Array.isArray(value.lines)) return null;
    const lines = value.lines.flatMap((line: unknown) => {
      const [id, text]: unknown[] = Array.isArray(line) ? line : [];
      return typeof id === "string" && typeof text === "string" ? [{ id, text }] : [];
    });
    return { lines };
  } catch {
    return null;
  }
}

/** A paragraph that no longer says what the figures say. */
export interface StaleLine {
  readonly id: string;
  /** As written; `null` where it did not exist yet. */
  readonly written: string | null;
  /** As it would be written now; `null` where it would not be. */
  readonly now: string | null;
}

/** What has to be written again since a cell changed. */
export function staleLines(record: WrittenRecord, lines: readonly Line[]): StaleLine[] {
  const written = new Map(record.lines.map(({ id, text }) => [id, text]));
  const present = new Set(lines.map(({ id }) => id));
  return [
    ...lines.flatMap(({ id, text }) =>
      written.get(id) === text ? [] : [{ id, written: written.get(id) ?? null, now: text }],
    ),
    ...record.lines.filter(({ id }) => !present.has(id)).map(({ id, text }) => ({ id, written: text, now: null })),
  ];
}
