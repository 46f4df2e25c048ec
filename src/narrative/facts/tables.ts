import type { Inputs } from "../../disclosure/inputs/inputs";
import { ZERO } from "../../disclosure/money";
import type { Row, TableOf } from "../../disclosure/table";
import { KINDS } from "../../disclosure/kinds";
import { bareLabel } from "../../disclosure/recognition/label";
import type { Run } from "../document";
import { isNothing, part, stated, wasNeverThere, words, type Amount, type Part, type Words } from "./amount";
import { hasAmount, nameOf, statedTotal } from "./named";

/** 一: the whole of income and expenditure. */
export interface OverviewFacts {
  readonly total: Amount;
  /** Sources with money this year, as the text calls them. */
  readonly sources: readonly Run[];
  /** 类 with money this year. */
  readonly categories: readonly Run[];
}

const SOURCE_LINES = {
  generalPublicAppropriation: "一般公共预算",
  governmentFundAppropriation: "政府性基金预算",
  stateCapitalAppropriation: "国有资本经营预算",
  specialFiscalAccount: "财政专户管理资金",
  unitFunds: "单位资金",
  fiscalCarryover: "财政拨款结转",
  nonFiscalCarryover: "非财政拨款结转结余",
} as const satisfies Partial<Record<keyof (typeof KINDS)["overview"]["lines"], string>>;

type SourceLine = keyof typeof SOURCE_LINES;
const isSourceLine = (line: string): line is SourceLine => line in SOURCE_LINES;

export function overviewFacts(table: TableOf<"overview">): OverviewFacts {
  return {
    total: statedTotal(table, table.line("incomeTotal"), "income", "收支总预算"),
    sources: Object.keys(SOURCE_LINES)
      .filter(isSourceLine)
      .flatMap((line) => {
        const row = table.line(line);
        return row && hasAmount(row, "income") ? [{ ...nameOf(row), text: SOURCE_LINES[line] }] : [];
      }),
    categories: table
      .ofKind("category")
      .filter((row) => hasAmount(row, "expenditure"))
      .map(nameOf),
  };
}

/** A source of income, with the transfers from above that belong to it. */
export interface Source extends Part {
  readonly transfer: Part | null;
}

/** 二: income by source. */
export interface IncomeFacts {
  readonly total: Amount;
  /** The three budgets always; the other sources where there is or was money. */
  readonly sources: readonly Source[];
}

type IncomeColumn = keyof (typeof KINDS)["income"]["columns"];
const SOURCES: readonly { readonly column: IncomeColumn; readonly transfer?: IncomeColumn }[] = [
  { column: "generalPublic", transfer: "transferredGeneralPublic" },
  { column: "governmentFund", transfer: "transferredGovernmentFund" },
  { column: "stateCapital", transfer: "transferredStateCapital" },
  { column: "specialFiscalAccount" },
  { column: "unitFunds" },
  { column: "fiscalCarryover" },
  { column: "nonFiscalCarryover" },
];

export function incomeFacts(table: TableOf<"income">, inputs: Inputs): IncomeFacts {
  const source = (column: IncomeColumn): Part | null => {
    const label = KINDS.income.columns[column].zh;
    const isOnForm = table.total?.figure(column) !== undefined;
    return isOnForm || table.total === null
      ? part(inputs, `income/${column}`, label, statedTotal(table, table.total, column, label))
      : null;
  };
  return {
    total: statedTotal(table, table.total, "total", "部门收入预算"),
    sources: SOURCES.flatMap(({ column, transfer }) => {
      const found = source(column);
      const isListed = found !== null && (transfer !== undefined || !wasNeverThere(found));
      return isListed ? [{ ...found, transfer: transfer === undefined ? null : source(transfer) }] : [];
    }),
  };
}

/** 三: basic and project expenditure. */
export interface ExpenditureFacts {
  readonly total: Amount;
  readonly basic: Part;
  readonly project: Part;
}

export function expenditureFacts(table: TableOf<"expenditure">, inputs: Inputs): ExpenditureFacts {
  const { total } = table;
  return {
    total: statedTotal(table, total, "total", "支出预算"),
    basic: part(inputs, "expenditure/basic", "基本支出", statedTotal(table, total, "basic", "基本支出")),
    project: part(inputs, "expenditure/project", "项目支出", statedTotal(table, total, "project", "项目支出")),
  };
}

/** A 类 and what it is mainly used for. */
export interface UsedCategory {
  readonly key: string;
  readonly name: Run;
  readonly amount: Amount;
  readonly use: Words;
}

