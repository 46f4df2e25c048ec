import type { Book } from "./book";
import type { TableFigure } from "./figure";
import type { Table } from "./table";

type Term = TableFigure | null | undefined;

/**
 * What was carried over of 财政拨款 for projects: the carry-over table divides it, the overview knows only the whole.
 * @returns `undefined` where nothing states it, `null` where it cannot be read
 */
export function carriedOverForProjects({ carryover, overview }: Book["tables"]): Term {
  const total = carryover?.total;
  if (total) return total.figure("fiscalProject") ?? total.figure("fiscal");
  return overview?.line("fiscalCarryover")?.figure("income");
}

/** Whose money the projects of a department are paid from. */
export interface ProjectFunds {
  /** Figures that add up to the projects of 财政拨款. */
  readonly fiscal: readonly TableFigure[];
  /** All projects less these are the other projects. */
  readonly all: TableFigure;
  readonly notOther: readonly TableFigure[];
}

/**
 * The project expenditure out of 财政拨款: of the general public budget and of the two funds, and beside them what was
 * carried over where their tables leave it out.
 * @returns `null` where a figure is missing, or where the tables do not tell whether they count carry-over in
 */
export function projectFundsOf(tables: Book["tables"]): ProjectFunds | null {
  const all = tables.expenditure?.total?.figure("project");
  const general = tables.generalPublicExpenditure?.total?.figure("project");
  const funds = [tables.governmentFund, tables.stateCapital].flatMap((table: Table | undefined) =>
    table && table.rows.length > 0 ? [table.total?.figure("project")] : [],
  );
  const known = funds.flatMap((figure) => figure ?? []);
  if (!all || !general || known.length < funds.length) return null;
  const fiscal = [general, ...known.filter(({ amount }) => !amount.isZero())];
  const carriedOver = carriedOverForProjects(tables);
  if (!carriedOver || carriedOver.amount.isZero()) return { all, fiscal, notOther: fiscal };
  const isCounted = countsCarryover(tables);
  return isCounted === null ? null : { all, fiscal, notOther: isCounted ? fiscal : [...fiscal, carriedOver] };
}

/**
 * Whether the tables of 财政拨款 count in what was carried over: their sum is then the year's 财政拨款 and the
 * carry-over together. `null` where it is neither with nor without it.
 */
export function countsCarryover(tables: Book["tables"]): boolean | null {
  const { income, generalPublicExpenditure: general } = tables;
  const spent = general?.total?.figure("total");
  const own = income?.total?.figure("generalPublic");
  const transferred = income?.total?.figure("transferredGeneralPublic");
  const carriedOver = income?.total?.figure("generalPublicCarryover") ?? income?.total?.figure("fiscalCarryover");
  if (!spent || !own) return null;
  const received = transferred ? [own.amount, own.amount.plus(transferred.amount)] : [own.amount];
  if (received.some((amount) => amount.eq(spent.amount))) return false;
  const isWith = carriedOver && received.some((amount) => amount.plus(carriedOver.amount).eq(spent.amount));
  return isWith ? true : null;
}
