import { previewOf } from "../../src/actions/repair";
import { undo } from "../../src/actions/accept";
import type { Finding } from "../../src/checks/finding";
import { examination, type Repair } from "../../src/checks/rule";
import type { CellState, Edit } from "../../src/workbook/edits";

const rule = examination({
  id: "on-paper",
  kind: "form",
  name: { zh: "纸上", en: "On paper" },
  holds: { zh: "。", en: "." },
  severity: "formal",
  sources: [],
  remedy: { zh: "。", en: "." },
  examine: () => [],
});

const edit = (column: number, before: CellState, after: CellState): Edit => ({
  cell: { sheet: "表1", row: 0, column },
  before,
  after,
});

function finding(edits: readonly Edit[], safety: Repair["safety"] = "safe"): Finding {
  return {
    rule,
    severity: "formal",
    table: null,
    message: { zh: "。", en: "." },
    cells: [],
    expected: null,
    actual: null,
    difference: null,
    verdict: null,
    repair: { safety, name: { zh: "改正", en: "Mend" }, edits },
    explanation: null,
  };
}

test("a repair never replaces a formula, whatever rule proposes it", () => {
  const { edits } = previewOf([
    finding([edit(0, { content: "=A1+B1" }, { content: 5 }), edit(1, { content: "5" }, { content: 5 })]),
  ]);
  expect(edits.map(({ cell }) => cell.column)).toEqual([1]);
});

test("a formula may take another number format", () => {
  const formatted = edit(0, { content: "=A1+B1", numberFormat: "0" }, { content: "=A1+B1", numberFormat: "#,##0.00" });
  expect(previewOf([finding([formatted])]).edits).toEqual([formatted]);
});

test("two repairs of one cell become one, from what was there to what both make of it", () => {
  const { edits } = previewOf([
    finding([edit(0, { content: "１ " }, { content: "1" })]),
    finding([edit(0, { content: "１ ", numberFormat: "@" }, { content: "１ ", numberFormat: "#,##0.00" })]),
  ]);
  expect(edits).toEqual([edit(0, { content: "１ ", numberFormat: "@" }, { content: "1", numberFormat: "#,##0.00" })]);
});

test("what changes a figure is left out among others, and made alone", () => {
  const changing = finding([edit(0, { content: 1.001 }, { content: 1 })], "changes-figure");
  const safe = finding([edit(1, { content: "5" }, { content: 5 })]);
  expect(previewOf([changing, safe])).toEqual({ edits: safe.repair?.edits, left: [changing] });
  expect(previewOf([changing])).toEqual({ edits: changing.repair?.edits, left: [] });
});

test("undoing writes what was there before, last first", async () => {
  const written: Edit[][] = [];
  const host = {
    write: (edits: readonly Edit[]): Promise<void> => {
      written.push([...edits]);
      return Promise.resolve();
    },
  };
  await undo(host, [edit(0, { content: 1 }, { content: 2 }), edit(0, { content: 2 }, { content: 3 })]);
  expect(written).toEqual([[edit(0, { content: 3 }, { content: 2 }), edit(0, { content: 2 }, { content: 1 })]]);
});
