import type { WpsApplication } from "../jsapi";
import { isPaneCommand } from "../../workbook/ports";
import { COMMAND_KEY } from "../pane";

/** A task pane as WPS hands it out. */
export interface WpsTaskPane {
  readonly ID: number;
  Visible: boolean;
  Width: number;
  DockPosition: number;
}

/** What the page behind the ribbon needs of WPS. */
export interface WpsShell extends Pick<WpsApplication, "PluginStorage"> {
  CreateTaskPane(url: string, title?: string): WpsTaskPane;
  GetTaskPane(id: number): WpsTaskPane | null;
  ShowDialog(url: string, title?: string, width?: number, height?: number, isModal?: boolean): void;
}

const PANE_KEY = "budget-disclosure.pane";
const ON_THE_RIGHT = 2;
const PANE_WIDTH = 420;

/**
 * What a click in the ribbon does. Not `async`: builds have called such functions without an end.
 * @param button the clicked button's id, as ribbon.xml has it
 * @param addressOf the address of a page of the add-in
 */
export function click(shell: WpsShell, button: string, addressOf: (page: string) => string): void {
  if (button === "probe") {
    shell.ShowDialog(addressOf("probe.html"), "检测WPS", 640, 560, false);
    return;
  }
  if (!isPaneCommand(button)) return;
  paneOf(shell, addressOf("taskpane.html")).Visible = true;
  shell.PluginStorage.setItem(COMMAND_KEY, button);
}

/** The pane of this session, made on the first click. */
function paneOf(shell: WpsShell, address: string): WpsTaskPane {
  const known = Number(shell.PluginStorage.getItem(PANE_KEY));
  const present = known > 0 ? shell.GetTaskPane(known) : null;
  if (present) return present;
  const pane = shell.CreateTaskPane(address, "部门预算公开校验");
  pane.DockPosition = ON_THE_RIGHT;
  pane.Width = PANE_WIDTH;
  shell.PluginStorage.setItem(PANE_KEY, String(pane.ID));
  return pane;
}

const ICONS: Readonly<Record<string, string>> = {
  validate: "validate",
  narrate: "narrate",
  clearMarks: "clear-marks",
};

/** A button's picture, beside the page. */
export const iconOf = (button: string): string => `icons/${ICONS[button] ?? "icon"}-32.png`;
