import { wordingsIn, type Wording } from "./lexicon";
import { isReason } from "./roles";
import { afterLast } from "./stretch";

/** A text without what was found in it, places kept. */
export function blanked(text: string, wordings: readonly Wording[]): string {
  return wordings.reduce(
    (result, { from, to }) => `${result.slice(0, from)}${"\ue000".repeat(to - from)}${result.slice(to)}`,
    text,
  );
}

/** The words after the last comma that says something; what is before it stands for itself. */
export function subjectClause(words: string): string {
  const clauses = words.split(/[，；。]/u).filter((clause) => clause !== "");
  const last = clauses.at(-1) ?? "";
  if (clauses.length < 2 || wordingsIn(last).length > 0 || /（[类款项]）/u.test(last)) return last;
  const before = clauses.at(-2) ?? "";
  return isReason(before) ? last : `${before}，${last}`;
}

/** What follows the last ； or 。 */
export const lastPart = (words: string): string => afterLast(words, "；。");
/** What follows the last mark. */
export const lastClauseOf = (words: string): string => afterLast(words, "，；。：");
