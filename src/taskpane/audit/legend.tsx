import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SHOWN_CLASSES, type AuditView } from "../../audit";
import { usePane } from "../pane-context";
import type { Narrowing } from "./audit-desk";
import { useLooks } from "./looks";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  chip: { fontWeight: tokens.fontWeightRegular, paddingLeft: "8px", paddingRight: "8px" },
  count: { marginRight: "4px", fontVariantNumeric: "tabular-nums" },
});

/** `241 个数：69 已证明…`: the headline, which explains the colours and narrows the text. */
export function Legend({
  view: { counts, findings },
  narrowed,
  onNarrow,
}: {
  readonly view: AuditView;
  readonly narrowed: readonly Narrowing[];
  readonly onNarrow: (to: Narrowing) => void;
}): ReactElement {
  const styles = useStyles();
  const looks = useLooks();
  const { texts } = usePane();
  const total = SHOWN_CLASSES.reduce((sum, each) => sum + counts[each], 0);
  const wrong = findings.filter(({ reason }) => reason === null).length;
  const chip = (key: Narrowing, count: number, name: string, hint: string): ReactElement => (
    <ToggleButton
      key={key}
      size="small"
      shape="circular"
      className={styles.chip}
      title={hint}
      checked={narrowed.includes(key)}
      onClick={() => {
        onNarrow(key);
      }}
    >
      <span className={styles.count}>{count}</span>
      <span className={looks[key]}>{name}</span>
    </ToggleButton>
  );
  return (
    <div className={styles.legend} role="group" aria-label={texts.audit.filter} data-part="legend">
      <span role="status">{texts.audit.total(total)}</span>
      {SHOWN_CLASSES.map((each) => chip(each, counts[each], texts.audit.classes[each], texts.audit.classHints[each]))}
      {chip("words", wrong, texts.audit.words, texts.audit.wordsHint)}
    </div>
  );
}
