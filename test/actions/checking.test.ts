import { NO_SETTINGS, switchOff } from "../../src/checks/settings";
import { snapshotOf } from "../../src/embedded-host";
import { MARK_LOOKS } from "../../src/marking/looks";
import { parseAddress } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { settled } from "../support/hand-pace";
import { AtDesk } from "./support/at-desk";
import { smallDepartment } from "./support/small-department";

/** One figure wrong: 表5!G12 is 200.00. */
const withFault = () => withCells(smallDepartment(), { "表5!G12": 242 });
const FAULT = ["表5", "G12"] as const;

async function accepted(at: AtDesk): Promise<void> {
  await at.checking.validate();
  const [diagnosis] = at.desk.checked?.validation.diagnoses ?? [];
  const proposal = diagnosis && at.checking.proposal(diagnosis);
  if (!proposal) throw new Error("the fault was not located");
  await at.checking.carryOut({ kind: "accepted", edits: proposal.edits });
}

describe("校验", () => {
  it("reads, checks and marks, saying what it is doing", async () => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    expect(at.events.flatMap((event) => (event.type === "started" ? [event.work] : []))).toEqual([
      "reading",
      "checking",
      "marking",
    ]);
    expect(at.errors).toBeGreaterThan(0);
    expect(at.marked).toBe(at.desk.marks?.marked);
    expect(at.marked).toBeGreaterThan(0);
    expect([at.desk.work, at.desk.progress]).toEqual([null, null]);
  });

  it("marks nothing where marking is off", async () => {
    const at = new AtDesk(withFault(), { isMarking: false });
    await at.checking.validate();
    expect([at.marked, at.desk.marks]).toEqual([0, null]);
  });

  it("names a protected sheet that could not be marked, and marks the others", async () => {
    const at = new AtDesk(withFault());
    at.model.changeSheet(at.sheet("表5"), { isProtected: true });
    await at.checking.validate();
    expect(at.desk.said).toEqual([expect.objectContaining({ kind: "not-marked", sheet: "表5", reason: "protected" })]);
    expect(at.marked).toBeGreaterThan(0);
  });

  it("passes a second click over while the first is at work, whichever button it is", async () => {
    const at = new AtDesk(withFault());
    const first = at.checking.validate();
    await at.checking.clearMarks();
    await expect(at.work.do("writing", () => Promise.reject(new Error("done all the same")))).resolves.toBe(false);
    await first;
    expect(at.events.filter(({ type }) => type === "finished")).toHaveLength(1);
    expect(at.said).toEqual([]);
    expect(at.marked).toBeGreaterThan(0);
  });

  it("says why it was refused, and can be asked again", async () => {
    const at = new AtDesk(withFault());
    at.model.beginCellEdit();
    await at.checking.validate();
    expect([at.refusal, at.desk.checked]).toEqual(["cell-being-edited", null]);
    at.model.endCellEdit();
    await at.checking.validate();
    expect([at.said, at.errors > 0]).toEqual([[], true]);
  });
});

describe("取消", () => {
  /** Lets the action go on until it says that it checks. */
  const untilChecking = async (at: AtDesk): Promise<void> => {
    while (at.desk.work !== "checking") await Promise.resolve();
  };

  it("leaves the results, the marks and the workbook as they were, and the next 校验 is whole", async () => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    const [before, { checked, marks }] = [snapshotOf(at.model), at.desk];
    at.type("表3", "E12", 2240);
    const edited = snapshotOf(at.model);
    const checking = at.checking.validate();
    await untilChecking(at);
    expect(at.desk.canCancel).toBe(true);
    at.work.cancel();
    await checking;
    await settled();
    expect([at.said, at.desk.work, at.desk.canCancel]).toEqual([["cancelled"], null, false]);
    expect([at.desk.checked, at.desk.marks]).toEqual([checked, marks]);
    expect(snapshotOf(at.model)).toEqual(edited);
    expect(edited).not.toEqual(before);
    await at.checking.validate();
    expect(at.said).toEqual([]);
    expect(at.desk.checked).not.toBe(checked);
  });

  it("is not offered once marks or cells are written", async () => {
    const at = new AtDesk(withFault());
    await accepted(at);
    const offered = at.events.flatMap((event) => (event.type === "started" ? [[event.work, event.canCancel]] : []));
    expect(offered).toEqual([
      ["reading", true],
      ["checking", undefined],
      ["marking", false],
      ["writing", false],
      ["checking", undefined],
      ["marking", false],
    ]);
  });

  it("turns 自动复核 back off where its first check was called off", async () => {
    const at = new AtDesk(withFault());
    const switching = at.checking.switchWatching(true);
    await untilChecking(at);
    at.work.cancel();
    await switching;
    expect([at.desk.isWatching, at.desk.checked, at.said]).toEqual([false, null, ["cancelled"]]);
  });
});

