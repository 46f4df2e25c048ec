import { bridge, EmbeddedHost, playOffice } from "../embedded-host";
import { BUNDLED_NAMES, type Bundled, type Premises } from "./premises";

const PLACES: Readonly<Record<Bundled, string>> = { sample: "assets/sample/", template: "assets/template/" };

/** The workbench beside its files: the pane is the page that Excel shows, on Microsoft's own library. */
export const served: Premises = {
  bundled: async (which) => {
    const answer = await fetch(`${PLACES[which]}${BUNDLED_NAMES[which]}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return new Uint8Array(await answer.arrayBuffer());
  },
  link: (model, displayLanguage) => {
    const host = new EmbeddedHost(model);
    const played = playOffice(host, displayLanguage);
    const connection = { bridge: bridge(host), played };
    return {
      showIn: (frame) => {
        window.paneConnection = connection;
        frame.contentWindow?.location.replace("workbench-pane.html");
      },
      press: (action) => played.press(action),
    };
  },
  startReader: () => new Worker(new URL("./reading/worker.ts", import.meta.url)),
  icon: (name) => `assets/icons/${name}-32.png`,
};
