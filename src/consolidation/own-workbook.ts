import type { Disclosure } from "../disclosure/disclosure";
import { plainAmount } from "../disclosure/money";
import { TABLE_KINDS } from "../disclosure/kinds";
import type { Table } from "../disclosure/table";
import type { NamedDisclosure } from "./finding";

/**
 * The workbooks that are the department's own: a folder of units often holds it too, under whatever name. One that
 * states all that the department states is its own copy, unless it is the only one: then it is the only unit.
 */
export function ownAmong(department: NamedDisclosure, given: readonly NamedDisclosure[]): NamedDisclosure[] {
  const own = statedIn(department.book);
  const same = given.filter(({ book }) => statedIn(book) === own);
  return given.length > same.length ? same : [];
}

/** Every amount of every table, in the order of the tables. */
function statedIn({ tables }: Disclosure): string {
  return TABLE_KINDS.map((kind) => {
    const table: Table | undefined = tables[kind];
    const rows = table?.rows.map((row) =>
      table.columns.map(({ key }) => {
        const amount = row.figure(key)?.amount;
        return amount ? plainAmount(amount, amount.decimalPlaces()) : "";
      }),
    );
    return JSON.stringify(rows ?? null);
  }).join("\n");
}
