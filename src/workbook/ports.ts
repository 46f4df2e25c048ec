import type { CellRef } from "./address";
import type { Edit } from "./edits";
import type { Workbook } from "./workbook";

/**
 * Why the program that holds the workbook refused. The front end turns it into one plain
 * sentence with what to do; nothing was changed unless the reason is `not-restored`.
 */
export type RefusalReason =
  | "cell-being-edited" // 请先按回车结束单元格编辑
  | "protected" // sheet or workbook protected
  | "read-only"
  | "too-large" // more cells than the host hands over
  | "too-long" // a text longer than a cell holds
  | "not-supported" // this Excel is too old for it
  | "not-found" // sheet or cell is gone: renamed or deleted since
  | "changed" // the cell no longer holds what it held when the change was worked out
  | "not-held" // written, but the cell does not hold the value (data validation)
  | "not-restored" // written, and what stood there could not be put back: the only refusal that leaves a change
  | "host-failed"; // anything else; `detail` has the host's own words

export class HostRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    /** Sheet or cell concerned, as a sentence would name it; empty for the whole workbook. */
    readonly where: string,
    /** The host's own message, for the details of an error report. */
    readonly detail: string,
  ) {
    super(`${reason}${where ? ` (${where})` : ""}: ${detail}`);
    this.name = "HostRefusal";
  }
}

const STALE: ReadonlySet<RefusalReason> = new Set(["changed", "not-found", "not-restored"]);

