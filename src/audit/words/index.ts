import type { AuditFinding } from "../judgement";
import type { Reading } from "../reading/read-text";
import type { ToldText } from "../told-text";
import type { Evidence } from "../audit-text";

/** What the words of a text are judged by. */
export interface TextInHand {
  readonly text: ToldText;
  readonly reading: Reading;
  readonly evidence: Evidence;
  readonly departments: readonly string[];
}

/** Everything that is wrong with the words. */
export function wordFindings(_: TextInHand): AuditFinding[] {
  return [];
}
