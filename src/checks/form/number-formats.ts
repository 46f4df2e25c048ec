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

/** How a place shows amounts. */
interface Habit {
  readonly decimals: number;
  readonly separatesThousands: boolean;
}

/**
 * How amounts are to be shown: with two decimals and thousands separated, unless the form prints more decimals or is
 * not known. Then what nearly all amounts show is the place's own.
 */
function habitOf(workbook: Workbook, { form, tables }: Book): Habit {
  const described = { decimals: form?.decimals ?? 2, separatesThousands: true };
  if (form !== null && form.decimals === undefined) return described;
  const numbers = Object.values(tables).flatMap((table: Table) => numberCells(workbook, table));
  const usual = <T>(of: readonly NumberCell[], saying: (cell: NumberCell) => T, otherwise: T): T => {
    const found = prevailing(of.map(saying), String);
    return found !== null && found.count >= of.length * NEARLY_ALL ? found.value : otherwise;
  };
  const decimals = usual(numbers, ({ shownDecimals }) => shownDecimals, described.decimals);
  if (form !== null) return { ...described, decimals };
  const thousands = numbers.filter(({ shown }) => shown.replace(/\D/gu, "").length - decimals > 3);
  return { decimals, separatesThousands: usual(thousands, (cell) => !isUnseparated(cell), true) };
}

const NEARLY_ALL = 0.9;

const isUnseparated = ({ shown }: NumberCell): boolean => /\d{4}/u.test(shown.split(".")[0] ?? "");

function formatOf({ decimals, separatesThousands }: Habit): string {
  if (separatesThousands && decimals === 2) return AMOUNT_FORMAT;
  return `${separatesThousands ? "#,##0" : "0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}

const shownIn = remembered((workbook: Workbook) =>
  remembered((book: Book) => {
    const habit = habitOf(workbook, book);
    return remembered((table: Table): ShownNumbers => {
      const numbers = numberCells(workbook, table).filter(({ shown }) => /\d/u.test(shown));
      const isWhole = table.unit === "元" && numbers.every(({ shownDecimals }) => shownDecimals === 0);
      const decimals = isWhole ? 0 : habit.decimals;
      const isMixed = new Set(numbers.map(({ shownDecimals }) => shownDecimals)).size > 1;
      const deviating = numbers.filter(({ shownDecimals }) => shownDecimals !== decimals);
      const right = numbers.filter(({ shownDecimals }) => shownDecimals === decimals);
      const unseparated = habit.separatesThousands ? right.filter(isUnseparated) : [];
      return {
        decimals,
        format: formatOf({ ...habit, decimals }),
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
