import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LEVELS, MARK_LOOKS } from "../../marking/looks";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  entry: { display: "flex", alignItems: "center", gap: "8px", padding: "1px 0" },
  swatch: { flexShrink: 0, width: "28px", height: "14px", border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** What the colours in the sheets mean, strongest first. */
export function Legend(): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <details data-part="legend">
      <summary className={styles.summary}>{texts.legend}</summary>
      <ul className={styles.list}>
        {[...LEVELS].reverse().map((level) => (
          <li key={level} className={styles.entry}>
            <span className={styles.swatch} style={{ backgroundColor: MARK_LOOKS[level].fill }} aria-hidden />
            {texts.legendOf[level]}
          </li>
        ))}
      </ul>
    </details>
  );
}
