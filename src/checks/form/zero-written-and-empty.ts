import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { addressList, tableName } from "../names";
import { displayedText } from "../../workbook/display";
import { examination, type Fault } from "../rule";
import { amountCells, tablesOf, type AmountCell } from "./amount-cells";

/** 没有金额的有的填零、有的留空. */
export const zeroWrittenAndEmpty = examination({
  id: "zero-written-and-empty",
  kind: "form",
  name: { zh: "有的填零有的留空", en: "Zero written here, left empty there" },
  holds: {
    zh: "同一张表没有金额的，要么都填零，要么都留空。",
    en: "Where a table has no amount, it writes zero throughout or leaves the cell empty throughout.",
  },
  severity: "formal",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: { zh: "统一留空或统一填零。", en: "Leave all of them empty, or write zero in all." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table: Table): Fault[] => {
      // Whole columns may be left empty while others write zero; only a column that does both is uneven.
      const byColumn = new Map<number, AmountCell[]>();
      const inColumn = (column: number): AmountCell[] => {
        const amounts = byColumn.get(column) ?? [];
        if (amounts.length === 0) byColumn.set(column, amounts);
        return amounts;
      };
      for (const amount of amountCells(subject.workbook, table)) inColumn(amount.ref.column).push(amount);
      const uneven = [...byColumn.values()].filter(
        (column) => column.some(isWrittenZero) && column.some(({ figure }) => figure.isEmpty),
      );
      const zeros = uneven.flatMap((column) => column.filter(isWrittenZero));
      const empty = uneven.flatMap((column) => column.filter(({ figure }) => figure.isEmpty));
      if (zeros.length === 0) return [];
      const cells = (zeros.length <= empty.length ? zeros : empty).map(({ ref }) => ref);
      const places = addressList(cells);
      const name = tableName(subject.book, table.kind);
      const which = zeros.length <= empty.length ? { zh: "填了零", en: "zeros" } : { zh: "留空", en: "empty cells" };
      return [
        {
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}同一栏没有金额的，${zeros.length}处填了零，${empty.length}处留空；${which.zh}的是${places.zh}。`,
            en: `In columns of ${name.en}, ${zeros.length} cell(s) without an amount say zero and ${empty.length} are empty; the ${which.en}: ${places.en}.`,
          },
        },
      ];
    }),
});

/** A zero that someone typed and a reader sees; a formula's zero follows from its cells. */
function isWrittenZero({ cell, figure }: AmountCell): boolean {
  if (figure.isEmpty || !figure.amount.isZero() || cell.formula !== null) return false;
  return typeof cell.value !== "number" || /\d/u.test(displayedText(cell.value, cell.numberFormat));
}