describe("清除标记 and 在表中标记", () => {
  it("leave the workbook exactly as it was", async () => {
    const at = new AtDesk(withFault());
    const before = snapshotOf(at.model);
    await at.checking.validate();
    const { marked } = at;
    await at.checking.clearMarks();
    expect(snapshotOf(at.model)).toEqual(before);
    expect(at.desk.said).toEqual([{ kind: "cleared", marks: expect.any(Number) as number }]);
    expect(at.desk.marks).toBeNull();

    await at.checking.switchMarking(true);
    expect(at.marked).toBe(marked);
    await at.checking.switchMarking(false);
    expect(snapshotOf(at.model)).toEqual(before);
  });

  it("name the sheet on which marks had to stay", async () => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    at.model.changeSheet(at.sheet("表5"), { isProtected: true });
    await at.checking.clearMarks();
    expect(at.said).toEqual(["not-marked"]);
  });
});

describe("revealing cells", () => {
  it("selects them together and says where a hidden sheet had to be shown", async () => {
    const at = new AtDesk(smallDepartment());
    at.model.changeSheet(at.sheet("表3"), { visibility: "hidden" });
    const cell = (row: number, column: number) => ({ sheet: "表3", row, column });
    await at.checking.reveal([cell(8, 4), cell(8, 5)]);
    expect(at.desk.said).toEqual([{ kind: "unhidden", sheet: "表3" }]);
    expect([at.model.active.name, at.model.selection.areas]).toEqual([
      "表3",
      [{ row: 8, column: 4, rows: 1, columns: 2 }],
    ]);
    await at.checking.reveal([cell(9, 4)]);
    expect(at.said).toEqual(["unhidden"]);
  });

  it("says so where the sheet is gone", async () => {
    const at = new AtDesk(smallDepartment());
    at.model.removeSheet(at.sheet("表3"));
    await at.checking.reveal([{ sheet: "表3", row: 0, column: 0 }]);
    expect(at.refusal).toBe("not-found");
  });
});

describe("采纳", () => {
  it("writes the right figure, checks again and leaves no error", async () => {
    const at = new AtDesk(withFault());
    await accepted(at);
    expect([at.content(...FAULT), at.errors]).toEqual([200, 0]);
    expect(at.said).toEqual(["done"]);
  });

  it("is taken back by 撤销, which checks again as well", async () => {
    const at = new AtDesk(withFault());
    await accepted(at);
    await at.checking.undo();
    expect([at.content(...FAULT), at.errors > 0]).toEqual([242, true]);
    expect([at.desk.done, at.said]).toEqual([[], ["undone"]]);
  });

  it("writes nothing where the officer has changed the cell since, and there is nothing to take back", async () => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    const [diagnosis] = at.desk.checked?.validation.diagnoses ?? [];
    const proposal = diagnosis && at.checking.proposal(diagnosis);
    at.type(...FAULT, 1);
    await at.checking.carryOut({ kind: "accepted", edits: proposal?.edits ?? [] });
    expect([at.refusal, at.content(...FAULT), at.desk.done]).toEqual(["changed", 1, []]);
  });

  it("has nothing to propose before anything was checked", async () => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    const [diagnosis] = at.desk.checked?.validation.diagnoses ?? [];
    if (!diagnosis) throw new Error("the fault was not located");
    expect(new AtDesk(withFault()).checking.proposal(diagnosis)).toBeNull();
  });
});

describe("修复", () => {
  it("is taken back step by step, last done first, where two repairs changed one cell", async () => {
    const at = new AtDesk(withCells(smallDepartment(), { "表5!G12": 1 }));
    const step = (from: number, to: number) =>
      at.checking.carryOut({
        kind: "repaired",
        name: { zh: "改数", en: "change" },
        edits: [{ cell: { sheet: "表5", row: 11, column: 6 }, before: { content: from }, after: { content: to } }],
      });
    await at.checking.validate();
    await step(1, 2);
    await step(2, 3);
    expect(at.content(...FAULT)).toBe(3);
    await at.checking.undo();
    expect([at.content(...FAULT), at.desk.done.length]).toEqual([2, 1]);
    await at.checking.undo();
    expect([at.content(...FAULT), at.desk.done.length]).toEqual([1, 0]);
    await at.checking.undo();
    expect(at.content(...FAULT)).toBe(1);
  });

  it("of nothing writes and says nothing", async () => {
    const at = new AtDesk(smallDepartment());
    await at.checking.carryOut({ kind: "repaired", name: { zh: "", en: "" }, edits: [] });
    expect(at.events).toEqual([]);
    await at.checking.validate();
    const { length } = at.events;
    await at.checking.carryOut({ kind: "repaired", name: { zh: "", en: "" }, edits: [] });
    expect(at.events).toHaveLength(length);
  });
});

