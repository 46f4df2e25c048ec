import type { Classification } from "../../disclosure/codes/classification";
import type { Inputs } from "../../disclosure/inputs/inputs";
import { meaningKey, type Meaning } from "../../disclosure/meaning";
import { ZERO } from "../../disclosure/money";
import type { Row, TableOf } from "../../disclosure/table";
import { KINDS } from "../../disclosure/kinds";
import type { Run } from "../document";
import { isNothing, part, stated, wholePart, type Amount, type Part, type Words } from "./amount";
import type { Budget } from "./carried";
import { codedOf, isUsed } from "./coded";
import { hasAmount, nameOf, statedTotal } from "./named";
import { kindsOf, type KindPart } from "./kinds-of";
import { distinctSources, type StatedSource } from "../../disclosure/income-sources";
import { useOf } from "./uses";
import { unknown, wholeOf } from "./whole";

/** A source with money, where it stands. */
export interface NamedSource {
  readonly means: Meaning;
  readonly name: Run;
}

/** 一: the whole of income and expenditure. */
export interface OverviewFacts {
  readonly total: Amount;
  /** Sources with money this year. */
  readonly sources: readonly NamedSource[];
  /** 类 with money this year. */
  readonly categories: readonly Run[];
}

export function overviewFacts(table: TableOf<"overview">): OverviewFacts {
  const { lines } = table.definition;
  const places = Object.entries(lines).flatMap(([key, { means }]) => {
    const row = table.rows.find(({ line }) => line === key);
    return row ? [{ row, means, figures: [row.figure("income")], isExcerpt: false }] : [];
  });
  const total = ["incomeTotal", "currentYearIncome"] as const;
  const line = total.map((key) => table.line(key)).find((row) => row !== undefined);
  return {
    total: statedTotal(table, line, "income", "收支总预算"),
    sources: distinctSources(places)
      .filter(({ row }) => hasAmount(row, "income"))
      .map(({ row, means }) => ({ means, name: nameOf(row) })),
    categories: usedCategories(table, "expenditure").map(nameOf),
  };
}

/** 类 of the functional classification with money; economic ones may stand beside them. */
function usedCategories<C extends string>(table: { ofKind(kind: "category"): readonly Row<C>[] }, column: C): Row<C>[] {
  return table.ofKind("category").filter((row) => (row.code ?? "2").startsWith("2") && hasAmount(row, column));
}

/** A source of income, with the transfers from above that belong to it. */
export interface Source extends Part {
  readonly means: Meaning;
  readonly transfer: Part | null;
}

/** 二: income by source. */
export interface IncomeFacts {
  readonly total: Part;
  /** Every source the table states, each once. */
  readonly sources: readonly Source[];
}

type IncomeColumn = keyof (typeof KINDS)["income"]["columns"];
const TRANSFERS: Readonly<Record<Budget, IncomeColumn>> = {
  generalPublic: "transferredGeneralPublic",
  governmentFund: "transferredGovernmentFund",
  stateCapital: "transferredStateCapital",
};
const BUDGETS: readonly Budget[] = ["generalPublic", "governmentFund", "stateCapital"];

/** One name for a source, whatever the header calls it; 名词解释 explains it under this name. */
const LABELS: Readonly<Partial<Record<string, string>>> = { specialFiscalAccount: "财政专户管理资金" };

