import type { Bilingual } from "../disclosure/bilingual";
import { changeLinesOf } from "../disclosure/inputs/changes";
import type { InputDefinition, InputKind, InputUnit } from "../disclosure/inputs/definition";
import { draftReason } from "../disclosure/inputs/drafts";
import { readInputFigure, NO_COLUMN } from "../disclosure/inputs/input-figure";
import { knownOfChanges } from "../disclosure/inputs/prefill";
import { INPUTS } from "../disclosure/inputs/sheets";
import { plainAmount, ZERO } from "../disclosure/money";
import { unitNamed, type Unit } from "../disclosure/unit";
import { cellKey, qualifiedAddress, type CellRef } from "../workbook/address";
import { isBlank, type Cell } from "../workbook/cell";
import { MOST_CHARACTERS } from "../workbook/cell-text";
import { contentOf, type Edit } from "../workbook/edits";
import { cellAt } from "../workbook/workbook";
import { knownOfLastYear, type LastYearFile } from "./last-year-file";
import type { Narration } from "./narrate";

/** A blank cell of an input sheet that the text waits for. */
export interface Field {
  readonly cell: CellRef;
  /** What is missing there: `住房公积金的上年预算数`. */
  readonly name: string;
  /** The line of the text that has the first gap. */
  readonly line: string;
  /** `null` where words are asked for. */
  readonly unit: InputUnit | Unit | null;
  /** A reason drafted from what is known, marked as a draft; empty where nothing is. */
  readonly draft: string;
}

/** The blank cells of one input sheet. */
export interface FieldsOfSheet {
  readonly sheet: string;
  readonly fields: readonly Field[];
}

/** What the text lacks, by where it is filled in: each sheet in the order of the text, each cell once. Pure. */
export function fieldsOf(narration: Narration, lastYear: LastYearFile | null = null): readonly FieldsOfSheet[] {
  const { gaps, workbook, book } = narration;
  const inputOf = new Map(Object.entries(book.inputs.sheets).map(([kind, name]) => [name, kind as InputKind]));
  const drafts = draftsOf(narration, lastYear);
  const fields = new Map<string, Field>();
  for (const { id, name, cells } of gaps) {
    const [cell] = cells;
    const input = cell && inputOf.get(cell.sheet);
    if (cell === undefined || input === undefined || fields.has(cellKey(cell))) continue;
    const present = cellAt(workbook, cell);
    if (present === null || present.formula !== null || !isBlank(present)) continue;
    fields.set(cellKey(cell), {
      cell,
      name,
      line: id,
      unit: unitOf(narration, input, cell),
      draft: input === "reasons" ? (drafts.get(cellKey(cell)) ?? "") : "",
    });
  }
  const sheets = [...new Set([...fields.values()].map(({ cell }) => cell.sheet))];
  return sheets.map((sheet) => ({ sheet, fields: [...fields.values()].filter(({ cell }) => cell.sheet === sheet) }));
}

/** What a blank counts; money in the unit of its sheet, in which it is typed and written. */
function unitOf({ book }: Narration, input: InputKind, cell: CellRef): Field["unit"] {
  if (input === "priorYear")
    return book.inputs.priorYear.find((one) => cellKey(one.cell) === cellKey(cell))?.printedIn ?? "万元";
  if (input === "reasons") return null;
  const blank = book.inputs.blanks.find((one) => cellKey(one.cell) === cellKey(cell));
  if (blank === undefined) return null;
  const definition: InputDefinition = INPUTS[input];
  const lineUnit = definition.lines[blank.key]?.unit;
  if (lineUnit === "万元") return blank.printedIn;
  if (blank.column === "content") return lineUnit ?? null;
  if (blank.column === "quantity") return lineUnit ?? "个";
  return NUMBER_COLUMNS.includes(blank.column) ? blank.printedIn : null;
}

const NUMBER_COLUMNS: readonly string[] = ["amount", "scale", "value"];

