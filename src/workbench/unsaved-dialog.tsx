import { useEffect, useRef, type ReactElement } from "react";
import type { Texts } from "./text";

export type UnsavedChoice = "save" | "discard" | "cancel";

interface UnsavedDialogProps {
  readonly texts: Texts;
  readonly file: string;
  readonly onChoice: (choice: UnsavedChoice) => void;
}

/** Asks before another workbook takes the place of one with unsaved changes. */
export function UnsavedDialog({ texts, file, onChoice }: UnsavedDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="unsaved-title"
      onCancel={() => {
        onChoice("cancel");
      }}
    >
      <h2 id="unsaved-title">{texts.unsavedTitle}</h2>
      <p>{texts.unsavedText(file)}</p>
      <div className="choices">
        <button
          type="button"
          className="primary"
          onClick={() => {
            onChoice("save");
          }}
        >
          {texts.saveFirst}
        </button>
        <button
          type="button"
          onClick={() => {
            onChoice("discard");
          }}
        >
          {texts.discard}
        </button>
        <button
          type="button"
          onClick={() => {
            onChoice("cancel");
          }}
        >
          {texts.cancel}
        </button>
      </div>
    </dialog>
  );
}
