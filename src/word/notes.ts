/** A place in a document. */
interface DocxPlace {
  /** Counted from one over the paragraphs with words. */
  readonly paragraph: number;
  /** Offset in the paragraph's text. */
  readonly start: number;
  /** What stands there. */
  readonly text: string;
}

/** Something to say of a place. */
export interface DocxComment extends DocxPlace {
  readonly message: string;
}

/** What is to stand at a place instead. */
export interface DocxCorrection extends DocxPlace {
  readonly by: string;
}
