import type { Book } from "../../disclosure/book";
import type { Figure } from "../../disclosure/figure";
import type { Table } from "../../disclosure/table";
import type { TableKind } from "../../disclosure/kinds/definition";
import { isFilled } from "./named";

/**
 * The tables that answer for themselves. A blank table is no statement that there is nothing: it counts as
 * missing, unless it says that it is empty or another table says so.
 */
export function answeredTables(book: Book): Book["tables"] {
  const { tables } = book;
  const saysNothing: { readonly [K in TableKind]?: () => boolean } = {
    generalPublicExpenditure: () => isZero(tables.appropriation?.line("generalPublic")?.figure("income")),
    basicExpenditure: () => isZero(tables.generalPublicExpenditure?.total?.figure("basic")),
    projects: () => isZero(tables.generalPublicExpenditure?.total?.figure("project")),
    governmentFund: () => isZero(tables.appropriation?.line("governmentFund")?.figure("income")),
    stateCapital: () => isZero(tables.appropriation?.line("stateCapital")?.figure("income")),
    generalPublicByEconomic: () => isZero(tables.appropriation?.line("generalPublic")?.figure("income")),
    basicByFunction: () => isZero(tables.generalPublicExpenditure?.total?.figure("basic")),
    projectsByEconomic: () => isZero(tables.generalPublicExpenditure?.total?.figure("project")),
    basicByFund: () => isZero(tables.expenditure?.total?.figure("basic")),
    projectsByFund: () => isZero(tables.expenditure?.total?.figure("project")),
    projectList: () => isZero(tables.expenditure?.total?.figure("project")),
    governmentFundOverview: () => isZero(tables.appropriation?.line("governmentFund")?.figure("income")),
    threePublicExpenses: () => true,
    carryover: () => isZero(tables.overview?.line("carryover")?.figure("income")),
  };
  const isAnyFilled = Object.values<Table | undefined>(tables).some((table) => table !== undefined && isFilled(table));
  const isAnswered = (table: Table): boolean =>
    isFilled(table) || (isAnyFilled && (table.emptyStatement !== null || (saysNothing[table.kind]?.() ?? false)));
  return Object.fromEntries(
    Object.entries<Table | undefined>(tables).filter(([, table]) => table !== undefined && isAnswered(table)),
  );
}

/** Zero or empty, in a table that is there. */
function isZero(figure: Figure | null | undefined): boolean {
  return figure?.amount.isZero() ?? false;
}
