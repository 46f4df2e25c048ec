import { disclosureTemplate } from "../../disclosure/sources";
import type { TableFigure } from "../../disclosure/figure";
import type { Row, Table } from "../../disclosure/table";
import { cellAddress, qualifiedAddress } from "../../workbook/address";
import { sumReferences, type Reference } from "../../workbook/formula-references";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { hasFormulas, tablesOf } from "./amount-cells";

/** 合计公式漏了行: it adds up some of the rows below, not all. */
export const formulaLeavesOutRow = examination({
  id: "formula-leaves-out-row",
  kind: "form",
  name: { zh: "合计公式漏了行", en: "Total formula leaves out a row" },
  holds: {
    zh: "合计的公式包括其下同一级的每一行。",
    en: "The formula of a total covers every row of the level below.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表行次")],
  remedy: { zh: "把漏掉的行补进公式。", en: "Extend the formula to the row." },
  examine: (subject) =>
    tablesOf(subject)
      .filter((table) => hasFormulas(subject.workbook, table))
      .flatMap((table) =>
        table.rows.flatMap((row) => {
          const below =
            row.kind === "total"
              ? table.rows.filter((other) => other.parent === null && other.kind !== "total")
              : row.children;
          return table.columns.flatMap(({ key }) =>
            faultOf(
              table,
              row,
              below,
              key,
              tableName(subject.book, table.kind).zh,
              tableName(subject.book, table.kind).en,
            ),
          );
        }),
      ),
});

function faultOf(table: Table, row: Row, below: readonly Row[], column: string, zh: string, en: string): Fault[] {
  const total = row.figure(column);
  const references = total?.formula ? sumReferences(total.formula) : null;
  if (
    !total?.formula ||
    references === null ||
    references.some(({ sheet, sign }) => sign < 0 || (sheet !== null && sheet !== table.sheet))
  )
    return [];
  // A row counts as covered where the formula reads it, or goes past it to the rows below it.
  const isRead = (other: Row): boolean => {
    const figure = other.figure(column);
    return figure !== undefined && figure !== null && references.some((reference) => covers(reference, figure));
  };
  const isCovered = (other: Row): boolean =>
    isRead(other) || (other.children.length > 0 && other.children.every(isCovered));
  const covered = below.filter(isCovered);
  const left = below.flatMap((other): TableFigure[] => {
    const figure = other.figure(column);
    return figure && !figure.isEmpty && !figure.amount.isZero() && !isCovered(other) ? [figure] : [];
  });
  if (covered.length === 0 || left.length === 0) return [];
  const cells = left.map(({ cell }) => cell);
  return [
    {
      table: table.kind,
      cells: [total.cell, ...cells],
      message: {
        zh: `${zh}${total.row}的公式${total.formula}（${qualifiedAddress(total.cell)}）漏了${left
          .map((figure) => figure.row)
          .slice(0, 3)
          .join("、")}（${addressList(cells).zh}）。`,
        en: `The formula ${total.formula} of ${total.row} in ${en} (${cellAddress(total.cell)}) leaves out ${left
          .map((figure) => figure.row)
          .slice(0, 3)
          .join(", ")} (${addressList(cells).en}).`,
      },
      actual: total.formula,
    },
  ];
}

function covers({ range }: Reference, { cell }: TableFigure): boolean {
  return (
    cell.row >= range.row &&
    cell.row < range.row + range.rows &&
    cell.column >= range.column &&
    cell.column < range.column + range.columns
  );
}