function draftsOf({ book, inputs }: Narration, lastYear: LastYearFile | null): ReadonlyMap<string, string> {
  const now = new Map(changeLinesOf(book, book.inputs).map(({ key, amount }) => [key, amount]));
  const then = new Map(inputs.priorYear.map(({ key, amount }) => [key, amount?.amount ?? null]));
  const known = knownOfChanges(book, lastYear === null ? null : knownOfLastYear(lastYear.workbook));
  return new Map(
    book.inputs.reasons.map(({ cell, key, scope, code, label, lastReason }) => [
      cellKey(cell),
      draftReason(
        {
          line: { key, scope, code, label: label.value },
          now: now.get(key) ?? ZERO,
          then: then.get(key) ?? null,
          lastReason: lastReason?.value ?? null,
        },
        known,
      ),
    ]),
  );
}

/** What was typed that a cell cannot take. */
export interface NotTaken {
  readonly cell: CellRef;
  readonly sentence: Bilingual;
}

/** What typing writes; nothing where something cannot be taken. */
export interface FillingIn {
  readonly edits: readonly Edit[];
  readonly notTaken: readonly NotTaken[];
}

/**
 * The edits that write what was typed into blank cells; blank answers write nothing. Pure.
 * @param typed by the keys of the cells
 */
export function fillingIn(
  { workbook }: Pick<Narration, "workbook">,
  fields: readonly Field[],
  typed: ReadonlyMap<string, string>,
): FillingIn {
  const edits: Edit[] = [];
  const notTaken: NotTaken[] = [];
  for (const { cell, unit, name } of fields) {
    const text = (typed.get(cellKey(cell)) ?? "").trim();
    if (text === "") continue;
    const present = cellAt(workbook, cell);
    // A blank may hold spaces.
    const before = { content: present && contentOf(present) };
    if (unit !== null) {
      const number = numberIn(text, cell, unit);
      if (number === null) notTaken.push({ cell, sentence: noNumber(cell, name, text, unit) });
      else {
        // A number in a cell formatted as text would become a text.
        const isText = present?.numberFormat === "@";
        const format = isMoney(unit) ? "#,##0.00" : "General";
        edits.push({ cell, before, after: { content: number, ...(isText && { numberFormat: format }) } });
      }
    } else if (text.length > MOST_CHARACTERS) notTaken.push({ cell, sentence: tooLong(cell, text.length) });
    else edits.push({ cell, before, after: { content: text } });
  }
  return notTaken.length > 0 ? { edits: [], notTaken } : { edits, notTaken };
}

/** The number as it is to stand in the cell; `null` where there is none, or one in another unit of money. */
function numberIn(text: string, ref: CellRef, unit: InputUnit | Unit): number | null {
  const said = unitNamed(/[万千]?元$/u.exec(text)?.[0]);
  if (said !== null && said !== unit) return null;
  const digits = said === null ? text : text.slice(0, -said.length);
  const cell: Cell = { value: digits, formula: null, text: digits, numberFormat: "@" };
  const figure = readInputFigure(cell, ref, { row: NO_COLUMN, column: NO_COLUMN }, isMoney(unit) ? "万元" : unit, {
    printedIn: "万元",
    where: "sheet",
  });
  if (figure === null || figure.isEmpty) return null;
  return Number(plainAmount(figure.amount, figure.amount.decimalPlaces()));
}

const isMoney = (unit: InputUnit | Unit): unit is Unit => unitNamed(unit) !== null;

const noNumber = (cell: CellRef, name: string, text: string, unit: InputUnit | Unit): Bilingual => ({
  zh: `${qualifiedAddress(cell)} ${name}：“${text}”不是数字，应为以${unit}计的数，例如 1,234.56；没有的填0。这些空格都没有写入。`,
  en: `${qualifiedAddress(cell)} ${name}: “${text}” is no number; one in ${unit} is expected, such as 1,234.56, or 0 where there is none. Nothing was written.`,
});

const tooLong = (cell: CellRef, length: number): Bilingual => ({
  zh: `${qualifiedAddress(cell)}：文字有${length}字，一个单元格最多${MOST_CHARACTERS}字。没有写入，请缩短或分成几行。`,
  en: `${qualifiedAddress(cell)}: ${length} characters are more than a cell takes (${MOST_CHARACTERS}). Nothing was written: shorten it or use several rows.`,
});
