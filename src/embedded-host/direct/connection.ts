import type { PaneCommand, PanePort } from "../../workbook/ports";
import type { HostWorkbook } from "../model/workbook";

/** What a page holds ready for a pane in its frame that works on the ports directly. */
export interface DirectConnection {
  readonly model: HostWorkbook;
  readonly pane: PanePort;
}

/** A pane's surroundings as the page around it plays them. */
export interface PlayedPane {
  readonly pane: PanePort;
  /** Runs what a button stands for; `false` where the pane is not ready yet. */
  press(command: PaneCommand): Promise<boolean>;
}

/** Plays the program around a pane that stands beside the sheets all the time. */
export function playPane(language: string): PlayedPane {
  let run: ((command: PaneCommand) => Promise<void>) | null = null;
  return {
    pane: {
      language,
      background: () => null,
      onCommand: (commanded) => {
        run = commanded;
      },
      show: () => Promise.resolve(),
    },
    press: async (command) => {
      if (!run) return false;
      await run(command);
      return true;
    },
  };
}
