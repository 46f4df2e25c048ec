import { cellKey, type CellRef } from "../../workbook/address";
import type { Book } from "../book";
import type { Figure } from "../figure";
import { sum, ZERO, type Decimal } from "../money";
import { distinctSources } from "../income-sources";
import { KINDS, type ColumnKey } from "../kinds";
import type { Row, Table, TableOf } from "../table";
import type { TableKind } from "../kinds/definition";
import type { ChangeKey, ChangeScope } from "./change-lines";
import type { Inputs, PriorAmount, Reason } from "./inputs";

/** A line with an amount, which the text compares with last year's. */
export interface ChangeLine {
  readonly key: ChangeKey;
  readonly scope: ChangeScope;
  readonly code: string | null;
  /** As the table names it: `单位资金`, `行政运行`. */
  readonly label: string;
  /** This year's amount in 万元, with its cell. */
  readonly amount: Decimal;
  /** One unit of its last printed digit, in 万元. */
  readonly quantum: Decimal;
  readonly cell: CellRef;
  /** The table it stands in; `null` for an input sheet. */
  readonly table: TableKind | null;
}

/** A line of this year with what is said about last year. */
export interface StatedChange extends ChangeLine {
  readonly prior: PriorAmount | null;
  readonly reason: Reason | null;
}

/** Transfers from above are told beside the budget they belong to. */
const ALWAYS: ReadonlySet<string> = new Set([
  "transferredGeneralPublic",
  "transferredGovernmentFund",
  "transferredStateCapital",
]);
const isIncomeColumn = (key: string): key is IncomeColumn => key in KINDS.income.columns;
const COLUMNS_OF_INCOME: readonly IncomeColumn[] = Object.keys(KINDS.income.columns).filter(isIncomeColumn);
const EXPENSES = ["total", "travelAbroad", "vehiclePurchase", "vehicleOperation", "reception"] as const;

/**
 * Every line that the text compares with last year's, whether it has an amount or not.
 * @param inputs for the agency operating funds, which no table states
 */
export function changeLinesOf({ tables }: Book, inputs: Inputs | null): ChangeLine[] {
  const funds = inputs?.statements.agencyOperatingFunds ?? null;
  const { income, expenditure, generalPublicExpenditure, governmentFund, stateCapital, threePublicExpenses } = tables;
  const line = (
    scope: ChangeScope,
    name: string,
    label: string,
    figure: StatedAmount | null | undefined,
    code: string | null = null,
  ): ChangeLine[] =>
    figure
      ? [
          {
            key: `${scope}/${name}`,
            scope,
            code,
            label,
            amount: figure.amount,
            quantum: figure.quantum,
            cell: figure.cell,
            table: figure.table,
          },
        ]
      : [];
  const items = (scope: ChangeScope, rows: readonly Row<"total">[]): ChangeLine[] =>
    rows
      .filter((row) => row.code !== null && row.children.length === 0)
      .flatMap((row) => line(scope, row.code ?? "", row.name, row.figure("total"), row.code));
  const kinds = (scope: ChangeScope, row: Row<KindColumn> | undefined): ChangeLine[] => {
    const divided = [
      ...line(scope, "basic", "基本支出", basicOf(row)),
      ...line(scope, "project", "项目支出", row?.figure("project")),
    ];
    // A table that does not divide is compared as a whole.
    return divided.length > 0 ? divided : line(scope, "total", "合计", row?.figure("total"));
  };
  return [
    ...incomeSources(income).flatMap((column) =>
      line("income", column, KINDS.income.columns[column].zh, wholeRow(income)?.figure(column)),
    ),
    ...kinds("expenditure", wholeRow(expenditure)),
    ...kinds("generalPublicBudget", wholeRow(generalPublicExpenditure)),
    ...items("generalPublicItems", generalPublicExpenditure?.rows ?? []),
    ...items("governmentFundItems", governmentFund?.rows ?? []),
    ...items("stateCapitalItems", stateCapital?.rows ?? []),
    ...EXPENSES.flatMap((expense) =>
      line(
        "threePublicExpenses",
        expense,
        KINDS.threePublicExpenses.lines[expense].zh,
        ofAllBudgets(threePublicExpenses?.line(expense)),
      ),
    ),
    ...(funds
      ? [
          {
            key: "agencyOperatingFunds/total" as const,
            scope: "agencyOperatingFunds" as const,
            code: null,
            label: "机关运行经费",
            amount: funds.amount,
            quantum: funds.quantum,
            cell: funds.cell,
            table: null,
          },
        ]
      : []),
  ];
}

