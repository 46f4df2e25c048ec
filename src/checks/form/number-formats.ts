import type { Table } from "../../disclosure/table";
import { remembered } from "../../workbook/remembered";
import type { Workbook } from "../../workbook/workbook";
import type { Book } from "../../disclosure/book";
import type { Bilingual } from "../../disclosure/bilingual";
import { addressList } from "../names";
import type { Fault, Repair, Subject } from "../rule";
import { prevailing } from "./prevailing";
import { AMOUNT_FORMAT, formatted, numberCells, type NumberCell } from "./amount-cells";

/** How the numbers of a table are shown, and which of them are shown otherwise than they should be. */
export interface ShownNumbers {
  /** Decimals the table should show in its own unit. */
  readonly decimals: number;
  readonly format: string;
  /** Where the table mixes decimals: the cells that show more or fewer than they should. */
  readonly mixed: readonly NumberCell[];
  /** Shown alike, but not as amounts are published. */
  readonly unlike: readonly NumberCell[];
  /** Shown as they should be, while the cell holds more decimals. */
  readonly hiding: readonly NumberCell[];
}

/**
 * Sorts the numbers of a table by how they are shown. Tables in 万元 show two decimals; those in 元 show
 * two or, all of them, none. Each cell is in at most one list.
 */
export function shownNumbers({ workbook, book }: Subject, table: Table): ShownNumbers {
  return shownIn(workbook)(book)(table);
}

/**
 * How many decimals amounts are to show: two, unless the form prints more or is not known. Then those that nearly all
 * amounts show are the place's own.
 */
function decimalsOf(workbook: Workbook, { form, tables }: Book): number {
  const described = form?.decimals ?? 2;
  if (form !== null && form.decimals === undefined) return described;
  const numbers = Object.values(tables).flatMap((table: Table) => numberCells(workbook, table));
  const usual = prevailing(numbers, ({ shownDecimals }) => String(shownDecimals));
  return usual !== null && usual.count >= numbers.length * NEARLY_ALL ? usual.value.shownDecimals : described;
}

const NEARLY_ALL = 0.9;

const shownIn = remembered((workbook: Workbook) =>
  remembered((book: Book) => {
    const usual = decimalsOf(workbook, book);
    return remembered((table: Table): ShownNumbers => {
      const numbers = numberCells(workbook, table).filter(({ shown }) => /\d/u.test(shown));
      const isWhole = table.unit === "元" && numbers.every(({ shownDecimals }) => shownDecimals === 0);
      const decimals = isWhole ? 0 : usual;
      const isMixed = new Set(numbers.map(({ shownDecimals }) => shownDecimals)).size > 1;
      const deviating = numbers.filter(({ shownDecimals }) => shownDecimals !== decimals);
      const right = numbers.filter(({ shownDecimals }) => shownDecimals === decimals);
      const unseparated = right.filter(({ shown }) => /\d{4}/u.test(shown.split(".")[0] ?? ""));
      return {
        decimals,
        format: decimals === 0 ? "#,##0" : decimals === 2 ? AMOUNT_FORMAT : `#,##0.${"0".repeat(decimals)}`,
        mixed: isMixed ? deviating : [],
        unlike: isMixed ? unseparated : [...deviating, ...unseparated],
        hiding: right.filter(({ storedDecimals, isScaled }) => storedDecimals > decimals && !isScaled),
      };
    });
  }),
);

/** Faults of a table's cells: those that a format mends, those that have to be rounded, and formulas that round. */
export function formatFaults(
  table: Table,
  cells: readonly NumberCell[],
  { decimals, format }: ShownNumbers,
  say: (cells: readonly NumberCell[], places: Bilingual) => Bilingual,
): Fault[] {
  const isExact = ({ storedDecimals }: NumberCell): boolean => storedDecimals <= decimals;
  // Another format would show an amount that is kept in another unit ten thousandfold.
  const scaled = cells.filter(({ isScaled }) => isScaled);
  const plain = cells.filter(({ isScaled }) => !isScaled);
  const safe = plain.filter(isExact);
  const toRound = plain.filter((cell) => !isExact(cell) && cell.cell.formula === null);
  const computed = plain.filter((cell) => !isExact(cell) && cell.cell.formula !== null);
  const edits = (of: readonly NumberCell[]): Repair["edits"] => of.map((cell) => formatted(cell, decimals, format));
  const groups: readonly { readonly of: readonly NumberCell[]; readonly repair: Repair | null }[] = [
    {
      of: safe,
      repair: { safety: "safe", name: { zh: "统一数字格式", en: "Set the number format" }, edits: edits(safe) },
    },
    { of: toRound, repair: { safety: "changes-figure", name: ROUND, edits: edits(toRound) } },
    { of: computed, repair: null },
    { of: scaled, repair: null },
  ];
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ of, repair }) => {
      const refs = of.map(({ ref }) => ref);
      return { table: table.kind, cells: refs, message: say(of, addressList(refs)), ...(repair ? { repair } : {}) };
    });
}

export const ROUND: Bilingual = { zh: "四舍五入到所显示的位数", en: "Round to what is shown" };
