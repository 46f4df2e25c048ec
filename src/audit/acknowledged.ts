import type { AuditFinding } from "./judgement";
import { isRecord, parsedValue } from "../workbook/stored-value";

/** The name under which what was acknowledged is stored in the workbook, so that it travels with it. */
export const ACKNOWLEDGED_KEY = "budget-disclosure-check.audit";

/** Why a finding is right as it is. */
export interface Acknowledged {
  /** The fingerprint of the finding: another one as soon as its figures change. */
  readonly finding: string;
  readonly reason: string;
}

const VERSION = 1;

/** What a finding is known by: its kind, its sentence with the figures in it, and the words at its place. */
export const fingerprintOf = ({ kind, message, text }: AuditFinding): string => [kind, message, text].join("|");

/** The reason given for a finding; `null` where none was. */
export function reasonFor(acknowledged: readonly Acknowledged[], finding: AuditFinding): string | null {
  const key = fingerprintOf(finding);
  return acknowledged.find((entry) => entry.finding === key)?.reason ?? null;
}

/** With a reason for a finding; an earlier one is replaced, an empty one takes it back. */
export function acknowledge(
  acknowledged: readonly Acknowledged[],
  finding: AuditFinding,
  reason: string,
): readonly Acknowledged[] {
  const key = fingerprintOf(finding);
  const others = acknowledged.filter((entry) => entry.finding !== key);
  return reason.trim() === "" ? others : [...others, { finding: key, reason: reason.trim() }];
}

/** As stored. What is not understood is left out, never an error. */
export function parseAcknowledged(stored: string | null): readonly Acknowledged[] {
  const data = parsedValue(stored);
  if (!isRecord(data) || data["version"] !== VERSION || !Array.isArray(data["acknowledged"])) return [];
  return data["acknowledged"].flatMap((entry: unknown): Acknowledged[] => {
    if (!isRecord(entry)) return [];
    const { finding, reason } = entry;
    return typeof finding === "string" && typeof reason === "string" ? [{ finding, reason }] : [];
  });
}

/** The text to store; `null` where there is nothing to store. */
export const storedAcknowledged = (acknowledged: readonly Acknowledged[]): string | null =>
  acknowledged.length === 0 ? null : JSON.stringify({ version: VERSION, acknowledged });
