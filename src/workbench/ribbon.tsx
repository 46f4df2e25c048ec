import type { ReactElement } from "react";
import type { Icon, Premises } from "./premises";
import type { Texts } from "./text";

/** A button of the add-in's tab, as the manifest has it in Excel. */
export interface RibbonCommand {
  /** The action the add-in associates with it. */
  readonly action: string;
  readonly icon: Icon;
  readonly label: string;
  readonly hint: string;
}

export function ribbonCommands(texts: Texts): readonly RibbonCommand[] {
  return [
    { action: "validate", icon: "validate", label: texts.validate, hint: texts.validateHint },
    { action: "narrate", icon: "narrate", label: texts.narrate, hint: texts.narrateHint },
    {
      action: "clearMarks",
      icon: "clear-marks",
      label: texts.clearMarks,
      hint: texts.clearMarksHint,
    },
  ];
}

interface RibbonProps {
  readonly premises: Pick<Premises, "icon">;
  readonly texts: Texts;
  readonly isReady: boolean;
  readonly onPress: (action: string) => void;
}

/** The strip above the sheets: the tab 预算公开 with its three buttons. */
export function Ribbon({ premises, texts, isReady, onPress }: RibbonProps): ReactElement {
  return (
    <section className="ribbon" aria-label={texts.ribbon}>
      <div className="tabs" role="tablist" aria-label={texts.tab}>
        <span className="tab" role="tab" aria-selected="true" aria-controls="ribbon-commands">
          {texts.tab}
        </span>
      </div>
      <div className="commands" id="ribbon-commands" role="toolbar" aria-label={texts.tab}>
        {ribbonCommands(texts).map(({ action, icon, label, hint }) => (
          <button
            key={action}
            type="button"
            className="command"
            title={hint}
            disabled={!isReady}
            data-action={action}
            onClick={() => {
              onPress(action);
            }}
          >
            <img src={premises.icon(icon)} alt="" width="32" height="32" />
            <span>{label}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
