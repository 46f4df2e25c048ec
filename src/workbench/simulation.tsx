import { useState, type ReactElement } from "react";
import type { OpenDocument } from "./open-document";
import type { Texts } from "./text";

interface SimulationProps {
  readonly texts: Texts;
  readonly document: OpenDocument;
}

/** Switches for Excel's awkward moments, to see what the add-in makes of them. Shown with `?simulate` only. */
export function Simulation({ texts, document: { model } }: SimulationProps): ReactElement {
  const [protectedSheets, setProtectedSheets] = useState<readonly string[]>([]);
  const [isEditing, setEditing] = useState(false);
  const [isReadOnly, setReadOnly] = useState(false);

  const protect = (isProtected: boolean): void => {
    for (const sheet of isProtected ? [model.active] : model.sheets.filter(({ id }) => protectedSheets.includes(id)))
      model.changeSheet(sheet, { isProtected });
    setProtectedSheets(isProtected ? [model.active.id] : []);
  };
  const edit = (begins: boolean): void => {
    if (begins) model.beginCellEdit();
    else model.endCellEdit();
    setEditing(begins);
  };
  const readOnly = (only: boolean): void => {
    model.isReadOnly = only;
    setReadOnly(only);
  };

  return (
    <fieldset className="simulation">
      <legend>{texts.simulate}</legend>
      <label>
        <input
          type="checkbox"
          checked={protectedSheets.length > 0}
          onChange={(event) => {
            protect(event.target.checked);
          }}
        />
        {texts.simulateProtected}
      </label>
      <label>
        <input
          type="checkbox"
          checked={isEditing}
          onChange={(event) => {
            edit(event.target.checked);
          }}
        />
        {texts.simulateEditing}
      </label>
      <label>
        <input
          type="checkbox"
          checked={isReadOnly}
          onChange={(event) => {
            readOnly(event.target.checked);
          }}
        />
        {texts.simulateReadOnly}
      </label>
    </fieldset>
  );
}
