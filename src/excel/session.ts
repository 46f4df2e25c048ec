/** What is remembered between two actions of the add-in; never needed, only saving round trips. */
export interface Session {
  /** The sheets as last listed. `null` before anything was read. */
  sheets: readonly ListedSheet[] | null;
  /** Own writes whose events have yet to come; only where Excel does not tag them (before 1.14). */
  ownWrites: readonly OwnWrite[];
}

interface OwnWrite {
  readonly sheetId: string;
  readonly address: string;
  /** Milliseconds of the clock. */
  readonly at: number;
}

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  /** As last read; `false` where that was not asked. */
  readonly isProtected: boolean;
}

export const newSession = (): Session => ({ sheets: null, ownWrites: [] });

/** After so long an event can no longer be the echo of a write of our own. */
const ECHO_MILLISECONDS = 5000;

const fresh = ({ ownWrites }: Session): readonly OwnWrite[] =>
  ownWrites.filter(({ at }) => at > Date.now() - ECHO_MILLISECONDS);

export function noteOwnWrites(session: Session, writes: readonly Omit<OwnWrite, "at">[]): void {
  session.ownWrites = [...fresh(session), ...writes.map((write) => ({ ...write, at: Date.now() }))];
}

/** True where a change at this place is the echo of a write of our own; each write has one echo. */
export function isEcho(session: Session, sheetId: string, address: string): boolean {
  const writes = fresh(session);
  const echo = writes.find((write) => write.sheetId === sheetId && write.address === address);
  session.ownWrites = writes.filter((write) => write !== echo);
  return echo !== undefined;
}
