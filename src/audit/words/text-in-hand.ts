import type { Evidence } from "../evidence";
import type { Quantity } from "../reading/quantity";
import type { Reading } from "../reading/read-text";
import type { ToldText } from "../told-text";

/** What the words of a text are judged by. */
export interface TextInHand {
  readonly text: ToldText;
  readonly reading: Reading;
  readonly evidence: Evidence;
  readonly departments: readonly string[];
  /** What the cell that proves a figure says, as the text prints such figures; `null` where none does. */
  readonly stated: (quantity: Quantity) => readonly string[] | null;
}
