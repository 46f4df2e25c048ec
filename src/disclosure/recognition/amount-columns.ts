import type { TableDefinition } from "../kinds/definition";
import { contains, meaningKey, sameAmount, type Meaning } from "../meaning";
import type { Column, Located } from "../table";
import type { HeaderColumn } from "./header";
import { isTotalLabel, plain } from "./label";
import { isLabelHeading } from "./label-headings";
import { bareWords, isPartOfGeneralPublic, isSaidApart, saidByHeader, saying, type Said } from "./words";

/** The amount columns of a part of a header, and the columns whose words nobody knows. */
export interface Amounts {
  readonly amounts: readonly Column[];
  readonly others: readonly HeaderColumn[];
}

/** Reads the amount columns among headed ones, and which adds up to which. */
export function readAmounts(
  columns: readonly HeaderColumn[],
  definition: TableDefinition,
  means: Meaning,
  side: "income" | "expenditure" | null = null,
): Amounts {
  const latest = Math.max(...columns.flatMap(({ path }) => path.flatMap(({ value }) => yearsIn(value))), 0);
  const others: HeaderColumn[] = [];
  const all = columns.flatMap((column) => {
    const together = saidByPath(column.path, latest, means.purpose === "procurement");
    // What is only 其中 is in the amounts beside it, whatever it is.
    if (together === null && !isSaidAmong(column)) others.push(column);
    return together === null || together === "apart" ? [] : [{ column, said: together }];
  });
  const said = all.map((entry) => ({
    column: entry.column,
    said: besideOthers(
      entry.said,
      all.map((other) => other.said),
    ),
  }));
  // 当年财政拨款安排 above amounts of expenditure says nothing where no other column tells what was carried over.
  const hasOtherOrigins = said.some(({ said: { origin } }) => origin !== undefined && origin !== "currentYear");
  const isOfTheYearAlone = means.flow === "expenditure" && !hasOtherOrigins;
  // A lone column of a side is all of that side, whatever stands above it: 本年收入, 预算数.
  const isLone = side !== null && said.length === 1 && said[0]?.said.period === undefined;
  const whole = wholeOf(
    means,
    said.map((entry) => entry.said),
  );
  const read = said.map((entry) => ({
    column: entry.column,
    means: isLone
      ? means
      : saying(
          entry.said.purpose === undefined ? whole : means,
          isOfTheYearAlone ? withoutOrigin(entry.said) : ofTheYear(entry),
        ),
  }));
  const amounts = read.flatMap(({ column, means: meaning }, index) => {
    const isFirst = read.findIndex((other) => sameAmount(other.means, meaning)) === index;
    // The same amount in two columns is read once; the second is nobody's.
    if (!isFirst || meaning.period === "rate") {
      if (meaning.period !== "rate" && meaning.period !== "executed" && !isSaidAmong(column)) others.push(column);
      return [];
    }
    return [columnOf(column, meaning, definition, side)];
  });
  const known = withParts(distinguished(amounts, definition));
  const dividing = (heading: Located | undefined): readonly HeaderColumn[] =>
    others.filter(({ path }) => heading !== undefined && path.at(-2) === heading);
  // A column that nobody knows beside the total of its heading divides that: it is no part of anything else.
  const divided = new Map(
    known.flatMap((column) => {
      const isInner = known.some(({ parts }) => parts.includes(column.key));
      const hidden = isInner && isTotalOfHeading(column) ? dividing(column.header.at(-2)) : [];
      return hidden.length > 0 ? [[column, hidden] as const] : [];
    }),
  );
  const within = new Set([...divided.values()].flat());
  return {
    amounts: known.map((column) => (divided.has(column) ? { ...column, parts: [] } : column)),
    others: others.filter((column) => !within.has(column)),
  };
}

/**
 * 经费拨款 alone is the general public budget, and what was spent last year alone is last year; beside the budget
 * itself, and last year's budget, they are told apart.
 */
function besideOthers(said: Said, all: readonly Said[]): Said {
  const isExecutedAlone = said.period === "executed" && !all.some(({ period }) => period === "previous");
  const isBudget = isPartOfGeneralPublic(said.fund) && !all.some(({ fund }) => fund === "generalPublic");
  return {
    ...said,
    ...(isExecutedAlone && { period: "previous" as const }),
    ...(isBudget && { fund: "generalPublic" as const }),
  };
}

/** 本年预算 above 小计, 基本支出 and 项目支出, where 上年结转 stands beside it, is the year's alone. */
function ofTheYear({ column, said }: { readonly column: HeaderColumn; readonly said: Said }): Said {
  const isAbove = column.path
    .slice(0, -1)
    .some(({ value }) => /^(?:本年|当年)(?:预算|支出|安排)/u.test(bareWords(value)));
  return isAbove && said.origin === undefined ? { ...said, origin: "currentYear" } : said;
}

/** 小计 below 一般公共预算. */
const isTotalOfHeading = ({ header }: Column): boolean =>
  header.length > 1 && saidByHeader(header.at(-1)?.value ?? "")?.isTotal === true;

function withoutOrigin({ origin: _, ...said }: Said): Said {
  return said;
}

/** A total beside 会议费 and 培训费 counts these in. */
function wholeOf(means: Meaning, said: readonly Said[]): Meaning {
  const hasExpenses = said.some(({ purpose }) => purpose === "threePublic");
  const hasMeetings = said.some(({ purpose }) => purpose === "meetings" || purpose === "training");
  return means.purpose === "threePublic" && hasExpenses && hasMeetings
    ? { ...means, purpose: "threePublicAndMeetings" }
    : means;
}

