import type { Bilingual } from "../disclosure/bilingual";
import type { CellRef } from "../workbook/address";
import { contentOf, inverse, isSame, textsOf, type CellContent, type CellState, type Edit } from "../workbook/edits";
import { cellAt, type Workbook } from "../workbook/workbook";
import type { Deed } from "./deed";
import { isRecord, parsedValue } from "../workbook/stored-value";

/** A deed in the list of what can be taken back. */
export interface Done {
  /** Tells it from the others of this workbook. */
  readonly id: string;
  /** When, in milliseconds since 1970 by the clock of the computer that did it. */
  readonly at: number;
  readonly deed: Deed;
}

/** A cell that no longer holds what a deed wrote, with what it holds now. */
export interface ChangedSince {
  readonly cell: CellRef;
  readonly now: CellContent;
}

/** The name under which the list travels with the workbook. */
export const HISTORY_SETTING = "budget-disclosure-check.history";

const VERSION = 1;
/** More is no longer looked through by anyone, and the setting stays small. */
const MOST_KEPT = 50;

/** Puts a deed at the end of the list; the oldest go where there are too many. */
export function withDone(list: readonly Done[], deed: Deed, at: number): Done[] {
  const last = Math.max(0, ...list.map(({ id }) => Number(id)).filter(Number.isFinite));
  return [...list, { id: String(last + 1), at, deed }].slice(-MOST_KEPT);
}

/** The cells of a deed that were changed after it, so that it cannot simply be taken back. */
export function changedSince({ edits }: Deed, workbook: Workbook): ChangedSince[] {
  return edits.flatMap(({ cell, after }) => {
    const present = cellAt(workbook, cell);
    const now = present === null ? null : contentOf(present);
    return isSame(after.content, now) ? [] : [{ cell, now }];
  });
}

/** How to take a deed back although some of its cells were changed since. */
export type TakingBack =
  /** All cells, whatever they hold now. */
  | "force"
  /** Only the cells that still hold what it wrote. */
  | "skip-changed";

/** The edits that take a deed back in a workbook some of whose cells were changed since. */
export function takingBack(deed: Deed, workbook: Workbook, how: TakingBack): Edit[] {
  const changed = changedSince(deed, workbook);
  const nowOf = ({ sheet, row, column }: CellRef): ChangedSince | undefined =>
    changed.find(({ cell }) => cell.sheet === sheet && cell.row === row && cell.column === column);
  return inverse(deed.edits).flatMap((edit) => {
    const other = nowOf(edit.cell);
    if (!other) return [edit];
    return how === "force" ? [{ ...edit, before: { ...edit.before, content: other.now } }] : [];
  });
}

/** The text to store; `null` where there is nothing left to take back. */
export function storedHistory(list: readonly Done[]): string | null {
  if (list.length === 0) return null;
  return JSON.stringify({
    version: VERSION,
    done: list.map(({ deed, ...rest }) => ({
      ...rest,
      deed: {
        ...deed,
        edits: deed.edits.map(({ witness, ...edit }) => ({ ...edit, ...(witness && { witness: textsOf(witness) }) })),
      },
    })),
  });
}

/** The list as stored. An entry that is not understood is left out, never an error. */
export function parseHistory(stored: string | null): Done[] {
  const value = parsedValue(stored);
  if (!isRecord(value) || value["version"] !== VERSION || !Array.isArray(value["done"])) return [];
  return value["done"].flatMap((entry: unknown): Done[] => {
    if (!isRecord(entry)) return [];
    const { id, at } = entry;
    const deed = deedFrom(entry["deed"]);
    return typeof id === "string" && typeof at === "number" && deed !== null ? [{ id, at, deed }] : [];
  });
}

function deedFrom(value: unknown): Deed | null {
  if (!isRecord(value) || !Array.isArray(value["edits"])) return null;
  const edits = value["edits"].map(editFrom);
  const kept = edits.flatMap((edit) => edit ?? []);
  // Half a deed must not pass for the whole.
  if (kept.length !== edits.length || kept.length === 0) return null;
  switch (value["kind"]) {
    case "accepted":
    case "last-year-taken":
    case "filled-in":
    case "text-corrected":
      return { kind: value["kind"], edits: kept };
    case "repaired":
      return isBilingual(value["name"]) ? { kind: "repaired", name: value["name"], edits: kept } : null;
    default:
      return null;
  }
}

function editFrom(value: unknown): Edit | null {
  if (!isRecord(value)) return null;
  const { cell, before, after, witness } = value;
  if (!isCell(cell) || !isState(before) || !isState(after)) return null;
  return { cell, before, after, ...(isWitness(witness) && { witness }) };
}

const isCell = (value: unknown): value is CellRef =>
  isRecord(value) && typeof value["sheet"] === "string" && isIndex(value["row"]) && isIndex(value["column"]);

const isIndex = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value) && value >= 0;

const isState = (value: unknown): value is CellState =>
  isRecord(value) &&
  isContent(value["content"]) &&
  (value["numberFormat"] === undefined || typeof value["numberFormat"] === "string");

const isContent = (value: unknown): value is CellContent =>
  value === null ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (isRecord(value) && typeof value["formula"] === "string");

const isWitness = (value: unknown): value is NonNullable<Edit["witness"]> =>
  isRecord(value) &&
  (value["sheetId"] === null || typeof value["sheetId"] === "string") &&
  Array.isArray(value["cells"]) &&
  value["cells"].every((cell) => isRecord(cell) && isIndex(cell["row"]) && isIndex(cell["column"]));

const isBilingual = (value: unknown): value is Bilingual =>
  isRecord(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
