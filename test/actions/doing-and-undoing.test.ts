import { make } from "../../src/actions/accept";
import type { Deed } from "../../src/actions/deed";
import { emptyDesk, reduceDesk, type Desk, type DeskEvent, type Happening } from "../../src/actions/desk";
import { createHistory, type History } from "../../src/actions/doing-and-undoing";
import { HISTORY_SETTING, parseHistory } from "../../src/actions/history";
import { validate } from "../../src/actions/validate";
import { oneAtATime } from "../../src/actions/work";
import { createDirectHost, fromWorkbook, type HostWorkbook } from "../../src/embedded-host";
import type { CellContent } from "../../src/workbook/edits";
import { HostRefusal, type HostPort } from "../../src/workbook/ports";
import { plainSheet, typed } from "../support/grid-draft";
import { HandPace } from "../support/hand-pace";

/** A workbook of one column of figures, and what was written into it. */
class AtWork {
  readonly model: HostWorkbook = fromWorkbook({
    name: "公开.xlsx",
    sheets: [plainSheet("表1", [[typed("金额")], [typed(1)], [typed(2)]])],
  });
  readonly host: HostPort;
  readonly said: Happening[] = [];
  readonly events: DeskEvent["type"][] = [];
  readonly history: History;
  desk: Desk = emptyDesk(false);
  readings = 0;

  constructor(changes: Partial<HostPort> = {}) {
    this.host = { ...createDirectHost(this.model), ...changes };
    const tell = (event: DeskEvent): void => {
      this.events.push(event.type);
      this.desk = reduceDesk(this.desk, event);
    };
    const pace = new HandPace();
    this.history = createHistory(
      { host: this.host, pace, work: oneAtATime(tell, pace), desk: () => this.desk, tell },
      (what) => this.said.push(what),
      async () => {
        this.readings += 1;
        tell({ type: "checked", checked: await validate(this.host) });
      },
    );
  }

  async check(): Promise<void> {
    this.desk = reduceDesk(this.desk, { type: "checked", checked: await validate(this.host) });
  }

  /** Writes a figure into the row, and puts it into the history. */
  async write(row: number, before: CellContent, after: CellContent): Promise<void> {
    const edits = [{ cell: { sheet: "表1", row, column: 0 }, before: { content: before }, after: { content: after } }];
    const deed: Deed = { kind: "accepted", edits: await make(this.host, edits, await this.host.read()) };
    await this.history.record(deed);
  }

  type(row: number, content: number): void {
    const sheet = this.model.sheet("表1");
    if (sheet) this.model.type(sheet, row, 0, content);
  }

  get column(): readonly unknown[] {
    return [1, 2].map((row) => this.model.sheet("表1")?.cell(row, 0)?.value ?? null);
  }

  get ids(): readonly string[] {
    return this.desk.done.map(({ id }) => id);
  }

  async stored(): Promise<readonly string[]> {
    return parseHistory(await this.host.readSetting(HISTORY_SETTING)).map(({ id }) => id);
  }
}

describe("what was written can be taken back", () => {
  it("the last deed first, or the one that is named; the list travels with the workbook", async () => {
    const at = new AtWork();
    await at.write(1, 1, 10);
    await at.write(2, 2, 20);
    expect([at.column, at.ids, await at.stored()]).toEqual([
      [10, 20],
      ["1", "2"],
      ["1", "2"],
    ]);
    await at.history.undo("1");
    expect([at.column, at.ids, await at.stored()]).toEqual([[1, 20], ["2"], ["2"]]);
    await at.history.undo();
    expect([at.column, at.ids, await at.stored()]).toEqual([[1, 2], [], []]);
    expect([at.said, at.readings]).toEqual([[{ kind: "undone" }, { kind: "undone" }], 0]);
  });

  it("and what was checked is checked again", async () => {
    const at = new AtWork();
    await at.write(1, 1, 10);
    await at.check();
    await at.history.undo();
    expect(at.readings).toBe(1);
  });

  it("nothing happens where there is no such deed", async () => {
    const at = new AtWork();
    await at.history.undo();
    await at.write(1, 1, 10);
    await at.history.undo("7");
    expect([at.column, at.said]).toEqual([[10, 2], []]);
  });

  it("an entry can be taken off the list, and the cells stay", async () => {
    const at = new AtWork();
    await at.write(1, 1, 10);
    await at.write(2, 2, 20);
    await at.history.forget("1");
    expect([at.column, at.ids, await at.stored()]).toEqual([[10, 20], ["2"], ["2"]]);
  });

  it("the time of a deed is when it was done", async () => {
    const at = new AtWork();
    await at.write(1, 1, 10);
    expect(new Date(at.desk.done[0]?.at ?? 0).toISOString()).toMatch(/^2024-01-20T04:/u);
  });
});

