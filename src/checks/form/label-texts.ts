import type { Bilingual } from "../../disclosure/bilingual";
import type { Located, Table } from "../../disclosure/table";
import { cellKey, type CellRef } from "../../workbook/address";
import type { Edit } from "../../workbook/edits";
import { remembered } from "../../workbook/remembered";
import { cellAt, type Workbook } from "../../workbook/workbook";
import { addressList } from "../names";
import type { Fault, Repair } from "../rule";

/** A typed text of a table. */
export interface LabelText {
  readonly ref: CellRef;
  readonly text: string;
  readonly numberFormat: string;
  readonly isCode: boolean;
}

/** The typed labels, codes and title of a table, each cell once. Sentences and notes are no labels. */
export function labelTexts(workbook: Workbook, table: Table): readonly LabelText[] {
  return textsIn(workbook)(table);
}

const textsIn = remembered((workbook: Workbook) =>
  remembered((table: Table): readonly LabelText[] => {
    const titles: readonly (Located | null)[] = [table.number, table.title];
    const codes = table.rows.flatMap((row) => row.codeCells);
    const isCode = new Set(codes.map(cellKey));
    const refs = [
      ...titles.flatMap((located) => (located ? [located.cell] : [])),
      ...codes,
      ...table.rows.map((row) => row.labelCell),
    ];
    const once = new Map(refs.map((ref) => [cellKey(ref), ref]));
    return [...once].flatMap(([key, ref]): LabelText[] => {
      const cell = cellAt(workbook, ref);
      if (cell === null || typeof cell.value !== "string" || cell.formula !== null) return [];
      return [
        {
          ref,
          text: cell.value,
          numberFormat: cell.numberFormat,
          isCode: isCode.has(key) && /^[\d０-９\s]+$/u.test(cell.value),
        },
      ];
    });
  }),
);

/** One fault for all texts of a table that mending changes. */
export function textFault(
  table: Table,
  texts: readonly LabelText[],
  mend: (text: string) => string,
  name: Bilingual,
  say: (count: number, places: Bilingual, first: string, mended: string) => Bilingual,
): Fault[] {
  const wrong = texts.filter(({ text }) => mend(text) !== text);
  const [first] = wrong;
  if (!first) return [];
  const cells = wrong.map(({ ref }) => ref);
  const edits = wrong.map(({ ref, text, numberFormat, isCode }): Edit => ({
    cell: ref,
    before: { content: text, numberFormat },
    after: { content: mend(text), numberFormat: isCode ? "@" : numberFormat },
  }));
  const repair: Repair = { safety: "safe", name, edits };
  return [
    { table: table.kind, cells, message: say(cells.length, addressList(cells), first.text, mend(first.text)), repair },
  ];
}
