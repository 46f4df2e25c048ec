import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle48Filled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Summary } from "../../report/summary";
import { usePane } from "../pane-context";
import { grouped } from "./grouped";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: "6px",
    padding: "20px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
  },
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground1 },
});

/** Nothing left to do: what the officer worked towards. */
export function AllClear({ summary: { proved, provedCells, counts } }: { readonly summary: Summary }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div className={styles.box} data-part="all-clear">
      <CheckmarkCircle48Filled aria-hidden />
      <h2 className={styles.title}>{texts.allClear}</h2>
      <p className={styles.text}>{texts.allClearDetail(grouped(proved.length), grouped(provedCells.length))}</p>
      {counts.rounding > 0 && <p className={styles.text}>{texts.allClearRounding(counts.rounding)}</p>}
    </div>
  );
}
