import { word, type Line, type Run } from "../document";
import { planSheet } from "../writers/sheet";
import type { WrittenRecord } from "./record";

/** A paragraph that is published in the officer's words instead of the software's. */
export interface Override {
  /** The paragraph it stands for; `null` for one the officer added. */
  readonly id: string | null;
  /** In the officer's words; `null` where the officer deleted the paragraph. */
  readonly text: string | null;
  /** As the figures would have it; `null` where the text has no such paragraph. */
  readonly written: string | null;
  /** Amounts of the paragraph that the officer's words do not state as they are now. */
  readonly missing: readonly string[];
}

/** What is published: the text with the officer's own wording in it, every override listed. */
export interface OwnWording {
  readonly lines: readonly Line[];
  readonly overrides: readonly Override[];
}

/**
 * Takes the officer's wording from the sheet 情况说明 over into the text. A figure the officer left in the paragraph
 * keeps its cells and its working; one that is gone or no longer right is named.
 * @param lines the text as it reads now
 * @param sheet column A, row by row; `null` where there is no sheet
 * @param record what was written last; without it nobody can tell whose words the sheet holds, and it is left aside
 */
export function withOwnWording(
  lines: readonly Line[],
  sheet: readonly string[] | null,
  record: WrittenRecord | null,
): OwnWording {
  if (sheet === null || record === null) return { lines, overrides: [] };
  const written = new Map(lines.map((line) => [line.id, line]));
  const { planned } = planSheet(lines, sheet, record);
  const told = planned.map(({ id, text, style }, index): { line: Line; override: Override | null } => {
    const own = id === null ? undefined : written.get(id);
    if (own?.text === text) return { line: own, override: null };
    const { runs, missing } = linked(text, own?.runs ?? []);
    return {
      line: { id: id ?? `own/${index}`, style, text, runs },
      override: { id, text, written: own?.text ?? null, missing },
    };
  });
  const kept = new Set(planned.map(({ id }) => id));
  const deleted = lines
    .filter(({ id }) => !kept.has(id))
    .map(({ id, text }): Override => ({ id, text: null, written: text, missing: [] }));
  return {
    lines: told.map(({ line }) => line),
    overrides: [...told.flatMap(({ override }) => override ?? []), ...deleted],
  };
}

/** The officer's text with the runs that state figures found again in it, in their order. */
function linked(text: string, runs: readonly Run[]): { readonly runs: Run[]; readonly missing: string[] } {
  const found: Run[] = [];
  const missing: string[] = [];
  let at = 0;
  for (const run of runs.filter(({ from, text: said }) => from.length > 0 && /\d/u.test(said))) {
    const place = text.indexOf(run.text, at);
    if (place < 0) {
      missing.push(run.text);
      continue;
    }
    if (place > at) found.push(word(text.slice(at, place)));
    found.push(run);
    at = place + run.text.length;
  }
  if (at < text.length) found.push(word(text.slice(at)));
  return { runs: found, missing };
}

/** The first clause of a paragraph, by which a person recognises it: `基本支出7,585.83万元……`. */
export function beginningOf(text: string): string {
  const [clause = ""] = text.split(/[，。；：]/u);
  const beginning = clause.slice(0, 40);
  return beginning.length < text.length ? `${beginning}……` : text;
}
