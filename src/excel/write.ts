import { cellAddress, qualifiedAddress, type CellRef } from "../workbook/address";
import { isFormula, isSame, said, textsOf, type CellContent, type Edit } from "../workbook/edits";
import { HostRefusal } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { askHeld, askMoved, placesOf, type Held } from "./held";
import { refusalOf, refusalWithCause } from "./refusal";
import { noteOwnWrites, type Session } from "./session";
import { typedContent } from "./typed-content";

/**
 * Writes edits where the cells still hold what the edits found there and stand where their witnesses say. What
 * the cells and their surroundings hold is asked once before, and once more in the very trip that writes, so that
 * what a person does between the two is noticed; what they hold afterwards is asked in that trip too. Where
 * anything is otherwise than wanted, what was written is taken back. Two round trips.
 * @throws HostRefusal `changed`, `not-held`, `not-restored`, `protected`, `not-found` …
 */
export async function writeEdits(
  connection: OfficeConnection,
  session: Session,
  edits: readonly Edit[],
): Promise<void> {
  if (edits.length === 0) return;
  const before = await lookBefore(connection, edits);
  const wanted = edits.map(({ after }, index): Held => {
    const present = heldAt(before, index, edits);
    return { ...present, content: after.content, numberFormat: after.numberFormat ?? present.numberFormat };
  });
  noteEchoes(connection, session, wanted);
  let done: Done;
  try {
    done = await write(connection, edits, wanted, before);
  } catch (error) {
    const refusal = await refusalWithCause(error, sheetsOf(edits), connection);
    // How far Excel came is not known: cells that hold what was to be written are taken for written.
    await restore(connection, session, { edits, origin: before, put: wanted, from: "request", moved: new Set() });
    throw refusal;
  }
  const refusal = refusalAfter(edits, wanted, done, before);
  if (!refusal) return;
  const { found, landed, elsewhere } = done;
  await restore(connection, session, { edits, origin: found, put: landed, from: "answer", moved: elsewhere });
  throw refusal;
}

const sheetsIn = (cells: readonly CellRef[]): ReadonlySet<string> => new Set(cells.map(({ sheet }) => sheet));

const sheetsOf = (edits: readonly Edit[]): string => [...new Set(edits.map(({ cell }) => cell.sheet))].join("、");

function heldAt(held: readonly Held[], index: number, edits: readonly Edit[]): Held {
  const present = held[index];
  if (!present) throw new HostRefusal("host-failed", sheetsOf(edits), "a cell was not read");
  return present;
}

/** What the cells hold, where all is as the edits found it. */
async function lookBefore(connection: OfficeConnection, edits: readonly Edit[]): Promise<readonly Held[]> {
  try {
    return await connection.run(async (context) => {
      const held = askHeld(
        context,
        edits.map(({ cell }) => ({ cell, sheet: cell.sheet })),
      );
      const moved = askMoved(context, edits);
      const names = [...new Set(edits.map(({ cell }) => cell.sheet))];
      const sheets = names.map((name) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.protection.load("protected");
        return { name, sheet };
      });
      await context.sync();
      for (const { name, sheet } of sheets) {
        if (sheet.isNullObject) throw new HostRefusal("not-found", name, "no such sheet");
        if (sheet.protection.protected) throw new HostRefusal("protected", name, "the sheet is protected");
      }
      const found = held().flatMap((cell) => cell ?? []);
      refuseChanged(edits, found);
      const [elsewhere] = moved();
      if (elsewhere) throw movedRefusal(elsewhere);
      return found;
    });
  } catch (error) {
    throw refusalOf(error, sheetsOf(edits));
  }
}

function refuseChanged(edits: readonly Edit[], held: readonly Held[]): void {
  for (const [index, { cell, before }] of edits.entries()) {
    const present = held[index]?.content ?? null;
    if (!isSame(before.content, present))
      throw new HostRefusal(
        "changed",
        qualifiedAddress(cell),
        `held ${said(before.content)} before, holds ${said(present)} now`,
      );
  }
}

const movedRefusal = (cell: CellRef): HostRefusal =>
  new HostRefusal("changed", qualifiedAddress(cell), "what stands around the cell is not what stood there");

/** What the trip that wrote saw. */
interface Done {
  /** What the cells held before it wrote. */
  readonly found: readonly Held[];
  readonly landed: readonly Held[];
  /** A cell of each sheet in which anything around them is otherwise. */
  readonly moved: readonly CellRef[];
  /** Sheets in which they stand elsewhere: other texts are around them. */
  readonly elsewhere: ReadonlySet<string>;
}

