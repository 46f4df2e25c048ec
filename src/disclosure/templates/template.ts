import type { TableKind } from "../tables/definition";

/** A province's form: which tables it prints, in which order and under which numbers. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly { readonly kind: TableKind; readonly number: string }[];
}

/** The printed number of a table, `表5`; empty where the form does not have the table. */
export function printedNumber(template: Template, kind: TableKind): string {
  return template.tables.find((table) => table.kind === kind)?.number ?? "";
}
