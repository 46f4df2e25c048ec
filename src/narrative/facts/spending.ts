import type { Inputs } from "../../disclosure/inputs/inputs";
import { ZERO } from "../../disclosure/money";
import type { Row, Table, TableOf } from "../../disclosure/table";
import type { Run } from "../document";
import { gap } from "../phrases/gap";
import { part, stated, type Amount, type Part } from "./amount";
import { hasAmount, nameOf, nameRun, statedTotal } from "./named";

/** A functional item with the names above it: 一般公共服务支出 · 财政事务 · 行政运行. */
export interface Item extends Part {
  readonly category: Run;
  readonly subcategory: Run | null;
  readonly item: Run | null;
}

/** 五: the general public budget by 类 and by item. */
export interface GeneralPublicFacts {
  readonly total: Amount;
  readonly basic: Part;
  readonly project: Part;
  readonly categories: readonly { readonly key: string; readonly name: Run; readonly amount: Amount }[];
  readonly items: readonly Item[];
}

export function generalPublicFacts(table: TableOf<"generalPublicExpenditure">, inputs: Inputs): GeneralPublicFacts {
  const { total } = table;
  return {
    total: statedTotal(table, total, "total", "一般公共预算拨款"),
    basic: part(
      inputs,
      "generalPublicBudget/basic",
      "基本支出",
      statedTotal(table, total, "basic", "一般公共预算基本支出"),
    ),
    project: part(
      inputs,
      "generalPublicBudget/project",
      "项目支出",
      statedTotal(table, total, "project", "一般公共预算项目支出"),
    ),
    categories: table
      .ofKind("category")
      .filter((row) => hasAmount(row, "total"))
      .map((row) => ({ key: row.code ?? row.name, name: nameOf(row), amount: stated(row.figure("total"), row.name) })),
    items: itemsOf(table, inputs, "generalPublicItems"),
  };
}

/** 八, 九: a fund of its own; `hasMoney` is false for an empty table. */
export interface FundExpenditureFacts {
  readonly hasMoney: boolean;
  readonly total: Amount;
  readonly basic: Amount;
  readonly project: Amount;
  readonly items: readonly Item[];
}

export function fundExpenditureFacts(
  table: TableOf<"governmentFund"> | TableOf<"stateCapital">,
  inputs: Inputs,
): FundExpenditureFacts {
  const scope = table.kind === "governmentFund" ? "governmentFundItems" : "stateCapitalItems";
  const isEmpty = table.rows.every((row) => row.figure("total")?.amount.isZero() ?? false);
  const name = table.kind === "governmentFund" ? "政府性基金预算支出" : "国有资本经营预算支出";
  const personnel = statedTotal(table, table.total, "personnel", `${name}的人员经费`);
  const operating = statedTotal(table, table.total, "operating", `${name}的公用经费`);
  return {
    hasMoney: !isEmpty,
    total: statedTotal(table, table.total, "total", name),
    basic: {
      kind: "amount",
      name: `${name}的基本支出`,
      value: personnel.value && operating.value ? personnel.value.plus(operating.value) : null,
      from: [...personnel.from, ...operating.from],
      working: null,
    },
    project: statedTotal(table, table.total, "project", `${name}的项目支出`),
    items: itemsOf(table, inputs, scope),
  };
}

/** What the three expenditure tables have in common. */
type Spending = Pick<Table<"total">, "rows" | "byCode">;
type ItemScope = "generalPublicItems" | "governmentFundItems" | "stateCapitalItems";

/** The lowest rows with money, and items that had money last year and are gone, in the order of their codes. */
function itemsOf(table: Spending, inputs: Inputs, scope: ItemScope): Item[] {
  const rows = table.rows.filter((row) => row.code !== null && row.children.length === 0 && hasAmount(row, "total"));
  const present = rows.map((row) => presentItem(inputs, scope, row));
  const gone = inputs.priorYear
    .filter(
      (prior) =>
        prior.scope === scope && prior.code?.length === 7 && prior.amount !== null && !prior.amount.amount.isZero(),
    )
    .filter(({ code }) => !rows.some((row) => row.code === code))
    .flatMap(({ code, label }) =>
      code === null ? [] : goneItem(table, inputs, scope, code, nameRun(label.value, label.cell)),
    );
  return [...present, ...gone].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function presentItem(inputs: Inputs, scope: ItemScope, row: Row<"total">): Item {
  const upwards: Row[] = [];
  for (let at: Row | null = row; at !== null; at = at.parent) upwards.unshift(at);
  const [category, subcategory, item] = upwards.filter(
    ({ kind }) => kind === "category" || kind === "subcategory" || kind === "item",
  );
  return {
    ...part(inputs, `${scope}/${row.code ?? ""}`, row.name, stated(row.figure("total"), row.name)),
    category: category ? nameOf(category) : gap(`${row.label}所属的类`),
    subcategory: subcategory ? nameOf(subcategory) : null,
    item: item ? nameOf(item) : null,
  };
}

function goneItem(table: Spending, inputs: Inputs, scope: ItemScope, code: string, name: Run): Item {
  const nameAt = (length: 3 | 5): Run => {
    const row = table.byCode(code.slice(0, length));
    const prior = inputs.priorYear.find((line) => line.scope === scope && line.code === code.slice(0, length));
    if (row) return nameOf(row);
    return prior ? nameRun(prior.label.value, prior.label.cell) : gap(`科目${code.slice(0, length)}的名称`);
  };
  const amount: Amount = {
    kind: "amount",
    name: name.text,
    value: ZERO,
    from: [],
    working: "本年的表中没有此科目，预算数为零",
  };
  return {
    ...part(inputs, `${scope}/${code}`, name.text, amount),
    category: nameAt(3),
    subcategory: nameAt(5),
    item: name,
  };
}
