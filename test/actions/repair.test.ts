import { previewOf } from "../../src/actions/repair";
import { validateWorkbook } from "../../src/actions/validate";
import type { FaultFound, Finding } from "../../src/checks/finding";
import type { Repair } from "../../src/checks/rule";
import type { CellState, Edit } from "../../src/workbook/edits";
import { typed, withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

/** A finding that really comes with a repair, to carry others. */
const found = ((): FaultFound => {
  const workbook = withCells(sample(), { "表3!F11": typed("4,074.63", "@") });
  const finding = validateWorkbook(workbook).result.findings.find(
    (other) => other.verdict === null && other.repair !== null,
  );
  if (finding?.verdict !== null) throw new Error("nothing to repair");
  return finding;
})();

const edit = (row: number, before: CellState, after: CellState): Edit => ({
  cell: { sheet: "表3", row, column: 5 },
  before,
  after,
});
const mendedBy = (safety: Repair["safety"], ...edits: readonly Edit[]): Finding => ({
  ...found,
  repair: { name: { zh: "改", en: "mend" }, safety, edits },
});

describe("what a repair would change", () => {
  it("is the finding's own edits", () => {
    expect(previewOf([found])).toEqual({ edits: found.repair?.edits, left: [] });
  });

  it("passes over a cell with a formula, and mends the cells beside it", () => {
    const plain = edit(11, { content: "1" }, { content: 1 });
    const formula = edit(10, { content: { formula: "=E11-G11" } }, { content: 4074.63 });
    expect(previewOf([mendedBy("safe", formula, plain)]).edits).toEqual([plain]);
  });

  it("gives a formula's cell another number format, and leaves the formula", () => {
    const format = edit(
      10,
      { content: { formula: "=E11-G11" }, numberFormat: "0" },
      { content: { formula: "=E11-G11" }, numberFormat: "#,##0.00" },
    );
    expect(previewOf([mendedBy("safe", format)]).edits).toEqual([format]);
  });

  it("leaves out what changes a figure, unless it is confirmed alone", () => {
    const changing = mendedBy("changes-figure", edit(10, { content: 1 }, { content: 2 }));
    const safe = mendedBy("safe", edit(11, { content: "1" }, { content: 1 }));
    expect(previewOf([safe, changing])).toEqual({ edits: safe.repair?.edits, left: [changing] });
    expect(previewOf([changing])).toEqual({ edits: changing.repair?.edits, left: [] });
  });

  it("says nothing of the number format where neither of two repairs does", () => {
    const first = mendedBy("safe", edit(10, { content: " 1" }, { content: "1" }));
    const second = mendedBy("safe", edit(10, { content: "1" }, { content: 1 }));
    expect(previewOf([first, second]).edits).toStrictEqual([edit(10, { content: " 1" }, { content: 1 })]);
  });

  it("writes a cell once where two repairs meet in it: content from the one, format from the other", () => {
    const content = mendedBy("safe", edit(10, { content: "1", numberFormat: "@" }, { content: 1 }));
    const format = mendedBy(
      "safe",
      edit(10, { content: "1", numberFormat: "@" }, { content: "1", numberFormat: "#,##0.00" }),
    );
    for (const both of [
      [content, format],
      [format, content],
    ])
      expect(previewOf(both).edits).toEqual([
        edit(10, { content: "1", numberFormat: "@" }, { content: 1, numberFormat: "#,##0.00" }),
      ]);
  });
});
