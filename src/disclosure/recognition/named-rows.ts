import { isErrorValue } from "../../workbook/cell";
import type { Decimal } from "../money";
import { sum, ZERO } from "../money";
import type { LineSum } from "../table";
import { attach, hasAmounts, labelPlace, makeRow, type BodyContext, type BodyReading, type RowNode } from "./body";
import { groupsByColumns } from "./proved-sums";
import { isRemark, isTotalLabel, shownLabel } from "./label";
import { textAt, type FilledRow } from "./sheet-text";

/**
 * Rows known by a name: units, projects, what was carried over; or one row without any name. A row that is the
 * sum of what follows it is what they belong to, where the figures themselves show it.
 */
export function readNamedRows(context: BodyContext): BodyReading {
  const labels = new Map<RowNode, number>();
  const nodes = context.rows.flatMap((row): RowNode[] => {
    const node = namedRow(context, row);
    if (node === null) return [];
    labels.set(node, labelsIn(context, row));
    return [node];
  });
  nest(context, nodes, labels);
  return { rows: nodes, lineSums: listed(context, nodes, labels) };
}

/** Things bought, each with as many labels as the others, stand beside each other and add up to the total row. */
function listed(
  { definition }: BodyContext,
  nodes: readonly RowNode[],
  labels: ReadonlyMap<RowNode, number>,
): LineSum[] {
  const total = nodes.find(({ kind }) => kind === "total");
  const parts = nodes.filter(({ kind }) => kind !== "total");
  const [first] = parts;
  if (!definition.isByName || total === undefined || first === undefined) return [];
  const most = labels.get(first) ?? 0;
  const isList = most > 1 && parts.every((row) => row.parent === null && labels.get(row) === most);
  return isList ? [{ total, parts }] : [];
}

/** How many labels stand in front of the amounts: a row of what items have in common has fewer than theirs. */
function labelsIn({ layout }: BodyContext, row: FilledRow): number {
  const first = Math.min(...layout.amounts.map(({ sheetColumn }) => sheetColumn));
  return row.cells.filter(({ column }) => column < first).length;
}

function namedRow(context: BodyContext, row: FilledRow): RowNode | null {
  const { layout } = context;
  const nameColumn =
    layout.project ?? layout.unitName ?? Math.min(...layout.amounts.map((column) => column.sheetColumn)) - 1;
  const unit = layout.unitName === null ? "" : shownLabel(textAt(row, layout.unitName));
  const code = layout.unitCode === null ? "" : shownLabel(textAt(row, layout.unitCode));
  const project = layout.project === null ? "" : shownLabel(textAt(row, layout.project));
  const name =
    layout.project !== null || layout.unitName !== null
      ? project || unit || shownLabel(leftOf(row, nameColumn))
      : withoutSerial(shownLabel(leftOf(row, nameColumn)));
  const total = [name, unit, code, project].find(isTotalLabel);
  const columns = layout.amounts;
  if (total !== undefined) {
    const column = row.cells.find(({ text }) => isTotalLabel(text))?.column ?? -1;
    const labelCell = labelPlace(row, column, columns);
    return makeRow(context, row, {
      kind: "total",
      code: null,
      name: total,
      label: total,
      labelCell,
      codeCells: [],
      columns,
    });
  }
  if (isRemark(name) || (isErrorValue(name) && !hasAmounts(context, row))) return null;
  if (name === "") return single(context, row);
  const labelled = row.cells.filter(({ column }) => column <= nameColumn).at(-1)?.column ?? nameColumn;
  const isUnit = project === "" && unit !== "";
  return makeRow(context, row, {
    kind:
      isUnit && (code !== "" || layout.unitCode === null)
        ? "unit"
        : project === "" || context.definition.means.kind !== "project"
          ? "name"
          : "project",
    code: null,
    crossed: code,
    name,
    label: name,
    labelCell: labelPlace(row, labelled, columns),
    codeCells: [],
    columns,
  });
}

/** A table of one row states totals only. */
function single(context: BodyContext, row: FilledRow): RowNode | null {
  if (!hasAmounts(context, row)) return null;
  const facts = {
    code: null,
    name: "合计",
    label: "合计",
    labelCell: labelPlace(row, -1, context.layout.amounts),
    codeCells: [],
    columns: context.layout.amounts,
  };
  return makeRow(context, row, { kind: "total", ...facts });
}

/** The label beside an amount; it may stand further left when columns between are merged or empty. */
function leftOf(row: FilledRow, column: number): string {
  return row.cells.filter((cell) => cell.column <= column).at(-1)?.text ?? "";
}

/** A number in front of the amounts counts the rows and names none. */
const withoutSerial = (label: string): string => (/^\d{1,3}$/u.test(label) ? "" : label);

