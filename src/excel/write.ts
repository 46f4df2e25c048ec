import { cellAddress, qualifiedAddress, type CellRef } from "../workbook/address";
import { isFormula, isSameContent, type CellContent, type Edit } from "../workbook/edits";
import { HostRefusal } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { refusalOf, refusalWithCause } from "./refusal";
import { noteOwnWrites, type Session } from "./session";
import { typedContent } from "./typed-content";

/** What a cell holds, as Excel says it. */
interface Held {
  readonly cell: CellRef;
  readonly sheetId: string;
  readonly content: CellContent;
  readonly numberFormat: string;
}

/**
 * Writes edits where the cells still hold what the edits found there (rows may have been inserted
 * since), reads them back and, where a cell does not hold what was written or Excel fails on the
 * way, restores all of them. Three round trips.
 * @throws HostRefusal `changed`, `not-held`, `protected`, `not-found` …
 */
export async function writeEdits(
  connection: OfficeConnection,
  session: Session,
  edits: readonly Edit[],
): Promise<void> {
  if (edits.length === 0) return;
  const before = await heldNow(
    connection,
    edits.map(({ cell }) => cell),
  ).catch((error: unknown) => {
    throw refusalOf(error, sheetsOf(edits));
  });
  refuseChanged(edits, before);
  const wanted = edits.map(({ after }, index): Held => {
    const present = before[index];
    if (!present) throw new HostRefusal("host-failed", sheetsOf(edits), "a cell was not read");
    return {
      ...present,
      content: after.content,
      numberFormat: after.numberFormat ?? present.numberFormat,
    };
  });
  let refusal: HostRefusal | null;
  try {
    await put(connection, session, wanted, before);
    refusal = notHeld(
      wanted,
      await heldNow(
        connection,
        edits.map(({ cell }) => cell),
      ),
    );
  } catch (error) {
    refusal = await refusalWithCause(error, sheetsOf(edits), connection);
  }
  if (!refusal) return;
  const now = await heldNow(
    connection,
    edits.map(({ cell }) => cell),
  ).catch(() => null);
  // Where nothing was written there is nothing to restore, and no need to be refused once more.
  if (!now || notHeld(before, now)) await restore(connection, session, before);
  throw refusal;
}

function refuseChanged(edits: readonly Edit[], held: readonly Held[]): void {
  for (const [index, { cell, before }] of edits.entries()) {
    const present = held[index]?.content ?? null;
    const found = before.content === "" ? null : before.content;
    if (!sameContent(found, present))
      throw new HostRefusal(
        "changed",
        qualifiedAddress(cell),
        `held ${said(found)} before, holds ${said(present)} now`,
      );
  }
}

const sheetsOf = (edits: readonly Edit[]): string => [...new Set(edits.map(({ cell }) => cell.sheet))].join("、");

async function heldNow(connection: OfficeConnection, cells: readonly CellRef[]): Promise<Held[]> {
  return connection.run(async (context) => {
    const asked = cells.map((cell) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
      sheet.load("id");
      sheet.protection.load("protected");
      const range = sheet.getRange(cellAddress(cell));
      range.load("formulas,values,numberFormat");
      return { cell, sheet, range };
    });
    await context.sync();
    return asked.map(({ cell, sheet, range }) => {
      if (sheet.isNullObject) throw new HostRefusal("not-found", cell.sheet, "no such sheet");
      if (sheet.protection.protected) throw new HostRefusal("protected", cell.sheet, "the sheet is protected");
      return {
        cell,
        sheetId: sheet.id,
        content: contentFrom(only(range.formulas), only(range.values)),
        numberFormat: String(only(range.numberFormat)),
      };
    });
  });
}

/** @param entered what Excel calls the formula: of a typed value the value itself, also of a text that begins with `=` */
function contentFrom(entered: unknown, value: unknown): CellContent {
  if (typeof entered === "number" || typeof entered === "boolean") return entered;
  if (typeof entered !== "string" || entered === "") return null;
  return entered.startsWith("=") && entered !== value ? { formula: entered } : entered;
}

const only = (matrix: unknown): unknown =>
  Array.isArray(matrix) && Array.isArray(matrix[0]) ? (matrix[0] as unknown[])[0] : undefined;

/**
 * Formats first: content is understood by the format the cell has.
 * @param present what the cells hold where that is known: a formula that stays is not entered anew
 */
async function put(
  connection: OfficeConnection,
  session: Session,
  states: readonly Held[],
  present: readonly Held[] = [],
): Promise<void> {
  if (!connection.has("1.14"))
    noteOwnWrites(
      session,
      states.map(({ sheetId, cell }) => ({ sheetId, address: cellAddress(cell) })),
    );
  await connection.run(async (context) => {
    for (const [index, { sheetId, cell, content, numberFormat }] of states.entries()) {
      const range = context.workbook.worksheets.getItem(sheetId).getRange(cellAddress(cell));
      range.numberFormat = [[numberFormat]];
      const held = present[index]?.content ?? null;
      if (isFormula(content) && isSameContent(content, held)) continue;
      range.formulas = [[typedContent(content, numberFormat)]];
    }
    await context.sync();
  });
}

function notHeld(wanted: readonly Held[], held: readonly Held[]): HostRefusal | null {
  for (const [index, want] of wanted.entries()) {
    const have = held[index];
    const isHeld =
      have !== undefined && have.numberFormat === want.numberFormat && sameContent(want.content, have.content);
    if (!isHeld)
      return new HostRefusal(
        "not-held",
        qualifiedAddress(want.cell),
        `wrote ${said(want.content)}, the cell holds ${said(have?.content ?? null)}`,
      );
  }
  return null;
}

const said = (content: CellContent): string => String(isFormula(content) ? content.formula : content);

/** Excel may write a formula its own way: `=sum(a1)` becomes `=SUM(A1)`. */
function sameContent(a: CellContent, b: CellContent): boolean {
  const plain = (content: CellContent): CellContent =>
    isFormula(content) ? { formula: content.formula.replace(/\s/g, "").toUpperCase() } : content;
  return isSameContent(plain(a), plain(b));
}

/** Puts everything back; once more where the first attempt fails, since half a repair is the worst outcome. */
async function restore(connection: OfficeConnection, session: Session, before: readonly Held[]): Promise<void> {
  try {
    await put(connection, session, before);
  } catch {
    await put(connection, session, before).catch((error: unknown) => {
      const refusal = refusalOf(error);
      throw new HostRefusal(
        refusal.reason,
        before.map(({ cell }) => qualifiedAddress(cell)).join("、"),
        `could not be restored: ${refusal.detail}`,
      );
    });
  }
}
