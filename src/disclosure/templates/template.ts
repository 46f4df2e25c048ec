import type { TableKind } from "../tables/definition";

/** A table as a form prints it. */
export interface TemplateTable {
  readonly kind: TableKind;
  readonly number: string;
  /** The words of its header, each once, row by row. */
  readonly header: readonly string[];
}

/** A province's form: which tables it prints, in which order and under which numbers. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly TemplateTable[];
}

/** The printed number of a table, `表5`; empty where the form does not have the table. */
export function printedNumber(template: Template, kind: TableKind): string {
  return template.tables.find((table) => table.kind === kind)?.number ?? "";
}
