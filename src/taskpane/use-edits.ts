import { useEffect, useMemo, useRef } from "react";
import { hearEdits, type EditsHeard } from "../actions/edits-heard";
import type { HostPort } from "../workbook/ports";
import { browserPace } from "./browser-pace";

/** Hears of the person's edits while the text is shown. Where the host does not tell of them, nothing is heard. */
export function useEdits(host: HostPort, isListening: boolean, onEdit: () => void): Pick<EditsHeard, "take"> {
  const heard = useRef<EditsHeard | null>(null);
  useEffect(() => {
    if (!isListening || !host.abilities.canWatch) return;
    const hearing = hearEdits(host, browserPace, onEdit);
    // Without the events the text is as it was before they existed: prepared on asking.
    hearing.then(
      (edits) => {
        heard.current = edits;
      },
      () => undefined,
    );
    return () => {
      heard.current = null;
      void hearing.then((edits) => edits.stop()).catch(() => undefined);
    };
  }, [host, isListening, onEdit]);
  return useMemo(() => ({ take: () => heard.current?.take() ?? null }), []);
}
