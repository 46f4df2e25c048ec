import type { Classification } from "../../disclosure/codes/classification";
import type { Inputs } from "../../disclosure/inputs/inputs";
import { ZERO } from "../../disclosure/money";
import type { TableOf } from "../../disclosure/table";
import { word, type Run } from "../document";
import { gap } from "../phrases/gap";
import { isNothing, part, total, wholePart, type Amount, type Part, type Words } from "./amount";
import { amountOf, categoriesOf, codedOf, isUsed, type Coded } from "./coded";
import { nameRun } from "./named";
import { kindsOf, type KindPart } from "./kinds-of";
import { useOf } from "./uses";
import { previousColumn, unknown, wholeOf } from "./whole";

/** A functional item with the names above it: 一般公共服务支出 · 财政事务 · 行政运行. */
export interface Item extends Part {
  readonly category: Run;
  readonly subcategory: Run | null;
  readonly item: Run | null;
  readonly use: Words;
}

/** 五: the general public budget by 类 and by item. */
export interface GeneralPublicFacts {
  readonly total: Part;
  readonly kinds: readonly KindPart[];
  readonly categories: readonly { readonly key: string; readonly name: Run; readonly amount: Amount }[];
  readonly items: readonly Item[];
}

export function generalPublicFacts(
  table: TableOf<"generalPublicExpenditure">,
  inputs: Inputs,
  classification: Classification,
): GeneralPublicFacts {
  const kinds = kindsOf(table, inputs, "generalPublicBudget", "一般公共预算");
  return {
    total: wholePart(wholeTotal(table, inputs, "generalPublicBudget/total", "一般公共预算拨款"), kinds),
    kinds,
    categories: categoriesOf(codedOf(table, classification), classification),
    items: itemsOf(table, inputs, "generalPublicItems", classification),
  };
}

/** 八, 九: a fund of its own; `hasMoney` is false for an empty table. */
export interface FundExpenditureFacts {
  readonly hasMoney: boolean;
  readonly total: Amount;
  /** The same beside last year's, as far as its items say. */
  readonly whole: Part;
  readonly basic: Amount;
  readonly project: Amount;
  readonly items: readonly Item[];
}

export function fundExpenditureFacts(
  table: TableOf<"governmentFund"> | TableOf<"stateCapital">,
  inputs: Inputs,
  classification: Classification,
): FundExpenditureFacts {
  const scope = table.kind === "governmentFund" ? "governmentFundItems" : "stateCapitalItems";
  const isEmpty = table.rows.every((row) =>
    table.columns.every(({ key }) => row.figure(key)?.amount.isZero() ?? row.figure(key) === undefined),
  );
  const name = table.kind === "governmentFund" ? "政府性基金预算支出" : "国有资本经营预算支出";
  const kinds = kindsOf(table, inputs, "expenditure", name);
  const of = (key: KindPart["kindKey"], called: string): Amount =>
    kinds.find(({ kindKey }) => kindKey === key)?.amount ?? unknown(`${name}的${called}`);
  const whole = wholeOf(table, "total", name);
  const parts = kinds.map(({ amount }) => amount);
  const items = itemsOf(table, inputs, scope, classification);
  // A table may state its kinds only.
  const amount = whole ?? (parts.length === 0 ? unknown(name) : total(parts, name));
  return {
    hasMoney: !isEmpty,
    total: amount,
    whole: wholePart(part(inputs, `${scope}/total`, name, amount), items),
    basic: of("basic", "基本支出"),
    project: of("project", "项目支出"),
    items,
  };
}

/** The items of a fund that had money last year and have none now. */
export const goneItems = ({ items }: Pick<FundExpenditureFacts, "items">): Item[] =>
  items.filter(({ amount }) => isNothing(amount));

