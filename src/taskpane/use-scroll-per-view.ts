import { useEffect, useLayoutEffect, useRef } from "react";
import type { View } from "./state";

/** Each view stays where it was scrolled to; one not seen yet begins at its top. */
export function useScrollPerView(view: View): void {
  const places = useRef(new Map<View, number>());
  // Before the view's own effects, which may scroll on to a finding.
  useLayoutEffect(() => {
    window.scrollTo(0, places.current.get(view) ?? 0);
  }, [view]);
  useEffect(() => {
    const note = (): void => {
      places.current.set(view, window.scrollY);
    };
    window.addEventListener("scroll", note, { passive: true });
    return () => {
      window.removeEventListener("scroll", note);
    };
  }, [view]);
}
