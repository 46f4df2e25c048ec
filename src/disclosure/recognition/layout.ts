import type { TableDefinition } from "../kinds/definition";
import { contains, meaningKey, sameAmount, type Meaning } from "../meaning";
import type { Column, Located } from "../table";
import type { Header, HeaderColumn } from "./header";
import { plain } from "./label";
import { bareWords, isSaidApart, saidByHeader, saying, type Said } from "./words";

/** Columns that say by which code and name a row is known. */
export interface LabelGroup {
  readonly by: "functional" | "economic" | "government";
  /** Code columns, outermost level first; one where codes are joined, none where they stand in the name. */
  readonly codes: readonly number[];
  readonly name: number | null;
}

/** A label column with the amounts that belong to it: one in a list, one a side where income stands beside expenditure. */
export interface Block {
  /** `null` where no column labels the rows. */
  readonly label: HeaderColumn | null;
  readonly amounts: readonly Column[];
}

/** What the columns of a header are for. */
export interface Layout {
  readonly amounts: readonly Column[];
  readonly blocks: readonly Block[];
  readonly groups: readonly LabelGroup[];
  readonly unitCode: number | null;
  readonly unitName: number | null;
  readonly project: number | null;
  /** A column that says which year a row is of. */
  readonly year: number | null;
  /** Headed columns whose words nobody knows. */
  readonly others: readonly HeaderColumn[];
}

const own = (column: HeaderColumn): string => bareWords(column.path.at(-1)?.value ?? "");
const pathText = (column: HeaderColumn): string => column.path.map(({ value }) => plain(value)).join("/");

const UNIT_NAME =
  /^(?:预算)?(?:单位|部门)(?:\((?:单位|部门|项目)\))?(?:名称)?$|^(?:单位|部门)\(项目\)名称$|^项目单位$|^预算单位(?:名称)?$/u;
const UNIT_CODE = /^(?:预算)?(?:单位|部门)(?:\((?:单位|部门)\))?(?:代码|编码)$/u;
const PROJECT = /^(?:项目名称|支出项目类别(?:\(资金使用单位\))?|二级项目|项目)$/u;
const SIDE =
  /^(?:序号|行次|备注|说明|类型|项目类别|绩效目标|项目简介|项目代码|项目编码|一级项目|资金性质|是否|依据.*|用途)$/u;
const NAME =
  /^(?:(?:支出)?(?:部门预算|政府预算|部门|政府)?(?:支出)?(?:功能|经济)?(?:分类|分)?科目(?:名称)?(?:\(按大类\)?)?|(?:部门预算|政府预算)?支出(?:功能|经济)分类(?:科目)?(?:名称)?|(?:功能|经济)分类(?:科目)?名称|科目名称|单位\(科目\)名称|支出内容)$/u;

/** The heading of a label column that reaches over amounts, as a merge gone astray leaves it. */
function isLabelHeading(text: string): boolean {
  const label = bareWords(text);
  return PROJECT.test(label) || UNIT_NAME.test(label) || (NAME.test(label) && label !== "科目");
}

function isCodeColumn(column: HeaderColumn): boolean {
  const label = own(column);
  if (/^[类款项]$/u.test(label)) return true;
  return column.path.some(
    ({ value }) =>
      /编码|科目代码/u.test(plain(value)) && !/项目代码|项目编码|单位|部门(?!预算|经济|支出)/u.test(plain(value)),
  );
}

function classificationOf(column: HeaderColumn, definition: TableDefinition): LabelGroup["by"] {
  const words = pathText(column);
  if (/政府(?:预算)?(?:支出)?经济/u.test(words)) return "government";
  if (/经济/u.test(words)) return "economic";
  if (/功能/u.test(words)) return "functional";
  return definition.classification === "economic" ? "economic" : "functional";
}

/** Reads what each column of a header is for. */
export function layoutOf(header: Header, definition: TableDefinition): Layout {
  const isLabelled = definition.shape !== "list";
  const left: HeaderColumn[] = [];
  const groups: { by: LabelGroup["by"] | null; codes: HeaderColumn[]; name: HeaderColumn | null }[] = [];
  const single: { unitCode: number | null; unitName: number | null; project: number | null; year: number | null } = {
    unitCode: null,
    unitName: null,
    project: null,
    year: null,
  };
  const take = (role: keyof typeof single, column: HeaderColumn): void => {
    single[role] ??= column.sheetColumn;
  };
  for (const column of header.columns) {
    // What no words head is no column, though an index row may number it.
    if (column.path.length === 0) continue;
    const label = own(column);
    const last = groups.at(-1);
    if (UNIT_CODE.test(label)) take("unitCode", column);
    else if (UNIT_NAME.test(label)) take("unitName", column);
    else if (/^年度?$/u.test(label)) take("year", column);
    else if (SIDE.test(label)) continue;
    else if (!isLabelled && isCodeColumn(column)) {
      const isNext = last && last.name === null && last.codes.length > 0 && !/^类$/u.test(label);
      if (isNext) last.codes.push(column);
      else groups.push({ by: null, codes: [column], name: null });
    } else if (!isLabelled && NAME.test(label)) {
      if (last && last.name === null) last.name = column;
      else groups.push({ by: null, codes: [], name: column });
    } else if (!isLabelled && PROJECT.test(label)) take("project", column);
    else left.push(column);
  }
  const labelGroups = groups.map(({ codes, name }): LabelGroup => {
    const words =
      [name, ...codes].find((column) => column !== null && /经济|功能/u.test(pathText(column))) ?? name ?? codes[0];
    return {
      by: words ? classificationOf(words, definition) : "functional",
      codes: codes.map(({ sheetColumn }) => sheetColumn),
      name: name?.sheetColumn ?? null,
    };
  });
  return isLabelled ? labelled(left, definition, single) : listed(left, definition, single, labelGroups);
}

