/** Something to say of a place in a document. */
export interface DocxNote {
  /** Counted from one over the paragraphs with words. */
  readonly paragraph: number;
  /** Offset in the paragraph's text. */
  readonly start: number;
  /** What stands there. */
  readonly text: string;
  readonly message: string;
  /** What would have to stand there, likeliest first: numbers without their unit, or words. */
  readonly expected: readonly string[];
  readonly suspects: readonly { readonly paragraph: number; readonly start: number }[];
}

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/u;

/** The words with their number replaced, grouped like the number before; other words as expected. */
export function correctedText(text: string, expected: string): string {
  const found = NUMBER.exec(text)?.[0];
  if (found === undefined || !/^-?\d+(?:\.\d+)?$/u.test(expected)) return expected;
  const isGrouped = found.includes(",") || found.replace(/\..*$/u, "").length <= 3;
  const [whole = "", fraction] = expected.split(".");
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  return text.replace(found, fraction === undefined ? grouped : `${grouped}.${fraction}`);
}
