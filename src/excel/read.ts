import { cellAddress, columnName, rectangleAddress, type Rectangle } from "../workbook/address";
import type { Cell, CellValue } from "../workbook/cell";
import { displayedText } from "../workbook/display";
import { gridOf } from "../workbook/grid";
import { HostRefusal, type Progress } from "../workbook/ports";
import type { Sheet, Visibility, Workbook } from "../workbook/workbook";
import type { OfficeConnection } from "./connection";
import { hiddenLines, type HiddenLines } from "./hidden-lines";
import { officeCode, refusalOf } from "./refusal";
import type { Session } from "./session";

/**
 * Cells of one round trip. Values, formulas and formats of a disclosure are some 35 bytes a cell; Excel
 * on the web hands over 5 MB. Where that is still too much, the trip is halved.
 */
const CELLS_PER_TRIP = 100_000;

/** A sheet whose filled part is larger holds a stray cell far out, or is no disclosure. */
const CELLS_PER_SHEET = 5_000_000;

/** What reading found out about a sheet before its cells. */
interface Found {
  readonly item: Excel.Worksheet;
  readonly used: Rectangle | null;
  readonly hides: { readonly rows: boolean | null; readonly columns: boolean | null };
}

/** Part of a sheet's rows, read in one trip. */
interface Piece {
  readonly sheet: number;
  readonly area: Rectangle;
}

export interface ReadOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** The workbook as read before, and which of its sheets to read again. */
  readonly since?: { readonly previous: Workbook; readonly again: ReadonlySet<string> };
  /** Wait for the end of cell editing instead of refusing. */
  readonly waits?: boolean;
}

/** Reads the workbook in three round trips, more only where it exceeds what a message holds. @throws HostRefusal */
export async function readWorkbook(
  connection: OfficeConnection,
  session: Session,
  options: ReadOptions = {},
): Promise<Workbook> {
  try {
    return await connection.run((context) => readAll(context, connection, session, options), options.waits);
  } catch (error) {
    throw refusalOf(error);
  }
}

async function readAll(
  context: Excel.RequestContext,
  connection: OfficeConnection,
  session: Session,
  { onProgress, since }: ReadOptions,
): Promise<Workbook> {
  const { workbook } = context;
  workbook.worksheets.load("items/id,items/name,items/visibility");
  if (connection.has("1.7")) workbook.load("name");
  await context.sync();
  const { items } = workbook.worksheets;
  const bookName = connection.has("1.7") ? workbook.name : "";
  const of = items.length;
  onProgress?.({ done: 0, of });

  const kept = new Map(
    (since?.previous.sheets ?? [])
      // Another sheet under the same name is another sheet.
      .filter(
        (sheet) =>
          !since?.again.has(sheet.name) && items.some(({ id, name }) => name === sheet.name && id === sheet.id),
      )
      .map((sheet) => [sheet.name, sheet]),
  );
  const { found, closed } = await findUsed(context, items, (item) => !kept.has(item.name));
  session.sheets = items.map(({ id, name: sheet }) => ({ id, name: sheet, isProtected: closed.has(sheet) }));
  const trips = tripsOf(found);
  const cells = found.map((): Cell[][] => []);
  const ask = (): (Look | null)[] =>
    found.map(({ item, used, hides }) => (used ? lookAround(item, used, hides, connection) : null));
  let looks = ask();
  for (const [trip, pieces] of trips.entries()) {
    onProgress?.({ done: of - sheetsIn(trips.slice(trip)), of });
    const isInOneTrip = await readPieces(context, found, pieces, cells);
    if (trip === 0 && !isInOneTrip) {
      // What was asked along with the cells went under with an answer that was too large.
      looks = ask();
      await finish(context);
    }
  }
  onProgress?.({ done: of, of });
  const read = found.map(({ item, used }, index) => {
    const look = looks[index];
    const lies = { merges: look?.merges() ?? [], ...(look?.hidden() ?? { hiddenRows: [], hiddenColumns: [] }) };
    return [item.name, { grid: gridOf(cells[index] ?? [], used?.row, used?.column), ...lies }] as const;
  });
  const contents = new Map<string, Omit<Sheet, "name" | "id" | "visibility" | "isProtected">>([...kept, ...read]);
  const sheets = items.flatMap(({ id, name: sheet, visibility }): Sheet[] => {
    const content = contents.get(sheet);
    return content
      ? [{ ...content, id, name: sheet, visibility: visibilityOf(visibility), isProtected: closed.has(sheet) }]
      : [];
  });
  return { name: bookName, sheets };
}

/** Which sheets are protected, and where those to be read are filled: by values only, since formats may reach down to row 1,048,576. */
async function findUsed(
  context: Excel.RequestContext,
  items: readonly Excel.Worksheet[],
  isWanted: (item: Excel.Worksheet) => boolean,
): Promise<{ readonly found: Found[]; readonly closed: ReadonlySet<string> }> {
  for (const item of items) item.protection.load("protected");
  const asked = items.filter(isWanted).map((item) => {
    const range = item.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount,rowHidden,columnHidden");
    return { item, range };
  });
  await context.sync();
  const closed = new Set(items.filter((item) => item.protection.protected).map((item) => item.name));
  const found = asked.map(({ item, range }): Found => {
    if (range.isNullObject) return { item, used: null, hides: { rows: false, columns: false } };
    if (range.cellCount < 0 || range.cellCount > CELLS_PER_SHEET) {
      throw new HostRefusal(
        "too-large",
        item.name,
        `its filled part reaches to ${columnName(range.columnIndex + range.columnCount - 1)}${range.rowIndex + range.rowCount}`,
      );
    }
    const used = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return {
      item,
      used,
      hides: { rows: range.rowHidden as boolean | null, columns: range.columnHidden as boolean | null },
    };
  });
  return { found, closed };
}