/** Whether a write failed because the workbook is no longer what was read. */
export function isStale(failure: unknown): boolean {
  return failure instanceof HostRefusal && STALE.has(failure.reason);
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Reads the workbook; changes nothing in it. */
export interface ReadPort {
  /** @throws HostRefusal */
  read(onProgress?: (progress: Progress) => void): Promise<Workbook>;
}

/** Reads again only what may have changed since. */
export interface RereadPort {
  /**
   * The workbook as it is now, knowing what it was: the named sheets are read again, and those with
   * formulas, whose results may follow. Sheets added, removed or renamed meanwhile are found out.
   * @throws HostRefusal
   */
  reread(previous: Workbook, sheets: readonly string[], onProgress?: (progress: Progress) => void): Promise<Workbook>;
}

/** How strongly a cell is marked, weakest first. */
export type MarkLevel = "rounding" | "formal" | "verifiable" | "logical" | "culprit";

export interface Mark {
  readonly cell: CellRef;
  readonly level: MarkLevel;
}

export interface MarkOutcome {
  readonly marked: number;
  /** Sheets that could not be marked, each with the reason. */
  readonly refused: readonly { readonly sheet: string; readonly reason: RefusalReason; readonly detail: string }[];
}

/** Marks are a layer over the user's formats; clearing removes all of it and nothing else. */
export interface MarkPort {
  /** Replaces all present marks by the given ones. @throws HostRefusal where nothing at all could be done */
  mark(marks: readonly Mark[]): Promise<MarkOutcome>;
  /** Removes every mark, also those of an earlier session. `marked` counts what was removed. */
  clear(): Promise<MarkOutcome>;
}

/** Shows cells to the person: brings the sheet forward and selects them. */
export interface RevealPort {
  /** @returns `unhidden`: the sheet was hidden and had to be shown. @throws HostRefusal */
  reveal(cells: readonly CellRef[]): Promise<{ readonly unhidden: boolean }>;
}

/** Where the person is. */
export interface SelectionPort {
  /** The first cell that the person has selected; `null` where it is no cell. @throws HostRefusal */
  selected(): Promise<CellRef | null>;
  /**
   * Tells whenever something else is selected, by the person or by this add-in; only where
   * `abilities.tellsOfSelection`.
   * @returns a function that stops listening
   * @throws HostRefusal
   */
  watchSelection(onMove: () => void): Promise<() => Promise<void>>;
}

/** Writes exactly the cells it is given. */
export interface WritePort {
  /**
   * Writes where every cell still holds the content an edit found there and stands where its witness says;
   * reads back, and where a cell does not hold what was written restores those that still hold it.
   * @throws HostRefusal
   */
  write(edits: readonly Edit[]): Promise<void>;
}

/** Small texts that travel with the workbook file. Written only on a person's act. */
export interface SettingsPort {
  readSetting(key: string): Promise<string | null>;
  /** `null` removes it. @throws HostRefusal */
  writeSetting(key: string, value: string | null): Promise<void>;
}

/** Hears of a person's edits (not of this add-in's own). */
export interface WatchPort {
  /** @returns a function that stops listening */
  watch(onEdit: (sheets: readonly string[]) => void): Promise<() => Promise<void>>;
}

/** One row of a text sheet this software writes. */
export interface TextRow {
  readonly text: string;
  readonly style: "title" | "heading" | "subheading" | "body";
  /** The row (from zero) in which this paragraph stands in the sheet now: it keeps what it is there and its look. */
  readonly from?: number;
}

/** A setting that is written together with something else. */
export interface SettingEntry {
  readonly key: string;
  readonly value: string;
}

/** Writes a whole sheet of text, one paragraph a row in column A, creating the sheet where it is missing. */
export interface TextSheetPort {
  /** The texts of column A, row by row; `null` where there is no such sheet. */
  readTextSheet(name: string): Promise<readonly string[] | null>;
  /**
   * Writes the rows whose text changes, and the record of it, both or neither; other rows and columns are left alone.
   * @param found what `readTextSheet` said when the rows were worked out
   * @throws HostRefusal `changed` where the sheet no longer says that
   */
  writeTextSheet(
    name: string,
    rows: readonly TextRow[],
    found: readonly string[] | null,
    record: SettingEntry,
  ): Promise<void>;
}

/** A cell of a sheet this software makes. */
export interface NewCell {
  readonly value: string | number | null;
  readonly numberFormat: string;
  readonly look: "title" | "note" | "header" | "cell";
}

/** A sheet this software makes for a person to fill in. */
export interface NewSheet {
  readonly name: string;
  /** Row by row from A1. */
  readonly rows: readonly (readonly NewCell[])[];
  /** Of the columns, in half-width characters. */
  readonly widths: readonly number[];
}

/** Makes sheets that are not there yet; what is there is never touched. */
export interface NewSheetPort {
  /**
   * Adds sheets behind the others, all of them or none.
   * @throws HostRefusal `changed` where a sheet of such a name is there already
   */
  addSheets(sheets: readonly NewSheet[]): Promise<void>;
}

/** What the host offers beyond the lowest requirement. */
export interface HostAbilities {
  /** Excel records an add-in's writes for its own undo (ExcelApi 1.19). */
  readonly recordsUndo: boolean;
  readonly canWatch: boolean;
  /** It tells when another cell is selected. */
  readonly tellsOfSelection: boolean;
}

/** Everything the add-in asks of the program that holds the workbook. */
export interface HostPort
  extends
    ReadPort,
    RereadPort,
    MarkPort,
    RevealPort,
    SelectionPort,
    WritePort,
    SettingsPort,
    WatchPort,
    TextSheetPort,
    NewSheetPort {
  readonly abilities: HostAbilities;
}

/** The program's own buttons that work together with the pane. */
export const PANE_COMMANDS = ["validate", "narrate", "clearMarks"] as const;
export type PaneCommand = (typeof PANE_COMMANDS)[number];

export const isPaneCommand = (said: unknown): said is PaneCommand => PANE_COMMANDS.some((command) => command === said);

/** What the pane asks of the program it stands in, apart from the workbook. */
export interface PanePort {
  /** Display language, `zh-CN`, `en-US` … */
  readonly language: string;
  /** The program's own background, `#FFFFFF`; `null` where it does not tell: then the system's light or dark counts. */
  background(): string | null;
  /** Runs what was clicked among the program's buttons, from now on. */
  onCommand(run: (command: PaneCommand) => Promise<void>): void;
  /** Addresses of the workbooks that stand beside the pane's page; absent where none do. */
  readonly files?: { readonly sample: string; readonly template: string };
  /** Brings the pane forward; does nothing where the program cannot be asked or shows it anyway. */
  show(): Promise<void>;
}
