import { createRibbon } from "../../src/taskpane/ribbon";
import type { PaneCommand } from "../../src/workbook/ports";

/** A program with buttons, and a pane that may be slow to come. */
function program() {
  const log: string[] = [];
  let press: (command: PaneCommand) => Promise<void> = () => Promise.resolve();
  const ribbon = createRibbon({
    onCommand: (run) => {
      press = run;
    },
    show: () => {
      log.push("shown");
      return Promise.resolve();
    },
  });
  const connect = (): void => {
    ribbon.connect((command) => {
      log.push(command);
      return Promise.resolve();
    });
  };
  return { log, press: (command: PaneCommand) => press(command), connect };
}

describe("the program's buttons", () => {
  it("bring the pane forward and run", async () => {
    const { log, press, connect } = program();
    connect();
    await press("validate");
    expect(log).toEqual(["shown", "validate"]);
  });

  it("clear marks without the pane", async () => {
    const { log, press, connect } = program();
    connect();
    await press("clearMarks");
    expect(log).toEqual(["clearMarks"]);
  });

  it("run once the pane is ready where they were pressed before, in order", async () => {
    const { log, press, connect } = program();
    await press("narrate");
    await press("clearMarks");
    connect();
    expect(log).toEqual(["shown", "narrate", "clearMarks"]);
    await press("validate");
    expect(log.slice(3)).toEqual(["shown", "validate"]);
  });
});
