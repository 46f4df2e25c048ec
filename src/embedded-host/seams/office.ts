import type { EmbeddedHost } from "../host";

/** The part of `Office` that lives in office.js, which cannot be loaded beside the Excel library alone. */
export interface OfficeOfThePage {
  readonly HostType: { readonly Excel: "Excel" };
  readonly PlatformType: { readonly OfficeOnline: "OfficeOnline" };
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly requirements: { isSetSupported(set: string, version?: string | number): boolean };
  };
  readonly actions: { associate(name: string, action: (event: { completed(): void }) => unknown): void };
  /** The pane stands beside the sheets all the time. */
  readonly addin: { showAsTaskpane(): Promise<void> };
  onReady(callback?: (info: ReadyInfo) => unknown): Promise<ReadyInfo>;
}

interface ReadyInfo {
  readonly host: "Excel";
  readonly platform: "OfficeOnline";
}

export interface PlayedOffice {
  readonly office: OfficeOfThePage;
  /** Runs what a ribbon button is associated with; `false` where nothing is. */
  press(action: string): Promise<boolean>;
}

/**
 * Plays the few parts of `Office` that a task pane uses besides `Excel`; `officeOver` puts them into
 * place once the Excel library is loaded.
 */
export function playOffice(host: EmbeddedHost, displayLanguage: string): PlayedOffice {
  const actions = new Map<string, (event: { completed(): void }) => unknown>();
  const info: ReadyInfo = { host: "Excel", platform: "OfficeOnline" };
  return {
    office: {
      HostType: { Excel: "Excel" },
      PlatformType: { OfficeOnline: "OfficeOnline" },
      context: {
        displayLanguage,
        contentLanguage: displayLanguage,
        requirements: {
          isSetSupported: (set, version) => host.supports(set, version === undefined ? undefined : String(version)),
        },
      },
      actions: { associate: (name, action) => actions.set(name, action) },
      addin: { showAsTaskpane: () => Promise.resolve() },
      onReady: async (callback) => {
        await callback?.(info);
        return info;
      },
    },
    press: (name) =>
      new Promise((resolve) => {
        const action = actions.get(name);
        if (!action) resolve(false);
        else
          action({
            completed: () => {
              resolve(true);
            },
          });
      }),
  };
}

/** The played parts over what the Excel library has put into the global `Office`, whose own are read-only. */
export function officeOver(ofTheLibrary: object, { office }: PlayedOffice): object {
  return Object.create(ofTheLibrary, Object.getOwnPropertyDescriptors(office)) as object;
}
