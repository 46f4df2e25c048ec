import type { CellRef } from "../../workbook/address";
import type { AuditFinding, AuditKind, AuditLevel } from "../judgement";
import { originalSpan } from "../reading/compact";
import type { TextInHand } from "./text-in-hand";

export interface WordFault {
  readonly kind: AuditKind;
  readonly level: AuditLevel;
  /** From zero. */
  readonly paragraph: number;
  /** Place in the compact text. */
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly expected?: readonly string[];
  readonly cells?: readonly CellRef[];
}

/** A finding at words. */
export function wordFinding({ text, reading }: TextInHand, fault: WordFault): AuditFinding {
  const { kind, level, paragraph, from, to, message, expected = [], cells = [] } = fault;
  const read = reading.paragraphs[paragraph];
  const { start, end } = read ? originalSpan(read.compact, from, Math.max(to, from + 1)) : { start: 0, end: 0 };
  const found = (text.paragraphs[paragraph]?.text ?? "").slice(start, end);
  const place = { paragraph: paragraph + 1, start, text: found, expected };
  return { level, kind, message: `${message}。`, ...place, suspects: [place], cells };
}

/** Every place of a pattern in the running text and headings. */
export function placesOf(
  hand: TextInHand,
  pattern: RegExp,
): { readonly paragraph: number; readonly from: number; readonly to: number; readonly match: RegExpExecArray }[] {
  return hand.reading.paragraphs.flatMap(({ compact }, paragraph) =>
    [...compact.text.matchAll(pattern)].map((match) => ({
      paragraph,
      from: match.index,
      to: match.index + match[0].length,
      match,
    })),
  );
}