describe("the history", () => {
  const step = (address: string, from: number, to: number) => ({
    kind: "repaired" as const,
    name: { zh: "改数", en: "change" },
    edits: [{ cell: cellOf(address), before: { content: from }, after: { content: to } }],
  });
  const cellOf = (address: string) => {
    const place = parseAddress(address);
    if (!place) throw new Error(address);
    return { sheet: "表5", row: place.row, column: place.column };
  };
  const edited = async () => {
    const at = new AtDesk(withCells(smallDepartment(), { "表5!G12": 1, "表5!E12": 5 }));
    await at.checking.validate();
    await at.checking.carryOut(step("G12", 1, 2));
    await at.checking.carryOut(step("E12", 5, 6));
    return at;
  };

  it("says when and what, and takes back an earlier step without the later ones", async () => {
    const at = await edited();
    const [first, second] = at.desk.done;
    expect([first?.at, second?.at].every((time) => typeof time === "number")).toBe(true);
    await at.checking.undo(first?.id);
    expect([at.content("表5", "G12"), at.content("表5", "E12")]).toEqual([1, 6]);
    expect(at.desk.done.map(({ id }) => id)).toEqual([second?.id]);
  });

  it("names what holds a step up, and leaves the choice: skip it or restore all the same", async () => {
    const at = await edited();
    at.type("表5", "E12", 7);
    await at.checking.undo();
    expect(at.content("表5", "E12")).toBe(7);
    expect(at.desk.heldUp).toMatchObject({ id: at.desk.done[1]?.id, changed: [{ cell: cellOf("E12"), now: 7 }] });
    await at.checking.undo(at.desk.heldUp?.id, "force");
    expect([at.content("表5", "E12"), at.desk.done.length, at.desk.heldUp]).toEqual([5, 1, null]);

    at.type("表5", "G12", 9);
    await at.checking.undo();
    await at.checking.forget(at.desk.heldUp?.id ?? "");
    expect([at.content("表5", "G12"), at.desk.done, at.desk.heldUp]).toEqual([9, [], null]);
  });

  it("of several cells restores those that still hold what was written, where the others are to be skipped", async () => {
    const at = new AtDesk(withCells(smallDepartment(), { "表5!G12": 1, "表5!E12": 5 }));
    await at.checking.validate();
    const edits = [...step("G12", 1, 2).edits, ...step("E12", 5, 6).edits];
    await at.checking.carryOut({ kind: "accepted", edits });
    at.type("表5", "E12", 7);
    await at.checking.undo();
    await at.checking.undo(at.desk.heldUp?.id, "skip-changed");
    expect([at.content("表5", "G12"), at.content("表5", "E12"), at.desk.done]).toEqual([1, 7, []]);
  });

  it("travels with the workbook: another session takes back what this one did", async () => {
    const at = await edited();
    const later = new AtDesk(smallDepartment());
    later.model.settings.clear();
    for (const [key, value] of at.model.settings) later.model.settings.set(key, value);
    await later.checking.recall();
    expect(later.desk.done.map(({ deed }) => deed.edits.map(({ after }) => after.content))).toEqual([[2], [6]]);
    later.type("表5", "E12", 6);
    await later.checking.undo();
    expect([later.content("表5", "E12"), later.desk.done.length]).toEqual([5, 1]);
  });
});

describe("results", () => {
  const typedAfter = async (...[address, value]: readonly [string, number]) => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    at.type("表5", address, value);
    await settled();
    await at.pace.pass();
    return at;
  };

  it("go out of date with the first figure changed, and are current again once it is put back", async () => {
    const at = await typedAfter("E12", 1);
    expect(at.desk.changed).toEqual([{ sheet: "表5", row: 11, column: 4 }]);
    const was = smallDepartment()
      .sheets.find(({ name }) => name === "表5")
      ?.grid.cell(11, 4).value;
    at.type("表5", "E12", Number(was));
    await settled();
    await at.pace.pass();
    expect(at.desk.changed).toEqual([]);
  });

  it("that are out of date are not written by: everything is checked anew and that is said", async () => {
    const at = await typedAfter("E12", 1);
    const [diagnosis] = at.desk.checked?.validation.diagnoses ?? [];
    const proposal = diagnosis && at.checking.proposal(diagnosis);
    await at.checking.carryOut({ kind: "accepted", edits: proposal?.edits ?? [] });
    expect([at.content(...FAULT), at.said, at.desk.changed]).toEqual([242, ["was-outdated"], []]);
  });

  it("that are out of date are shown with a warning, once", async () => {
    const at = await typedAfter("E12", 1);
    await at.checking.reveal([{ sheet: "表5", row: 11, column: 6 }]);
    await at.checking.reveal([{ sheet: "表5", row: 11, column: 6 }]);
    expect(at.said).toEqual(["shown-outdated"]);
  });

  it("stay out of date while a rule is switched off, which reads nothing anew", async () => {
    const at = await typedAfter("E12", 1);
    const { settings } = at.desk.checked ?? { settings: NO_SETTINGS };
    await at.checking.decide(switchOff(settings, "units-count-agrees", "没有下属单位"));
    expect(at.desk.changed).toEqual([{ sheet: "表5", row: 11, column: 4 }]);
  });

  it("are current after 校验 once more", async () => {
    const at = await typedAfter("E12", 1);
    await at.checking.validate();
    expect(at.desk.changed).toEqual([]);
  });
});

