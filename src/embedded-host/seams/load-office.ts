import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { EmbeddedHost } from "../host";
import { bridge } from "./bridge";
import { officeOver, playOffice, type PlayedOffice } from "./office";

export interface LoadedOffice extends Pick<PlayedOffice, "press"> {
  readonly excel: typeof Excel;
  readonly office: typeof Office;
}

let library: Script | null = null;

/** Runs Microsoft's own Excel library in a context of its own in Node, with the host at its far end. */
export function loadOffice(host: EmbeddedHost, displayLanguage = "zh-CN"): LoadedOffice {
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  library ??= new Script(readFileSync(path, "utf8"), { filename: path });
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    URL,
    Promise,
    performance,
    _richApiNativeBridge: bridge(host),
  };
  Object.assign(page, {
    window: page,
    self: page,
    location: {
      href: "https://localhost/",
      protocol: "https:",
      hostname: "localhost",
      search: "",
      hash: "",
      origin: "https://localhost",
    },
    navigator: { userAgent: "node", language: displayLanguage },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: {
      readyState: "loading",
      addEventListener: () => undefined,
      createElement: () => ({}),
      getElementsByTagName: () => [],
    },
  });
  library.runInContext(createContext(page));
  const played = playOffice(host, displayLanguage);
  page["Office"] = officeOver(page["Office"] as object, played);
  return { excel: page["Excel"] as typeof Excel, office: page["Office"] as typeof Office, press: played.press };
}