export function incomeFacts(table: TableOf<"income">, inputs: Inputs): IncomeFacts {
  const source = (column: string, name: string): Part | null => {
    const amount = wholeOf<string>(table, column, name);
    return amount && part(inputs, `income/${column}`, LABELS[column] ?? name, amount);
  };
  const places = table.columns.map((column): StatedSource & { readonly key: string; readonly name: string } => ({
    key: column.key,
    name: column.name.zh,
    means: column.means,
    figures: table.wholes.map((row) => row.figure(column.key)),
    isExcerpt: column.header.some(({ value }) => /^\s*其中/u.test(value)),
  }));
  // A budget whose column the form demands and the sheet lacks is not known, rather than not there.
  const lacking = BUDGETS.filter(
    (key) =>
      table.wholes.some((row) => row.figure(key) === null) && !table.columns.some((column) => column.key === key),
  ).map((key) => ({
    key,
    name: KINDS.income.columns[key].zh,
    means: KINDS.income.columns[key].means,
    figures: [null],
    isExcerpt: false,
  }));
  const transferOf = (key: string): Part | null => {
    const budget = BUDGETS.find((each) => each === key);
    return budget ? source(TRANSFERS[budget], KINDS.income.columns[TRANSFERS[budget]].zh) : null;
  };
  const isTransfer = (key: string): boolean => Object.values<string>(TRANSFERS).includes(key);
  const sources = inOrderOfText(distinctSources([...places, ...lacking]).filter(({ key }) => !isTransfer(key))).flatMap(
    ({ key, name, means }): Source[] => {
      const found = source(key, name);
      return found ? [{ ...found, means, transfer: transferOf(key) }] : [];
    },
  );
  const whole = part(inputs, "income/total", "收入预算", wholeOf(table, "total", "收入预算") ?? unknown("收入预算"));
  const all = sources.flatMap(({ transfer, ...each }) => [each, ...(transfer ? [transfer] : [])]);
  return { total: wholePart(whole, all), sources };
}

const ORDER = Object.values(KINDS.income.columns).map(({ means }) => meaningKey(means));

/** The three budgets first, what was carried over last, however the table orders its columns. */
function inOrderOfText<T extends { readonly means: Meaning }>(sources: readonly T[]): T[] {
  const rank = ({ means }: T): number => {
    const at = ORDER.indexOf(meaningKey(means.origin === "own" ? { ...means, origin: "currentYear" } : means));
    return at < 0 ? ORDER.length : at;
  };
  return [...sources].sort((a, b) => rank(a) - rank(b));
}

/** 三: expenditure by kind. */
export interface ExpenditureFacts {
  readonly total: Part;
  readonly kinds: readonly KindPart[];
}

export function expenditureFacts(table: TableOf<"expenditure">, inputs: Inputs): ExpenditureFacts {
  const kinds = kindsOf(table, inputs, "expenditure");
  const whole = part(
    inputs,
    "expenditure/total",
    "支出预算",
    wholeOf(table, "total", "支出预算") ?? unknown("支出预算"),
  );
  return { total: wholePart(whole, kinds), kinds };
}

/** A 类 and what it is mainly used for. */
export interface UsedCategory {
  readonly key: string;
  readonly name: Run;
  readonly amount: Amount;
  readonly use: Words;
}

export interface Fund {
  readonly key: Budget;
  readonly amount: Amount;
  readonly hasMoney: boolean;
  /** What it counts in of last year's; `null` where nothing. */
  readonly carried: Amount | null;
  readonly categories: readonly UsedCategory[];
}

/** 四: what fiscal appropriations consist of and what they are for. */
export interface AppropriationFacts {
  readonly total: Amount;
  /** The whole of its expenditure side. */
  readonly spent: Amount;
  readonly funds: readonly Fund[];
  /** The table has no line for what was carried over: what is received in the year is spent in it. */
  readonly isOfYear: boolean;
  /** What the table states as carried over, beside the three budgets of the year. */
  readonly carriedOver: Amount | null;
  /** 类 with money, of all budgets together. */
  readonly categories: readonly UsedCategory[];
}

export function appropriationFacts(
  table: TableOf<"appropriation">,
  inputs: Inputs,
  carriedWithin: (budget: Budget, amount: Amount) => Amount | null,
): AppropriationFacts {
  const used = (column: Budget | "total"): UsedCategory[] =>
    usedCategories(table, column).map((row) => ({
      key: row.code ?? row.name,
      name: nameOf(row),
      amount: stated(row.figure(column), row.name),
      use: useOf(inputs, row.name),
    }));
  const isDivided = table.columns.some(({ key }) => key === "generalPublic");
  const total = (["incomeTotal", "appropriation", "currentYearIncome"] as const)
    .map((key) => table.line(key))
    .find((row) => row !== undefined);
  const carried = table.line("carryover") ?? table.line("generalPublicCarryover");
  return {
    total: statedTotal(table, total, "income", "财政拨款收支总预算"),
    spent: statedTotal(table, table.line("expenditureTotal"), "total", "财政拨款支出预算"),
    funds: BUDGETS.map((key) => {
      const row = table.line(key);
      const amount = stated(row?.figure("income"), KINDS.appropriation.lines[key].zh);
      return {
        key,
        amount,
        hasMoney: row !== undefined && !isNothing(amount),
        carried: carriedWithin(key, amount),
        categories: isDivided ? used(key) : [],
      };
    }),
    isOfYear: !table.rows.some(({ line }) => line !== null && /carryover/iu.test(line)),
    carriedOver: carried && hasAmount(carried, "income") ? stated(carried.figure("income"), "上年结转") : null,
    categories: used("total"),
  };
}

