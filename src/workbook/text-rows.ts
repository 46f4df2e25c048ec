import { HostRefusal } from "./ports";

/**
 * A text is worked out from what its sheet holds; where the sheet holds something else, it is to be worked out again.
 * @param present the texts of column A now; `null` where there is no such sheet
 * @param found what they were when the text was worked out
 * @throws HostRefusal `changed`
 */
export function refuseOtherText(
  name: string,
  present: readonly string[] | null,
  found: readonly string[] | null,
): void {
  const length = Math.max(present?.length ?? 0, found?.length ?? 0);
  const isSameText = Array.from({ length }).every((_, row) => (present?.[row] ?? "") === (found?.[row] ?? ""));
  if ((present === null) !== (found === null) || !isSameText)
    throw new HostRefusal("changed", name, "column A is not what it was when the text was prepared");
}
