import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromWorkbook, type HostWorkbook } from "../../src/embedded-host";
import { COMMAND_KEY } from "../../src/wps/pane";
import { probe, reportOf } from "../../src/wps/probe/probe";
import { STEPS, type ProbedApplication } from "../../src/wps/probe/steps";
import { click, iconOf, type WpsShell, type WpsTaskPane } from "../../src/wps/shell/ribbon";
import { sheetOf, workbookOf } from "../excel/support/opened";
import { workbookFile } from "../hosts/workbook-file";
import { fakeWps } from "./support/fake-wps";

const ROOT = join(__dirname, "../..");
const ribbon = readFileSync(join(ROOT, "src/wps/shell/ribbon.xml"), "utf8");
const buttons = [...ribbon.matchAll(/<button id="(\w+)"/g)].map(([, id = ""]) => id);

/** WPS as the page behind the ribbon sees it. */
function shell() {
  const stored = new Map<string, string>();
  const panes: WpsTaskPane[] = [];
  const dialogs: string[] = [];
  const played: WpsShell = {
    PluginStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
    },
    CreateTaskPane: (_url) => {
      const pane = { ID: panes.length + 7, Visible: false, Width: 0, DockPosition: 0 };
      panes.push(pane);
      return pane;
    },
    GetTaskPane: (id) => panes.find(({ ID }) => ID === id) ?? null,
    ShowDialog: (url) => dialogs.push(url),
  };
  return {
    played,
    stored,
    panes,
    dialogs,
    press: (button: string) => click(played, button, (page) => `file:///${page}`),
  };
}

describe("the ribbon in WPS", () => {
  it("is read by WPS: the first thing in the file is customUI", () => {
    expect(ribbon.startsWith("<customUI ")).toBe(true);
    expect(buttons).toEqual(["validate", "narrate", "clearMarks", "probe"]);
    for (const button of buttons) expect(existsSync(join(ROOT, "assets", iconOf(button)))).toBe(true);
  });

  it("shows the pane on the right, once, and leaves the click for it", () => {
    const { press, panes, stored } = shell();
    press("validate");
    press("narrate");
    expect(panes).toEqual([{ ID: 7, Visible: true, Width: 420, DockPosition: 2 }]);
    expect(stored.get(COMMAND_KEY)).toBe("narrate");
  });

  it("makes a new pane where the old one is gone", () => {
    const { press, panes } = shell();
    press("validate");
    panes.length = 0;
    press("validate");
    expect(panes).toHaveLength(1);
  });

  it("opens the probe beside everything, and does nothing for a button it does not know", () => {
    const { press, panes, dialogs, stored } = shell();
    press("probe");
    press("something");
    expect([panes, dialogs, stored.size]).toEqual([[], ["file:///probe.html"], 0]);
  });
});

describe("the probe", () => {
  const model = (): HostWorkbook => fromWorkbook(workbookOf(sheetOf("Sheet1", [["甲", 1]])));

  /** WPS with the person's workbook open; a new one comes in front of it. */
  function probed(makesNew: boolean): { app: ProbedApplication; own: HostWorkbook; closed: () => boolean } {
    const own = model();
    const [before, fresh] = [
      fakeWps(own, { fileOf: workbookFile }).app,
      fakeWps(model(), { fileOf: workbookFile }).app,
    ];
    let front = before.ActiveWorkbook;
    let isClosed = false;
    const app = Object.defineProperty({ ...fresh }, "ActiveWorkbook", { get: () => front }) as ProbedApplication;
    const Workbooks = {
      Add: () => {
        if (makesNew) front = fresh.ActiveWorkbook;
        return Object.assign(fresh.ActiveWorkbook ?? {}, { Close: () => (isClosed = true) });
      },
    };
    return { app: Object.assign(app, { Workbooks }), own, closed: () => isClosed };
  }

  it("asks twenty questions, goes on where one fails, and writes down each answer on a line", () => {
    const { app, own, closed } = probed(true);
    const before = JSON.stringify([...own.sheets.map(({ state }) => state)]);
    const answers = probe(app);
    expect(STEPS).toHaveLength(20);
    expect(answers.map(({ step }) => step)).toEqual(STEPS.map(({ name }) => name));
    expect(answers).toContainEqual({ step: "one-column", answer: [[1], [2], [3]] });
    expect(answers).toContainEqual({ step: "error", answer: [0, 0, true] });
    expect(answers.filter((answer) => "failed" in answer).length).toBeGreaterThan(0);
    const lines = reportOf(answers).trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { step: string }).step)).toEqual(STEPS.map(({ name }) => name));
    expect(closed()).toBe(true);
    expect(JSON.stringify([...own.sheets.map(({ state }) => state)])).toBe(before);
  });

  it("tries nothing in the person's own workbook", () => {
    const { app, own } = probed(false);
    expect(() => probe(app)).toThrow(/没有建成新的工作簿/);
    expect(own.sheets[0]?.cell(0, 0)?.value).toBe("甲");
  });
});
