import type { Edit } from "../../workbook/edits";
import type { Book } from "../book";
import { intervalOf, type StatedFigure } from "../figure";
import { exactly, intervalAround, meet } from "../interval";
import { plainAmount, powerOfTen } from "../money";
import { bareLabel } from "../recognition/label";
import { placesBelow } from "../unit";
import { CHANGE_SCOPES, type ChangeKey } from "./change-lines";
import { changeLinesOf, type ChangeLine } from "./changes";
import type { Inputs, PriorAmount } from "./inputs";

/** A line of last year's workbook; its cell is one of that workbook. */
export type LastYearLine = ChangeLine;

/** What last year's disclosure workbook says, to be compared with this year's. */
export interface LastYear {
  readonly department: string | null;
  readonly year: number | null;
  readonly lines: readonly LastYearLine[];
}

/**
 * The amounts of last year's workbook, whose tables are recognised like this year's.
 * @param inputs its input sheets, where it has any
 */
export function lastYearFrom(book: Book, inputs: Inputs | null = null): LastYear {
  return { department: book.department, year: book.year, lines: changeLinesOf(book, inputs) };
}

/** This year's lines beside last year's. */
export interface LastYearMatch {
  /** Lines of both years. */
  readonly matched: readonly LastYearLine[];
  /** Same code, other name: matched, but to be looked at. */
  readonly renamed: readonly { readonly line: LastYearLine; readonly nameNow: string }[];
  /** This year's lines with an amount that last year's workbook does not have: new, or left out there. */
  readonly onlyNow: readonly { readonly key: ChangeKey; readonly code: string | null; readonly label: string }[];
  /** Last year's lines with an amount that this year's workbook does not have: gone. */
  readonly onlyThen: readonly LastYearLine[];
}

/** Matches by code, and where a line has none by its label. */
export function matchLastYear(book: Book, inputs: Inputs, { lines }: LastYear): LastYearMatch {
  const now = changeLinesOf(book, inputs);
  const then = new Map(lines.map((line) => [line.key, line]));
  const present = new Map(now.map((line) => [line.key, line]));
  const matched = lines.filter(({ key }) => present.has(key));
  return {
    matched,
    renamed: matched.flatMap((line) => {
      const nameNow = present.get(line.key)?.label ?? line.label;
      return bareLabel(nameNow) === bareLabel(line.label) ? [] : [{ line, nameNow }];
    }),
    onlyNow: now
      .filter(({ key, amount }) => !then.has(key) && !amount.isZero())
      .map(({ key, code, label }) => ({ key, code, label })),
    onlyThen: lines.filter(({ key, amount }) => !present.has(key) && !amount.isZero()),
  };
}

/**
 * The inputs with last year's amounts taken over where none is stated yet. What was stated stays.
 * @param file the name of last year's workbook, which the sources then carry: `[2023.xlsx]表5`
 */
export function withLastYear(inputs: Inputs, { matched, onlyThen }: LastYearMatch, file: string): Inputs {
  const stated = new Set(inputs.priorYear.filter(({ amount }) => amount !== null).map(({ key }) => key));
  const taken = [...matched, ...onlyThen]
    .filter(({ key }) => !stated.has(key))
    .map((line): PriorAmount => priorFrom(line, file));
  const replaced = new Set(taken.map(({ key }) => key));
  return { ...inputs, priorYear: [...inputs.priorYear.filter(({ key }) => !replaced.has(key)), ...taken] };
}

function priorFrom({ key, scope, code, label, amount, cell }: LastYearLine, file: string): PriorAmount {
  const source = { ...cell, sheet: `[${file}]${cell.sheet}` };
  const decimals = Math.max(2, amount.decimalPlaces());
  const quantum = powerOfTen(-decimals);
  return {
    key,
    scope,
    code,
    label: { value: label, cell: source },
    cell: source,
    printedIn: "万元",
    amount: {
      cell: source,
      table: null,
      where: "sheet",
      row: label,
      column: "上年预算数",
      english: { row: label, column: "last year's budget" },
      amount,
      quantum,
      decimals,
      unit: "万元",
      isEmpty: false,
      formula: null,
      isHeld: true,
    },
  };
}

/** An amount of 上年预算数 that is not what last year's workbook published. */
export interface TypedOtherwise {
  readonly typed: PriorAmount;
  readonly figure: StatedFigure;
  readonly published: LastYearLine;
}

/** The amounts typed in 上年预算数 that differ from last year's workbook, beyond what other digits make. */
export function typedOtherwise(inputs: Inputs, { matched, onlyThen }: LastYearMatch): TypedOtherwise[] {
  const published = new Map([...matched, ...onlyThen].map((line) => [line.key, line]));
  return inputs.priorYear.flatMap((typed): TypedOtherwise[] => {
    const line = published.get(typed.key);
    const figure = typed.amount;
    if (!line || figure === null) return [];
    const told = line.amount.isZero() ? exactly(line.amount) : intervalAround(line.amount, line.quantum);
    const isSame =
      figure.amount.eq(line.amount) || (!figure.quantum.eq(line.quantum) && meet(intervalOf(figure), told));
    return isSame ? [] : [{ typed, figure, published: line }];
  });
}

/** Filling last year's amounts into the sheet 上年预算数. */
export interface LastYearEdits {
  readonly edits: readonly Edit[];
  /** Lines the sheet has no row for; they are named so that the officer adds the row. */
  readonly withoutRow: readonly LastYearLine[];
}

/** Edits that fill blank amounts; what the officer has typed stays. */
export function editsFor(inputs: Inputs, { matched, onlyThen }: LastYearMatch): LastYearEdits {
  const rows = new Map(inputs.priorYear.map((row) => [row.key, row]));
  const lines = [...matched, ...onlyThen];
  return {
    edits: lines.flatMap(({ key, amount }) => {
      const row = rows.get(key);
      if (!row || row.amount !== null) return [];
      // In the unit of the sheet it goes into.
      const printed = amount.times(powerOfTen(placesBelow(row.printedIn)));
      const after = {
        content: Number(plainAmount(printed, Math.max(2, printed.decimalPlaces()))),
        numberFormat: "#,##0.00",
      };
      return [{ cell: row.cell, before: { content: null }, after }];
    }),
    withoutRow: lines.filter(({ key, amount }) => !rows.has(key) && !amount.isZero()),
  };
}

/** What a row of 上年预算数 would have to say for a line: 类别, 科目编码, 项目. */
export function rowFor({ scope, code, label }: LastYearLine): readonly [string, string, string] {
  return [CHANGE_SCOPES[scope].zh, code ?? "", label];
}