/** 六: basic expenditure and the economic items it is spent on. */
export interface BasicExpenditureFacts {
  readonly total: Amount;
  /** `null` where the table does not divide it. */
  readonly personnel: Amount | null;
  readonly operating: Amount | null;
  readonly personnelItems: readonly Run[];
  readonly operatingItems: readonly Run[];
  /** 类 of the economic classification with money. */
  readonly categories: readonly { readonly key: string; readonly name: Run; readonly amount: Amount }[];
}

/** 财政拨款基本支出 beside that of the general public budget. */
export interface FiscalBasicFacts extends BasicExpenditureFacts {
  /** The general public budget pays all of it. */
  readonly isGeneralPublic: boolean;
}

export function fiscalBasicFacts(
  fiscal: BasicExpenditureFacts,
  generalPublic: BasicExpenditureFacts | null,
): FiscalBasicFacts {
  const [all, own] = [fiscal.total.value, generalPublic?.total.value ?? null];
  return { ...fiscal, isGeneralPublic: all !== null && own !== null && all.eq(own) };
}

type Basic = TableOf<"basicExpenditure"> | TableOf<"fiscalBasic">;

export function basicExpenditureFacts(table: Basic, classification: Classification): BasicExpenditureFacts {
  const coded = codedOf(table, classification).filter(({ code }) => !code.startsWith("2"));
  const itemsIn = (column: "personnel" | "operating"): Run[] => {
    const used = coded.filter((each) => each.code.length <= 5 && isUsed(each, column));
    const lowest = used.filter(({ code }) => !used.some((other) => other.code !== code && other.code.startsWith(code)));
    return lowest.length > 0 ? lowest.map(({ name }) => name) : itemsByName(table, column);
  };
  const name = `${table.kind === "fiscalBasic" ? "财政拨款" : "一般公共预算"}基本支出`;
  return {
    total: wholeOf(table, "total", name) ?? unknown(name),
    personnel: wholeOf(table, "personnel", "人员经费"),
    operating: wholeOf(table, "operating", "公用经费"),
    personnelItems: itemsIn("personnel"),
    operatingItems: itemsIn("operating"),
    categories: table
      .ofKind("category")
      .filter((row) => hasAmount(row, "total"))
      .map((row) => ({ key: row.code ?? row.name, name: nameOf(row), amount: stated(row.figure("total"), row.name) })),
  };
}

/** 类 of the economic classification, which name no item. */
const ECONOMIC_CATEGORY =
  /^(?:工资福利支出|商品(?:和)?服务支出|对个人和家庭的补助(?:支出)?|债务利息及费用支出|资本性支出.*|对企业补助.*|对社会保障基金补助|其他支出)$/u;

function itemsByName(table: Basic, column: "personnel" | "operating"): Run[] {
  return table
    .ofKind("name")
    .filter((row) => hasAmount(row, column) && !ECONOMIC_CATEGORY.test(row.name))
    .map(nameOf);
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
    isEmpty ? { ...unknown(name), value: ZERO } : (wholeOf(table, column, name) ?? unknown(name));
  return {
    hasMoney: !isEmpty,
    total: of("total", "上年结转结余预算"),
    fiscal: of("fiscal", "财政拨款结转"),
    nonFiscal: of("nonFiscal", "非财政拨款结转结余"),
    names: names.map((row) => ({ key: row.name, name: nameOf(row), amount: stated(row.figure("total"), row.name) })),
  };
}