/** The row that states the whole of a table; `undefined` where several units state it together. */
function wholeRow<C extends string>(table: Pick<Table<C>, "total" | "wholes"> | undefined): Row<C> | undefined {
  const [only, ...others] = table?.wholes ?? [];
  return table?.total ?? (others.length === 0 ? only : undefined);
}

/** What is needed of a figure to be compared with last year's. */
type StatedAmount = Pick<Figure, "amount" | "quantum" | "cell" | "table">;

type KindColumn = "total" | "basic" | "personnel" | "operating" | "project";

/** 基本支出, as the two kinds together where a table states only these. */
function basicOf(row: Row<KindColumn> | undefined): StatedAmount | null {
  return row?.figure("basic") ?? together([row?.figure("personnel"), row?.figure("operating")]);
}

/** An expense, as the three budgets together where a table prints them side by side and no total. */
function ofAllBudgets(row: Row<ColumnKey<"threePublicExpenses">> | undefined): StatedAmount | null {
  const budgets = (["generalPublic", "governmentFund", "stateCapital"] as const).map((key) => row?.figure(key));
  return row?.figure("total") ?? together(budgets.filter((figure) => figure !== undefined));
}

/** Figures added up, in the cell of the first; `null` where one of them is not known. */
function together(figures: readonly (Figure | null | undefined)[]): StatedAmount | null {
  const known = figures.flatMap((figure) => figure ?? []);
  const [first] = known;
  if (!first || known.length < figures.length) return null;
  return {
    amount: sum(known.map(({ amount }) => amount)),
    quantum: first.quantum,
    cell: first.cell,
    table: first.table,
  };
}

type IncomeColumn = ColumnKey<"income">;

/** The sources that the text tells of, whatever the form calls them, in the order of the description. */
function incomeSources(table: TableOf<"income"> | undefined): IncomeColumn[] {
  const places = (table?.columns ?? []).map(({ key, means, header }) => ({
    key,
    means,
    figures: [wholeRow(table)?.figure(key)],
    isExcerpt: header.some(({ value }) => /^\s*其中/u.test(value)),
  }));
  const told = new Set<string>(distinctSources(places).map(({ key }) => key));
  return COLUMNS_OF_INCOME.filter((key) => told.has(key) || ALWAYS.has(key));
}

/** Lines of this year, and those that had an amount last year and are gone, with what the input sheets say. */
export function statedChanges(book: Book, inputs: Inputs): StatedChange[] {
  const lines = changeLinesOf(book, inputs);
  const present = new Set(lines.map(({ key }) => key));
  const gone = inputs.priorYear.filter(
    ({ key, code, amount }) => code?.length === 7 && !present.has(key) && amount !== null && !amount.amount.isZero(),
  );
  return [
    ...lines,
    ...gone.map(({ key, scope, code, label, cell }): ChangeLine => ({
      key,
      scope,
      code,
      label: label.value,
      amount: ZERO,
      quantum: ZERO,
      cell,
      table: null,
    })),
  ].map((line) => ({
    ...line,
    prior: inputs.priorYear.find(({ key }) => key === line.key) ?? null,
    reason: inputs.reasons.find(({ key }) => key === line.key) ?? null,
  }));
}

/** Last year's amount in 万元 of the figure in a cell, where 上年预算数 states one. */
export function priorAmountsOf(book: Book, inputs: Inputs): (figure: Figure) => Decimal | null {
  const prior = new Map(
    statedChanges(book, inputs).flatMap(({ cell, prior: stated }) =>
      stated?.amount ? [[cellKey(cell), stated.amount.amount] as const] : [],
    ),
  );
  return ({ cell }) => prior.get(cellKey(cell)) ?? null;
}
