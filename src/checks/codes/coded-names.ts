import type { Book } from "../../disclosure/book";
import { classificationFor, type Classification } from "../../disclosure/codes/classification";
import { isUnitName, nameAlone } from "../../disclosure/codes/code-names";
import { codeKind } from "../../disclosure/codes/kinds";
import type { Row, Table } from "../../disclosure/table";
import type { TableKind } from "../../disclosure/kinds/definition";
import type { CellRef } from "../../workbook/address";
import { remembered } from "../../workbook/remembered";
import type { Subject } from "../rule";

/** A code with a name as a table prints it. */
export interface CodedName {
  readonly table: TableKind;
  readonly code: string;
  readonly name: string;
  readonly cell: CellRef;
  readonly row: Row;
}

/** The codes that hold for a workbook. */
export function codesOf({ book, codes }: Subject): Classification {
  return codes ?? classificationFor(book.year);
}

/** Tables with codes, in the order of the template. */
export function codedTables(book: Book): readonly Table[] {
  const tables: readonly Table[] = Object.values(book.tables);
  return tables.filter(({ definition }) => definition.classification !== "none");
}

/**
 * The codes of a table with the names beside them. A project row's name is the project's; where the name is
 * missing or is itself a code, or a unit's number looks like a 类, nothing can be said of it.
 */
export const codedNames = remembered((table: Table): readonly CodedName[] =>
  table.rows.flatMap((row): CodedName[] => {
    if (row.code === null || row.kind === "project" || codeKind(row.code) === null) return [];
    const name = nameAlone(row.name);
    if (name === "" || (row.code.length === 3 && isUnitName(name))) return [];
    return [{ table: table.kind, code: row.code, name, cell: row.labelCell, row }];
  }),
);

/** The codes of all tables with their names. */
export function allCodedNames(book: Book): CodedName[] {
  return codedTables(book).flatMap(codedNames);
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
