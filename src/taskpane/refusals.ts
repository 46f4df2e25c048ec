import type { Texts } from "../text";
import { HostRefusal, type RefusalReason } from "../workbook/ports";
import type { Notice } from "./state";

/** Why the host refused, as one sentence with what to do. */
export function refusalSentence(texts: Texts, reason: RefusalReason, where: string): string {
  return texts.refusals[reason](where);
}

/** Whether a write failed because the workbook is no longer what was read. */
export function isStale(failure: unknown): boolean {
  return failure instanceof HostRefusal && STALE.has(failure.reason);
}

const STALE: ReadonlySet<RefusalReason> = new Set(["changed", "not-found", "not-restored"]);

/** A failure of any kind as a notice. */
export function failureNotice(texts: Texts, failure: unknown): Notice {
  if (failure instanceof HostRefusal)
    return { intent: "error", text: refusalSentence(texts, failure.reason, failure.where), detail: failure.detail };
  return {
    intent: "error",
    text: texts.unexpected,
    detail: failure instanceof Error ? failure.message : String(failure),
  };
}
