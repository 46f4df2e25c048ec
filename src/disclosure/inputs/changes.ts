import { cellKey, type CellRef } from "../../workbook/address";
import type { Book } from "../book";
import type { Figure } from "../figure";
import { ZERO, type Decimal } from "../money";
import { KINDS } from "../kinds";
import type { Row } from "../table";
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

const INCOME_SOURCES = [
  "generalPublic",
  "transferredGeneralPublic",
  "governmentFund",
  "transferredGovernmentFund",
  "stateCapital",
  "transferredStateCapital",
  "specialFiscalAccount",
  "unitFunds",
  "fiscalCarryover",
  "nonFiscalCarryover",
] as const;
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
    figure: Figure | null | undefined,
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
  return [
    ...INCOME_SOURCES.flatMap((column) =>
      line("income", column, KINDS.income.columns[column].zh, income?.total?.figure(column)),
    ),
    ...line("expenditure", "basic", "基本支出", expenditure?.total?.figure("basic")),
    ...line("expenditure", "project", "项目支出", expenditure?.total?.figure("project")),
    ...line("generalPublicBudget", "basic", "基本支出", generalPublicExpenditure?.total?.figure("basic")),
    ...line("generalPublicBudget", "project", "项目支出", generalPublicExpenditure?.total?.figure("project")),
    ...items("generalPublicItems", generalPublicExpenditure?.rows ?? []),
    ...items("governmentFundItems", governmentFund?.rows ?? []),
    ...items("stateCapitalItems", stateCapital?.rows ?? []),
    ...EXPENSES.flatMap((expense) =>
      line(
        "threePublicExpenses",
        expense,
        KINDS.threePublicExpenses.lines[expense].zh,
        threePublicExpenses?.line(expense)?.figure("total"),
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
