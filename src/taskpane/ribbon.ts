import type { PaneCommand, PanePort } from "../workbook/ports";

type Run = (command: PaneCommand) => Promise<void>;

export interface Ribbon {
  /** Runs what was clicked, also before the pane was ready. */
  connect(run: Run): void;
}

/** The program's buttons for the pane behind them. */
export function createRibbon(pane: Pick<PanePort, "onCommand" | "show">): Ribbon {
  let run: Run | null = null;
  const waiting: PaneCommand[] = [];
  pane.onCommand(async (command) => {
    // 清除标记 needs no pane; the others show their result in it.
    if (command !== "clearMarks") await pane.show();
    if (run) await run(command);
    else waiting.push(command);
  });
  return {
    connect: (connected) => {
      run = connected;
      for (const command of waiting.splice(0)) void connected(command);
    },
  };
}
