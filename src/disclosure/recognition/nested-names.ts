import { codesByNames, type PrintedNames } from "../codes/levels-by-names";
import { attach, type RowNode, type Unnested } from "./body";

/**
 * Puts rows below each other, 类, 款 and 项, by their codes or, where only names are printed, by what the other
 * tables of the workbook and the classification call them. Where a row cannot be told, none is put anywhere, and
 * nothing is said to add up.
 */
export function nest({ category, rows, kind }: Unnested, printed: PrintedNames): void {
  if (category !== null && category.code === null) return;
  const own = rows.flatMap(({ code }) => code ?? []);
  const names = rows.map(({ name }) => name);
  const codes = own.length === rows.length ? own : codesByNames(names, kind, category?.code ?? null, printed);
  if (codes === null) return;
  if (category === null) linkByCodes(rows, codes);
  else linkByCodes([category, ...rows], [category.code ?? "", ...codes]);
}

/** Links rows to the row whose code theirs begins with; a level is printed for all rows of a 类 or for none. */
function linkByCodes(rows: readonly RowNode[], codes: readonly string[]): void {
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
  if (!isEven || !isWhole || new Set(codes).size < codes.length) return;
  parents.forEach((parent, at) => {
    const [row, above] = [rows[at], rows[parent]];
    if (row && above) attach(row, above);
  });
}
