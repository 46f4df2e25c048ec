import { useEffect, useRef } from "react";

/** What a key does, by its name: `F6`, `Ctrl+S`. Cmd counts as Ctrl. */
export type Keys = Readonly<Record<string, (isShifted: boolean) => void>>;

/** Hears keys in the workbench and, once it is there, in the page of the task pane. */
export function useKeys(keys: Keys, panePage: Window | null): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const name = `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
      const act = current.current[name];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act(event.shiftKey);
    };
    const pages = [window, panePage].filter((page) => page !== null);
    for (const page of pages) page.addEventListener("keydown", hear, true);
    return () => {
      for (const page of pages) page.removeEventListener("keydown", hear, true);
    };
  }, [panePage]);
}
