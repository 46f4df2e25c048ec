import { readingsByNames, type PrintedNames } from "../codes/levels-by-names";
import { attach, type RowNode, type Unnested } from "./body";
import { addUp } from "./proved-sums";

/**
 * Puts rows below each other, 类, 款 and 项, by their codes or, where only names are printed, by what the other
 * tables of the workbook and the classification call them. Of several ways to read the names the one is taken whose
 * amounts add up. Where a row cannot be told, none is put anywhere, and nothing is said to add up.
 * @param columns the keys of the amounts
 */
export function nest({ category, rows, kind }: Unnested, printed: PrintedNames, columns: readonly string[]): void {
  if (category !== null && category.code === null) return;
  const own = rows.flatMap(({ code }) => code ?? []);
  const names = rows.map(({ name }) => name);
  const readings = own.length === rows.length ? [own] : readingsByNames(names, kind, category?.code ?? null, printed);
  const all = category === null ? rows : [category, ...rows];
  const nestings = readings.flatMap((codes) => {
    const parents = parentsBy(category === null ? codes : [category.code ?? "", ...codes]);
    return parents === null ? [] : [parents];
  });
  const possible = nestings.filter((each) => isProved(all, each, nestings, columns));
  const [parents] = possible;
  if (!parents || possible.length > 1) return;
  parents.forEach((parent, at) => {
    const [row, above] = [all[at], all[parent]];
    if (row && above) attach(row, above);
  });
}

/**
 * The place of the row whose code each one's begins with, -1 for the outermost; a level is printed for all rows of a
 * 类 or for none: `null` where it is not.
 */
function parentsBy(codes: readonly string[]): readonly number[] | null {
  const parents = codes.map((code, at): number => {
    for (let before = at - 1; before >= 0; before--) {
      const above = codes[before] ?? "";
      if (above.length < code.length && code.startsWith(above)) return before;
    }
    return -1;
  });
  const lengthOf = (at: number): number => codes[at]?.length ?? 0;
  // Below a 类 stand 款 only, or 项 only: both together would count an amount twice, or leave one out.
  const isEven = parents.every((parent, at) =>
    parents.every((other, beside) => other !== parent || parent < 0 || lengthOf(at) === lengthOf(beside)),
  );
  const isWhole = parents.every((parent, at) => parent >= 0 || lengthOf(at) === 3);
  return isEven && isWhole && new Set(codes).size === codes.length ? parents : null;
}

/** Whether the rows to which this reading gives others than the other readings do are their sums in every column. */
function isProved(
  rows: readonly RowNode[],
  parents: readonly number[],
  readings: readonly (readonly number[])[],
  columns: readonly string[],
): boolean {
  return rows.every((row, at) => {
    const isShared = readings.every((other) =>
      other.every((parent, beside) => (parent === at) === (parents[beside] === at)),
    );
    const below = rows.filter((_, beside) => parents[beside] === at);
    return isShared || below.length === 0 || columns.every((key) => addUp(row, below, key));
  });
}
