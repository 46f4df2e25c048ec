import type { TableDefinition } from "../kinds/definition";
import type { Meaning } from "../meaning";
import type { Column } from "../table";
import { readAmounts } from "./amount-columns";
import type { Header, HeaderColumn } from "./header";
import { plain } from "./label";
import { NAME, PROJECT, UNIT_NAME, UNIT_OR_CODE_NAME } from "./label-headings";
import { bareWords } from "./words";

/** Columns that say by which code and name a row is known. */
export interface LabelGroup {
  readonly by: "functional" | "economic" | "government";
  /** Code columns, outermost level first; one where codes are joined, none where they stand in the name. */
  readonly codes: readonly number[];
  readonly name: number | null;
}

/** A label column with the amounts that belong to it: one in a list, one a side where income stands beside expenditure. */
export interface Block {
  /** `null` where no column labels the rows; the last where one heading reaches over several. */
  readonly label: HeaderColumn | null;
  /** The first column in which a label may stand, also one merged over several or left of where the heading ends. */
  readonly labelsFrom: number;
  readonly amounts: readonly Column[];
}

/** A block with its number, from left to right. */
export type PlacedBlock = Block & { readonly at: number };

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

const UNIT_CODE = /^(?:预算)?(?:单位|部门)(?:\((?:单位|部门)\))?(?:代码|编码)$/u;
const SIDE =
  /^(?:序号|行次|备注|说明|类型|项目类别|绩效目标|项目简介|项目代码|项目编码|项目分类|一级项目|数量|采购数量|单价|计量单位|资金性质|是否|依据.*|用途)$/u;

const isLevel = (column: HeaderColumn | undefined): boolean => column !== undefined && /^[类款项]$/u.test(own(column));

const isName = (label: string): boolean => NAME.test(label) || UNIT_OR_CODE_NAME.test(label);

function isCodeColumn(column: HeaderColumn): boolean {
  if (isLevel(column)) return true;
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
    else if (UNIT_OR_CODE_NAME.test(label) && (isLabelled || groups.length === 0)) take("unitName", column);
    else if (/^年度?$/u.test(label)) take("year", column);
    else if (SIDE.test(label)) continue;
    else if (!isLabelled && isCodeColumn(column)) {
      const isNext = last && last.name === null && last.codes.length > 0 && !/^类$/u.test(label);
      // The code once more, joined, beside its 类, 款 and 项.
      if (isNext && last.codes.length > 1 && isLevel(last.codes[0]) && !isLevel(column)) continue;
      if (isNext) last.codes.push(column);
      else groups.push({ by: null, codes: [column], name: null });
    } else if (!isLabelled && (isName(label) || (label === "名称" && last?.name === null))) {
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
  return { ...single, groups, amounts, others, blocks: [{ label: null, labelsFrom: 0, amounts }] };
}

const LABEL = /^项目$|科目|功能分类|经济分类|内容$/u;

/** A heading merged over several columns, or over one that is empty below. */
function areUnderOneHeading(a: HeaderColumn, b: HeaderColumn): boolean {
  const [one, other] = [a.path.at(-1)?.cell, b.path.at(-1)?.cell];
  return one !== undefined && one.row === other?.row && one.column === other.column;
}

/** Columns of a table whose rows are labelled lines: a label column begins a block. */
function labelled(columns: readonly HeaderColumn[], definition: TableDefinition, single: Single): Layout {
  const parts: { label: HeaderColumn; labelsFrom: number; columns: HeaderColumn[] }[] = [];
  const before: HeaderColumn[] = [];
  for (const column of columns) {
    const label = own(column);
    const part = parts.at(-1);
    if (LABEL.test(label)) {
      if (part?.columns.length === 0 && areUnderOneHeading(part.label, column)) part.label = column;
      else parts.push({ label: column, labelsFrom: part ? column.sheetColumn : 0, columns: [] });
    } else if (part) part.columns.push(column);
    else before.push(column);
  }
  if (parts.length === 0) return listed(columns, definition, single, []);
  const others: HeaderColumn[] = [];
  const isIncome = (index: number, column: HeaderColumn): boolean =>
    index === 0 && !/支出/u.test(plain(column.path[0]?.value ?? "")) && definition.shape === "two-sided";
  const blocks = parts.map(({ label, labelsFrom, columns: own }, index): Block => {
    const isReceived = isIncome(index, label);
    const means: Meaning = isReceived ? { ...definition.means, flow: "income", kind: "all" } : definition.means;
    const side = definition.shape === "lines" ? null : isReceived ? "income" : "expenditure";
    const read = readAmounts(own, definition, means, side);
    others.push(...read.others);
    return { label, labelsFrom, amounts: read.amounts };
  });
  return {
    ...single,
    groups: [],
    amounts: blocks.flatMap(({ amounts }) => amounts),
    blocks,
    others: [...before, ...others],
  };
}