describe("where a cell was changed since", () => {
  async function heldUp(): Promise<AtWork> {
    const at = new AtWork();
    await at.write(1, 1, 10);
    at.type(1, 99);
    await at.history.undo();
    return at;
  }

  it("nothing is taken back, and the desk says which cells hold it up", async () => {
    const at = await heldUp();
    expect([at.column, at.ids, at.said]).toEqual([[99, 2], ["1"], []]);
    expect(at.desk.heldUp).toEqual({ id: "1", changed: [{ cell: { sheet: "表1", row: 1, column: 0 }, now: 99 }] });
  });

  it("the person may take it back all the same", async () => {
    const at = await heldUp();
    await at.history.undo("1", "force");
    expect([at.column, at.ids, at.desk.heldUp]).toEqual([[1, 2], [], null]);
  });

  it("or all but the cells that were changed", async () => {
    const at = await heldUp();
    await at.history.undo("1", "skip-changed");
    expect([at.column, at.ids]).toEqual([[99, 2], []]);
  });

  it("before anything was checked, a deed is taken back as it was done, however it is asked", async () => {
    const at = new AtWork();
    await at.write(1, 1, 10);
    await at.history.undo("1", "force");
    expect([at.column, at.ids]).toEqual([[1, 2], []]);
  });

  it("a refusal that no changed cell explains is said", async () => {
    const refusal = new HostRefusal("changed", "表1!A2", "");
    const at = new AtWork({ write: () => Promise.reject(refusal) });
    const edits = [{ cell: { sheet: "表1", row: 1, column: 0 }, before: { content: 0 }, after: { content: 1 } }];
    await at.history.record({ kind: "accepted", edits });
    await at.history.undo();
    expect(at.said).toEqual([{ kind: "failed", failure: refusal, isReadAgain: true }]);
    expect([at.ids, at.desk.heldUp]).toEqual([["1"], { id: "1", changed: [] }]);
  });

  it("any other failure goes on, and so does the refusal where the workbook cannot be read", async () => {
    const busy = new HostRefusal("host-failed", "", "busy");
    const failing = new AtWork({ write: () => Promise.reject(busy) });
    await failing.history.record({ kind: "accepted", edits: [] });
    await expect(failing.history.undo()).rejects.toBe(busy);
    const changed = new HostRefusal("changed", "表1!A2", "");
    const unread = new AtWork({ write: () => Promise.reject(changed), read: () => Promise.reject(busy) });
    await unread.history.record({ kind: "accepted", edits: [] });
    await expect(unread.history.undo()).rejects.toBe(changed);
    expect(unread.ids).toEqual(["1"]);
  });
});

describe("the list of earlier sessions", () => {
  const earlier = async (): Promise<string | null> => {
    const at = new AtWork();
    await at.write(1, 1, 10);
    return await at.host.readSetting(HISTORY_SETTING);
  };

  it("is read once, and what is done now comes after it", async () => {
    const stored = await earlier();
    let readings = 0;
    const readSetting = (): Promise<string | null> => {
      readings += 1;
      return Promise.resolve(stored);
    };
    const at = new AtWork({ readSetting });
    await at.history.recall();
    await at.history.recall();
    expect([at.ids, readings]).toEqual([["1"], 1]);
    await at.write(2, 2, 20);
    expect([at.ids, readings]).toEqual([["1", "2"], 1]);
  });

  it("is read before the first deed is put behind it", async () => {
    const stored = await earlier();
    const at = new AtWork({ readSetting: () => Promise.resolve(stored) });
    await at.write(2, 2, 20);
    expect(at.ids).toEqual(["1", "2"]);
  });

  it("does not come over what is on the desk already, and an empty one is no news", async () => {
    const stored = await earlier();
    const at = new AtWork({ readSetting: () => Promise.resolve(stored) });
    at.desk = { ...at.desk, done: [{ id: "9", at: 5, deed: { kind: "accepted", edits: [] } }] };
    await at.history.recall();
    expect(at.ids).toEqual(["9"]);
    const empty = new AtWork();
    await empty.history.recall();
    expect(empty.events).toEqual([]);
  });

  it("is asked for again where it could not be read, and lasts until the pane is closed where it cannot be stored", async () => {
    const stored = await earlier();
    let isBusy = true;
    const at = new AtWork({
      readSetting: () => (isBusy ? Promise.reject(new HostRefusal("host-failed", "", "")) : Promise.resolve(stored)),
      writeSetting: () => Promise.reject(new HostRefusal("protected", "", "")),
    });
    await at.history.recall();
    expect(at.ids).toEqual([]);
    isBusy = false;
    await at.history.recall();
    await at.write(2, 2, 20);
    expect(at.ids).toEqual(["1", "2"]);
  });
});
