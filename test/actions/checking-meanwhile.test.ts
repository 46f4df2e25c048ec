import type { Deed } from "../../src/actions/deed";
import { NO_SETTINGS, switchOff } from "../../src/checks/settings";
import { HostRefusal, type HostPort } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { settled } from "../support/hand-pace";
import { AtDesk } from "./support/at-desk";
import { smallDepartment } from "./support/small-department";

const CELL = { sheet: "表5", row: 11, column: 6 };
const withFault = (): Workbook => withCells(smallDepartment({ 情况说明: [["说明"]] }), { "表5!G12": 242 });
const mending: Deed = { kind: "accepted", edits: [{ cell: CELL, before: { content: 242 }, after: { content: 200 } }] };

/** What was told, by its kind. */
const told = (at: AtDesk): readonly string[] => at.events.map(({ type }) => type);
const readings = (at: AtDesk): number => at.events.filter((e) => e.type === "started" && e.work === "checking").length;

async function checkedDesk(...of: ConstructorParameters<typeof AtDesk>): Promise<AtDesk> {
  const at = new AtDesk(...of);
  await at.checking.validate();
  return at;
}

/** Types as a person does, and lets what follows happen. */
async function typed(at: AtDesk, sheet: string, address: string, content: string | number): Promise<void> {
  at.type(sheet, address, content);
  await settled();
  await at.pace.pass();
}

describe("where the host does not record what an add-in writes", () => {
  const unrecorded = { recordsUndo: false };

  test("marks follow what a person asked for: a check, a correction, taking it back, a decision", async () => {
    const at = await checkedDesk(withFault(), unrecorded);
    const { marked } = at;
    expect(marked).toBeGreaterThan(0);
    await at.checking.carryOut(mending);
    expect([at.errors, at.marked]).toEqual([0, 0]);
    await at.checking.undo();
    expect(at.marked).toBe(marked);
    const rules = at.desk.checked?.validation.result.findings.map(({ rule }) => rule.id) ?? [];
    const settings = rules.reduce((rest, rule) => switchOff(rest, rule, "另行核对"), NO_SETTINGS);
    await at.checking.decide(settings);
    expect(at.marked).toBe(0);
  });

  test("marks are made when 自动复核 is switched on, and left alone by the edits after, wherever they were", async () => {
    let heard: (sheets: readonly string[]) => void = () => undefined;
    const over = (host: HostPort): HostPort => ({
      ...host,
      watch: (onEdit) => {
        heard = onEdit;
        return Promise.resolve(() => Promise.resolve());
      },
    });
    const at = new AtDesk(withFault(), { recordsUndo: false, over });
    await at.checking.switchWatching(true);
    const { marked } = at;
    expect(marked).toBeGreaterThan(0);
    at.type(CELL.sheet, "G12", 200);
    heard([]);
    await at.pace.pass();
    expect([at.errors, at.marked]).toEqual([0, marked]);
  });
});

describe("what changed since the check", () => {
  test("is told once there is something to tell, and once more when it is gone", async () => {
    const at = await checkedDesk(withFault());
    await typed(at, "表5", "G12", 242);
    expect(told(at)).not.toContain("aged");
    await typed(at, "表5", "G12", 243);
    await typed(at, "表5", "G12", 242);
    expect(at.events.flatMap((event) => (event.type === "aged" ? [event.cells] : []))).toEqual([[CELL], []]);
  });

  test("is no matter on the sheet 情况说明, which is no table", async () => {
    const at = await checkedDesk(withFault());
    await typed(at, "情况说明", "A1", "改过的说明");
    expect([at.desk.changed, told(at).includes("aged")]).toEqual([[], false]);
  });

  test("is not told of a check that another has replaced meanwhile", async () => {
    let release: () => void = () => undefined;
    const over = (host: HostPort): HostPort => ({
      ...host,
      reread: async () => {
        const now = await host.read();
        await new Promise<void>((resolve) => (release = resolve));
        return now;
      },
    });
    const at = await checkedDesk(withFault(), { over });
    await typed(at, "表5", "G12", 200);
    await at.checking.validate();
    release();
    await settled();
    expect([at.desk.changed, told(at).includes("aged")]).toEqual([[], false]);
  });

  test("is looked for before the next act where the host tells of no edits", async () => {
    const over = (host: HostPort): HostPort => ({
      ...host,
      abilities: { ...host.abilities, canWatch: false },
      watch: () => Promise.reject(new HostRefusal("not-supported", "", "no events")),
    });
    const at = await checkedDesk(withFault(), { over });
    at.type("表3", "E12", 1);
    await at.checking.carryOut(mending);
    expect([at.said, at.content("表5", "G12"), at.desk.changed]).toEqual([["was-outdated"], 242, []]);
    await at.checking.switchWatching(true);
    expect([at.said, at.desk.isWatching]).toEqual([["failed"], false]);
  });

  test("is checked anew, unsaid, where the check is asked for as it is now", async () => {
    const at = new AtDesk(withFault());
    expect(await at.checking.upToDate()).toBeNull();
    expect(at.events).toEqual([]);
    await at.checking.validate();
    const { checked } = at.desk;
    expect(await at.checking.upToDate()).toBe(checked);
    await typed(at, "表5", "G12", 200);
    const now = await at.checking.upToDate();
    expect(now).not.toBe(checked);
    expect([now === at.desk.checked, at.errors, at.said, at.desk.changed]).toEqual([true, 0, [], []]);
  });

  test("stays what it was while a decision is judged by, and is told of no other time", async () => {
    const at = await checkedDesk(withFault());
    await at.checking.decide(switchOff(NO_SETTINGS, "code-unlisted", "另行核对"));
    expect(told(at)).not.toContain("aged");
    await typed(at, "表5", "G12", 200);
    await at.checking.decide(NO_SETTINGS);
    expect(at.desk.changed).toEqual([CELL]);
  });
});

