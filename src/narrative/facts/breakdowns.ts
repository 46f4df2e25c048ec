import type { Classification } from "../../disclosure/codes/classification";
import type { Book } from "../../disclosure/book";
import { contains, sameAmount, type Meaning } from "../../disclosure/meaning";
import type { TableKind } from "../../disclosure/kinds/definition";
import type { Table, TableOf } from "../../disclosure/table";
import type { Run } from "../document";
import { isNothing, stated, type Amount } from "./amount";
import { categoriesOf, codedOf } from "./coded";
import { hasAmount, nameOf, statedTotal } from "./named";
import { unknown, wholeOf } from "./whole";

/** An amount with its name. */
export interface NamedAmount {
  readonly key: string;
  readonly name: Run | string;
  readonly amount: Amount;
}

/** A table that divides an amount once more: by kind or fund in its columns, by code in its rows. */
export interface BreakdownFacts {
  readonly total: Amount;
  /** The outermost columns with money beside the total. */
  readonly parts: readonly NamedAmount[];
  /** 类 with money. */
  readonly categories: readonly NamedAmount[];
}

/** Tables of which no more is said than how they divide their amount. */
export type BreakdownKind = Extract<
  TableKind,
  | "fiscalExpenditure"
  | "generalPublicByEconomic"
  | "basicByFunction"
  | "projectsByEconomic"
  | "basicByFund"
  | "projectsByFund"
  | "projectList"
>;

/**
 * @param tables all of them: one that prints no whole of its own divides what another states
 * @param name what a gap calls the whole
 */
export function breakdownFacts(
  table: Table,
  tables: Book["tables"],
  name: string,
  classification: Classification,
): BreakdownFacts {
  const total = wholeOf(table, "total", name);
  const beside = table.columns.filter(({ key, means }) => key !== "total" && means.period === "current");
  const parts = beside
    .filter(({ means }) => !beside.some((other) => other.means !== means && contains(other.means, means)))
    .flatMap(({ key, name: called }): NamedAmount[] => {
      const amount = wholeOf(table, key, called.zh);
      return amount === null || amount.value === null || isNothing(amount) ? [] : [{ key, name: called.zh, amount }];
    });
  // Economic names without codes tell no level.
  const isLevelled = table.definition.classification === "functional" || table.rows.some(({ code }) => code !== null);
  const categories = isLevelled ? categoriesOf(codedOf(table, classification), classification) : [];
  return {
    total: total?.value ? total : (statedAs(table.definition.means, tables, name) ?? unknown(name)),
    parts,
    categories,
  };
}

/** What another table states as the whole of the same money. */
function statedAs(means: Meaning, tables: Book["tables"], name: string): Amount | null {
  const known = Object.values<Table | undefined>(tables).flatMap((table) => {
    const column = table?.columns.find((each) => sameAmount(each.means, means));
    const amount = table && column ? wholeOf(table, column.key, name) : null;
    return amount?.value ? [amount] : [];
  });
  return known[0] ?? null;
}

/** The income of the government fund beside its expenditure. */
export function fundOverviewFacts(table: TableOf<"governmentFundOverview">): BreakdownFacts {
  const name = "政府性基金预算收支总预算";
  const line = (["incomeTotal", "currentYearIncome"] as const)
    .map((key) => table.line(key))
    .find((row) => row !== undefined && row !== null);
  return {
    total: statedTotal(table, line, "income", name),
    parts: [],
    categories: table
      .ofKind("category")
      .filter((row) => hasAmount(row, "expenditure"))
      .map((row) => ({
        key: row.code ?? row.name,
        name: nameOf(row),
        amount: stated(row.figure("expenditure"), row.name),
      })),
  };
}
