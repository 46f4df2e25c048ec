import { plain } from "../../disclosure/recognition/label";
import type { Table } from "../../disclosure/table";
import type { CellRef } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { displayedText } from "../../workbook/display";
import { contentOf, type Edit } from "../../workbook/edits";
import { remembered } from "../../workbook/remembered";
import { cellAt, type Workbook } from "../../workbook/workbook";
import type { Repair } from "../rule";

/** A cell that holds a code, or one level of it. */
export interface CodeCell {
  readonly ref: CellRef;
  readonly cell: Cell;
  /** The digits that belong there: `06`. */
  readonly digits: string;
  /** The digits a reader sees: `6`. */
  readonly shown: string;
}

/** The code cells of a table that hold digits alone. Codes within a label, `201 一般公共服务支出`, are no such cells. */
export function codeCells(workbook: Workbook, table: Table): readonly CodeCell[] {
  return codesIn(workbook)(table);
}

const codesIn = remembered((workbook: Workbook) =>
  remembered((table: Table): readonly CodeCell[] =>
    table.rows.flatMap(({ code, codeCells: refs }) => {
      if (code === null) return [];
      const levels = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((level) => level !== "");
      return refs.flatMap((ref, at): CodeCell[] => {
        const cell = cellAt(workbook, ref);
        if (cell === null || cell.value === null) return [];
        const shown = plain(displayedText(cell.value, cell.numberFormat));
        if (!/^\d+$/u.test(shown)) return [];
        const level = levels[levels.length - refs.length + at] ?? "";
        const digits = [level, code].find(
          (candidate) => candidate !== "" && shown.padStart(candidate.length, "0") === candidate,
        );
        return digits === undefined ? [] : [{ ref, cell, digits, shown }];
      });
    }),
  ),
);

/** Writes the codes as text, which keeps their zeros. Formulas are left alone. */
export function asText(cells: readonly CodeCell[], name: Repair["name"]): { readonly repair?: Repair } {
  const edits = cells.flatMap(({ ref, cell, digits }): Edit[] =>
    cell.formula === null
      ? [
          {
            cell: ref,
            before: { content: contentOf(cell), numberFormat: cell.numberFormat },
            after: { content: digits, numberFormat: "@" },
          },
        ]
      : [],
  );
  return edits.length === 0 ? {} : { repair: { safety: "safe", name, edits } };
}
