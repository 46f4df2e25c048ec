import type { CellRef } from "../../workbook/address";
import { isBlank, isErrorValue, type Cell } from "../../workbook/cell";
import { remembered } from "../../workbook/remembered";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { bareLabel, isSignature, plain } from "../recognition/label";
import { unitIn, unitInBrackets } from "../recognition/meta";
import { filledRows, type FilledRow } from "../recognition/sheet-text";
import type { Located } from "../table";
import type { InputColumn, InputDefinition, InputLine, InputUnit } from "./definition";
import type { StatedFigure } from "../figure";
import { MONEY_UNITS, unitNamed, type Unit } from "../unit";
import { nameOfStated, readInputFigure, type StatedName } from "./input-figure";
import type { InputReadingProblem } from "./inputs";

/** A sheet found to be one of the input sheets. */
export interface InputSheet<C extends string = string> {
  readonly name: string;
  readonly definition: InputDefinition<C>;
  /** Its filled rows below the header, notes left out. */
  readonly rows: readonly InputRow<C>[];
}

export interface InputRow<C extends string = string> {
  /** The cell of a column in this row, filled or not; `null` where the sheet lacks the column. */
  cell(column: C): CellRef | null;
  /** Its text; `null` where blank. */
  text(column: C): Located | null;
  /** Its number; `null` where blank or unreadable, which is reported. */
  figure(column: C, name: StatedName, unit: InputUnit): StatedFigure | null;
  /** Its content as stored. */
  content(column: C): Cell | null;
  /** The unit of money that the sheet states for a column. */
  printedIn(column: C): Unit;
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The unit in which a column states money: its header says so, else a line above it, else the title. */
  readonly units: ReadonlyMap<string, Unit>;
}

const UNIT_BEHIND = new RegExp(`\\((?:单位:)?(?:${MONEY_UNITS})\\)$`, "u");

/** Header wordings without unit and year: `2023年预算数（万元）` → `预算数`. */
const bareHeader = (text: string): string =>
  bareLabel(text)
    .replace(UNIT_BEHIND, "")
    .replace(/^20\d\d年(?:度)?/u, "");
const bareTitle = (text: string): string =>
  plain(text)
    .replace(/^20\d\d年(?:度)?/u, "")
    .replace(UNIT_BEHIND, "");

/** What stands in a sheet's cells, bare; every description asks for it. */
const labelsIn = remembered(
  (sheet: Sheet): ReadonlySet<string> =>
    new Set(filledRows(sheet).flatMap(({ cells }) => cells.map(({ text }) => bareLabel(text)))),
);

/** The rows a header may stand in, with the wordings of their cells. */
const headerRows = remembered((sheet: Sheet) =>
  filledRows(sheet)
    .slice(0, 12)
    .map(({ row, cells }) => ({
      row,
      cells: cells.map(({ column, text }) => ({ column, text, wording: bareHeader(text) })),
    })),
);

/** The wordings of a description's columns, as headers have them. */
const columnWordings = remembered((column: InputColumn): readonly string[] =>
  [column.zh, ...(column.also ?? [])].map(bareHeader),
);

/** How much speaks for a sheet being an input sheet; `null` where its header is missing. */
export function candidateOf(
  sheet: Sheet,
  definition: InputDefinition,
  problems: InputReadingProblem[],
): { readonly score: number; readonly sheet: InputSheet } | null {
  const rows = filledRows(sheet);
  const header = headersIn(sheet)(definition);
  if (header === null) return null;
  const wordings = [definition.title.zh, definition.tab, ...definition.also].map(bareTitle);
  const isTitled = rows.some(
    ({ row, cells }) =>
      row < header.row && cells.some(({ text }) => wordings.some((wording) => bareTitle(text).endsWith(wording))),
  );
  const isTab = wordings.includes(bareTitle(sheet.name).replace(/^[\d.、-]+/u, ""));
  const lines = Object.values<InputLine>(definition.lines);
  const labels = labelsIn(sheet);
  const known = lines.filter((line) =>
    [line.zh, ...(line.also ?? [])].some((wording) => labels.has(bareLabel(wording))),
  ).length;
  const share = lines.length === 0 ? 0 : known / lines.length;
  const speaksForItself = Object.keys(definition.columns).length > 2 && lines.length === 0;
  if (!isTitled && !isTab && share < 0.5 && !speaksForItself) return null;
  const printed = new Set(
    rows.flatMap(({ row, cells }) => (row > header.row ? [] : cells.map(({ text }) => plain(text)))),
  );
  const below = rows.filter(
    ({ row, cells }) =>
      row > header.row &&
      !isBeside(cells[0]?.text ?? "") &&
      // A page break repeats title and header.
      !cells.every(({ text }) => printed.has(plain(text))),
  );
  return {
    score: (isTitled ? 4 : 0) + (isTab ? 2 : 0) + share,
    sheet: {
      name: sheet.name,
      definition,
      rows: below.map((row) => inputRow(sheet, definition, header, row, problems)),
    },
  };
}