/** The whole of a table beside last year's. */
function wholeTotal(
  table: TableOf<"generalPublicExpenditure">,
  inputs: Inputs,
  key: "generalPublicBudget/total",
  name: string,
): Part {
  const previous = previousColumn(table, table.definition.columns.total.means);
  return part(
    inputs,
    key,
    name,
    wholeOf(table, "total", name) ?? unknown(name),
    previous && { figures: table.wholes.map((row) => row.figure(previous.key)), basis: previous.basis },
  );
}

/** What the three expenditure tables have in common. */
type Spending = TableOf<"generalPublicExpenditure" | "governmentFund" | "stateCapital">;
type ItemScope = "generalPublicItems" | "governmentFundItems" | "stateCapitalItems";

/** The lowest codes with money, and items that had money last year and are gone, in the order of their codes. */
function itemsOf(table: Spending, inputs: Inputs, scope: ItemScope, classification: Classification): Item[] {
  const coded = codedOf(table, classification);
  const naming: Naming = { coded, inputs, scope, classification };
  const present = coded
    .filter((each) => each.isLowest && isUsed(each, "total"))
    .map((each) => presentItem(table, naming, each));
  const gone = inputs.priorYear
    .filter(
      (prior) =>
        prior.scope === scope && prior.code?.length === 7 && prior.amount !== null && !prior.amount.amount.isZero(),
    )
    .filter(({ code }) => !present.some(({ key }) => key === `${scope}/${code ?? ""}`))
    .flatMap(({ code, label }) => (code === null ? [] : goneItem(naming, code, nameRun(label.value, label.cell))));
  return [...present, ...gone].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

interface Naming {
  readonly coded: readonly Coded<"total">[];
  readonly inputs: Inputs;
  readonly scope: ItemScope;
  readonly classification: Classification;
}

function presentItem(table: Spending, naming: Naming, item: Coded<"total">): Item {
  const { inputs, scope } = naming;
  const { code, name } = item;
  const previous = previousColumn(table, table.definition.columns.total.means);
  return pathed(naming, code, name, {
    ...part(
      inputs,
      `${scope}/${code}`,
      name.text,
      amountOf(item, "total", name.text),
      previous && { figures: table.allByCode(code).map((row) => row.figure(previous.key)), basis: previous.basis },
    ),
    subcategory: code.length < 5 ? null : nameAt(naming, code, 5),
    item: code.length < 7 ? null : name,
  });
}

function goneItem(naming: Naming, code: string, name: Run): Item {
  const amount: Amount = {
    kind: "amount",
    name: name.text,
    value: ZERO,
    from: [],
    working: "本年的表中没有此科目，预算数为零",
  };
  return pathed(naming, code, name, {
    ...part(naming.inputs, `${naming.scope}/${code}`, name.text, amount),
    subcategory: nameAt(naming, code, 5) ?? gap(`科目${code.slice(0, 5)}的名称`),
    item: name,
  });
}

/** With the name of its 类 and its use, which an officer states of 款 and 项 together where 项 alone says too little. */
function pathed(naming: Naming, code: string, name: Run, item: Omit<Item, "category" | "use">): Item {
  const category = nameAt(naming, code, 3) ?? gap(`科目${code.slice(0, 3)}的名称`);
  const below = [item.subcategory?.text, item.item?.text].flatMap((text) => text ?? []).join("");
  return { ...item, category, use: useOf(naming.inputs, name.text, [category.text + below, below, name.text]) };
}

/** The name of a code's 类 or 款: as the table has it, as 上年预算数 has it, as the classification has it. */
function nameAt({ coded, inputs, scope, classification }: Naming, code: string, length: 3 | 5): Run | null {
  const wanted = code.slice(0, length);
  const own = coded.find((each) => each.code === wanted);
  if (own) return own.name;
  const prior = inputs.priorYear.find((line) => line.scope === scope && line.code === wanted);
  if (prior) return nameRun(prior.label.value, prior.label.cell);
  const official = classification.codes.get(wanted)?.name;
  return official === undefined ? null : word(official);
}