async function write(
  connection: OfficeConnection,
  edits: readonly Edit[],
  wanted: readonly Held[],
  before: readonly Held[],
): Promise<Done> {
  return connection.run(async (context) => {
    const places = wanted.map(({ cell, sheetId }) => ({ cell, sheet: sheetId }));
    const found = askHeld(context, places);
    const moved = askMoved(context, edits);
    for (const [index, { sheetId, cell, content, numberFormat }] of wanted.entries()) {
      const range = context.workbook.worksheets.getItem(sheetId).getRange(cellAddress(cell));
      // Format first: content is understood by the format the cell has.
      range.numberFormat = [[numberFormat]];
      // A formula that stays is not entered anew.
      if (isFormula(content) && isSame(content, before[index]?.content ?? null)) continue;
      range.formulas = [[typedContent(content, numberFormat)]];
    }
    const landed = askHeld(context, places);
    await context.sync();
    const all = (held: readonly (Held | null)[]): Held[] => held.flatMap((cell) => cell ?? []);
    return { found: all(found()), landed: all(landed()), moved: moved(), elsewhere: sheetsIn(moved(textsOf)) };
  });
}

function refusalAfter(
  edits: readonly Edit[],
  wanted: readonly Held[],
  { found, landed, moved }: Done,
  before: readonly Held[],
): HostRefusal | null {
  const [elsewhere] = moved;
  if (elsewhere) return movedRefusal(elsewhere);
  for (const [index, want] of wanted.entries()) {
    const [was, had, has] = [before[index], found[index], landed[index]];
    const where = qualifiedAddress(want.cell);
    if (!was || !had || !has) return new HostRefusal("not-found", sheetsOf(edits), "a sheet is gone");
    if (!isSame(was.content, had.content))
      return new HostRefusal("changed", where, `held ${said(was.content)}, then ${said(had.content)}`);
    if (has.numberFormat !== want.numberFormat || !isSame(want.content, has.content))
      return new HostRefusal("not-held", where, `wrote ${said(want.content)}, the cell holds ${said(has.content)}`);
  }
  return null;
}

/** Where Excel does not tag the events of an add-in's own writes (before 1.14), they are known by their places. */
function noteEchoes(connection: OfficeConnection, session: Session, cells: readonly Held[]): void {
  if (connection.has("1.14")) return;
  noteOwnWrites(
    session,
    cells.map(({ sheetId, cell }) => ({ sheetId, address: cellAddress(cell) })),
  );
}

/** A write to be taken back. */
interface Written {
  readonly edits: readonly Edit[];
  /** What the cells held before, and what was put there. */
  readonly origin: readonly Held[];
  readonly put: readonly Held[];
  /** How that is known: `put` is what Excel made of it, or what was asked of a trip whose answer is lost. */
  readonly from: "answer" | "request";
  /** Sheets in which the trip that wrote found the cells moved: they are put back where it wrote. */
  readonly moved: ReadonlySet<string>;
}

/** What of a cell is still ours, and is to be what it was. */
interface Open {
  readonly origin: Held;
  readonly now: Held;
  readonly content: boolean;
  readonly numberFormat: boolean;
}

/** What a look at the cells found to be done. */
interface Left {
  readonly open: readonly Open[];
  readonly doubtful: readonly CellRef[];
  /** Sheets in which rows or columns stood elsewhere then. */
  readonly moved: ReadonlySet<string>;
}

const MOST_ATTEMPTS = 2;

/**
 * Takes back what was written, where it still stands: what a person put there meanwhile is theirs. Tried once
 * more where Excel fails, since half a repair is the worst outcome.
 * @throws HostRefusal `not-restored` with the cells that may hold what they should not
 */
async function restore(connection: OfficeConnection, session: Session, written: Written): Promise<void> {
  let doubtful: readonly CellRef[] = written.origin.map(({ cell }) => cell);
  let why = "";
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    try {
      const left = await stillOurs(connection, written, attempt === 0);
      const open = left.open.map(({ origin }) => origin);
      doubtful = [...left.doubtful, ...open.map(({ cell }) => cell)];
      noteEchoes(connection, session, open);
      doubtful = [...left.doubtful, ...(await putBack(connection, left, written.edits))];
      if (doubtful.length === 0) return;
      why = "rows or columns moved while it was written";
      break;
    } catch (error) {
      why = `could not be restored: ${refusalOf(error).detail}`;
    }
  }
  throw new HostRefusal("not-restored", placesOf(doubtful), why);
}

/**
 * @param isFirst nothing was put back yet, so that a cell that holds what it held before was never written, or its
 * content has moved away
 */
