import { validateWorkbook } from "../../src/actions/validate";
import { summarise } from "../../src/report/summary";
import { findingKey } from "../../src/report/finding-list";
import { inListOrder, listed } from "../../src/taskpane/selection";
import { initialState, reduce, type PaneEvent, type PaneState } from "../../src/taskpane/state";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, initialState(true));
const summary = summarise(validateWorkbook(withCells(sample(), { "表3!F11": 4047.63, "表6!E9": 6020.86 })));

describe("the list of findings", () => {
  it("shows every finding at first, errors first; previous and next pass the 尾差 over", () => {
    const groups = listed(summary, after().filter);
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(
      summary.tables.flatMap(({ findings }) => findings).length,
    );
    const walked = inListOrder(groups);
    expect(walked[0]?.severity).toBe("logical");
    expect(walked.map(({ severity }) => severity)).not.toContain("rounding");
    expect(new Set(walked.map(findingKey)).size).toBe(walked.length);
    expect(walked).toHaveLength(
      summary.tables.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "rounding").length,
    );
  });

  it("shows one table when it is chosen, and all again", () => {
    const chosen = after({ type: "table-chosen", table: "basicExpenditure" });
    expect(listed(summary, chosen.filter).map(({ table }) => table)).toEqual(["basicExpenditure"]);
    expect(listed(summary, reduce(chosen, { type: "table-chosen", table: "all" }).filter).length).toBeGreaterThan(1);
  });

  it("shows only the severities that are chosen, and all where none is", () => {
    const severities = (state: PaneState) =>
      new Set(listed(summary, state.filter).flatMap(({ findings }) => findings.map(({ severity }) => severity)));
    const onlyErrors = after({ type: "severity-toggled", severity: "logical" });
    expect([...severities(onlyErrors)]).toEqual(["logical"]);
    const again = reduce(onlyErrors, { type: "severity-toggled", severity: "logical" });
    expect(severities(again).size).toBeGreaterThan(1);
  });

  it("finds what is searched for: words, a cell, a code without its spaces", () => {
    const found = (search: string) =>
      listed(summary, after({ type: "searched", search }).filter).flatMap(({ findings }) => findings);
    expect(found("表3!F11").length).toBeGreaterThan(0);
    for (const { cells } of found("表3!F11"))
      expect(cells.some(({ cell }) => cell.sheet === "表3" && cell.row === 10)).toBe(true);
    expect(found("2010601").length).toBeGreaterThan(0);
    expect(found("没有这样的词")).toEqual([]);
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
});