type Single = Pick<Layout, "unitCode" | "unitName" | "project" | "year">;

function listed(
  columns: readonly HeaderColumn[],
  definition: TableDefinition,
  single: Single,
  groups: readonly LabelGroup[],
): Layout {
  const { amounts, others } = readAmounts(columns, definition, definition.means);
  return { ...single, groups, amounts, others, blocks: [{ label: null, amounts }] };
}

const LABEL = /^项目$|科目|功能分类|经济分类|内容$/u;

/** Columns of a table whose rows are labelled lines: a label column begins a block. */
function labelled(columns: readonly HeaderColumn[], definition: TableDefinition, single: Single): Layout {
  const parts: { label: HeaderColumn; columns: HeaderColumn[] }[] = [];
  const before: HeaderColumn[] = [];
  for (const column of columns) {
    const label = own(column);
    const part = parts.at(-1);
    if (LABEL.test(label)) parts.push({ label: column, columns: [] });
    else if (part) part.columns.push(column);
    else before.push(column);
  }
  if (parts.length === 0) return listed(columns, definition, single, []);
  const others: HeaderColumn[] = [];
  const isIncome = (index: number, column: HeaderColumn): boolean =>
    index === 0 && !/支出/u.test(plain(column.path[0]?.value ?? "")) && definition.shape === "two-sided";
  const blocks = parts.map(({ label, columns: own }, index): Block => {
    const isReceived = isIncome(index, label);
    const means: Meaning = isReceived ? { ...definition.means, flow: "income", kind: "all" } : definition.means;
    const side = definition.shape === "lines" ? null : isReceived ? "income" : "expenditure";
    const read = readAmounts(own, definition, means, side);
    others.push(...read.others);
    return { label, amounts: read.amounts };
  });
  return {
    ...single,
    groups: [],
    amounts: blocks.flatMap(({ amounts }) => amounts),
    blocks,
    others: [...before, ...others],
  };
}

interface Amounts {
  readonly amounts: readonly Column[];
  readonly others: readonly HeaderColumn[];
}

/** Reads the amount columns among headed ones, and which adds up to which. */
function readAmounts(
  columns: readonly HeaderColumn[],
  definition: TableDefinition,
  means: Meaning,
  side: "income" | "expenditure" | null = null,
): Amounts {
  const latest = Math.max(...columns.flatMap(({ path }) => path.flatMap(({ value }) => yearsIn(value))), 0);
  const others: HeaderColumn[] = [];
  const said = columns.flatMap((column) => {
    const together = saidByPath(column.path, latest);
    if (together === null) others.push(column);
    return together === null || together === "apart" ? [] : [{ column, said: together }];
  });
  // A lone column of a side is all of that side, whatever stands above it: 本年收入, 预算数.
  const isLone = side !== null && said.length === 1;
  const whole = wholeOf(
    means,
    said.map((entry) => entry.said),
  );
  const read = said.map((entry) => ({
    column: entry.column,
    means: isLone ? means : saying(entry.said.purpose === undefined ? whole : means, entry.said),
  }));
  const amounts = read.flatMap(({ column, means: meaning }, index) => {
    const isFirst = read.findIndex((other) => sameAmount(other.means, meaning)) === index;
    // The same amount in two columns is read once; the second is nobody's.
    if (!isFirst || meaning.period === "rate") {
      if (meaning.period !== "rate") others.push(column);
      return [];
    }
    return [columnOf(column, meaning, definition, side)];
  });
  return { amounts: withParts(distinguished(amounts, definition)), others };
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
function saidByPath(path: readonly Located[], latest: number): Said | "apart" | null {
  let together: Said = {};
  for (const { value } of path) {
    const years = yearsIn(value);
    if (isSaidApart(value)) return "apart";
    if (isLabelHeading(value)) continue;
    const said = saidByHeader(value);
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
  const words = column.path.at(-1)?.value ?? "";
  return {
    key: known?.[0] ?? meaningKey(means),
    means,
    name: known?.[1] ?? { zh: plain(words), en: plain(words) },
    sheetColumn: column.sheetColumn,
    header: column.path,
    parts: [],
  };
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
function withParts(columns: readonly Column[]): Column[] {
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
