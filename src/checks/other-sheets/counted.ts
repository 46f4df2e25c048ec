import type { Bilingual } from "../../disclosure/bilingual";
import type { StatedFigure } from "../../disclosure/figure";
import { decimal, ZERO } from "../../disclosure/money";
import type { Located } from "../../disclosure/table";
import type { CellRef } from "../../workbook/address";
import type { EquationDraft } from "../rule";

/** How many things there are, counted where they are named. */
export function counted(
  count: number,
  name: Bilingual,
  { unit, cell }: { readonly unit: StatedFigure["unit"]; readonly cell: CellRef },
): StatedFigure {
  return {
    cell,
    table: null,
    where: "sheet",
    row: name.zh,
    column: "",
    english: { row: name.en, column: "" },
    amount: decimal(String(count)),
    quantum: ZERO,
    decimals: 0,
    unit,
    isEmpty: false,
    formula: null,
    isHeld: false,
  };
}

/** What an equation about a figure alone is about: the figure's own name. */
export function aboutFigure({ row, english }: StatedFigure): Bilingual {
  return { zh: row, en: english.row };
}

/** A stated number of things is that of their names; nothing where the list is open. */
export function countBalance(
  things: Bilingual,
  stated: StatedFigure | null,
  names: readonly Located[],
): EquationDraft[] {
  const [list] = names;
  if (stated === null || list === undefined || isOpen(names)) return [];
  const name = { zh: `所列${things.zh}的个数`, en: `the number of ${things.en} listed` };
  const twice = repeated(names);
  return [
    {
      about: aboutFigure(stated),
      total: stated,
      parts: [counted(names.length, name, { unit: stated.unit, cell: list.cell })],
      ...(twice === "" ? {} : { note: { zh: `“${twice}”列了不止一次`, en: `“${twice}” is listed more than once` } }),
    },
  ];
}

/** 办公室、人事处等: the list does not name all. */
export function isOpen(names: readonly Located[]): boolean {
  return /等(?:\d+个?(?:处室|单位|部门|机构)?)?$/u.test(names.at(-1)?.value ?? "");
}

/** The first name that occurs twice; empty where none does. */
function repeated(names: readonly Located[]): string {
  return names.find(({ value }, index) => names.findIndex((other) => other.value === value) < index)?.value ?? "";
}
