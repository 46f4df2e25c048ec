import type { Decimal } from "../money";
import { sum } from "../money";
import type { Column } from "../table";
import { attach, hasAmounts, labelPlace, makeRow, type BodyContext, type BodyReading, type RowNode } from "./body";
import { groupsByFigures } from "./proved-sums";
import { isRemark, isTotalLabel, shownLabel } from "./label";
import { textAt, type FilledRow } from "./sheet-text";

/**
 * Rows known by a name: units, projects, what was carried over; or one row without any name. A row that is the
 * sum of what follows it is what they belong to, where the figures themselves show it.
 */
export function readNamedRows(context: BodyContext): BodyReading {
  const nodes = context.rows.flatMap((row) => namedRow(context, row) ?? []);
  nest(context, nodes);
  return { rows: nodes, lineSums: [] };
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
      ? project || unit
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
  if (isRemark(name)) return null;
  if (name === "") return single(context, row);
  const labelled = row.cells.filter(({ column }) => column <= nameColumn).at(-1)?.column ?? nameColumn;
  const isUnit = project === "" && layout.unitName !== null;
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
function nest(context: BodyContext, nodes: readonly RowNode[]): void {
  const [main] = context.layout.amounts;
  const rows = nodes.filter(({ kind }) => kind !== "total");
  if (main === undefined || rows.length === 0) return;
  const isCoded = rows.some(({ crossed }) => crossed !== "");
  if (isCoded) {
    nestByCode(rows);
    nestBelowUnits(rows, main);
  } else
    nestByFigures(
      context,
      nodes.find(({ kind }) => kind === "total"),
      rows,
      main,
    );
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
function nestBelowUnits(rows: readonly RowNode[], main: Column): void {
  rows.forEach((unit, at) => {
    if (unit.crossed === "") return;
    const rest = rows.slice(at + 1);
    const end = rest.findIndex(({ crossed }) => crossed !== "");
    const names = end < 0 ? rest : rest.slice(0, end);
    const heads = names.filter(isHeading);
    if (heads.length === 0 || heads[0] !== names[0]) nestProved(unit, names, main);
    for (const head of heads[0] === names[0] ? heads : []) {
      const following = names.slice(names.indexOf(head) + 1);
      const next = following.findIndex(isHeading);
      attach(head, unit);
      nestProved(head, next < 0 ? following : following.slice(0, next), main);
    }
  });
}

/** All projects of a unit are divided by these. */
const isHeading = ({ name }: RowNode): boolean => /^(?:通用|专用)项目$/u.test(name);

function nestProved(whole: RowNode, rows: readonly RowNode[], main: Column): void {
  groupsByFigures(whole, rows, main.key)?.forEach((parent, index) => {
    const row = rows[index];
    if (row) attach(row, rows[parent] ?? whole);
  });
}

/**
 * The first row may be the department itself, and what follows its units: 合计, 某局, 局本级, 中心. The figures
 * decide between that and a plain list; where both are off, the one that is off by less.
 */
function nestByFigures(
  { layout }: BodyContext,
  total: RowNode | undefined,
  rows: readonly RowNode[],
  main: Column,
): void {
  const amount = (row: RowNode): Decimal | null => row.figure(main.key)?.amount ?? null;
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0 || layout.amounts.length === 0) return;
  const own = amount(first);
  const others = rest.map(amount);
  if (own === null || own.isZero() || others.includes(null)) return;
  const under = sum(others.flatMap((each) => each ?? []));
  const asParent = under.minus(own).abs();
  const whole = total ? amount(total) : null;
  // Without a total row a plain list has nothing to be compared with.
  const asList = whole === null ? null : under.plus(own).minus(whole).abs();
  if (asList !== null ? asParent.lt(asList) : asParent.lt(own.times("0.01")))
    for (const row of rest) attach(row, first);
}