async function stillOurs(
  connection: OfficeConnection,
  { edits, origin, put, from, moved: movedBefore }: Written,
  isFirst: boolean,
): Promise<Left> {
  return connection.run(async (context) => {
    const held = askHeld(
      context,
      origin.map(({ cell, sheetId }) => ({ cell, sheet: sheetId })),
    );
    const moved = askMoved(context, edits);
    const named = new Map(
      origin.map(({ cell }) => [cell.sheet, context.workbook.worksheets.getItemOrNullObject(cell.sheet)] as const),
    );
    for (const sheet of named.values()) sheet.load("id");
    const heldByName = askHeld(
      context,
      origin.map(({ cell }) => ({ cell, sheet: cell.sheet })),
    );
    await context.sync();
    // Figures may have been typed since; labels tell whether the place is still the same.
    const movedNow = sheetsIn(moved(textsOf));
    const open: Open[] = [];
    const doubtful: CellRef[] = [];
    for (const [index, now] of held().entries()) {
      const [was, had] = [origin[index], put[index]];
      // With its sheet everything is gone.
      if (!now || !was || !had) continue;
      const isOurs = isSame(now.content, had.content) || (from === "request" && isTurned(now.content, had.content));
      const isAsBefore = isSame(now.content, was.content);
      const content = isOurs && !isAsBefore;
      const numberFormat = now.numberFormat !== was.numberFormat && now.numberFormat === had.numberFormat;
      const wasWritten = from === "request" || !isSame(was.content, had.content);
      const isMoved = movedNow.has(now.cell.sheet);
      const wasMoved = movedBefore.has(now.cell.sheet);
      // Moved since it was written, or moved back; or moved once more, where what was written is not there.
      const isElsewhere = isMoved !== wasMoved || (isMoved && !isOurs && (isFirst || !isAsBefore));
      // A copy made in between bears its name, and what was written.
      const namesake = named.get(now.cell.sheet);
      const isCopied = namesake?.isNullObject === false && namesake.id !== was.sheetId;
      const copy = heldByName()[index]?.content;
      if (isCopied && copy !== undefined && isSame(copy, had.content) && !isSame(copy, was.content))
        doubtful.push(now.cell);
      if (wasWritten && isElsewhere) doubtful.push(now.cell);
      else if (content || numberFormat) open.push({ origin: was, now, content, numberFormat });
    }
    return { open, doubtful, moved: movedNow };
  });
}

/** Whether a cell holds what Excel made of a content: a number in a text cell becomes its digits. */
const isTurned = (now: CellContent, put: CellContent): boolean =>
  typeof put === "number" && typeof now === "string" && now === String(put);

/**
 * Puts back what is still ours. What a person put there since it was looked at is put back in turn.
 * @returns cells whose rows, columns or sheet moved meanwhile, so that what was written stands elsewhere too
 */
async function putBack(
  connection: OfficeConnection,
  { open, moved: before }: Left,
  edits: readonly Edit[],
): Promise<readonly CellRef[]> {
  if (open.length === 0) return [];
  const { theirs, moved } = await connection.run(async (context) => {
    const places = open.map(({ now: { cell, sheetId } }) => ({ cell, sheet: sheetId }));
    const held = askHeld(context, places);
    const elsewhere = askMoved(context, edits);
    for (const { origin, content, numberFormat } of open) {
      const range = context.workbook.worksheets.getItem(origin.sheetId).getRange(cellAddress(origin.cell));
      if (numberFormat) range.numberFormat = [[origin.numberFormat]];
      if (content) range.formulas = [[typedContent(origin.content, origin.numberFormat)]];
    }
    await context.sync();
    const had = held().map((now, at) => (now && !isSame(now.content, open[at]?.now.content ?? null) ? now : null));
    return { theirs: had.flatMap((now) => now ?? []), moved: sheetsIn(elsewhere(textsOf)) };
  });
  if (theirs.length > 0)
    await connection.run(async (context) => {
      for (const { sheetId, cell, content, numberFormat } of theirs) {
        const range = context.workbook.worksheets.getItem(sheetId).getRange(cellAddress(cell));
        range.numberFormat = [[numberFormat]];
        range.formulas = [[typedContent(content, numberFormat)]];
      }
      await context.sync();
    });
  // Where rows moved meanwhile, or moved back, what was written moved along. Where they had moved before and the cell
  // holds something else now, they may have moved once more.
  return open.flatMap(({ now: { cell } }) => {
    const [was, is] = [before.has(cell.sheet), moved.has(cell.sheet)];
    return was !== is || (is && theirs.some((now) => now.cell === cell)) ? [cell] : [];
  });
}
