import { useEffect, type RefObject } from "react";
import { CARDS, FINDINGS, firstSeen } from "./what-to-do";

/** What an act leaves in sight, best first: where a person goes on from. Before anything was checked, 校验. */
const GOES_ON = [...CARDS, ...FINDINGS, "button"];

/**
 * After an act the button that was pressed may be gone, and the keyboard with it: the focus then goes to what there
 * is to do next instead of to the top of the page.
 */
export function useFocusKept(panel: RefObject<HTMLElement>, isBusy: boolean): void {
  useEffect(() => {
    if (isBusy || panel.current === null || document.activeElement !== document.body) return;
    // Only where the pane had the focus: the person may be typing into the sheet.
    if (document.hasFocus()) firstSeen(panel.current, GOES_ON)?.focus({ preventScroll: true });
  }, [panel, isBusy]);
}
