import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import type { Filter } from "../state";

export type ShownSeverity = Filter["severities"][number];

const useStyles = makeStyles({
  badge: {
    display: "inline-block",
    flexShrink: 0,
    minWidth: "24px",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    textAlign: "center",
    border: "1px solid transparent",
  },
  logical: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  verifiable: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  formal: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  rounding: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2 },
  explained: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
});

/** The severity as a word on its colour; never the colour alone. */
export function SeverityBadge({ severity }: { readonly severity: ShownSeverity }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  return <span className={mergeClasses(styles.badge, styles[severity])}>{texts.severities[severity]}</span>;
}
