import { useEffect, type RefObject } from "react";

/** What an act leaves in sight, best first: where a person goes on from. */
const GOES_ON = ["[data-part=diagnosis] button", "[data-part=finding] button", "[data-part=headline] button"];

/**
 * After an act the button that was pressed may be gone, and the keyboard with it: the focus then goes to what there
 * is to do next instead of to the top of the page.
 */
export function useFocusKept(panel: RefObject<HTMLElement>, isBusy: boolean): void {
  useEffect(() => {
    if (isBusy || panel.current === null || document.activeElement !== document.body) return;
    const next = GOES_ON.map((place) => panel.current?.querySelector<HTMLElement>(place)).find((one) => one);
    // Only where the pane had the focus: the person may be typing into the sheet.
    if (document.hasFocus()) next?.focus({ preventScroll: true });
  }, [panel, isBusy]);
}
