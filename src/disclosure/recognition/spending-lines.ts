import type { LineSum } from "../table";
import {
  attach,
  cellOf,
  hasAmounts,
  holdsAmounts,
  labelPlace,
  makeRow,
  report,
  type BodyContext,
  type BodyReading,
  type RowNode,
  type Unnested,
} from "./body";
import { categoryCode } from "./categories";
import { spacedCode } from "./codes";
import { isKnownAside, isRemark, plain, shownLabel, splitCodedLabel } from "./label";
import type { PlacedBlock } from "./layout";
import { lineMeaning, spendingMeaning } from "./line-keys";
import { labelAt, lineRow } from "./line-rows";
import { numberingOf } from "./numbering";
import type { FilledRow } from "./sheet-text";
import { bareWords, saidByHeader, saidBySpendingLine } from "./words";

/** Rows of expenditure: 类, their 款 and 项 where the form prints them, kinds of expenditure, totals. */
export function readSpending(context: BodyContext, block: PlacedBlock): BodyReading {
  const column = block.label?.sheetColumn ?? -1;
  const label = shownLabel(block.label?.path.at(-1)?.value ?? "");
  const isFunctional = !/经济/u.test(label);
  const taken = new Set<string>();
  const categories = new Set<string>();
  const top = numberingOf(context.rows.map((row) => labelAt(row, block)).filter((text) => !isWrapper(text)));
  const rows: RowNode[] = [];
  const outermost: RowNode[] = [];
  const counted: Counted[] = [];
  const kinds = new Map<RowNode, string>();
  let unread = false;
  for (const row of context.rows) {
    const text = labelAt(row, block);
    if (isRemark(text) || (text === "" && !holdsAmounts(row, block.amounts))) continue;
    if (isKnownAside(text) || isWrapper(text, "only asides")) continue;
    const within = kindAbove(rows.at(-1));
    if (within !== null && (isPartOfKind(text) || isNumberedWithin(text, kinds.get(within)))) {
      const part = nameRow(context, row, block, column, text);
      attach(part, within);
      rows.push(part);
      continue;
    }
    const line = spendingLine(context, text, taken);
    if (line === "stated before") continue;
    if (line !== null) {
      taken.add(line);
      const node = lineRow(context, row, block, line, column, text);
      kinds.set(node, text);
      rows.push(node);
      counted.push(countedRow(node, text));
      continue;
    }
    const node = isFunctional
      ? categoryRow(context, row, block, column, text, { top, categories, parent: outermost.at(-1) ?? null })
      : groupRow(context, row, block, column, text, top);
    if (node === null) {
      if (hasAmounts(context, row, block.amounts)) {
        report(
          context,
          "unknown-line",
          [labelPlace(row, column, block.amounts)],
          shownLabel(text),
          "支出功能分类的类或支出总计",
        );
        unread = true;
      }
      continue;
    }
    rows.push(node);
    if (node.parent === null) outermost.push(node);
    counted.push(countedRow(node, text));
  }
  const unnested = outermost.flatMap((category): Unnested[] => {
    const inner = rows.filter(({ parent }) => parent === category);
    return unread || inner.length === 0 ? [] : [{ category, rows: inner, kind: "functional" }];
  });
  if (!unread && !isFunctional) nestByNumbering(counted);
  return { rows, unnested, lineSums: unread ? [] : spendingSums(rows) };
}

/** Labels that stand around the 类, not among them. @param which whether totals and carry-over count */
function isWrapper(text: string, which: "all" | "only asides" = "all"): boolean {
  const label = bareWords(text);
  return label === "财政拨款" || label === "部门预算" || (which === "all" && /合计|总计|结转|^本年支出/u.test(label));
}

function spendingLine({ definition }: BodyContext, text: string, taken: ReadonlySet<string>): string | null {
  const coded = splitCodedLabel(text);
  if (coded.code !== null || categoryCode(coded.name) !== null) return null;
  const means = spendingMeaning(definition, text);
  if (means === null) return null;
  return lineMeaning(definition, means, taken) ?? (saidBySpendingLine(text)?.isTotal === true ? "stated before" : null);
}

interface Nesting {
  /** How the outermost labels are numbered; `null` where they are not. */
  readonly top: string | null;
  readonly categories: Set<string>;
  readonly parent: RowNode | null;
}

function categoryRow(
  context: BodyContext,
  row: FilledRow,
  block: PlacedBlock,
  column: number,
  text: string,
  nesting: Nesting,
): RowNode | null {
  const coded = splitCodedLabel(text);
  const code = coded.code ?? (isOutermost(text, nesting) ? categoryCode(coded.name) : null);
  const name = shownLabel(coded.name);
  const base = {
    name,
    labelCell: labelPlace(row, column, block.amounts),
    codeCells: coded.code === null ? [] : [cellOf(row, column)],
    columns: block.amounts,
    block: block.at,
  };
  if (code !== null && code.length === 3 && !nesting.categories.has(code)) {
    nesting.categories.add(code);
    return makeRow(context, row, { ...base, kind: "category", code, label: `${name}（${code}）` });
  }
  if (nesting.parent === null || text === "") return null;
  // 款 or 项 below a 类: which of them is told once all are known.
  const kind = code === null ? "name" : code.length === 5 ? "subcategory" : "item";
  const node = makeRow(context, row, {
    ...base,
    kind,
    code,
    label: code === null ? name : `${name}（${spacedCode(code)}）`,
  });
  node.parent = nesting.parent;
  return node;
}