describe("something written elsewhere", () => {
  const inText: Deed = {
    kind: "text-corrected",
    edits: [{ ...editOf("情况说明"), cell: { ...CELL, sheet: "情况说明" } }],
  };
  function editOf(sheet: string): Deed["edits"][number] {
    return { cell: { ...CELL, sheet }, before: { content: null }, after: { content: 1 } };
  }
  const filled: Deed = { kind: "filled-in", edits: [editOf("上年预算数")] };

  test("puts the results out of date with what changed before, and can be taken back", async () => {
    const at = await checkedDesk(withFault());
    await typed(at, "表5", "G12", 200);
    await at.checking.record(filled);
    expect(at.desk.changed).toEqual([CELL, { ...CELL, sheet: "上年预算数" }]);
    expect(at.desk.done.map(({ deed }) => deed.kind)).toEqual(["filled-in"]);
  });

  test("ages nothing where it is the text, and nothing before anything was checked", async () => {
    const at = await checkedDesk(withFault());
    await at.checking.record(inText);
    expect(told(at)).not.toContain("aged");
    const unchecked = new AtDesk(withFault());
    await unchecked.checking.record(filled);
    expect(told(unchecked)).not.toContain("aged");
  });
});

describe("what cannot be written", () => {
  test("is read again and said so where the cell is no longer what was read", async () => {
    const at = await checkedDesk(withFault());
    const { checked } = at.desk;
    at.type("表5", "G12", 1);
    await at.checking.carryOut(mending);
    expect(at.desk.said).toEqual([expect.objectContaining({ kind: "failed", isReadAgain: true })]);
    expect(at.desk.checked).not.toBe(checked);
  });

  test("is said alone where the workbook refuses for another reason", async () => {
    const at = await checkedDesk(withFault());
    const { checked } = at.desk;
    at.model.changeSheet(at.sheet("表5"), { isProtected: true });
    await at.checking.carryOut(mending);
    expect([at.refusal, at.desk.checked === checked, readings(at)]).toEqual(["protected", true, 1]);
    expect(at.desk.said.map((what) => "isReadAgain" in what)).toEqual([false]);
  });

  test("is said as it was first where the workbook cannot be read again", async () => {
    let isClosed = false;
    const closed = new HostRefusal("cell-being-edited", "", "closed");
    const over = (host: HostPort): HostPort => ({
      ...host,
      read: (onProgress) => (isClosed ? Promise.reject(closed) : host.read(onProgress)),
    });
    const at = await checkedDesk(withFault(), { over });
    at.type("表5", "G12", 1);
    isClosed = true;
    await at.checking.carryOut(mending);
    expect(at.refusal).toBe("changed");
    expect(at.desk.said.map((what) => "isReadAgain" in what)).toEqual([false]);
  });

  test("is not tried before anything was checked", async () => {
    const at = new AtDesk(withFault());
    await at.checking.carryOut(mending);
    expect([at.events, at.content("表5", "G12")]).toEqual([[], 242]);
  });
});

describe("自动复核", () => {
  test("hears edits from the moment it is switched on, while its first check still runs", async () => {
    const at = new AtDesk(withFault());
    const switching = at.checking.switchWatching(true);
    while (at.desk.work !== "checking") await Promise.resolve();
    at.type("表5", "G12", 200);
    await switching;
    expect(at.errors).toBeGreaterThan(0);
    await settled();
    await at.pace.pass();
    expect(at.errors).toBe(0);
  });

  test("is not answered by edits where nothing could be checked yet", async () => {
    const at = new AtDesk(withFault());
    at.model.beginCellEdit();
    await at.checking.switchWatching(true);
    at.model.endCellEdit();
    await typed(at, "表5", "G12", 200);
    expect([at.desk.checked, readings(at)]).toEqual([null, 0]);
  });

  test("switched off reads nothing, and asks nothing of a host that it never listened to", async () => {
    let watched = 0;
    const over = (host: HostPort): HostPort => ({ ...host, watch: (onEdit) => ((watched += 1), host.watch(onEdit)) });
    const at = new AtDesk(withFault(), { over });
    await at.checking.switchWatching(false);
    expect([watched, readings(at), at.desk.isWatching]).toEqual([0, 0, false]);
    await at.checking.switchWatching(true);
    await at.checking.switchWatching(true);
    await at.checking.validate();
    expect([watched, readings(at)]).toEqual([1, 3]);
  });

  test("lets the interface live between two steps of a check after an edit", async () => {
    const at = new AtDesk(withFault());
    await at.checking.switchWatching(true);
    let breaths = 0;
    at.pace.breathe = () => Promise.resolve(void (breaths += 1));
    await typed(at, "表5", "G12", 200);
    expect(at.errors).toBe(0);
    expect(breaths).toBeGreaterThan(10);
  });
});
