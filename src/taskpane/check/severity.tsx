import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { MARK_LOOKS } from "../../marking/looks";
import type { MarkLevel } from "../../workbook/ports";
import { usePane } from "../pane-context";
import type { Filter } from "../state";

export type ShownSeverity = Filter["severities"][number];

/** The colour of such cells in the sheet, which is the same in light and dark, under dark text. */
const marked = (level: MarkLevel): { backgroundColor: string; color: string } => ({
  backgroundColor: MARK_LOOKS[level].fill,
  color: "#242424",
});

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
  logical: marked("logical"),
  verifiable: marked("verifiable"),
  formal: marked("formal"),
  rounding: marked("rounding"),
  explained: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
});

/** The severity as a word on its colour; never the colour alone. */
export function SeverityBadge({ severity }: { readonly severity: ShownSeverity }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  return <span className={mergeClasses(styles.badge, styles[severity])}>{texts.severities[severity]}</span>;
}
