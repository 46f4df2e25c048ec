import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AuditState } from "../../actions/audit";
import type { Correction } from "../../audit";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  list: {
    margin: "4px 0 0",
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    maxHeight: "180px",
    overflowY: "auto",
  },
  summary: { cursor: "pointer" },
});

/** What was accepted of a text that is not on the sheet; nothing of it is written anywhere yet. */
export function Changes({
  state: { corrections },
  onTakeBack,
}: {
  readonly state: AuditState;
  readonly onTakeBack: (correction: Correction) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  if (corrections.length === 0) return null;
  return (
    <details open data-part="changes">
      <summary className={styles.summary}>{texts.audit.changes(corrections.length)}</summary>
      <ul className={styles.list} tabIndex={0}>
        {corrections.map((correction) => (
          <li key={`${correction.paragraph}/${correction.start}`}>
            {texts.audit.change(correction.paragraph, correction.text, correction.by)}{" "}
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                onTakeBack(correction);
              }}
            >
              {texts.audit.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
