import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "6px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Said as soon as a figure was changed after the check. */
export function Outdated(): ReactElement | null {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  if (state.changed.length === 0) return null;
  return (
    <div className={styles.box} role="status" data-part="outdated">
      {texts.outdated(state.changed.length)}
      <Button
        size="small"
        disabledFocusable={state.work !== null}
        onClick={() => {
          void controller.validate();
        }}
      >
        {texts.validateAgain}
      </Button>
    </div>
  );
}
