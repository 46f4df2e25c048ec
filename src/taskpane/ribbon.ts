/** The functions the manifest names for the buttons of the tab 预算公开. */
export type RibbonCommand = "validate" | "narrate" | "clearMarks";
type Run = (command: RibbonCommand) => Promise<void>;

export interface Ribbon {
  /** Runs what was clicked, also before the pane was ready. */
  connect(run: Run): void;
}

const COMMANDS: readonly RibbonCommand[] = ["validate", "narrate", "clearMarks"];

/** Associates the ribbon's buttons with the pane, which a shared runtime keeps alive behind them. */
export function createRibbon(): Ribbon {
  let run: Run | null = null;
  const waiting: RibbonCommand[] = [];
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event: { completed(): void }) => {
      void (async () => {
        // 清除标记 needs no pane; the others show their result in it.
        if (command !== "clearMarks") await showPane();
        try {
          if (run) await run(command);
          else waiting.push(command);
        } finally {
          event.completed();
        }
      })();
    });
  }
  return {
    connect: (connected) => {
      run = connected;
      for (const command of waiting.splice(0)) void connected(command);
    },
  };
}

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // A host without a shared runtime cannot be asked; there the pane that hears this is already shown.
  }
}
