import type { Classification } from "../../disclosure/codes/classification";
import { bareLabel } from "../../disclosure/recognition/label";
import type { Row, Table } from "../../disclosure/table";
import { word, type Run } from "../document";
import { stated, total, type Amount } from "./amount";
import { nameOf } from "./named";

/** A code of a table with all its rows: one, or one for each unit. */
export interface Coded<C extends string> {
  readonly code: string;
  readonly name: Run;
  readonly rows: readonly Row<C>[];
  /** Nothing below it states the same money in parts. */
  readonly isLowest: boolean;
}

type Rows<C extends string> = Pick<Table<C>, "rows">;

/**
 * The codes of a table in their order. Where units repeat codes, their rows are taken together; where names stand
 * without codes, the codes are found by the names, level by level.
 */
export function codedOf<C extends string>(table: Rows<C>, classification: Classification): Coded<C>[] {
  const own = table.rows.flatMap((row) => (row.code === null ? [] : [{ row, code: row.code }]));
  const found = own.length > 0 ? own : codesByNames(table.rows, classification);
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  return codes.map((code) => {
    const rows = found.filter((each) => each.code === code).map(({ row }) => row);
    const [first] = rows;
    const isLowest =
      own.length > 0
        ? rows.every((row) => row.children.every((child) => child.code === null))
        : !codes.some((other) => other !== code && other.startsWith(code));
    return { code, name: first ? nameOf(first) : word(code), rows, isLowest };
  });
}

/** A code's amount in a column, of all its rows. @param name what a gap calls it */
export function amountOf<C extends string>({ rows }: Coded<C>, column: C, name: string): Amount {
  const amounts = rows.map((row) => stated(row.figure(column), name));
  const [only] = amounts;
  return amounts.length === 1 && only ? only : total(amounts, name);
}

export function isUsed<C extends string>({ rows }: Coded<C>, column: C): boolean {
  return rows.some((row) => {
    const figure = row.figure(column);
    return figure !== null && figure !== undefined && !figure.amount.isZero();
  });
}

/** 类 with money; where the table lists items only, their items together. */
export function categoriesOf(
  coded: readonly Coded<"total">[],
  classification: Classification,
): { readonly key: string; readonly name: Run; readonly amount: Amount }[] {
  const used = coded.filter((each) => isUsed(each, "total"));
  return [...new Set(used.map(({ code }) => code.slice(0, 3)))].map((code) => {
    const own = used.find((each) => each.code === code);
    const name = own?.name ?? word(classification.codes.get(code)?.name ?? code);
    const lowest = used.filter((each) => each.isLowest && each.code.startsWith(code));
    const amount = own
      ? amountOf(own, "total", name.text)
      : lowest.length === 1 && lowest[0]
        ? amountOf(lowest[0], "total", name.text)
        : total(
            lowest.map((each) => amountOf(each, "total", name.text)),
            name.text,
          );
    return { key: code, name, amount };
  });
}

/** Where one name bears no code of the level at hand, none is certain. */
function codesByNames<C extends string>(
  rows: readonly Row<C>[],
  { codes }: Classification,
): { readonly row: Row<C>; readonly code: string }[] {
  const all = [...codes.values()];
  const below = (parent: string, length: number, name: string): string | null =>
    all.find(
      ({ code, name: official, also }) =>
        code.length === length &&
        code.startsWith(parent) &&
        code.startsWith("2") &&
        [official, ...also].some((one) => bareLabel(one) === bareLabel(name)),
    )?.code ?? null;
  const found: { row: Row<C>; code: string }[] = [];
  let at = "";
  for (const row of rows) {
    if (row.kind !== "name" && row.kind !== "category") continue;
    const subcategory = at.slice(0, 5);
    const code: string | null =
      below("", 3, row.name) ??
      (at === "" ? null : below(at.slice(0, 3), 5, row.name)) ??
      (subcategory.length === 5 ? below(subcategory, 7, row.name) : null);
    if (code === null) return found.filter((each) => each.code.length === 3);
    found.push({ row, code });
    at = code;
  }
  return found;
}
