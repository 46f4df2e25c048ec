import type { HostWorkbook } from "../embedded-host";

/** Workbooks that come with the workbench. */
export type Bundled = "sample" | "template";

/** The names under which they are opened and saved. */
export const BUNDLED_NAMES: Readonly<Record<Bundled, string>> = {
  sample: "disclosure-2024.xlsx",
  template: "disclosure-template.xlsx",
};

/** Icons by their files. */
export type Icon = "icon" | "validate" | "narrate" | "clear-marks";

/** A task pane's tie to one opened workbook. */
export interface PaneLink {
  /** Loads the pane's page anew into a frame, tied to the workbook. */
  showIn(frame: HTMLIFrameElement): void;
  /** Runs what a ribbon button stands for; `false` where the pane is not ready yet. */
  press(action: string): Promise<boolean>;
}

/** Where the workbench stands: served from a place, or one file by itself. */
export interface Premises {
  /** @throws where it cannot be had */
  bundled(which: Bundled): Promise<Uint8Array>;
  /** @param displayLanguage `zh-CN` or `en-US`, for the task pane */
  link(model: HostWorkbook, displayLanguage: string): PaneLink;
  /** A thread that runs `reading/worker.ts`. @throws where the browser allows none */
  startReader(): Worker;
  /** Address of an icon of 32 pixels: the product's, or a button's. */
  icon(name: Icon): string;
}
