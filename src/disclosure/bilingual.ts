/** A text for the people who use the software, in both its languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
