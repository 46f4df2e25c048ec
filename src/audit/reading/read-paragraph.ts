import type { Compact } from "./compact";
import type { Quantity } from "./quantity";

/** A paragraph as it was read. */
export interface ReadParagraph {
  readonly compact: Compact;
  /** With everything masked that is no figure. */
  readonly masked: string;
  /** Level of a heading, from 1; 0 for running text. */
  readonly heading: number;
  readonly quantities: readonly Quantity[];
}
