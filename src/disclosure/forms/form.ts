import type { Unit } from "../unit";
import type { TableKind } from "../kinds/definition";

/** A table as a form prints it, in the form's own words. */
export interface FormTable {
  readonly kind: TableKind;
  /** `表5`, `公开05表`; empty where the form prints no number. */
  readonly number: string;
  readonly title: string;
  /** Its columns from left to right, headers above each other joined by `/`: `基本支出/人员经费`. */
  readonly columns: readonly string[];
  /** Its lines in the order of the sheet, where it has lines; 类 are not listed. */
  readonly left?: readonly string[];
  readonly right?: readonly string[];
  /** Departments without such money leave the table out. */
  readonly optional?: true;
  /** What an empty table says is not there: `没有使用政府性基金预算拨款安排的支出`. */
  readonly absent?: string;
  /** Where it differs from the form's. */
  readonly unit?: Unit;
}

/** A form: which tables a place prints, in which words. Everything that differs between places and years is in it. */
export interface Form {
  readonly id: string;
  readonly name: string;
  /** The place that prescribes it; empty for the national base. */
  readonly province: string;
  /** The first budget year it is printed for. */
  readonly from: number;
  readonly unit: Unit;
  /** Decimals of its amounts where not two. */
  readonly decimals?: number;
  /** Its tables do not say whose they are. */
  readonly isAnonymous?: true;
  /** It leaves out lines without an amount. */
  readonly omitsEmptyLines?: true;
  /** Its text states how the totals changed against last year: 收支增减变化 (财预〔2016〕143号). */
  readonly comparesTotals?: true;
  /** As a rule cites it. */
  readonly source: string;
  readonly tables: readonly FormTable[];
  /** What stands in an empty table, `{department}`, `{year}`, `{absent}` and `{title}` filled in. */
  readonly emptyStatement: string;
}

/** A table of the form by its kind; `null` where the form does not have it. */
export function formTable(form: Form | null, kind: TableKind): FormTable | null {
  return form?.tables.find((table) => table.kind === kind) ?? null;
}

/** The printed number of a table, `表5`; empty where the form does not have the table or prints no numbers. */
export function printedNumber(form: Form | null, kind: TableKind): string {
  return formTable(form, kind)?.number ?? "";
}

/** A form made from another by what differs: tables are replaced by kind, those that are `null` left out. */
export function formFrom(
  base: Form,
  differences: Partial<Omit<Form, "tables">> & Pick<Form, "id" | "name" | "province" | "from" | "source">,
  tables: Partial<Readonly<Record<TableKind, Partial<FormTable> | null>>> = {},
): Form {
  const changed = base.tables.flatMap((table) => {
    const change = tables[table.kind];
    return change === null ? [] : [{ ...table, ...change }];
  });
  const added = Object.entries(tables).flatMap(([kind, table]) =>
    table && !base.tables.some((known) => known.kind === kind) ? [asTable(kind as TableKind, table)] : [],
  );
  const { omitsEmptyLines: _, ...rest } = base;
  return { ...rest, ...differences, tables: [...changed, ...added] };
}

/** @throws Error where a description that is not in the base lacks what a table must have */
function asTable(kind: TableKind, { number = "", title, columns, ...rest }: Partial<FormTable>): FormTable {
  if (title === undefined || columns === undefined) throw new Error(`form: ${kind} has no title or no columns`);
  return { ...rest, kind, number, title, columns };
}
