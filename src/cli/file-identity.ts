import { fstatSync, statSync, type BigIntStats } from "node:fs";

const STANDARD_OUTPUT = 1;

const identityOf = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`;

/** What a file is, under whatever name or link it is called; `null` where there is none. @throws the system's own error */
export function fileIdentity(path: string): string | null {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? null : identityOf(status);
}

/** The same of a file that is only read: where it cannot be looked at, that is told when it is read. */
export function readIdentity(path: string): string | null {
  try {
    return fileIdentity(path);
  } catch {
    return null;
  }
}

/** The file that standard output goes to; `null` for a terminal or a pipe. */
export function outputIdentity(): string | null {
  try {
    const status = fstatSync(STANDARD_OUTPUT, { bigint: true });
    return status.isFile() ? identityOf(status) : null;
  } catch {
    // Standard output is closed.
    return null;
  }
}
