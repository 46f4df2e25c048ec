import { useEffect, useMemo, useRef } from "react";
import type { HostPort } from "../../workbook/ports";

/** Edits that follow each other this fast are answered once. */
const PAUSE_AFTER_EDIT = 400;

interface Edits {
  /** The sheets edited since it was last asked; `null` where nothing was heard and any may have changed. */
  readonly take: () => readonly string[] | null;
}

/** Hears of the person's edits while the text is shown. Where Excel does not tell of them, nothing is heard. */
export function useEdits(host: HostPort, isListening: boolean, onEdit: () => void): Edits {
  const sheets = useRef(new Set<string>());
  useEffect(() => {
    if (!isListening || !host.abilities.canWatch) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watching = host.watch((edited) => {
      edited.forEach((sheet) => sheets.current.add(sheet));
      clearTimeout(timer);
      timer = setTimeout(onEdit, PAUSE_AFTER_EDIT);
    });
    // Without the events the text is as it was before they existed: prepared on asking.
    watching.catch(() => undefined);
    return () => {
      clearTimeout(timer);
      sheets.current.clear();
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [host, isListening, onEdit]);
  return useMemo(
    () => ({
      take: () => {
        if (sheets.current.size === 0) return null;
        const taken = [...sheets.current];
        sheets.current.clear();
        return taken;
      },
    }),
    [],
  );
}
