import { createRoot } from "react-dom/client";
import { languageOf } from "../text";
import type { HostPort, PanePort } from "../workbook/ports";
import { App } from "./app";
import { createRibbon } from "./ribbon";

/** Draws the pane into its page, over any program's ports. */
export function startPane(
  pane: PanePort,
  createHost: (onWaitForEditing: (isWaiting: boolean) => void) => HostPort,
): void {
  const root = document.getElementById("taskpane");
  if (!root) return;
  document.documentElement.lang = languageOf(pane.language) === "zh" ? "zh-CN" : "en";
  createRoot(root).render(<App createHost={createHost} pane={pane} ribbon={createRibbon(pane)} />);
}
