import { isUnitName } from "../codes/code-names";
import { ZERO, type Decimal } from "../money";
import { attach, type BodyContext, type RowNode } from "./body";
import { groupsByColumns } from "./proved-sums";

/** A unit is within one whose code begins its own, else as the figures show: 合计, 某局, 局本级, 中心. */
export function nestUnits({ layout, definition }: BodyContext, nodes: readonly RowNode[]): void {
  const units = nodes.filter(({ kind }) => kind === "unit");
  // In a list of projects the names of their 项 stand below the unit.
  let owner: RowNode | null = null;
  for (const unit of definition.kind === "projects" && layout.project === null ? units : []) {
    if (isUnitName(unit.name)) owner = unit;
    else if (owner) attach(unit, owner);
  }
  units.forEach((unit, at) => {
    const above = units.slice(0, at).filter(({ crossed }) => crossed !== "" && crossed !== unit.crossed);
    const parent = above.filter(({ crossed }) => unit.crossed.startsWith(crossed)).at(-1);
    if (parent && unit.parent === null) attach(unit, parent);
  });
  const total = nodes.find(({ kind }) => kind === "total");
  const columns = layout.amounts.map(({ key }) => key);
  if (nodes.some(({ code }) => code !== null)) adopt(nodes, columns);
  const outermost = units.filter(({ parent }) => parent === null);
  if (!total || columns.length === 0 || outermost.length < 2) return;
  groupsByColumns(total, outermost, columns)?.forEach((parent, at) => {
    const [unit, whole] = [outermost[at], outermost[parent]];
    if (unit && whole) attach(unit, whole);
  });
}

/**
 * A unit without codes of its own, in a table that lists the codes of units, is what the units or rows below it belong
 * to: as many of them as make up its amounts, or come nearest to its total.
 */
function adopt(nodes: readonly RowNode[], [main, ...others]: readonly string[]): void {
  const outermost = nodes.filter(({ kind, parent }) => kind !== "total" && parent === null);
  outermost.forEach((unit, at) => {
    if (unit.kind !== "unit" || unit.children.length > 0 || unit.parent !== null || main === undefined) return;
    const below = outermost.slice(at + 1).filter(({ parent }) => parent === null);
    const nearest = nearestSum(unit, below, main);
    const count =
      nearest.off?.isZero() === true
        ? nearest.count
        : (others.map((key) => nearestSum(unit, below, key)).find(({ off }) => off?.isZero() === true)?.count ??
          nearest.count);
    for (const row of below.slice(0, count)) attach(row, unit);
  });
}

/** How many of the rows from the first on come nearest to an amount, no more than a hundredth from it; 0 where none do. */
function nearestSum(
  whole: RowNode,
  rows: readonly RowNode[],
  column: string,
): { readonly count: number; readonly off: Decimal | null } {
  const own = whole.figure(column)?.amount ?? ZERO;
  let [together, off, count] = [ZERO, null as Decimal | null, 0];
  if (own.isZero()) return { count, off };
  rows.forEach((row, index) => {
    together = together.plus(row.figure(column)?.amount ?? ZERO);
    const difference = together.minus(own).abs();
    if (difference.gt(own.abs().times("0.01")) || (off !== null && difference.gte(off))) return;
    [off, count] = [difference, index + 1];
  });
  return { count, off };
}
