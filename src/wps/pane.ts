import { isPaneCommand, type PanePort } from "../workbook/ports";
import type { WpsApplication } from "./jsapi";

/** Where the ribbon's page leaves what was clicked for the pane's page. */
export const COMMAND_KEY = "budget-disclosure.command";

/** The pane looks for a click this often, in milliseconds. */
const LOOKS_EVERY = 200;

/** Microsoft's number for the language of menus. */
const LANGUAGE_OF_MENUS = 2;

/** Languages of menus by number, as far as the pane speaks them; any other counts as Chinese. */
const LANGUAGES: Readonly<Record<number, string>> = { 1033: "en-US", 2052: "zh-CN" };

/** WPS around the task pane. Ribbon and pane are pages of their own, which share a store. */
export function createWpsPane(app: WpsApplication): PanePort {
  return {
    language: languageOf(app),
    background: () => null,
    onCommand: (run) => {
      setInterval(() => {
        const command = app.PluginStorage.getItem(COMMAND_KEY);
        if (!isPaneCommand(command)) return;
        app.PluginStorage.setItem(COMMAND_KEY, "");
        void run(command);
      }, LOOKS_EVERY);
    },
    // The ribbon's page has shown it before it leaves the click.
    show: () => Promise.resolve(),
  };
}

function languageOf(app: WpsApplication): string {
  try {
    return LANGUAGES[app.LanguageSettings.LanguageID(LANGUAGE_OF_MENUS)] ?? "zh-CN";
  } catch {
    return "zh-CN";
  }
}
