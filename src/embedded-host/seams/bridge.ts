import type { EmbeddedHost } from "../host";
import { eventEntries } from "./events";

/** What Office.js looks for in the global `_richApiNativeBridge` while it loads. */
export interface RichApiBridge {
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

/**
 * Requests and events of one page: put it into `globalThis._richApiNativeBridge` before
 * `excel-web-16.00.js` is loaded; then plain `Excel.run` reaches this host. Works over http.
 */
export function bridge(host: EmbeddedHost): RichApiBridge {
  const end: RichApiBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, flags = 0, message } = JSON.parse(text) as BridgeMessage;
      const request = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void host.exchange(request, flags).then((body) => {
        deliver({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
      });
    },
  };
  // As in Excel, neither answers nor events arrive while the caller is still running.
  const deliver = (message: unknown): void => {
    setTimeout(() => end.onMessageFromHost?.(JSON.stringify(message)), 0);
  };
  host.workbook.listen((event) => {
    const entries = eventEntries(event, (set, version) => host.supports(set, version));
    if (entries.length > 0) deliver({ type: 3, message: { entries } });
  });
  return end;
}
