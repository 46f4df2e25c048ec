import type { ReactElement } from "react";
import type { Texts } from "./text";

/** A button of the add-in's tab, as the manifest has it in Excel. */
export interface RibbonCommand {
  /** The action the add-in associates with it. */
  readonly action: string;
  readonly icon: string;
  readonly label: string;
  readonly hint: string;
}

export function ribbonCommands(texts: Texts): readonly RibbonCommand[] {
  return [
    { action: "validate", icon: "assets/icons/validate-32.png", label: texts.validate, hint: texts.validateHint },
    { action: "narrate", icon: "assets/icons/narrate-32.png", label: texts.narrate, hint: texts.narrateHint },
    {
      action: "clearMarks",
      icon: "assets/icons/clear-marks-32.png",
      label: texts.clearMarks,
      hint: texts.clearMarksHint,
    },
  ];
}

interface RibbonProps {
  readonly texts: Texts;
  readonly isReady: boolean;
  readonly onPress: (action: string) => void;
}

/** The strip above the sheets: the tab 预算公开 with its three buttons. */
export function Ribbon({ texts, isReady, onPress }: RibbonProps): ReactElement {
  return (
    <div className="ribbon">
      <div className="tabs" role="tablist" aria-label={texts.ribbon}>
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
            <img src={icon} alt="" width="32" height="32" />
            <span>{label}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
