import type { PlayedOffice, RichApiBridge } from "../../embedded-host";

/** What the workbench holds ready for the page in its frame. */
export interface PaneConnection {
  readonly bridge: RichApiBridge;
  readonly played: PlayedOffice;
}

declare global {
  interface Window {
    paneConnection?: PaneConnection;
  }
}

/** The workbench's connection, asked for by the page in the frame. */
export function connectionOfParent(): PaneConnection {
  const connection = window.parent.paneConnection;
  if (!connection) throw new Error("This page belongs into the frame of the workbench: open workbench.html instead.");
  return connection;
}
