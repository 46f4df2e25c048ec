import type { Book } from "../../disclosure/book";
import { ECONOMIC_CODES, FUNCTIONAL_CODES, type Classification } from "../../disclosure/codes/classification";
import type { Row, Table } from "../../disclosure/table";
import type { TableKind } from "../../disclosure/kinds/definition";
import type { CellRef } from "../../workbook/address";

/** A code with a name as a table prints it. */
export interface CodedName {
  readonly table: TableKind;
  readonly code: string;
  readonly name: string;
  readonly cell: CellRef;
  readonly row: Row;
}

/** The classification a table's codes belong to; `null` for tables without codes. */
export function classificationFor(table: Table): Classification | null {
  switch (table.definition.classification) {
    case "functional":
      return FUNCTIONAL_CODES;
    case "economic":
      return ECONOMIC_CODES;
    case "none":
      return null;
  }
}

/** Tables with codes, in the order of the template. */
export function codedTables(book: Book): { readonly table: Table; readonly classification: Classification }[] {
  const tables: readonly Table[] = Object.values(book.tables);
  return tables.flatMap((table) => {
    const classification = classificationFor(table);
    return classification ? [{ table, classification }] : [];
  });
}

/** The codes of a table with the names beside them; a project row's name is the project's, so it has none here. */
export function codedNames(table: Table): CodedName[] {
  return table.rows.flatMap((row) =>
    row.code === null || row.kind === "project" || row.name === ""
      ? []
      : [{ table: table.kind, code: row.code, name: row.name, cell: row.labelCell, row }],
  );
}

/** Entries by code, in the order of their first occurrence. */
export function byCode(names: readonly CodedName[]): ReadonlyMap<string, readonly CodedName[]> {
  const groups = new Map<string, CodedName[]>();
  for (const entry of names) {
    const group = groups.get(entry.code);
    if (group) group.push(entry);
    else groups.set(entry.code, [entry]);
  }
  return groups;
}
