import type { AuditFinding } from "./judgement";
import type { ToldText } from "./told-text";

/** Words of a text to be replaced by others. */
export interface Correction {
  /** From one. */
  readonly paragraph: number;
  /** UTF-16 offset in the paragraph. */
  readonly start: number;
  readonly text: string;
  readonly by: string;
}

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/u;

/** The words with their number replaced, grouped like the number before; other words as expected. */
export function correctedWords(text: string, expected: string): string {
  const found = NUMBER.exec(text)?.[0];
  if (found === undefined || !/^-?\d+(?:\.\d+)?$/u.test(expected)) return expected;
  const isGrouped = found.includes(",") || found.replace(/\..*$/u, "").length <= 3;
  const [whole = "", fraction] = expected.split(".");
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  return text.replace(found, fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** What can be put right without asking: findings with one place and one value. */
export function certainCorrections(findings: readonly AuditFinding[]): Correction[] {
  return findings.flatMap(({ paragraph, start, text, expected, suspects }) => {
    const [only] = expected;
    const isCertain = suspects.length === 1 && expected.length === 1 && text !== "" && only !== "";
    return isCertain && only !== undefined ? [{ paragraph, start, text, by: correctedWords(text, only) }] : [];
  });
}

/** What is to be said at the place of each finding. */
export function commentsOf(
  findings: readonly AuditFinding[],
): { readonly paragraph: number; readonly start: number; readonly text: string; readonly message: string }[] {
  return findings.map(({ paragraph, start, text, message, expected }) => {
    const right = expected.map((each) => correctedWords(text, each)).join("，或");
    return { paragraph, start, text, message: right === "" ? message : `${message}应为：${right}。` };
  });
}

const endOf = ({ start, text }: Correction): number => start + text.length;

/** A paragraph with corrections made. */
function correctedParagraph(text: string, own: readonly Correction[]): string {
  return [...own]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, each) => changed.slice(0, each.start) + each.by + changed.slice(endOf(each)), text);
}

/** The text as it reads with corrections made. */
export function correctedText({ name, paragraphs }: ToldText, corrections: readonly Correction[]): ToldText {
  return {
    name,
    paragraphs: paragraphs.map((paragraph, index) => ({
      ...paragraph,
      text: correctedParagraph(
        paragraph.text,
        corrections.filter((each) => each.paragraph === index + 1),
      ),
    })),
  };
}

/**
 * The corrections of a text with one more, which is told by its place in the text as it reads with the others made.
 * One that touches others takes their place; one that brings back what stood there is none.
 * @param original the text without any
 */
export function withCorrection(
  original: ToldText,
  corrections: readonly Correction[],
  next: Correction,
): readonly Correction[] {
  const { paragraph } = next;
  const nextEnd = endOf(next);
  let shift = 0;
  const placed = corrections
    .filter((each) => each.paragraph === paragraph)
    .sort((a, b) => a.start - b.start)
    .map((each) => {
      const from = each.start + shift;
      const longer = each.by.length - each.text.length;
      shift += longer;
      return { each, from, to: from + each.by.length, longer };
    });
  const touching = placed.filter(({ from, to }) => from < nextEnd && to > next.start);
  const from = Math.min(next.start, ...touching.map((other) => other.from));
  const to = Math.max(nextEnd, ...touching.map((other) => other.to));
  const before = placed.filter((other) => other.to <= from && !touching.includes(other));
  const told = original.paragraphs[paragraph - 1]?.text ?? "";
  const reads = correctedParagraph(
    told,
    placed.map(({ each }) => each),
  );
  const start = from - before.reduce((sum, { longer }) => sum + longer, 0);
  const length = to - from - touching.reduce((sum, { longer }) => sum + longer, 0);
  const text = told.slice(start, start + length);
  const by = reads.slice(from, next.start) + next.by + reads.slice(nextEnd, to);
  const replaced = new Set(touching.map(({ each }) => each));
  const rest = corrections.filter((each) => !replaced.has(each));
  return text === by ? rest : [...rest, { paragraph, start, text, by }];
}
