import { contains, type Meaning } from "../meaning";
import type { LineSum } from "../table";
import {
  attach,
  hasAmounts,
  holdsAmounts,
  labelPlace,
  makeRow,
  report,
  type BodyContext,
  type BodyReading,
  type RowNode,
} from "./body";
import { isRemark, plain, shownLabel } from "./label";
import type { Block } from "./layout";
import { expenseMeaning, lineMeaning } from "./line-keys";
import type { FilledRow } from "./sheet-text";

/** The label beside an amount; it may stand further left when columns between are merged or empty, where no number counts the rows. */
export function labelAt(row: FilledRow, { label, labelsFrom }: Pick<Block, "label" | "labelsFrom">): string {
  const last = label?.sheetColumn ?? -1;
  const nearest = row.cells.filter(({ column }) => column <= last).at(-1);
  if (nearest === undefined || nearest.column < labelsFrom) return "";
  return nearest.column < last && /^\d{1,3}$/u.test(nearest.text) ? "" : nearest.text;
}

/** A labelled line with what it is known to mean. */
export function lineRow(
  context: BodyContext,
  row: FilledRow,
  block: { readonly at: number } & Block,
  line: string,
  column: number,
  text: string,
): RowNode {
  const name = shownLabel(text);
  return makeRow(context, row, {
    kind: "line",
    line,
    code: null,
    name,
    label: context.definition.lines[line]?.zh ?? name,
    labelCell: labelPlace(row, column, block.amounts),
    codeCells: [],
    columns: block.amounts,
    block: block.at,
  });
}

/** Rows of a “三公” table whose lines stand below each other. */
export function readExpenseLines(context: BodyContext): BodyReading {
  const [first] = context.layout.blocks;
  if (first === undefined || first.label === null) return { rows: [], lineSums: [] };
  const block = { ...first, at: 0 };
  const column = first.label.sheetColumn;
  const taken = new Set<string>();
  const hasExpenses = context.rows.some((row) => plain(labelAt(row, block)).includes("三公"));
  const rows = context.rows.flatMap((row): RowNode[] => {
    const text = labelAt(row, block);
    const means = expenseMeaning(context.definition, text, hasExpenses);
    const line = means && lineMeaning(context.definition, means, taken);
    if (line !== null && line !== undefined) {
      taken.add(line);
      return [lineRow(context, row, block, line, column, text)];
    }
    const isLine = text !== "" && !isRemark(text) && !/^(?:注|备注|说明)/u.test(text);
    if (isLine ? hasAmounts(context, row) : text === "" && holdsAmounts(row, context.layout.amounts)) {
      report(
        context,
        "unknown-line",
        [labelPlace(row, column, block.amounts)],
        shownLabel(text),
        text === "" ? "该金额所属的项目名称" : "本表规定的项目",
      );
    }
    return [];
  });
  return { rows, lineSums: expenseSums(rows, context) };
}

/** What is included by meaning adds up: 合计 = 出国 + 接待 + 用车, 用车 = 购置 + 运行. */
export function expenseSums(rows: readonly RowNode[], { definition }: BodyContext): LineSum[] {
  const meaningOf = (row: RowNode): Meaning | null =>
    row.line === null ? null : (definition.lines[row.line]?.means ?? null);
  const parentOf = (row: RowNode): RowNode | null => {
    const own = meaningOf(row);
    if (own === null) return null;
    const wholes = rows.filter((other) => {
      const means = meaningOf(other);
      return other !== row && means !== null && contains(means, own);
    });
    const isInnermost = (whole: RowNode): boolean =>
      wholes.every((other) => other === whole || contains(meaningOf(other) ?? own, meaningOf(whole) ?? own));
    return wholes.find(isInnermost) ?? null;
  };
  for (const row of rows) {
    const parent = parentOf(row);
    if (parent && row.line !== "total" && parent.line !== "total" && parent.line !== "grandTotal") attach(row, parent);
  }
  const parents = rows.map(parentOf);
  return rows.flatMap((total) => {
    const parts = rows.filter((_, at) => parents[at] === total);
    return parts.length > 1 ? [{ total, parts }] : [];
  });
}
