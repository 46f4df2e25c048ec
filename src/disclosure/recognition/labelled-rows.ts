import type { Column } from "../table";
import type { LineDefinition } from "../tables/definition";
import { cellOf, hasAmounts, makeRow, report, type BodyContext, type RowNode } from "./body";
import { categoryCode } from "./categories";
import { bareLabel, isTotalLabel, shownLabel, splitCodedLabel, wordingsOf } from "./label";
import { textAt, type FilledRow } from "./sheet-text";

/** Finds the line a label stands for; the same label may occur under several lines. */
class LineFinder {
  private readonly seen: string[] = [];
  constructor(private readonly lines: Readonly<Record<string, LineDefinition>>) {}

  next(label: string): string | null {
    const bare = bareLabel(label);
    const named = Object.entries(this.lines).filter(
      ([key, line]) => !this.seen.includes(key) && wordingsOf(line).has(bare),
    );
    const rank = ([, line]: [string, LineDefinition]): number =>
      line.of === undefined ? -1 : this.seen.lastIndexOf(line.of);
    const [best] = [...named].sort((a, b) => rank(b) - rank(a));
    if (best) this.seen.push(best[0]);
    return best?.[0] ?? null;
  }

  missing(): string[] {
    return Object.entries(this.lines)
      .filter(([key, line]) => !line.optional && !this.seen.includes(key))
      .map(([key]) => key);
  }
}

/** Rows of a table of labelled lines: the “三公” table. */
export function readLines(context: BodyContext): RowNode[] {
  const labelColumn = Math.min(...context.roles.amounts.map((column) => column.sheetColumn)) - 1;
  const finder = new LineFinder(context.definition.lines);
  const nodes = context.rows.flatMap((row) => lineNode(context, row, labelColumn, finder, context.roles.amounts) ?? []);
  reportMissing(context, finder);
  return linked(context, nodes);
}

/** Rows of a two-sided table: lines on the left, categories and totals on the right. */
export function readTwoSided(context: BodyContext): RowNode[] {
  const income = context.roles.amounts.filter((column) => column.key === "income");
  const spending = context.roles.amounts.filter((column) => column.key !== "income");
  const finder = new LineFinder(context.definition.lines);
  const nodes: RowNode[] = [];
  const incomeColumn = income[0]?.sheetColumn;
  const spendingColumn = Math.min(...spending.map((column) => column.sheetColumn));
  for (const row of context.rows) {
    if (incomeColumn !== undefined) {
      const node = lineNode(context, row, incomeColumn - 1, finder, income);
      if (node) nodes.push(node);
    }
    if (spending.length > 0) {
      const node = spendingNode(context, row, spendingColumn - 1, finder, spending);
      if (node) nodes.push(node);
    }
  }
  reportMissing(context, finder);
  return linked(context, nodes);
}

/** Rows with free names and a total: the carry-over table. */
export function readNames(context: BodyContext): RowNode[] {
  const labelColumn = Math.min(...context.roles.amounts.map((column) => column.sheetColumn)) - 1;
  return context.rows.flatMap((row) => {
    const name = shownLabel(labelText(row, labelColumn));
    if (name === "") return [];
    const kind = isTotalLabel(name) ? "total" : "name";
    return makeRow(context, row.row, {
      kind,
      code: null,
      name,
      label: name,
      labelCell: cellOf(context, row.row, labelColumn),
      codeCells: [],
      columns: context.roles.amounts,
    });
  });
}

/** The label beside an amount; it may stand further left when columns between are merged or empty. */
function labelText(row: FilledRow, column: number): string {
  return row.cells.filter((cell) => cell.column <= column).at(-1)?.text ?? "";
}

function lineNode(
  context: BodyContext,
  row: FilledRow,
  column: number,
  finder: LineFinder,
  columns: readonly Column[],
): RowNode | null {
  const text = textAt(row, column) || labelText(row, column);
  if (text === "") {
    if (hasAmounts(context, row, columns))
      report(context, "unknown-line", [cellOf(context, row.row, column)], "", "该金额所属的项目名称");
    return null;
  }
  const line = finder.next(text);
  const name = shownLabel(text);
  if (line === null) {
    if (hasAmounts(context, row, columns))
      report(context, "unknown-line", [cellOf(context, row.row, column)], name, "本表规定的项目");
    return null;
  }
  return makeRow(context, row.row, {
    kind: "line",
    line,
    code: null,
    name,
    label: context.definition.lines[line]?.zh ?? name,
    labelCell: cellOf(context, row.row, column),
    codeCells: [],
    columns,
  });
}

function spendingNode(
  context: BodyContext,
  row: FilledRow,
  column: number,
  finder: LineFinder,
  columns: readonly Column[],
): RowNode | null {
  const text = textAt(row, column);
  const coded = splitCodedLabel(text);
  const code = coded.code ?? categoryCode(coded.name);
  if (code === null || code.length !== 3) return lineOnRight(context, row, column, finder, columns, text);
  const name = shownLabel(coded.name);
  return makeRow(context, row.row, {
    kind: "category",
    code,
    name,
    label: `${name}（${code}）`,
    labelCell: cellOf(context, row.row, column),
    codeCells: coded.code === null ? [] : [cellOf(context, row.row, column)],
    columns,
  });
}

function lineOnRight(
  context: BodyContext,
  row: FilledRow,
  column: number,
  finder: LineFinder,
  columns: readonly Column[],
  text: string,
): RowNode | null {
  if (text === "" && !hasAmounts(context, row, columns)) return null;
  // A line that belongs to the income side would be taken from it; the right side has totals only.
  const line = isTotalLabel(text) ? finder.next(text) : null;
  if (line === null) {
    if (hasAmounts(context, row, columns))
      report(
        context,
        "unknown-line",
        [cellOf(context, row.row, column)],
        shownLabel(text),
        "支出功能分类的类或支出总计",
      );
    return null;
  }
  const name = shownLabel(text);
  return makeRow(context, row.row, {
    kind: "line",
    line,
    code: null,
    name,
    label: context.definition.lines[line]?.zh ?? name,
    labelCell: cellOf(context, row.row, column),
    codeCells: [],
    columns,
  });
}

function reportMissing(context: BodyContext, finder: LineFinder): void {
  for (const key of finder.missing()) report(context, "missing-line", [], "", context.definition.lines[key]?.zh ?? key);
}

function linked(context: BodyContext, nodes: RowNode[]): RowNode[] {
  const byLine = new Map(nodes.flatMap((node) => (node.line === null ? [] : [[node.line, node] as const])));
  for (const node of nodes) {
    const of = node.line === null ? undefined : context.definition.lines[node.line]?.of;
    const parent = of === undefined ? undefined : byLine.get(of);
    if (!parent) continue;
    node.parent = parent;
    parent.children.push(node);
  }
  return nodes;
}
