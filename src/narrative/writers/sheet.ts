import type { TextRow } from "../../workbook/ports";
import type { Line } from "../document";
import { align } from "../revision/align";
import type { WrittenRecord } from "../revision/record";

/** The sheet the text is written into. */
export const NARRATIVE_SHEET = "情况说明";

/** A paragraph that an officer edited and whose figures changed since: both are shown, the officer decides. */
export interface Conflict {
  readonly id: string;
  /** As the officer has it; `null` where the officer deleted it. */
  readonly mine: string | null;
  /** As the figures have it now; `null` where the text no longer has it. */
  readonly new: string | null;
  /** As it was written last. */
  readonly written: string;
}

export type Choice = "mine" | "new";

export type PlannedRow = TextRow & { readonly id: string | null };

/** What writing the text into the sheet comes to. */
export interface SheetPlan {
  readonly rows: readonly TextRow[];
  /** The same rows, each with the line it stands for; `null` for those the officer added. */
  readonly planned: readonly PlannedRow[];
  readonly record: WrittenRecord;
  readonly conflicts: readonly Conflict[];
  /** Ids of lines that say something new, or for the first time. */
  readonly updated: readonly string[];
  /** Lines an officer wrote or edited, left as they are. */
  readonly kept: number;
}

/** A row of the sheet as found, and the line it was written from. */
interface FoundRow {
  readonly text: string;
  /** `null` for a row the officer inserted. */
  readonly id: string | null;
  /** From zero. */
  readonly row: number;
}

/**
 * Merges the text into what the sheet holds: what was written and not touched is written anew; what an
 * officer edited, inserted or deleted stays so. An edited line whose figures changed is a conflict: it
 * stays the officer's until the officer chooses.
 * @param lines the text as it reads now
 * @param sheet column A, row by row; `null` where there is no sheet yet
 * @param record what was written last; `null` where nothing was
 * @param choices how conflicts shown earlier are settled, by line id
 */
export function planSheet(
  lines: readonly Line[],
  sheet: readonly string[] | null,
  record: WrittenRecord | null,
  choices: ReadonlyMap<string, Choice> = new Map(),
): SheetPlan {
  if (sheet === null || record === null) return freshPlan(lines);
  const found = findRows(sheet, record);
  const base = new Map(record.lines.map(({ id, text }) => [id, text]));
  const rowOf = new Map(found.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const merged = lines.map((line) =>
    mergeLine(line, base.get(line.id) ?? null, rowOf.get(line.id) ?? null, choices.get(line.id) ?? null),
  );
  const present = new Set(lines.map(({ id }) => id));
  const ownRows = rowsOfOwn(found, base, present, choices);
  const planned = withOwnRows(merged, ownRows.followers);
  return {
    rows: planned.map(({ id: _id, ...row }) => row),
    planned,
    record: {
      lines: [
        ...merged.map(({ id, base: text }) => ({ id, text })),
        ...ownRows.orphans.map(({ id, written }) => ({ id, text: written })),
      ],
    },
    conflicts: [...merged.flatMap(({ conflict }) => conflict ?? []), ...ownRows.orphans],
    updated: merged.filter(({ isUpdated }) => isUpdated).map(({ id }) => id),
    kept:
      merged.filter(({ isOfficers }) => isOfficers).length +
      [...ownRows.followers.values()].flat().filter(({ text }) => text.trim() !== "").length,
  };
}

/** Whether a sheet of that name holds text that this software did not write. */
export function isForeign(sheet: readonly string[] | null, record: WrittenRecord | null): boolean {
  return record === null && (sheet ?? []).some((text) => text.trim() !== "");
}

function freshPlan(lines: readonly Line[]): SheetPlan {
  return {
    rows: lines.map(({ text, style }) => ({ text, style })),
    planned: lines.map(({ id, text, style }) => ({ id, text, style })),
    record: { lines: lines.map(({ id, text }) => ({ id, text })) },
    conflicts: [],
    updated: lines.map(({ id }) => id),
    kept: 0,
  };
}

function findRows(sheet: readonly string[], record: WrittenRecord): FoundRow[] {
  const end = sheet.reduce((last, text, row) => (text.trim() === "" ? last : row + 1), 0);
  const rows = sheet.slice(0, end);
  return align(
    rows,
    record.lines.map(({ text }) => text),
  ).flatMap(({ left, right }) =>
    left === null
      ? []
      : [{ text: rows[left] ?? "", id: right === null ? null : (record.lines[right]?.id ?? null), row: left }],
  );
}

interface MergedLine {
  readonly id: string;
  /** `null` where the line stays deleted. */
  readonly row: TextRow | null;
  readonly base: string;
  readonly conflict: Conflict | null;
  readonly isUpdated: boolean;
  readonly isOfficers: boolean;
}

function mergeLine(
  { id, text, style }: Line,
  base: string | null,
  found: FoundRow | null,
  choice: Choice | null,
): MergedLine {
  const mine = found?.text ?? null;
  const from = found === null ? {} : { from: found.row };
  const written: MergedLine = {
    id,
    row: { text, style, ...from },
    base: text,
    conflict: null,
    isUpdated: text !== mine,
    isOfficers: false,
  };
  if (base === null || mine === base || mine === text) return written;
  const officers: MergedLine = {
    id,
    row: mine === null ? null : { text: mine, style, ...from },
    base,
    conflict: null,
    isUpdated: false,
    isOfficers: mine !== null,
  };
  if (base === text) return officers;
  if (choice === "new") return written;
  if (choice === "mine") return { ...officers, base: text };
  return { ...officers, conflict: { id, mine, new: text, written: base } };
}

/** Rows of the officer's own, each after the line it follows, and edited lines that the text no longer has. */
function rowsOfOwn(
  found: readonly FoundRow[],
  base: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
  choices: ReadonlyMap<string, Choice>,
) {
  const followers = new Map<string | null, FoundRow[]>();
  const orphans: (Conflict & { readonly mine: string })[] = [];
  let anchor: string | null = null;
  for (const row of found) {
    const { id, text } = row;
    if (id !== null && present.has(id)) {
      anchor = id;
      continue;
    }
    const written = id === null ? null : (base.get(id) ?? null);
    const choice = id === null ? "mine" : (choices.get(id) ?? null);
    if (text === written || choice === "new") continue;
    followers.set(anchor, [...(followers.get(anchor) ?? []), row]);
    if (id !== null && written !== null && choice === null) orphans.push({ id, mine: text, new: null, written });
  }
  return { followers, orphans };
}

function withOwnRows(
  merged: readonly MergedLine[],
  followers: ReadonlyMap<string | null, readonly FoundRow[]>,
): PlannedRow[] {
  const own = (id: string | null): PlannedRow[] =>
    (followers.get(id) ?? []).map(({ text, row }) => ({ id: null, text, style: "body", from: row }));
  return [...own(null), ...merged.flatMap(({ id, row }) => [...(row ? [{ id, ...row }] : []), ...own(id)])];
}
