import { meaningKey, type Meaning } from "../meaning";
import type { Column } from "../table";
import { withParts } from "./amount-columns";
import { hasAmounts, labelPlace, makeRow, report, type BodyContext, type BodyReading, type RowNode } from "./body";
import { isKnownAside, isRemark, shownLabel } from "./label";
import { incomeMeaning } from "./line-keys";
import { labelAt } from "./line-rows";
import { numberingOf } from "./numbering";
import { saidByIncomeLine } from "./words";

/** A source of income with the cell that names it and the figures beside it. */
interface Source {
  readonly columns: readonly Column[];
  readonly row: RowNode;
}

const labelsIn = (column: number) => ({ label: { sheetColumn: column, path: [] }, labelsFrom: 0 });

/** Where the sources are named in an income table that lists them below each other; `null` in any other table. */
export function sourcesColumn({ layout, definition, rows }: BodyContext): number | null {
  if (definition.kind !== "income" || layout.unitName !== null || layout.unitCode !== null) return null;
  if (layout.groups.some(({ codes }) => codes.length > 0)) return null;
  const column = layout.project ?? layout.groups[0]?.name ?? null;
  if (column === null) return null;
  const named = rows.filter((row) => saidByIncomeLine(labelAt(row, labelsIn(column)))?.fund !== undefined);
  return named.length * 2 > rows.length ? column : null;
}

/**
 * An income table whose sources stand below each other, one amount each: read as the one row of totals that other
 * places print, each source a column.
 */
export function readIncomeColumn(context: BodyContext, labels: number): BodyReading {
  const sources: Source[] = [];
  let isCarriedOver = false;
  let isAmong = false;
  let unread = false;
  for (const row of context.rows) {
    const text = labelAt(row, labelsIn(labels));
    if (text === "" || isRemark(text)) continue;
    const means = incomeMeaning(context.definition, text, isCarriedOver);
    isAmong = /^其中/u.test(text.trim()) || (isAmong && means === null && numberingOf([text]) === null);
    if (means === null) {
      if (!hasAmounts(context, row) || isAmong || isKnownAside(text)) continue;
      report(context, "unknown-line", [labelPlace(row, labels, context.layout.amounts)], shownLabel(text), "收入来源");
      unread = true;
      continue;
    }
    if (means.origin === "carriedOver") isCarriedOver = true;
    const known = new Set(sources.flatMap(({ columns }) => columns.map(({ key }) => key)));
    const columns = columnsOf(context, means, text).filter(({ key }) => !known.has(key));
    if (columns.length === 0) continue;
    const labelCell = labelPlace(row, labels, context.layout.amounts);
    const facts = {
      kind: "total",
      code: null,
      name: "合计",
      label: "合计",
      labelCell,
      codeCells: [],
      columns,
    } as const;
    sources.push({ columns, row: makeRow(context, row, facts) });
  }
  const columns = withParts(sources.flatMap((source) => source.columns));
  const [first] = sources;
  if (first === undefined) return { rows: [], lineSums: [] };
  const whole = sources.find((source) => source.columns.some(({ key }) => key === "total")) ?? first;
  const byKey = new Map(sources.flatMap((source) => source.columns.map(({ key }) => [key, source.row] as const)));
  return {
    rows: [{ ...whole.row, figure: (key) => byKey.get(key)?.figure(key) }],
    lineSums: [],
    columns: unread ? columns.map((column) => ({ ...column, parts: [] })) : columns,
  };
}

/** A source as columns: one for each year that the table shows. */
function columnsOf({ layout, definition }: BodyContext, source: Meaning, text: string): Column[] {
  const name = shownLabel(text).replace(/^[一二三四五六七八九十]+、/u, "");
  return layout.amounts.map((column) => {
    const means = { ...source, period: column.means.period };
    const known = Object.entries(definition.columns).find(
      ([, { means: own }]) => meaningKey(own) === meaningKey(means),
    );
    return { ...column, key: known?.[0] ?? meaningKey(means), means, name: known?.[1] ?? { zh: name, en: name } };
  });
}
