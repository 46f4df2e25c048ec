/** What must not stay behind when the command is broken off: half files, processes at work. */
const cleanups = new Set<() => void>();

/** @returns what takes the clean-up back, once there is nothing to clean up */
export function onLeaving(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => void cleanups.delete(cleanup);
}

/** What a shell shows of a program ended by a signal: 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Ctrl+C, a closed window, a shut-down: leaves nothing behind, then ends. */
export function leaveCleanly(): void {
  for (const [signal, code] of Object.entries(SIGNALS))
    process.once(signal, () => {
      for (const cleanup of cleanups) cleanup();
      process.exit(code);
    });
}
