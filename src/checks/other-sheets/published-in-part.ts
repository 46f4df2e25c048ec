import type { Disclosure } from "../../disclosure/disclosure";
import type { Figure } from "../../disclosure/figure";
import { sum } from "../../disclosure/money";

/**
 * Whether only some projects have a target form in the workbook: central departments and cities publish those of
 * a few. Without a project table nothing tells how many there should be, and less than the whole proves nothing.
 */
export function arePublishedInPart(
  { tables }: Disclosure,
  whole: Figure | null | undefined,
  forms: readonly (Figure | null)[],
): boolean {
  if (tables.projects || !whole || forms.includes(null)) return false;
  return sum(forms.flatMap((figure) => figure?.amount ?? [])).lt(whole.amount);
}
