import { addIntervals, meet } from "../../disclosure/interval";
import type { TableKind } from "../../disclosure/kinds/definition";
import { contains, meaningKey, type Meaning } from "../../disclosure/meaning";
import { sum } from "../../disclosure/money";
import type { Row, Table } from "../../disclosure/table";
import type { Fact } from "./fact";
import { rowsByCode, type CodedRow } from "./rows-by-code";

/** A fact of one cell, from which sums are made. */
type FactOf = (row: Row, column: string, means: Meaning, code: string) => Fact | null;

/**
 * What a table states in parts only: a row without a total column (“三公”经费 by budget, 国有资本经营 by kind), a code
 * that stands once for each unit, a 类 of which it lists nothing but 款 or 项. Nothing where rows are kept from print.
 */
export function sumFacts(table: Table, year: number | null, factOf: FactOf): Fact[] {
  if (table.withheld !== null) return [];
  return [
    ...acrossColumns(table, factOf),
    ...(table.definition.classification === "none" ? [] : byCode(table, year, factOf)),
  ];
}

function acrossColumns(table: Table, factOf: FactOf): Fact[] {
  const { total } = table.definition.columns;
  if (!total || table.columns.some(({ key }) => key === "total")) return [];
  const within = table.columns.filter(({ means }) => means.period === "current" && contains(total.means, means));
  const outermost = within.filter(
    ({ means }) => !within.some((other) => other.means !== means && contains(other.means, means)),
  );
  const rows = table.definition.shape === "list" ? table.wholes : table.rows.filter(({ line }) => line !== null);
  return rows.flatMap((row) => {
    const { means } = (row.line === null ? null : table.definition.lines[row.line]) ?? total;
    const parts = outermost.map(({ key, means: own }) => factOf(row, key, own, ""));
    return together(parts, means, "", row.name);
  });
}

function byCode(table: Table, year: number | null, factOf: FactOf): Fact[] {
  if (table.definition.shape !== "list") return [];
  const rows = rowsByCode(table, year).filter(({ row }) => row.kind !== "project" && row.kind !== "unit");
  const codes = new Set(rows.map(({ code }) => code));
  const isOutermost = ({ row, code }: CodedRow): boolean =>
    (row.parent?.code ?? null) === null &&
    ![3, 5].some((length) => length < code.length && codes.has(code.slice(0, length)));
  const outermost = rows.filter(isOutermost);
  const repeated = [...codes].flatMap((code) => {
    const all = table.allByCode(code);
    return all.length > 1 ? [{ code, own: all.map((row) => ({ code, row })) }] : [];
  });
  const unlisted = [...new Set(outermost.map(({ code }) => code.slice(0, 3)))].flatMap((code) =>
    codes.has(code) ? [] : [{ code, own: outermost.filter((each) => each.code.startsWith(code)) }],
  );
  return table.columns.flatMap(({ key, means }) => {
    const sumOf = (own: readonly CodedRow[], code: string): Fact[] =>
      together(
        own.map(({ row }) => factOf(row, key, means, code)),
        means,
        code,
        own[0]?.row.name ?? code,
      );
    const [all] = sumOf(outermost, "");
    const [whole] = together(
      table.wholes.map((row) => factOf(row, key, means, "")),
      means,
      "",
      "",
    );
    // Where the codes do not make up the whole, some stand in it twice.
    if (!all || !whole || !meet(all.interval, whole.interval)) return [];
    return [...repeated, ...unlisted].flatMap(({ code, own }) => sumOf(own, code));
  });
}

const BUDGETS: readonly TableKind[] = ["generalPublicExpenditure", "governmentFund", "stateCapital"];

/**
 * What is spent from appropriations on a code that no table states for all budgets together: the sum over the tables of
 * the three budgets, where all three are there and make up what is spent from appropriations. Where money carried over
 * is told beside them, they do not.
 */
export function fiscalByCode(
  told: readonly { readonly table: Table; readonly facts: readonly Fact[] }[],
  all: readonly Fact[],
): Fact[] {
  const tables = told.filter(({ table }) => BUDGETS.includes(table.kind));
  if (tables.length < BUDGETS.length || tables.some(({ table }) => table.withheld !== null)) return [];
  if (!isAllOfThem(tables, all)) return [];
  const known = new Set(all.flatMap((fact) => (fact.means?.fund === "fiscal" ? [keyOf(fact, fact.means)] : [])));
  const parts = new Map<string, Fact[]>();
  for (const fact of tables.flatMap(({ facts }) => facts)) {
    const { means, code } = fact;
    if (means === null || code === "" || means.flow !== "expenditure" || means.period !== "current") continue;
    const key = keyOf(fact, means);
    if (!known.has(key)) parts.set(key, [...(parts.get(key) ?? []), fact]);
  }
  return [...parts.values()].flatMap((facts) => {
    const [first] = facts;
    // Two of one budget are one amount told twice, or a code of each unit.
    const funds = new Set(facts.map(({ means }) => means?.fund));
    if (!first || first.means === null || funds.size < facts.length) return [];
    return together(facts, { ...first.means, fund: "fiscal" }, first.code, first.label.zh);
  });
}

function isAllOfThem(tables: readonly { readonly facts: readonly Fact[] }[], all: readonly Fact[]): boolean {
  const [fiscal] = all.filter((fact) => isWhole(fact) && fact.means?.fund === "fiscal");
  const wholes = tables.flatMap(({ facts }) => facts.find(isWhole) ?? []);
  return (
    fiscal !== undefined &&
    meet(fiscal.interval, addIntervals(wholes.map(({ interval }) => ({ interval, sign: 1 as const }))))
  );
}

const isWhole = ({ means, code, project }: Fact): boolean =>
  means !== null &&
  means.flow === "expenditure" &&
  means.period === "current" &&
  means.purpose === "none" &&
  (means.kind === "all" || means.kind === "spent") &&
  code === "" &&
  means.economic === "" &&
  project === "";

/** Code and everything that is meant but the fund. */
const keyOf = ({ code }: Fact, means: Meaning): string => `${code} ${meaningKey({ ...means, fund: "fiscal" })}`;

/** Facts added up, if all are known. */
function together(parts: readonly (Fact | null)[], means: Meaning, code: string, name: string): Fact[] {
  const known = parts.flatMap((part) => part ?? []);
  const [first] = known;
  if (!first || known.length < parts.length) return [];
  const zh = known.length === 1 ? first.label.zh : `${name}·${known.length}项之和`;
  const en = known.length === 1 ? first.label.en : `${name} · sum of ${known.length}`;
  return [
    {
      ...first,
      means: first.means === null || first.means.economic === "" ? means : { ...means, economic: first.means.economic },
      code: first.code === "" ? "" : code,
      amount: sum(known.map(({ amount }) => amount)),
      interval: addIntervals(known.map(({ interval }) => ({ interval, sign: 1 as const }))),
      cells: known.flatMap(({ cells }) => cells),
      label: { zh, en },
      prior: known.length === 1 ? first.prior : null,
    },
  ];
}
