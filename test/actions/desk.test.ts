import { emptyDesk, reduceDesk, type Desk, type DeskEvent } from "../../src/actions/desk";
import { validateWorkbook, type Checked } from "../../src/actions/validate";
import { NO_SETTINGS } from "../../src/checks/settings";
import type { Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "../support/grid-draft";

const WORKBOOK: Workbook = { name: "公开.xlsx", sheets: [plainSheet("表1", [[typed("金额")]])] };
const CHECKED: Checked = { workbook: WORKBOOK, settings: NO_SETTINGS, validation: validateWorkbook(WORKBOOK) };
const CELL = { sheet: "表1", row: 0, column: 0 };
const after = (...events: readonly DeskEvent[]): Desk => events.reduce<Desk>(reduceDesk, emptyDesk(true));
const undone: DeskEvent = { type: "happened", what: { kind: "undone" } };

test("at first nothing was done, checked, marked or said", () => {
  expect(emptyDesk(true)).toEqual({
    work: null,
    progress: null,
    canCancel: false,
    checked: null,
    marks: null,
    isMarking: true,
    isWatching: false,
    said: [],
    done: [],
    heldUp: null,
    changed: [],
    ignored: [],
  });
  expect(emptyDesk(false).isMarking).toBe(false);
});

describe("an action", () => {
  test("shows what is done, how far, and whether it can be called off, until it is finished", () => {
    const started: DeskEvent = { type: "started", work: "reading", canCancel: true };
    const progressed: DeskEvent = { type: "progressed", progress: { done: 1, of: 3 } };
    expect(after(started, progressed)).toMatchObject({
      work: "reading",
      progress: { done: 1, of: 3 },
      canCancel: true,
    });
    expect(after(started, progressed, { type: "started", work: "checking" })).toMatchObject({
      work: "checking",
      progress: null,
      canCancel: true,
    });
    expect(after(started, { type: "started", work: "marking", canCancel: false }).canCancel).toBe(false);
    expect(after(started, progressed, { type: "finished" })).toEqual(emptyDesk(true));
  });

  test("takes the notices of the one before off, unless it follows from it", () => {
    const started = (goesOn?: boolean): DeskEvent => ({
      type: "started",
      work: "reading",
      ...(goesOn !== undefined && { goesOn }),
    });
    expect(after(undone, started()).said).toEqual([]);
    expect(after(undone, started(false)).said).toEqual([]);
    expect(after(undone, started(true)).said).toEqual([{ kind: "undone" }]);
    expect(after(started(), undone, started()).said).toEqual([{ kind: "undone" }]);
  });
});

test("notices come one after the other, until they were heard", () => {
  const cleared: DeskEvent = { type: "happened", what: { kind: "cleared", marks: 3 } };
  expect(after(undone, cleared).said).toEqual([{ kind: "undone" }, { kind: "cleared", marks: 3 }]);
  expect(after(undone, cleared, { type: "heard" }).said).toEqual([]);
});

test("a check is up to date until cells are changed", () => {
  const aged: DeskEvent = { type: "aged", cells: [CELL] };
  expect(after({ type: "checked", checked: CHECKED }, aged)).toMatchObject({ checked: CHECKED, changed: [CELL] });
  expect(after(aged, { type: "checked", checked: CHECKED }).changed).toEqual([]);
});

test("the history is told whole, and what held it up is over then", () => {
  const done = [{ id: "1", at: 5, deed: { kind: "accepted" as const, edits: [] } }];
  const heldUp = { id: "1", changed: [{ cell: CELL, now: 5 }] };
  expect(after({ type: "held-up", heldUp }).heldUp).toBe(heldUp);
  expect(after({ type: "held-up", heldUp }, { type: "remembered", done })).toMatchObject({ done, heldUp: null });
});

test("marks, switches and what is set aside are as they were told last", () => {
  const outcome = { marked: 3, refused: [] };
  const desk = after(
    { type: "marked", outcome },
    { type: "marking-switched", isOn: false },
    { type: "watching-switched", isOn: true },
    { type: "ignored", keys: ["x"] },
  );
  expect(desk).toEqual({ ...emptyDesk(false), marks: outcome, isWatching: true, ignored: ["x"] });
});