export interface Fund {
  readonly key: "generalPublic" | "governmentFund" | "stateCapital";
  readonly amount: Amount;
  readonly hasMoney: boolean;
  readonly categories: readonly UsedCategory[];
}

/** 四: what fiscal appropriations consist of and what they are for. */
export interface AppropriationFacts {
  readonly total: Amount;
  readonly funds: readonly Fund[];
}

export function appropriationFacts(table: TableOf<"appropriation">, inputs: Inputs): AppropriationFacts {
  const keys = ["generalPublic", "governmentFund", "stateCapital"] as const;
  return {
    total: statedTotal(table, table.line("incomeTotal"), "income", "财政拨款收支总预算"),
    funds: keys.map((key) => {
      const amount = stated(table.line(key)?.figure("income"), KINDS.appropriation.lines[key].zh);
      const categories = table.ofKind("category").filter((row) => hasAmount(row, key));
      return {
        key,
        amount,
        hasMoney: !isNothing(amount),
        categories: categories.map((row) => ({
          key: row.code ?? row.name,
          name: nameOf(row),
          amount: stated(row.figure(key), row.name),
          use: useOf(inputs, row),
        })),
      };
    }),
  };
}

function useOf(inputs: Inputs, row: Row): Words {
  const found = inputs.statements.uses.find(({ category }) => bareLabel(category) === bareLabel(row.name));
  return words(found?.use ?? null, `${row.name}的主要用途`);
}

/** 六: basic expenditure and the economic items it is spent on. */
export interface BasicExpenditureFacts {
  readonly total: Amount;
  readonly personnel: Amount;
  readonly operating: Amount;
  readonly personnelItems: readonly Run[];
  readonly operatingItems: readonly Run[];
}

export function basicExpenditureFacts(table: TableOf<"basicExpenditure">): BasicExpenditureFacts {
  const itemsIn = (column: "personnel" | "operating"): Run[] =>
    table.rows.filter((row) => row.code !== null && row.children.length === 0 && hasAmount(row, column)).map(nameOf);
  return {
    total: statedTotal(table, table.total, "total", "一般公共预算基本支出"),
    personnel: statedTotal(table, table.total, "personnel", "人员经费"),
    operating: statedTotal(table, table.total, "operating", "公用经费"),
    personnelItems: itemsIn("personnel"),
    operatingItems: itemsIn("operating"),
  };
}

/** 十: the “三公” expenses, in the order of the text. */
export interface ThreePublicFacts {
  readonly total: Part;
  readonly expenses: readonly Part[];
}

export function threePublicFacts(table: TableOf<"threePublicExpenses">, inputs: Inputs): ThreePublicFacts {
  const lines = ["travelAbroad", "vehiclePurchase", "vehicleOperation", "reception"] as const;
  const expenses = lines.map((line) => {
    const label = KINDS.threePublicExpenses.lines[line].zh;
    return part(inputs, `threePublicExpenses/${line}`, label, stated(table.line(line)?.figure("total"), label));
  });
  return {
    total: part(
      inputs,
      "threePublicExpenses/total",
      "“三公”经费",
      statedTotal(table, table.line("total"), "total", "“三公”经费"),
    ),
    expenses,
  };
}

/** 十一: what was carried over; `hasMoney` is false for an empty table. */
export interface CarryoverFacts {
  readonly hasMoney: boolean;
  readonly total: Amount;
  readonly fiscal: Amount;
  readonly nonFiscal: Amount;
  readonly names: readonly { readonly key: string; readonly name: Run; readonly amount: Amount }[];
}

export function carryoverFacts(table: TableOf<"carryover">): CarryoverFacts {
  const names = table.ofKind("name").filter((row) => hasAmount(row, "total"));
  const isEmpty = table.rows.every((row) =>
    table.columns.every(({ key }) => row.figure(key)?.amount.isZero() ?? false),
  );
  const of = (column: "total" | "fiscal" | "nonFiscal", name: string): Amount =>
    isEmpty ? { ...stated(null, name), value: ZERO } : statedTotal(table, table.total, column, name);
  return {
    hasMoney: !isEmpty,
    total: of("total", "上年结转结余预算"),
    fiscal: of("fiscal", "财政拨款结转"),
    nonFiscal: of("nonFiscal", "非财政拨款结转结余"),
    names: names.map((row) => ({ key: row.name, name: nameOf(row), amount: stated(row.figure("total"), row.name) })),
  };
}