describe("忽略", () => {
  it("takes the mark of the most likely cell off, and showing it again puts it back", async () => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    const level = (): number =>
      at.model.sheets
        .flatMap(({ state }) => state.conditionalFormats)
        .filter(({ fill }) => fill === MARK_LOOKS.culprit.fill).length;
    const before = level();
    const [diagnosis] = at.desk.checked?.validation.diagnoses ?? [];
    if (!diagnosis) throw new Error("the fault was not located");
    await at.checking.ignore(diagnosis);
    expect(level()).toBeLessThan(before);
    await at.checking.ignore(null);
    expect([level(), at.desk.ignored]).toEqual([before, []]);
  });
});

describe("自动复核", () => {
  it("checks again once the officer pauses, reading the workbook as it is then", async () => {
    const at = new AtDesk(smallDepartment());
    await at.checking.switchWatching(true);
    expect([at.desk.isWatching, at.errors]).toEqual([true, 0]);
    at.type(...FAULT, 242);
    await settled();
    expect(at.errors).toBe(0);
    await at.pace.pass();
    expect(at.errors).toBeGreaterThan(0);
    expect(at.marked).toBeGreaterThan(0);
  });

  it("answers edits that follow each other once", async () => {
    const at = new AtDesk(smallDepartment());
    await at.checking.switchWatching(true);
    at.type(...FAULT, 242);
    await settled();
    at.type("表3", "F11", 1);
    await settled();
    expect(at.pace.pending).toHaveLength(1);
  });

  it("leaves marks alone where each would empty the officer's undo list", async () => {
    const at = new AtDesk(smallDepartment(), { recordsUndo: false });
    await at.checking.switchWatching(true);
    const { marked } = at;
    at.type(...FAULT, 242);
    await settled();
    await at.pace.pass();
    expect([at.errors > 0, at.marked, at.model.canUndo]).toEqual([true, marked, true]);
  });

  it("loses no edit made while something else is at work", async () => {
    const at = new AtDesk(smallDepartment());
    await at.checking.switchWatching(true);
    let finish: () => void = () => undefined;
    const other = at.work.do("writing", () => new Promise((resolve) => (finish = resolve)));
    at.type(...FAULT, 242);
    await settled();
    await at.pace.pass();
    expect([at.errors, at.pace.pending.length]).toEqual([0, 1]);
    finish();
    await other;
    await at.pace.pass();
    expect(at.errors).toBeGreaterThan(0);
  });

  it("hears nothing of what the add-in writes itself; once it is off, results only go out of date", async () => {
    const at = new AtDesk(withFault());
    await at.checking.switchWatching(true);
    await accepted(at);
    await settled();
    expect(at.pace.pending).toEqual([]);
    await at.checking.switchWatching(false);
    const { checked } = at.desk;
    at.type(...FAULT, 5);
    await settled();
    await at.pace.pass();
    expect([at.desk.checked === checked, at.desk.isWatching, at.desk.changed.length]).toEqual([true, false, 1]);
  });
});

describe("the officer's decisions", () => {
  it("are stored in the workbook and judged by at once", async () => {
    const at = new AtDesk(withFault());
    await at.checking.validate();
    const { checked } = at.desk;
    const rule = checked?.validation.result.findings.find(({ severity }) => severity === "logical")?.rule.id ?? "";
    if (!checked) throw new Error("nothing was checked");
    await at.checking.decide(switchOff(checked.settings, rule, "口径不同"));
    const after = at.desk.checked?.validation.result;
    expect(after?.findings.some((finding) => finding.rule.id === rule)).toBe(false);
    expect(after?.switchedOff.map((off) => off.reason)).toEqual(["口径不同"]);
    expect([...at.model.settings.values()].join()).toContain("口径不同");
  });
});
