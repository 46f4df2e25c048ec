/** What is remembered between two acts, only to cross the bridge less often. */
export interface Session {
  /** Settings found in the last copy that was read, for what an Excel stored in the workbook. */
  settings: ReadonlyMap<string, string>;
  /** Where each sheet was filled when it was last read, `row,column,rows,columns`, by name. */
  extents: ReadonlyMap<string, string> | null;
  /** The add-in itself is changing the workbook; WPS tells of that as of a person's edit. */
  isWriting: boolean;
  /** Copies made so far; each has a name of its own. */
  copies: number;
}

export const newSession = (): Session => ({ settings: new Map(), extents: null, isWriting: false, copies: 0 });

/** Does something that WPS would tell of as an edit, unheard. */
export function unheard<T>(session: Session, act: () => T): T {
  session.isWriting = true;
  try {
    return act();
  } finally {
    session.isWriting = false;
  }
}
