import { playPane, type DirectConnection } from "../../embedded-host";
import { isPaneCommand } from "../../workbook/ports";
import type { Premises } from "../premises";

declare global {
  interface Window {
    directConnection?: DirectConnection;
  }
}

/**
 * Everything stands in the page itself, in blocks that are no script: workbooks in base64, the pane's page
 * as a JSON text. The pane works on the ports directly, since Microsoft's library may be passed on only
 * within an app that works together with Microsoft 365, which a page for offices without it is not.
 */
export const oneFile: Premises = {
  bundled: (which) => Promise.resolve(bytesOf(block(which))),
  link: (model, displayLanguage) => {
    const { pane, press } = playPane(displayLanguage);
    return {
      showIn: (frame) => {
        window.directConnection = { model, pane };
        // A frame of its own text has the origin of this page; a file in a frame would have one of its own.
        frame.srcdoc = JSON.parse(block("pane-page")) as string;
      },
      press: async (action) => isPaneCommand(action) && press(action),
    };
  },
  startReader: () => new Worker((readerAddress ??= addressOf(block("reader")))),
  icon: (name) => `data:image/png;base64,${block(`icon-${name}`)}`,
};

/** A program of this page's own text: a file beside it could not be loaded, and would be a second one. */
let readerAddress: string | null = null;

function addressOf(program: string): string {
  return URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
}

function block(id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (text === null || text === undefined) throw new Error(`This page has no part “${id}”: it was not built whole.`);
  return text.trim();
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