/** Units by their codes (names without one below them nest in a way that the sheet does not tell), else by what the figures show. */
function nest(context: BodyContext, nodes: readonly RowNode[], labels: ReadonlyMap<RowNode, number>): void {
  const [main] = context.layout.amounts;
  const rows = nodes.filter(({ kind }) => kind !== "total");
  if (main === undefined || rows.length === 0) return;
  const isCoded = rows.some(({ crossed }) => crossed !== "");
  if (isCoded) {
    nestByCode(rows);
    nestBelowUnits(
      rows,
      context.layout.amounts.map(({ key }) => key),
    );
    return;
  }
  const total = nodes.find(({ kind }) => kind === "total");
  const columns = context.layout.amounts.map(({ key }) => key);
  const labelsAt = rows.map((row) => labels.get(row) ?? 0);
  const labelled = (at: number): number => labelsAt[at] ?? 0;
  const parents = total && groupsByColumns(total, rows, columns, (above, below) => labelled(above) < labelled(below));
  if (!parents) nestByFigures(total, rows, columns);
  parents?.forEach((parent, at) => {
    const [row, whole] = [rows[at], rows[parent]];
    if (row && whole) attach(row, whole);
  });
}

function nestByCode(rows: readonly RowNode[]): void {
  rows.forEach((row, at) => {
    if (row.crossed === "") return;
    const parent = rows
      .slice(0, at)
      .filter(({ crossed }) => crossed !== "" && crossed !== row.crossed && row.crossed.startsWith(crossed))
      .at(-1);
    if (parent) attach(row, parent);
  });
}

/** Names below a unit: its projects, in groups or not, where the figures show one order only. */
function nestBelowUnits(rows: readonly RowNode[], columns: readonly string[]): void {
  rows.forEach((unit, at) => {
    if (unit.crossed === "") return;
    const rest = rows.slice(at + 1);
    const end = rest.findIndex(({ crossed }) => crossed !== "");
    const names = end < 0 ? rest : rest.slice(0, end);
    const heads = names.filter(isHeading);
    if (heads.length === 0 || heads[0] !== names[0]) nestProved(unit, names, columns);
    for (const head of heads[0] === names[0] ? heads : []) {
      const following = names.slice(names.indexOf(head) + 1);
      const next = following.findIndex(isHeading);
      attach(head, unit);
      nestProved(head, next < 0 ? following : following.slice(0, next), columns);
    }
  });
}

/** All projects of a unit are divided by these. */
const isHeading = ({ name }: RowNode): boolean => /^(?:通用|专用)项目$/u.test(name);

function nestProved(whole: RowNode, rows: readonly RowNode[], columns: readonly string[]): void {
  groupsByColumns(whole, rows, columns)?.forEach((parent, index) => {
    const row = rows[index];
    if (row) attach(row, rows[parent] ?? whole);
  });
}

/**
 * The first row may be the department itself, and what follows its units: 合计, 某局, 局本级, 中心. What comes out in
 * most columns decides between that and a plain list; where neither does, what is off by less in the first column.
 */
function nestByFigures(
  total: RowNode | undefined,
  [first, ...rest]: readonly RowNode[],
  columns: readonly string[],
): void {
  if (first === undefined || rest.length === 0) return;
  const readings = columns.flatMap((key) => readingOf(total, first, rest, key) ?? []);
  const [main] = readings;
  const isProved = (off: Decimal | null, { rounding }: Reading): boolean => off !== null && off.lte(rounding);
  const asParent = readings.filter((each) => isProved(each.parent, each) && !isProved(each.list, each)).length;
  const asList = readings.filter((each) => isProved(each.list, each) && !isProved(each.parent, each)).length;
  const isCloser = main !== undefined && (main.list === null ? main.isNear : main.parent.lt(main.list));
  if (asParent === asList ? isCloser : asParent > asList) for (const row of rest) attach(row, first);
}

/** How far a column is off where the first row is what the others belong to, and where all are a plain list. */
interface Reading {
  readonly parent: Decimal;
  /** `null` without a total row: a plain list has nothing to be compared with then. */
  readonly list: Decimal | null;
  readonly isNear: boolean;
  /** How far rounding may leave it off. */
  readonly rounding: Decimal;
}

function readingOf(
  total: RowNode | undefined,
  first: RowNode,
  rest: readonly RowNode[],
  column: string,
): Reading | null {
  const amount = (row: RowNode): Decimal | null => row.figure(column)?.amount ?? null;
  const own = amount(first);
  const others = rest.map(amount);
  if (own === null || own.isZero() || others.includes(null)) return null;
  const under = sum(others.flatMap((each) => each ?? []));
  const whole = total ? amount(total) : null;
  const parent = under.minus(own).abs();
  const rounding = sum([first, ...rest, ...(total ? [total] : [])].map((row) => row.figure(column)?.quantum ?? ZERO));
  return {
    parent,
    list: whole && under.plus(own).minus(whole).abs(),
    isNear: parent.lt(own.times("0.01")),
    rounding: rounding.div(2),
  };
}
