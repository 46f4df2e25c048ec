import { useEffect, useState } from "react";
import { toWorkbook } from "../embedded-host";
import { changesBetween } from "./changed-cells";
import type { OpenDocument } from "./open-document";

/** A burst of changes is looked at once. */
const QUIET = 250;

/** Whether the workbook differs from its file; asks before the window is closed on unsaved changes. */
export function useEdited(document: OpenDocument | null): boolean {
  const [isEdited, setEdited] = useState(false);
  useEffect(() => {
    setEdited(false);
    if (!document) return;
    const { model, original } = document;
    let pending: ReturnType<typeof setTimeout> | undefined;
    const stop = model.listen(({ kind }) => {
      if (kind !== "changed" && kind !== "formatted") return;
      clearTimeout(pending);
      pending = setTimeout(() => { setEdited(changesBetween(original, toWorkbook(model)).edits.length > 0); }, QUIET);
    });
    return () => {
      clearTimeout(pending);
      stop();
    };
  }, [document]);
  useEffect(() => {
    if (!isEdited) return;
    const ask = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
    window.addEventListener("beforeunload", ask);
    return () => { window.removeEventListener("beforeunload", ask); };
  }, [isEdited]);
  return isEdited;
}
