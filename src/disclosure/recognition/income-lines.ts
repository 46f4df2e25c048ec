import { contains, income, type Meaning } from "../meaning";
import type { LineSum, Row } from "../table";
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
import { isKnownAside, isRemark, plain, shownLabel } from "./label";
import type { PlacedBlock } from "./layout";
import { incomeMeaning, lineMeaning, withinTaken } from "./line-keys";
import { labelAt, lineRow } from "./line-rows";
import { numberingOf } from "./numbering";
import { saidByIncomeLine } from "./words";

/** Lines of income. Below 上年结转 the same words mean what was carried over. */
export function readIncome(context: BodyContext, block: PlacedBlock): BodyReading {
  const column = block.label?.sheetColumn ?? -1;
  const taken = new Set<string>();
  const rows: RowNode[] = [];
  let isCarriedOver = false;
  let above: Meaning | null = null;
  let unread = false;
  let isAmong = false;
  const top = numberingOf(context.rows.map((row) => labelAt(row, block)));
  const open: Open = { below: new Set(), beside: new Set() };
  for (const row of context.rows) {
    const text = labelAt(row, block);
    if (text === "" || isRemark(text)) {
      if (text === "" && holdsAmounts(row, block.amounts)) {
        report(context, "unknown-line", [labelPlace(row, column, block.amounts)], "", "该金额所属的项目名称");
        unread = true;
      }
      continue;
    }
    const means = incomeMeaning(context.definition, text, isCarriedOver, taken);
    const own = means && withinTaken(text, means, above);
    above = means;
    const line =
      means && (lineMeaning(context.definition, means, taken) ?? (own && lineMeaning(context.definition, own, taken)));
    // 其中：医疗收入 and what stands below it without a number divide the line above.
    const numbering = numberingOf([text]);
    isAmong =
      /^其中/u.test(plain(text)) ||
      (line === null && (numbering === null ? isAmong : numbering !== top && rows.length > 0));
    const last = rows.at(-1);
    // Nor is the sum known whose parts nobody could read: of the line above, or of what that is a part of.
    if (isAmong && line === null && last && hasAmounts(context, row, block.amounts) && !isKnownAside(text))
      (numbering !== null && numbering === numberingOf([last.name]) ? open.beside : open.below).add(last);
    if (line === null) {
      const isStatedBefore = saidByIncomeLine(text)?.isTotal === true;
      if (hasAmounts(context, row, block.amounts) && !isKnownAside(text) && !isStatedBefore && !isAmong) {
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
  return { rows, lineSums: unread ? [] : incomeSums(rows, context).filter((each) => !isOpen(each, open)) };
}

/** Lines below which, or beside which, stand others that nobody could read. */
interface Open {
  readonly below: Set<Row>;
  readonly beside: Set<Row>;
}

/** Whether a sum is of parts that stand among others which nobody could read. */
const isOpen = ({ total, parts }: LineSum, { below, beside }: Open): boolean =>
  below.has(total) || parts.some((part) => beside.has(part));

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
  // The order of the sheets, not their row numbers: a table may go on in another.
  const isAbove = (row: RowNode, other: RowNode): boolean => rows.indexOf(row) < rows.indexOf(other);
  const isTrailing = year !== undefined && rows.some((row) => isAbove(row, year) && row !== total);
  const within = (row: RowNode): boolean => {
    if (year === undefined || row === year || row === total) return false;
    const isOfYear = ["currentYear", "own", "transferred"].includes(meaningOf(row).origin);
    return isTrailing ? isAbove(row, year) : isOfYear;
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
