/** A text for the people who use the software, in both its languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One of the two. */
export type Language = keyof Bilingual;

/** A name in quotation marks; marks within it become single ones: `“‘金财工程’运行维护费”`. */
export function quoted(name: string): string {
  return `“${name.replace(/“/gu, "‘").replace(/”/gu, "’")}”`;
}
