/**
 * What a person may do in the grid: look around and change what cells hold. Everything else (rows, merges,
 * fonts, new sheets …) could not be saved, because saving touches nothing of the file but cells' contents.
 */
const PERMITTED: ReadonlySet<string> = new Set(
  [
    "auto-clear-content",
    "auto-fill",
    "change-zoom-ratio",
    "clear-selection-content",
    "copy",
    "copy-formula-only",
    "cut",
    "delta-column-width",
    "delta-row-height",
    "expand-selection",
    "move-range",
    "move-selection",
    "move-selection-enter-tab",
    "optional-paste",
    "paste",
    "paste-by-short-key",
    "paste-value",
    "paste-formula",
    "refill",
    "scroll-to-cell",
    "scroll-view",
    "scroll-view-reset",
    "select-all",
    "select-range",
    "set-col-auto-width",
    "set-range-values",
    "set-row-height",
    "set-row-is-auto-height",
    "set-scroll-relative",
    "set-worksheet-activate",
    "set-worksheet-col-width",
    "set-zoom-ratio",
    "text-to-number",
  ].map((name) => `sheet.command.${name}`),
);

/** Whether Univer may carry out a command; internal steps (mutations, operations) always may. */
export function isPermitted(command: string): boolean {
  return !command.startsWith("sheet.command.") || PERMITTED.has(command);
}