/** Where the outermost labels are numbered, a name without their numbering is within one of them. */
function isOutermost(text: string, { top, categories }: Nesting): boolean {
  if (top !== null) return numberingOf([text]) === top;
  const code = categoryCode(splitCodedLabel(text).name);
  return code === null || !categories.has(code);
}

const KINDS_OF_SPENDING: readonly (string | null)[] = ["basic", "project"];

/** The line of 基本支出 or 项目支出 that was read last, if what was read since are its parts. */
function kindAbove(row: RowNode | undefined): RowNode | null {
  const line = row?.kind === "name" && row.parent ? row.parent : row;
  return line?.kind === "line" && KINDS_OF_SPENDING.includes(line.line) ? line : null;
}

/** 人员经费, 公用经费 or an economic class below 基本支出; what only is among them divides nothing. */
function isPartOfKind(text: string): boolean {
  const said = saidByHeader(text);
  const kind = said?.kind;
  return !/^其中/u.test(plain(text)) && (said?.economic !== undefined || kind === "personnel" || kind === "operating");
}

/** `1、其他运转类` below `二、项目支出`: numbered in another way than what stands above it. */
function isNumberedWithin(text: string, above: string | undefined): boolean {
  const [own, outer] = [numberingOf([text]), above === undefined ? null : numberingOf([above])];
  return own !== null && outer !== null && own !== outer && !/^其中/u.test(plain(text));
}

/** A row with a name and no code. @param crossed tells a row from the outermost of its block */
function nameRow(
  context: BodyContext,
  row: FilledRow,
  block: PlacedBlock,
  column: number,
  text: string,
  crossed = "",
): RowNode {
  const name = shownLabel(splitCodedLabel(text).name);
  return makeRow(context, row, {
    kind: "name",
    code: null,
    crossed,
    name,
    label: name,
    labelCell: labelPlace(row, column, block.amounts),
    codeCells: [],
    columns: block.amounts,
    block: block.at,
  });
}

/** A row of a block by economic class: outermost where its numbering is. */
function groupRow(
  context: BodyContext,
  row: FilledRow,
  block: PlacedBlock,
  column: number,
  text: string,
  top: string | null,
): RowNode | null {
  if (text === "") return null;
  const isTop = top === null || numberingOf([text]) === top;
  return nameRow(context, row, block, column, text, isTop ? "" : "inner");
}

/** `(1)`, `(2)` … below `1、` are its parts, all of them where they are counted from one. */
function nestByNumbering(rows: readonly Counted[]): void {
  for (const [at, { row, count }] of rows.entries()) {
    if (count > 0) continue;
    const rest = rows.slice(at + 1);
    const end = rest.findIndex((other) => other.count === 0);
    const inner = end < 0 ? rest : rest.slice(0, end);
    const isCounted = inner.every((part, index) => part.count === index + 1 && part.row.crossed !== "");
    if (inner.length > 1 && isCounted) for (const part of inner) attach(part.row, row);
  }
}

/** A row with the number in brackets before its name, zero where it has none. */
interface Counted {
  readonly row: RowNode;
  readonly count: number;
}

const countedRow = (row: RowNode, text: string): Counted => ({
  row,
  count: Number(/^\((\d{1,2})\)/u.exec(plain(text))?.[1] ?? 0),
});

/** 本年支出合计 sums what is spent, 支出总计 that and what is carried forward. */
function spendingSums(rows: readonly RowNode[]): LineSum[] {
  const line = (key: string): RowNode | undefined => rows.find((row) => row.line === key);
  const year = line("expenditureOfTheYear");
  const total = line("expenditureTotal");
  const spent = rows.filter(({ kind, parent, crossed }) => parent === null && crossed === "" && kind !== "line");
  const kinds = ["basic", "project", "businessSpending"].flatMap((key) => line(key) ?? []);
  const apart = ["toSubordinates", "toSuperior"].flatMap((key) => line(key) ?? []);
  const after = ["carriedForward", "distributed", "unallocated"].flatMap((key) => line(key) ?? []);
  // 一、本年支出 may stand above all that it sums.
  const isWithinYear = (row: RowNode): boolean =>
    year === undefined || rows.indexOf(row) < rows.indexOf(year) || rows[0] === year;
  const ofYear = [...spent, ...kinds, ...apart.filter(isWithinYear)];
  const beyond = [...apart.filter((row) => !isWithinYear(row)), ...after];
  return [
    ...(year && ofYear.length > 0 ? [{ total: year, parts: ofYear }] : []),
    ...(total ? [{ total, parts: year ? [year, ...beyond] : [...ofYear, ...beyond] }] : []),
  ].filter(({ parts }) => parts.length > 0);
}
