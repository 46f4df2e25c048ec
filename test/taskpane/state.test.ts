import { validateWorkbook } from "../../src/actions/validate";
import { summarise } from "../../src/report/summary";
import { deedName } from "../../src/taskpane/notice";
import { findingKey, inListOrder, listed } from "../../src/taskpane/selection";
import { initialState, reduce, type PaneEvent, type PaneState } from "../../src/taskpane/state";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, initialState(true));
const summary = summarise(validateWorkbook(withCells(sample(), { "表3!F11": 4047.63, "表6!E9": 6020.86 })));

describe("the list of findings", () => {
  it("shows every finding at first, 尾差 after the rest of their table", () => {
    const { filter } = after();
    const inOrder = inListOrder(listed(summary, filter));
    expect(inOrder).toHaveLength(summary.tables.flatMap(({ findings }) => findings).length);
    expect(new Set(inOrder.map(findingKey)).size).toBe(inOrder.length);
  });

  it("shows one table when it is chosen, and all again", () => {
    const chosen = after({ type: "table-chosen", table: "basicExpenditure" });
    expect(listed(summary, chosen.filter).map(({ table }) => table)).toEqual(["basicExpenditure"]);
    expect(listed(summary, reduce(chosen, { type: "table-chosen", table: "all" }).filter).length).toBeGreaterThan(1);
  });

  it("leaves out a severity that is switched off", () => {
    const { filter } = after({ type: "severity-toggled", severity: "rounding" });
    const severities = inListOrder(listed(summary, filter)).map(({ severity }) => severity);
    expect(severities).not.toContain("rounding");
    expect(severities).toContain("logical");
    expect(
      after({ type: "severity-toggled", severity: "rounding" }, { type: "severity-toggled", severity: "rounding" })
        .filter.severities,
    ).toHaveLength(5);
  });
});

describe("the pane", () => {
  it("forgets what it said when the next action begins, not while one goes on", () => {
    const what = { kind: "unhidden", sheet: "表3" } as const;
    expect(after({ type: "happened", what }, { type: "started", work: "reading" }).said).toEqual([]);
    expect(
      after({ type: "started", work: "reading" }, { type: "happened", what }, { type: "started", work: "marking" })
        .said,
    ).toEqual([what]);
  });

  it("undoes what was written last first", () => {
    const written = (name: string): PaneEvent => ({
      type: "written",
      deed: { kind: "repaired", name: { zh: name, en: name }, edits: [] },
    });
    expect(
      after(written("去掉空格"), written("补前导零"), { type: "undone" }).done.map((deed) => deedName(deed, "zh")),
    ).toEqual(["去掉空格"]);
  });
});
