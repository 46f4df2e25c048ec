import { contains, income, type Meaning } from "../meaning";
import type { LineSum } from "../table";
import {
  attach,
  hasAmounts,
  holdsAmounts,
  labelPlace,
  report,
  type BodyContext,
  type BodyReading,
  type RowNode,
} from "./body";
import { isKnownAside, isRemark, shownLabel } from "./label";
import type { PlacedBlock } from "./layout";
import { incomeMeaning, lineMeaning, withinTaken } from "./line-keys";
import { labelAt, lineRow } from "./line-rows";
import { saidByIncomeLine } from "./words";

/** Lines of income. Below 上年结转 the same words mean what was carried over. */
export function readIncome(context: BodyContext, block: PlacedBlock): BodyReading {
  const column = block.label?.sheetColumn ?? -1;
  const taken = new Set<string>();
  const rows: RowNode[] = [];
  let isCarriedOver = false;
  let above: Meaning | null = null;
  let unread = false;
  for (const row of context.rows) {
    const text = labelAt(row, block);
    if (text === "" || isRemark(text)) {
      if (text === "" && holdsAmounts(row, block.amounts)) {
        report(context, "unknown-line", [labelPlace(row, column, block.amounts)], "", "该金额所属的项目名称");
        unread = true;
      }
      continue;
    }
    const means = incomeMeaning(context.definition, text, isCarriedOver);
    const own = means && withinTaken(text, means, above);
    above = means;
    const line =
      means && (lineMeaning(context.definition, means, taken) ?? (own && lineMeaning(context.definition, own, taken)));
    if (line === null) {
      const isStatedBefore = saidByIncomeLine(text)?.isTotal === true;
      if (hasAmounts(context, row, block.amounts) && !isKnownAside(text) && !isStatedBefore) {
        report(context, "unknown-line", [labelPlace(row, column, block.amounts)], shownLabel(text), "本表规定的项目");
        unread = true;
      }
      continue;
    }
    if (means?.origin === "carriedOver") isCarriedOver = true;
    taken.add(line);
    rows.push(lineRow(context, row, block, line, column, text));
  }
  link(rows, context);
  return { rows, lineSums: unread ? [] : incomeSums(rows, context) };
}

/** Each line belongs to the line that the description says; where that is not printed, to the one that this belongs to. */
function link(rows: readonly RowNode[], { definition }: BodyContext): void {
  const byLine = new Map(rows.flatMap((row) => (row.line === null ? [] : [[row.line, row] as const])));
  for (const row of rows) {
    const of = row.line === null ? undefined : definition.lines[row.line]?.of;
    const parent = of === undefined ? undefined : byLine.get(of);
    if (parent) attach(row, parent);
  }
}

/**
 * What the lines add up to, by meaning and place: 本年收入合计 sums what stands above it, 一、本年收入 what stands
 * below; the rest belongs to 收入总计.
 */
function incomeSums(rows: readonly RowNode[], { definition }: BodyContext): LineSum[] {
  const meaningOf = (row: RowNode): Meaning =>
    (row.line === null ? undefined : definition.lines[row.line]?.means) ?? income();
  const total = rows.find(({ line }) => line === "incomeTotal");
  const year =
    rows.find(({ line }) => line === "currentYearIncome") ?? rows.find(({ line }) => line === "appropriation");
  const isTrailing = year !== undefined && rows.some((row) => row.sheetRow < year.sheetRow && row !== total);
  const within = (row: RowNode): boolean => {
    if (year === undefined || row === year || row === total) return false;
    const isOfYear = ["currentYear", "own", "transferred"].includes(meaningOf(row).origin);
    return isTrailing ? row.sheetRow < year.sheetRow : isOfYear;
  };
  const parentOf = (row: RowNode): RowNode | undefined => {
    if (row === year) return total;
    const own = meaningOf(row);
    const wholes = rows.filter(
      (other) => other !== row && other !== total && other !== year && contains(meaningOf(other), own),
    );
    const innermost = wholes.find((whole) =>
      wholes.every((other) => other === whole || contains(meaningOf(other), meaningOf(whole))),
    );
    return innermost ?? (within(row) ? year : row === total ? undefined : total);
  };
  const parents = new Map(rows.map((row) => [row, parentOf(row)]));
  return rows.flatMap((whole): LineSum[] => {
    const parts = rows.filter((row) => parents.get(row) === whole);
    return parts.length === 0 ? [] : [{ total: whole, parts }];
  });
}
