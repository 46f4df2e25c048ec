import { shownLabel, isTotalLabel, splitCodedLabel } from "./label";
import { cellOf, hasAmounts, makeRow, report, type BodyContext, type RowNode } from "./body";
import { ECONOMIC_LEVELS, FUNCTIONAL_LEVELS, readCode, spacedCode } from "./codes";
import { isDate, textAt, type FilledRow } from "./sheet-text";

/** What stands in the label columns of a row. */
interface RowLabels {
  readonly code: string | null;
  readonly isMalformed: boolean;
  readonly name: string;
  readonly project: string;
  readonly nameColumn: number;
  readonly codeColumns: readonly number[];
}

const KIND_BY_LENGTH = { 3: "category", 5: "subcategory", 7: "item" } as const;
const isCodeLength = (length: number): length is 3 | 5 | 7 => length === 3 || length === 5 || length === 7;

/** Rows told apart by code: the functional, economic and project tables. */
export function readCodedRows(context: BodyContext): RowNode[] {
  const isProjectTable = context.definition.rows === "projects";
  const nodes: RowNode[] = [];
  let previous: string | null = null;
  // Rows are nested within their unit; codes of one unit have nothing to do with the next one's.
  let unit: RowNode | null = null;
  let inScope: RowNode[] = [];
  for (const row of context.rows) {
    const labels = labelsOf(context, row, previous);
    if (labels.isMalformed) {
      reportMalformed(context, row, labels);
      continue;
    }
    previous = labels.code ?? previous;
    const node = nodeOf(context, row, labels, isProjectTable);
    if (node === null) continue;
    nodes.push(node);
    if (node.kind === "total") continue;
    if (node.kind === "unit") {
      unit = node;
      inScope = [];
      previous = null;
      continue;
    }
    attach(node, parentOf(node, inScope) ?? unit);
    inScope.push(node);
  }
  return nodes;
}

function attach(node: RowNode, parent: RowNode | null): void {
  node.parent = parent;
  parent?.children.push(node);
}

/** The row whose code is the longest proper beginning of this one's; a project's may be the same. */
function parentOf(node: RowNode, inScope: readonly RowNode[]): RowNode | null {
  const code = node.code ?? "";
  const candidates = inScope.filter(
    (other) =>
      other.kind !== "project" &&
      other.code !== null &&
      code.startsWith(other.code) &&
      (other.code.length < code.length || node.kind === "project"),
  );
  return candidates.reduce<RowNode | null>(
    (best, other) => ((other.code?.length ?? 0) >= (best?.code?.length ?? 0) ? other : best),
    null,
  );
}

function labelsOf(context: BodyContext, row: FilledRow, previous: string | null): RowLabels {
  const { roles, definition } = context;
  const levels = definition.rows === "economic" ? ECONOMIC_LEVELS : FUNCTIONAL_LEVELS;
  const firstAmount = Math.min(...roles.amounts.map((column) => column.sheetColumn));
  const nameColumn = roles.name ?? roles.codes.at(-1) ?? firstAmount - 1;
  const project = roles.project === null ? "" : textAt(row, roles.project);
  const printed = textAt(row, nameColumn);
  const { code, isMalformed, label } = readCode(
    roles.codes.map((column) => textAt(row, column)),
    levels,
    previous,
  );
  if (label !== null) {
    const column = roles.codes.find((codeColumn) => textAt(row, codeColumn) !== "") ?? nameColumn;
    const isJustLabel = printed === "" || column === nameColumn;
    const coded = splitCodedLabel(label);
    return {
      code: isJustLabel ? coded.code : null,
      isMalformed: !isJustLabel,
      name: isJustLabel ? coded.name : printed,
      project,
      nameColumn: column,
      codeColumns: [column],
    };
  }
  const coded = code === null ? splitCodedLabel(printed) : { code, name: printed };
  const codeColumns = code === null ? [] : roles.codes.filter((column) => textAt(row, column) !== "");
  return { code: coded.code, isMalformed, name: coded.name, project, nameColumn, codeColumns };
}

function reportMalformed(context: BodyContext, row: FilledRow, labels: RowLabels): void {
  const columns = context.roles.codes.filter((column) => textAt(row, column) !== "");
  const found = columns.map((column) => textAt(row, column)).join(" ");
  const digits = context.definition.rows === "economic" ? "类3位、款2位数字" : "类3位、款2位、项2位数字";
  const isMadeDate = row.cells.some(({ column, cell }) => columns.includes(column) && isDate(cell));
  const expected = isMadeDate ? `${digits}（输入的编码被Excel变成了日期，要先把单元格设为文本格式再填写）` : digits;
  report(
    context,
    "malformed-code",
    columns.map((column) => cellOf(context, row.row, column)),
    `${found} ${labels.name}`.trim(),
    expected,
  );
}

function nodeOf(context: BodyContext, row: FilledRow, labels: RowLabels, isProjectTable: boolean): RowNode | null {
  const { code } = labels;
  const name = shownLabel(labels.name);
  const project = shownLabel(labels.project);
  const labelCell = cellOf(context, row.row, labels.nameColumn);
  const base = {
    code,
    labelCell,
    codeCells: labels.codeColumns.map((column) => cellOf(context, row.row, column)),
    columns: context.roles.amounts,
  };
  if (code !== null && isCodeLength(code.length)) {
    const isProject = isProjectTable && project !== "";
    return isProject && context.roles.project !== null
      ? makeRow(context, row.row, {
          ...base,
          kind: "project",
          name: project,
          label: project,
          labelCell: cellOf(context, row.row, context.roles.project),
        })
      : makeRow(context, row.row, {
          ...base,
          kind: KIND_BY_LENGTH[code.length],
          name,
          label: `${name}（${spacedCode(code)}）`,
        });
  }
  const label = name === "" ? project : name;
  if (isTotalLabel(label)) return makeRow(context, row.row, { ...base, kind: "total", name: label, label });
  if (isProjectTable && label !== "" && hasAmounts(context, row)) {
    return makeRow(context, row.row, { ...base, kind: "unit", name: label, label });
  }
  if (hasAmounts(context, row)) {
    report(context, "unknown-line", [labelCell], row.cells.map(({ text }) => text).join(" "), "带科目编码的行或合计行");
  }
  return null;
}
