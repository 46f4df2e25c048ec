import { useEffect, useState } from "react";
import { changesOf, isUnchanged } from "./changed-file";
import type { OpenDocument } from "./open-document";

/** A burst of changes is looked at once. */
const QUIET = 250;

/** Whether the workbook differs from its file; asks before the window is closed on unsaved changes. */
export function useEdited(document: OpenDocument | null): boolean {
  const [isEdited, setEdited] = useState(false);
  // The pane may be tied anew to the same workbook, which changes nothing in it.
  const { model = null, original = null, settings = null } = document ?? {};
  useEffect(() => {
    setEdited(false);
    if (!model || !original || !settings) return;
    let pending: ReturnType<typeof setTimeout> | undefined;
    const stop = model.listen(({ kind }) => {
      if (kind === "selected" || kind === "marked") return;
      clearTimeout(pending);
      pending = setTimeout(() => {
        setEdited(!isUnchanged(changesOf({ model, original, settings })));
      }, QUIET);
    });
    return () => {
      clearTimeout(pending);
      stop();
    };
  }, [model, original, settings]);
  useEffect(() => {
    if (!isEdited) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [isEdited]);
  return isEdited;
}
