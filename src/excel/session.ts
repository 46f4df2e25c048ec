/** What is remembered between two actions of the add-in; never needed, only saving round trips. */
export interface Session {
  /** The sheets as last listed. `null` before anything was read. */
  sheets: readonly ListedSheet[] | null;
  /** Own writes whose events have yet to come; only where Excel does not tag them (before 1.14). */
  readonly ownWrites: { readonly sheetId: string; readonly address: string; readonly at: number }[];
}

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
}

export const newSession = (): Session => ({ sheets: null, ownWrites: [] });
