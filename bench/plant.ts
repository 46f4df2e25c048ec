import type { Book } from "../src/disclosure/book";
import type { Figure } from "../src/disclosure/figure";
import { decimal, powerOfTen, type Decimal } from "../src/disclosure/money";
import { cellKey, type CellRef } from "../src/workbook/address";
import type { Cell } from "../src/workbook/cell";
import { gridOf, type Grid } from "../src/workbook/grid";
import type { Workbook } from "../src/workbook/workbook";
import type { Random } from "./random";

/** A wrong amount put into a cell. */
export interface Fault {
  readonly figure: Figure;
  readonly wrong: Decimal;
}

/** Faults of fewer last digits than these can hide within rounding. */
const BEYOND_ROUNDING = decimal("5");

export function isBeyondRounding({ figure, wrong }: Fault): boolean {
  return wrong.minus(figure.amount).abs().gte(figure.quantum.times(BEYOND_ROUNDING));
}

/** A way of getting one figure wrong; `null` where it cannot be done to this one. */
export type Misprinting = (figure: Figure, random: Random) => Decimal | null;

/** The figure as it is printed, in its table's own unit: `4074.63`, `2204.00`. */
function printed({ amount, unit, decimals }: Figure): string {
  return inOwnUnit(amount, unit).toFixed(decimals);
}

function inOwnUnit(amount: Decimal, unit: Figure["unit"]): Decimal {
  return unit === "元" ? amount.times(powerOfTen(4)) : amount;
}

/** The figure as a person types it: `4074.63`, `2204`. */
function typed(figure: Figure): string {
  return printed(figure).replace(/\.?0+$/, (zeros) => (zeros.includes(".") ? "" : zeros.replace(/0+$/, "")));
}

function differing(figure: Figure, digits: string): Decimal | null {
  const amount = decimal(decimal(digits).toFixed(figure.decimals));
  const wrong = figure.unit === "元" ? amount.times(powerOfTen(-4)) : amount;
  return wrong.eq(figure.amount) ? null : wrong;
}

/** The kinds of slips, each by its name in the printed table. */
export const MISPRINTS: Readonly<Record<string, Misprinting>> = {
  "digit substituted": (figure, random) => {
    const digits = [...typed(figure)];
    const places = digits.flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
    const place = random.pick(places);
    digits[place] = String((Number(digits[place]) + 1 + random.below(9)) % 10);
    return differing(figure, digits.join(""));
  },
  "digits transposed": (figure, random) => {
    const digits = printed(figure).replace(".", "");
    const places = [...digits].flatMap((digit, i) =>
      digit !== "-" && i + 1 < digits.length && digit !== digits[i + 1] ? [i] : [],
    );
    if (places.length === 0) return null;
    const at = random.pick(places);
    const swapped = digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
    const point = swapped.length - figure.decimals;
    return differing(figure, figure.decimals === 0 ? swapped : `${swapped.slice(0, point)}.${swapped.slice(point)}`);
  },
  "digit dropped": (figure, random) => {
    const text = typed(figure);
    const places = [...text].flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
    const at = random.pick(places);
    const left = text.slice(0, at) + text.slice(at + 1);
    return /^\d/.test(left) ? differing(figure, left.replace(/\.$/, "")) : null;
  },
  "decimal point moved": (figure, random) => {
    const amount = inOwnUnit(figure.amount, figure.unit);
    const moved = random.next() < 0.5 ? amount.times(decimal("10")) : amount.div(decimal("10"));
    return differing(figure, moved.toFixed(figure.decimals));
  },
  "random value": (figure, random) =>
    differing(figure, `${random.below(20_000)}.${String(random.below(100)).padStart(2, "0")}`),
};

/** The figures that are not zero, each cell once. */
export function figuresOf(book: Book): Figure[] {
  const figures = new Map<string, Figure>();
  for (const table of Object.values(book.tables)) {
    for (const row of table.rows) {
      for (const { key } of table.columns) {
        const figure = (row.figure as (column: string) => Figure | null | undefined)(key);
        if (figure && !figure.amount.isZero()) figures.set(cellKey(figure.cell), figure);
      }
    }
  }
  return [...figures.values()];
}

/** The figure beside or below another, with the values of both exchanged; `null` where there is none or it is equal. */
export function swapWithNeighbour(figure: Figure, all: readonly Figure[], random: Random): readonly Fault[] | null {
  const { sheet, row, column } = figure.cell;
  const neighbours = all.filter(
    ({ cell, amount }) =>
      cell.sheet === sheet &&
      Math.abs(cell.row - row) + Math.abs(cell.column - column) === 1 &&
      !amount.eq(figure.amount),
  );
  if (neighbours.length === 0) return null;
  const other = random.pick(neighbours);
  return [
    { figure, wrong: other.amount },
    { figure: other, wrong: figure.amount },
  ];
}

/** The workbook with wrong amounts typed in. */
export function withFaults(workbook: Workbook, faults: readonly Fault[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const here = new Map(
        faults
          .filter(({ figure }) => figure.cell.sheet === sheet.name)
          .map((fault) => [cellKey(fault.figure.cell), fault]),
      );
      return here.size === 0 ? sheet : { ...sheet, grid: overlaid(sheet.grid, sheet.name, here) };
    }),
  };
}

function overlaid(grid: Grid, sheet: string, faults: ReadonlyMap<string, Fault>): Grid {
  return {
    ...grid,
    cell: (row, column) => {
      const fault = faults.get(cellKey({ sheet, row, column }));
      const cell = grid.cell(row, column);
      if (fault === undefined) return cell;
      const digits = inOwnUnit(fault.wrong, fault.figure.unit).toFixed(fault.figure.decimals);
      return { ...cell, value: Number(digits), text: digits };
    },
  };
}

/** The workbook with one row of a sheet deleted or pasted a second time below itself. */
export function withRow(workbook: Workbook, place: CellRef, change: "deleted" | "doubled"): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== place.sheet) return sheet;
      const rows = rowsOf(sheet.grid);
      const at = place.row - sheet.grid.top;
      if (change === "deleted") rows.splice(at, 1);
      else rows.splice(at, 0, rows[at] ?? []);
      return { ...sheet, grid: gridOf(rows, sheet.grid.top, sheet.grid.left) };
    }),
  };
}

export function rowsOf({ top, left, bottom, right, cell }: Grid): Cell[][] {
  return Array.from({ length: bottom - top }, (_, row) =>
    Array.from({ length: right - left }, (_, column) => cell(top + row, left + column)),
  );
}
