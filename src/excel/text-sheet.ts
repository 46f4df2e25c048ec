import { HostRefusal, type SettingEntry, type TextRow, type TextSheetPort } from "../workbook/ports";
import { isSame } from "../workbook/edits";
import type { OfficeConnection } from "./connection";
import { refusalOf, refusalWithCause } from "./refusal";
import { TEXT_COLUMN_POINTS, TEXT_LOOKS } from "../workbook/text-looks";
import { refuseOtherText } from "../workbook/text-rows";
import { askContents, putLook, readRows, textOf, type FoundRow, type FoundSheet, type Look } from "./text-rows";
import { typedContent } from "./typed-content";

const lookOf = (style: TextRow["style"]): Look => ({ ...TEXT_LOOKS[style], wraps: true });

/** A sheet of text: one paragraph a row in column A. */
export function createTextSheets(connection: OfficeConnection): TextSheetPort {
  return {
    readTextSheet: async (name) => {
      try {
        return await textsIn(connection, name);
      } catch (error) {
        throw refusalOf(error, name);
      }
    },
    writeTextSheet: (name, rows, found, record) => writeTexts(connection, name, rows, found, record),
  };
}

async function textsIn(connection: OfficeConnection, name: string): Promise<readonly string[] | null> {
  return connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getRange("A:A").getUsedRangeOrNullObject(true);
    used.load("rowIndex,values");
    await context.sync();
    if (sheet.isNullObject) return null;
    if (used.isNullObject) return [];
    const values = used.values as unknown[][] | null;
    if (values === null) throw new HostRefusal("too-large", name, "too many rows");
    return [...Array.from({ length: used.rowIndex }, () => ""), ...values.map(([value]) => textOf(value))];
  });
}

/** Three round trips: what stands there, how it looks, and texts and record together. */
async function writeTexts(
  connection: OfficeConnection,
  name: string,
  rows: readonly TextRow[],
  found: readonly string[] | null,
  record: SettingEntry,
): Promise<void> {
  const before = await readRows(connection, name, record.key, rows.length).catch((error: unknown) => {
    throw refusalOf(error, name);
  });
  refuseOtherText(name, before.exists ? before.rows.map(({ text }) => text) : null, found);
  if (before.isProtected) throw new HostRefusal("protected", name, "the sheet is protected");
  const act: Act = { name, before, targets: targetsOf(rows, before.rows), record };
  let refusal: HostRefusal;
  try {
    const held = await put(connection, act);
    const isAsRead = held.every((content, row) => isSame(content, before.rows[row]?.content ?? null));
    if (isAsRead) return;
    refusal = new HostRefusal("changed", name, "column A was edited while it was written");
    const origin = before.rows.map((row, at) => ({ ...row, content: held[at] ?? null }));
    await restore(connection, { ...act, before: { ...before, rows: origin } });
  } catch (error) {
    refusal = await refusalWithCause(error, name, connection);
    if (refusal.reason !== "not-restored") await restore(connection, act);
  }
  throw refusal;
}

/** What becomes of one row of column A. */
interface Target {
  readonly row: number;
  readonly content: FoundRow["content"];
  readonly numberFormat: string;
  /** `null` where it stays. */
  readonly look: Look | null;
}

const NOTHING: FoundRow = { text: "", content: null, numberFormat: "General", look: null };

/**
 * Only rows whose paragraph changes are written. One that moves takes along what it is in the sheet, formula, number
 * or date, and how it looks; one whose words change keeps its look; a new one gets the look of its kind.
 */
function targetsOf(rows: readonly TextRow[], present: readonly FoundRow[]): Target[] {
  const written = rows.flatMap(({ text, style, from }, row): Target[] => {
    const here = present[row];
    const isThere = here !== undefined && (text !== "" || here.content === null);
    if (isThere && here.text === text && (from === undefined || from === row)) return [];
    const { numberFormat } = here ?? NOTHING;
    const source = from === undefined ? undefined : present[from];
    if (!source) return [{ row, content: text === "" ? null : text, numberFormat, look: lookOf(style) }];
    const content = source.text === text ? source.content : text;
    return from === row
      ? [{ row, content, numberFormat, look: null }]
      : [{ row, content, numberFormat: source.numberFormat, look: source.look ?? lookOf(style) }];
  });
  const emptied = present.flatMap(({ content, numberFormat }, row): Target[] =>
    row < rows.length || content === null ? [] : [{ row, content: null, numberFormat, look: null }],
  );
  return [...written, ...emptied];
}

/** A text sheet being written. */
interface Act {
  readonly name: string;
  readonly before: FoundSheet;
  readonly targets: readonly Target[];
  readonly record: SettingEntry;
}

/** @returns what the rows held just before they were written */
async function put(
  connection: OfficeConnection,
  { name, before, targets, record }: Act,
): Promise<readonly FoundRow["content"][]> {
  return connection.run(async (context) => {
    const { worksheets, settings } = context.workbook;
    const sheet = before.exists ? worksheets.getItem(name) : worksheets.add(name);
    if (!before.exists) sheet.getRange("A:A").format.columnWidth = TEXT_COLUMN_POINTS;
    const held = askContents(sheet, before.rows.length);
    putTargets(sheet, targets, before.rows);
    settings.add(record.key, record.value);
    await context.sync();
    return held();
  });
}