const yearsIn = (text: string): number[] => [...plain(text).matchAll(/(20\d\d)年/gu)].map(([, year]) => Number(year));

/** What all labels above an amount say together; `null` where one of them is unknown, `apart` where it is no part of the whole. */
function saidByPath(path: readonly Located[], latest: number, isBought: boolean): Said | "apart" | null {
  let together: Said = {};
  for (const { value } of path) {
    const years = yearsIn(value);
    if (isSaidApart(value) && !(isBought && /采购(?:资金|预算)/u.test(value))) return "apart";
    if (isLabelHeading(value)) continue;
    const said = saidByHeader(isBought ? value.replace(/政府采购/u, "") : value);
    if (said === null) return null;
    const isEarlier = years.length === 1 && (years[0] ?? latest) < latest;
    // 合计 below 基本支出 is all of it: it adds nothing and takes nothing away.
    const { isTotal: _, ...more } = said;
    together = { ...together, ...more, ...(isEarlier && said.period === undefined && { period: "previous" as const }) };
  }
  return together;
}

function columnOf(
  column: HeaderColumn,
  means: Meaning,
  definition: TableDefinition,
  side: "income" | "expenditure" | null,
): Column {
  const entries = Object.entries(definition.columns);
  const isSide = ([key]: readonly [string, unknown]): boolean =>
    side === null || (key === "income") === (side === "income");
  const known = entries.find((entry) => isSide(entry) && sameAmount(entry[1].means, means));
  const words = nameOf(column, means);
  return {
    key: known?.[0] ?? meaningKey(means),
    means,
    name: known?.[1] ?? { zh: words, en: words },
    sheetColumn: column.sheetColumn,
    header: column.path,
    parts: [],
  };
}

/** Its own words; 合计 is all of what stands above it, and money carried over is told from the same budget's of the year. */
function nameOf({ path }: HeaderColumn, { origin }: Meaning): string {
  const words = path.map(({ value }) => plain(value));
  const own = words.at(-1) ?? "";
  const name = isTotalLabel(own) || own === "小计" ? (words.at(-2) ?? own) : own;
  return origin === "carriedOver" && !/结转|结余/u.test(name) ? `${name}结转` : name;
}

/** Where transfers from above stand beside it, a budget's own column is the rest of the year's money. */
function distinguished(columns: readonly Column[], definition: TableDefinition): Column[] {
  if (definition.kind !== "income") return [...columns];
  const transferred = new Set(
    columns.filter(({ means }) => means.origin === "transferred").map(({ means }) => means.fund),
  );
  return columns.map((column) => {
    if (column.means.origin === "carriedOver" || column.means.origin === "transferred") return column;
    const isOwn = transferred.has(column.means.fund);
    const origin = isOwn
      ? ("own" as const)
      : column.means.origin === "all" && column.means.fund !== "all"
        ? ("currentYear" as const)
        : column.means.origin;
    const means = { ...column.means, origin };
    const known = Object.entries(definition.columns).find(([, { means: other }]) =>
      sameAmount(other, isOwn ? { ...means, origin: "currentYear" } : means),
    );
    return { ...column, means, key: known?.[0] ?? meaningKey(means), name: known?.[1] ?? column.name };
  });
}

/** Which columns add up to which: what a column includes, and nothing between. */
export function withParts(columns: readonly Column[]): Column[] {
  const parentOf = columns.map((column) => {
    const wholes = columns.filter((other) => other !== column && contains(other.means, column.means));
    return (
      wholes.find((whole) => wholes.every((other) => other === whole || contains(other.means, whole.means))) ?? null
    );
  });
  return columns.map((column) => {
    const parts = withoutAmong(columns.filter((_, index) => parentOf[index] === column));
    return isComplete(column, parts) ? { ...column, parts: parts.map(({ key }) => key) } : column;
  });
}

/** 其中：财政拨款 beside the budget that it is part of states it again. */
const isSaidAmong = ({ path }: HeaderColumn): boolean => /^其中/u.test(plain(path.at(-1)?.value ?? ""));

const isAmong = ({ header }: Column): boolean => /^其中:?$/u.test(plain(header.at(-2)?.value ?? ""));

/** What a heading 其中 shows beside 基本支出 and 项目支出 is within these. */
function withoutAmong(parts: readonly Column[]): readonly Column[] {
  const rest = parts.filter((part) => !isAmong(part));
  const isDivided = ["basic", "project"].every((kind) => rest.some(({ means }) => means.kind === kind));
  return isDivided ? rest : parts;
}

/** One part, or parts that all are only 其中, do not make up a whole. */
function isComplete(whole: Column, parts: readonly Column[]): boolean {
  if (parts.length < 2) return false;
  const kinds = new Set(parts.map(({ means }) => means.kind));
  // 事业单位经营支出 and its kin are shown beside 基本支出 and 项目支出, never instead of them.
  if (
    whole.means.kind === "spent" &&
    !kinds.has("basic") &&
    !kinds.has("project") &&
    !kinds.has("personnel") &&
    kinds.size > 1
  )
    return false;
  const isOnlyAmong = parts.every((part) => isAmong(part) || /^其中/u.test(plain(part.header.at(-1)?.value ?? "")));
  const isKnownDivision =
    parts.some(({ means }) => ["basic", "personnel"].includes(means.kind)) ||
    parts.some(({ means }) => means.purpose === "vehiclePurchase");
  return !isOnlyAmong || isKnownDivision;
}