/** Which pieces go into which round trip: as many sheets as fit, large ones by rows. */
function tripsOf(found: readonly Found[]): Piece[][] {
  const pieces = found.flatMap(({ used }, sheet) =>
    used ? byRows(used, CELLS_PER_TRIP).map((area) => ({ sheet, area })) : [],
  );
  const trips: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const size = piece.area.rows * piece.area.columns;
    if (size > room || trips.length === 0) {
      trips.push([]);
      room = CELLS_PER_TRIP;
    }
    trips.at(-1)?.push(piece);
    room -= size;
  }
  return trips;
}

/** How many sheets have cells in these trips. */
function sheetsIn(trips: readonly (readonly Piece[])[]): number {
  return new Set(trips.flatMap((pieces) => pieces.map(({ sheet }) => sheet))).size;
}

function byRows(area: Rectangle, cells: number): Rectangle[] {
  const height = Math.max(1, Math.floor(cells / area.columns));
  const count = Math.ceil(area.rows / height);
  return Array.from({ length: count }, (_, index) => ({
    ...area,
    row: area.row + index * height,
    rows: Math.min(height, area.rows - index * height),
  }));
}

const finish = (context: Excel.RequestContext): Promise<void> => context.sync();

/** Reads pieces in one round trip, or in halves where the answer would be too large. @returns whether one was enough */
async function readPieces(
  context: Excel.RequestContext,
  found: readonly Found[],
  pieces: readonly Piece[],
  cells: Cell[][][],
): Promise<boolean> {
  const ranges = pieces.flatMap(({ sheet, area }) => {
    const range = found[sheet]?.item.getRange(rectangleAddress(area));
    // The displayed text is not asked for: it may be ####, and value and format say what it would show.
    range?.load("values,formulas,numberFormat");
    return range ? [{ range, sheet, area }] : [];
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = officeCode(error) === "ResponsePayloadSizeLimitExceeded" ? halved(pieces) : null;
    if (!halves) throw error;
    await readPieces(context, found, halves[0], cells);
    await readPieces(context, found, halves[1], cells);
    return false;
  }
  for (const { range, sheet, area } of ranges)
    cells[sheet]?.push(...cellsOf(range, area, found[sheet]?.item.name ?? ""));
  return true;
}

function halved(pieces: readonly Piece[]): readonly [Piece[], Piece[]] | null {
  const [only] = pieces;
  if (pieces.length > 1)
    return [pieces.slice(0, Math.ceil(pieces.length / 2)), pieces.slice(Math.ceil(pieces.length / 2))];
  if (!only || only.area.rows < 2) return null;
  const [first, second] = byRows(only.area, Math.ceil(only.area.rows / 2) * only.area.columns);
  return first && second ? [[{ ...only, area: first }], [{ ...only, area: second }]] : null;
}

function cellsOf(range: Excel.Range, area: Rectangle, sheet: string): Cell[][] {
  const values = range.values as unknown[][] | null;
  const formulas = range.formulas as unknown[][] | null;
  const formats = range.numberFormat as unknown[][] | null;
  // Excel answers null, without an error, where there are too many cells. Zeros would be a lie.
  if (values === null || formulas === null || formats === null)
    throw new HostRefusal(
      "too-large",
      sheet,
      `no values for ${cellAddress(area)} and ${area.rows * area.columns} cells`,
    );
  return values.map((row, down) =>
    row.map((value, across) => cellOf(value, formulas[down]?.[across], formats[down]?.[across])),
  );
}

function cellOf(raw: unknown, content: unknown, format: unknown): Cell {
  const value: CellValue =
    typeof raw === "number" || typeof raw === "boolean" ? raw : raw === "" || typeof raw !== "string" ? null : raw;
  const numberFormat = typeof format === "string" && format !== "" ? format : "General";
  // A text that merely begins with = is its own content.
  const formula = typeof content === "string" && content.startsWith("=") && content !== raw ? content : null;
  return { value, text: displayedText(value, numberFormat), numberFormat, formula };
}

function visibilityOf(visibility: string): Visibility {
  return visibility === "Hidden" ? "hidden" : visibility === "VeryHidden" ? "veryHidden" : "visible";
}

/** What lies around the cells, once the round trip is over. */
interface Look {
  readonly merges: () => Rectangle[];
  readonly hidden: () => HiddenLines;
}

/** Asks for it along with the cells. */
function lookAround(item: Excel.Worksheet, used: Rectangle, hides: Found["hides"], connection: OfficeConnection): Look {
  const hidden = hiddenLines(item.getRange(rectangleAddress(used)), used, hides, connection);
  if (!connection.has("1.13")) return { merges: () => [], hidden };
  // From A1, since only areas whose first cell lies in the range are found (office-js 3611).
  const merged = item
    .getRange(rectangleAddress({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }))
    .getMergedAreasOrNullObject();
  const { areas } = merged;
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const merges = (): Rectangle[] =>
    merged.isNullObject
      ? []
      : areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          row: rowIndex,
          column: columnIndex,
          rows: rowCount,
          columns: columnCount,
        }));
  return { merges, hidden };
}
