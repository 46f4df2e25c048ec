import type { Inputs } from "../../disclosure/inputs/inputs";
import { KINDS, type ColumnKey } from "../../disclosure/kinds";
import type { Row, TableOf } from "../../disclosure/table";
import { part, stated, total, wholePart, type Amount, type Part } from "./amount";
import { statedTotal } from "./named";
import { previousColumn } from "./whole";

type ExpenseLine = keyof (typeof KINDS)["threePublicExpenses"]["lines"];

/** 十: the “三公” expenses, in the order of the text. */
export interface ThreePublicFacts {
  readonly total: Part;
  /** Those the table states. */
  readonly expenses: readonly Part[];
  /** `null` where the table does not state it. */
  expense(line: ExpenseLine): Part | null;
}

const VEHICLES = ["vehiclePurchase", "vehicleOperation"] as const;
const EXPENSES = ["travelAbroad", "vehiclePurchase", "vehicleOperation", "reception"] as const;

export function threePublicFacts(table: TableOf<"threePublicExpenses">, inputs: Inputs): ThreePublicFacts {
  const previous = previousColumn(table, table.columns.find(({ key }) => key === "total")?.means);
  const of = (line: ExpenseLine, label: string): Part => {
    const row = table.line(line);
    const amount = fundsTogether(table, row, label);
    return part(
      inputs,
      `threePublicExpenses/${line}`,
      label,
      amount ?? (line === "total" ? statedTotal(table, row, "total", label) : stated(row?.figure("total"), label)),
      previous && row ? { figures: [row.figure(previous.key)], basis: previous.basis } : null,
    );
  };
  const alone = (line: ExpenseLine): Part | null =>
    table.line(line)?.figure("total") === undefined && fundsTogether(table, table.line(line), "") === null
      ? null
      : of(line, KINDS.threePublicExpenses.lines[line].zh);
  const several = (lines: readonly ExpenseLine[]): Part[] => lines.flatMap((line) => expense(line) ?? []);
  const expense = (line: ExpenseLine): Part | null => {
    const part = alone(line);
    return part && line === "vehicles" ? wholePart(part, several(VEHICLES)) : part;
  };
  const vehicles = expense("vehicles");
  const parts = [...several(["travelAbroad", "reception"]), ...(vehicles ? [vehicles] : several(VEHICLES))];
  return {
    total: wholePart(of("total", "“三公”经费"), parts),
    expenses: EXPENSES.map((line) => of(line, KINDS.threePublicExpenses.lines[line].zh)),
    expense,
  };
}

/** An expense in a table that prints the budgets side by side and no total; `null` where it is not printed so. */
function fundsTogether(
  table: TableOf<"threePublicExpenses">,
  row: Row<ColumnKey<"threePublicExpenses">> | undefined,
  name: string,
): Amount | null {
  if (row === undefined || table.columns.some(({ key }) => key === "total")) return null;
  const figures = table.columns.flatMap(({ key, means }) =>
    means.purpose === "threePublic" && means.period === "current" ? [row.figure(key)] : [],
  );
  const amounts = figures.flatMap((figure) => (figure === undefined ? [] : [stated(figure, name)]));
  return amounts.length === 0 ? null : total(amounts, name);
}
