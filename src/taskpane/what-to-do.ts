const button = (part: string): string => `[data-part=${part}] button`;

/** Cards of a cause, an offer or a cell most likely wrong, as they follow each other. */
export const CARDS: readonly string[] = ["cause", "inference", "diagnosis"].map(button);
/** The list of findings; where nothing is listed, what was proved. */
export const FINDINGS: readonly string[] = ["findings] [data-part=finding", "headline"].map(button);

/** The first place of a page that can be seen and takes the keyboard, best first. */
export function firstSeen(page: Element | null, places: readonly string[]): HTMLElement | null {
  for (const place of places)
    for (const found of page?.querySelectorAll<HTMLElement>(place) ?? []) if (found.offsetParent !== null) return found;
  return null;
}