/** A note or a signature. */
const isBeside = (text: string): boolean => isSignature(text) || /^(?:注|备注|填写说明|说明):/u.test(plain(text));

const headersIn = remembered((sheet: Sheet) =>
  remembered((definition: InputDefinition): Header | null => findHeader(sheet, definition)),
);

function findHeader(sheet: Sheet, definition: InputDefinition): Header | null {
  const columns = Object.entries<InputColumn>(definition.columns);
  for (const [at, { row, cells }] of headerRows(sheet).entries()) {
    const found = new Map<string, { readonly column: number; readonly text: string }>();
    const taken = new Set<number>();
    for (const [key, column] of columns) {
      const wordings = columnWordings(column);
      const match = cells.find((cell) => wordings.includes(cell.wording) && !taken.has(cell.column));
      if (!match) continue;
      found.set(key, match);
      taken.add(match.column);
    }
    if (!columns.every(([key, column]) => found.has(key) || column.optional)) continue;
    const above = unitAbove(headerRows(sheet).slice(0, at));
    return {
      row,
      columns: new Map([...found].map(([key, { column }]) => [key, column])),
      units: new Map([...found].map(([key, { text }]) => [key, unitInBrackets(text) ?? above ?? "万元"])),
    };
  }
  return null;
}

/** The unit that the lines above a header state, in one cell or in two; else the one behind the title. */
function unitAbove(rows: readonly { readonly cells: readonly { readonly text: string }[] }[]): Unit | null {
  const texts = rows.flatMap(({ cells }) => [...cells.map(({ text }) => text), cells.map(({ text }) => text).join("")]);
  const said = (read: (text: string) => Unit | null): Unit | null =>
    texts.map(read).find((unit) => unit !== null) ?? null;
  return said(unitIn) ?? said(unitFilledIn) ?? said(unitInBrackets);
}

const FILLED_IN = new RegExp(`以(?:人民币)?(${MONEY_UNITS})(?:填[写列报]|为(?:金额|计量)?单位|计)`, "u");

/** The unit an instruction asks for: `金额以元填写`, `以元为单位`. */
function unitFilledIn(text: string): Unit | null {
  return unitNamed(FILLED_IN.exec(plain(text))?.[1]);
}

function inputRow(
  sheet: Sheet,
  definition: InputDefinition,
  header: Header,
  { row }: FilledRow,
  problems: InputReadingProblem[],
): InputRow {
  const refOf = (key: string): CellRef | null => {
    const column = header.columns.get(key);
    return column === undefined ? null : { sheet: sheet.name, row, column };
  };
  const content = (key: string): Cell | null => {
    const ref = refOf(key);
    const cell = ref && sheet.grid.cell(ref.row, ref.column);
    return cell === null || isBlank(cell) ? null : cell;
  };
  return {
    cell: refOf,
    content,
    printedIn: (key) => header.units.get(key) ?? "万元",
    text: (key) => {
      const cell = content(key);
      const ref = refOf(key);
      return cell === null || ref === null || isErrorValue(cell.value) ? null : { value: textOf(cell), cell: ref };
    },
    figure: (key, name, unit) => {
      const cell = content(key);
      const ref = refOf(key);
      if (cell === null || ref === null) return null;
      const figure = readInputFigure(cell, ref, name, unit, {
        printedIn: header.units.get(key) ?? "万元",
        where: "sheet",
      });
      if (figure === null) {
        problems.push({
          kind: "unreadable-number",
          input: definition.kind,
          cells: [ref],
          found: textOf(cell),
          expected: `${nameOfStated(name).zh}（${unit}）`,
        });
      }
      return figure;
    },
  };
}

/** Text of a cell with its line breaks; spaces at the ends are gone. */
export function textOf(cell: Cell): string {
  return String(typeof cell.value === "number" ? cell.text || cell.value : cell.value).trim();
}

/** All sheets that could be the input, the likeliest first. */
export function candidates(
  workbook: Workbook,
  definition: InputDefinition,
  problems: InputReadingProblem[],
): { readonly score: number; readonly sheet: InputSheet }[] {
  return workbook.sheets
    .flatMap((sheet) => candidateOf(sheet, definition, problems) ?? [])
    .sort((a, b) => b.score - a.score);
}
