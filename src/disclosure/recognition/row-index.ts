import type { Row, RowKind, Table } from "../table";
import type { RowNode } from "./body";

/** The rows of a table, found by line, code and kind. */
export function indexed(
  rows: readonly RowNode[],
): Pick<Table, "rows" | "total" | "wholes" | "line" | "byCode" | "allByCode" | "ofKind"> {
  const byLine = new Map<string, Row>();
  const byCode = new Map<string, Row[]>();
  const byKind = new Map<RowKind, Row[]>();
  for (const row of rows) {
    if (row.line !== null && !byLine.has(row.line)) byLine.set(row.line, row);
    if (row.code !== null && row.kind !== "project" && !isWithinCode(row) && !isListedTwice(row, byCode.get(row.code)))
      push(byCode, row.code, row);
    push(byKind, row.kind, row);
  }
  return {
    rows,
    total: byKind.get("total")?.[0] ?? null,
    wholes: wholesOf(rows),
    line: (key) => byLine.get(key),
    byCode: (code) => byCode.get(code)?.[0],
    allByCode: (code) => byCode.get(code) ?? [],
    ofKind: (kind) => byKind.get(kind) ?? [],
  };
}

function wholesOf(rows: readonly RowNode[]): readonly Row[] {
  const total = rows.find(({ kind }) => kind === "total");
  if (total) return [total];
  const outermost = rows.filter(({ parent }) => parent === null);
  return outermost.every(({ kind }) => kind === "unit") ||
    (outermost.length === 1 && rows.length > 1 && outermost[0]?.code === null)
    ? outermost
    : [];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** A code may stand once for each unit; twice in one place it is a slip, and no further amount of the code. */
function isListedTwice(row: RowNode, before: readonly Row[] = []): boolean {
  return before.some(
    ({ parent, crossed, block }) => parent === row.parent && crossed === row.crossed && block === row.block,
  );
}

/** A row within another of the same code would be counted twice. */
function isWithinCode(row: RowNode): boolean {
  for (let at = row.parent; at !== null; at = at.parent) if (at.code === row.code) return true;
  return false;
}