function putTargets(sheet: Excel.Worksheet, targets: readonly Target[], present: readonly FoundRow[]): void {
  for (const { row, numberFormat } of targets)
    if (numberFormat !== (present[row] ?? NOTHING).numberFormat)
      sheet.getRange(`A${row + 1}`).numberFormat = [[numberFormat]];
  for (const run of runsOf(targets, () => true)) {
    const [first] = run;
    if (first)
      sheet.getRange(`A${first.row + 1}:A${first.row + run.length}`).formulas = run.map(({ content, numberFormat }) => [
        typedContent(content, numberFormat),
      ]);
  }
  for (const run of runsOf(targets, (a, b) => isSameLook(a.look, b.look))) {
    const [first] = run;
    if (first?.look) putLook(sheet, { first: first.row, last: first.row + run.length - 1, look: first.look });
  }
}

const isSameLook = (a: Look | null, b: Look | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.size === b.size &&
    a.bold === b.bold &&
    a.alignment === b.alignment &&
    a.wraps === b.wraps);

/** Rows that follow each other and belong together are written together. */
function runsOf(targets: readonly Target[], belong: (a: Target, b: Target) => boolean): Target[][] {
  const runs: Target[][] = [];
  for (const target of targets) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.row + 1 === target.row && belong(last, target)) run.push(target);
    else runs.push([target]);
  }
  return runs;
}

const MOST_ATTEMPTS = 2;

/**
 * Takes back what was written, where it still stands: a sheet that was made goes again, rows hold what they held and
 * look as they looked, the record is the former one. What a person put there meanwhile is theirs.
 * @throws HostRefusal `not-restored`
 */
async function restore(connection: OfficeConnection, act: Act): Promise<void> {
  let why = "";
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    try {
      await takeBack(connection, act, await readRows(connection, act.name, act.record.key, rowsOf(act.targets)));
      return;
    } catch (error) {
      why = refusalOf(error).detail;
    }
  }
  throw new HostRefusal("not-restored", act.name, `could not be restored: ${why}`);
}

const rowsOf = (targets: readonly Target[]): number => Math.max(0, ...targets.map(({ row }) => row + 1));

async function takeBack(connection: OfficeConnection, act: Act, now: FoundSheet): Promise<void> {
  const { name, before, targets, record } = act;
  const isOursToRemove =
    !before.exists &&
    now.exists &&
    !now.hasMore &&
    now.rows.every(({ content }, row) => content === null || isSame(content, targets[row]?.content ?? null));
  const open = before.exists && now.exists ? targets.flatMap((target) => stillOurs(target, act, now)) : [];
  const isRecordOurs = now.setting === record.value && before.setting !== record.value;
  if (!isOursToRemove && open.length === 0 && !isRecordOurs) return;
  await connection.run(async (context) => {
    const { worksheets, settings } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(name);
    if (isOursToRemove) sheet.delete();
    for (const { row, origin, content, numberFormat, look } of open) {
      const cell = sheet.getRange(`A${row + 1}`);
      if (numberFormat) cell.numberFormat = [[origin.numberFormat]];
      if (content) cell.formulas = [[typedContent(origin.content, origin.numberFormat)]];
      putLook(sheet, { first: row, last: row, look });
    }
    if (isRecordOurs && before.setting !== null) settings.add(record.key, before.setting);
    if (isRecordOurs && before.setting === null) settings.getItem(record.key).delete();
    await context.sync();
  });
}

/** What of a row is to be taken back. */
interface Open {
  readonly row: number;
  readonly origin: FoundRow;
  readonly content: boolean;
  readonly numberFormat: boolean;
  /** The parts of its former look that are to come back. */
  readonly look: Partial<Look>;
}

function stillOurs(target: Target, { before }: Act, { rows }: FoundSheet): Open[] {
  const origin = before.rows[target.row] ?? NOTHING;
  const now = rows[target.row] ?? NOTHING;
  const content = isSame(now.content, target.content) && !isSame(now.content, origin.content);
  const numberFormat = now.numberFormat === target.numberFormat && now.numberFormat !== origin.numberFormat;
  const look = formerParts(target.look, now.look, origin.look);
  const isOpen = content || numberFormat || Object.keys(look).length > 0;
  return isOpen ? [{ row: target.row, origin, content, numberFormat, look }] : [];
}

/** The parts of a look that are as they were put and not as they were. */
function formerParts(put: Look | null, now: Look | null, former: Look | null): Partial<Look> {
  if (!put || !now || !former) return {};
  const isOurs = (part: keyof Look): boolean => now[part] === put[part] && now[part] !== former[part];
  return {
    ...(isOurs("size") ? { size: former.size } : {}),
    ...(isOurs("bold") ? { bold: former.bold } : {}),
    ...(isOurs("alignment") ? { alignment: former.alignment } : {}),
    ...(isOurs("wraps") ? { wraps: former.wraps } : {}),
  };
}
