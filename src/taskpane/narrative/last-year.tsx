import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { LastYearOutcome } from "../../actions/last-year-file";
import { LastYearChoice } from "../last-year-choice";
import { usePane } from "../pane-context";
import type { Narrative } from "./use-narrative";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  list: {
    margin: "2px 0 0",
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "19px",
    maxHeight: "180px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
});

/** 导入上年公开表: its amounts are taken over, and what found no match is told. */
export function LastYear({
  narrative,
  isReady,
}: {
  readonly narrative: Narrative;
  readonly isReady: boolean;
}): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const { lastYear } = narrative.desk;
  return (
    <div className={styles.part}>
      <LastYearChoice
        label={texts.lastYear}
        hint={texts.lastYearHint}
        anyway={texts.lastYearAnyway}
        used={lastYear?.kind === "used" ? lastYear.file.name : null}
        doubts={lastYear?.kind === "doubtful" ? lastYear.doubts : null}
        isReady={isReady}
        onPick={(file) => void narrative.takeLastYear(file)}
        onAnyway={() => void narrative.takeAnyway()}
        onDrop={() => void narrative.dropLastYear()}
      />
      {lastYear?.kind === "used" && <Unmatched outcome={lastYear.outcome} />}
    </div>
  );
}

/** What found no match, by why. */
function Unmatched({ outcome: { match, withoutRow } }: { readonly outcome: LastYearOutcome }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const named = ({ code, label }: { readonly code: string | null; readonly label: string }): string =>
    code === null ? label : texts.aside(label, code);
  const groups = [
    [texts.lastYearOnlyNow, match.onlyNow.map(named)],
    [texts.lastYearOnlyThen, match.onlyThen.map(named)],
    [texts.lastYearRenamed, match.renamed.map(({ line, nameNow }) => texts.lastYearRenamedItem(named(line), nameNow))],
    [texts.lastYearWithoutRow, withoutRow],
  ] as const;
  return (
    <>
      {groups.map(([title, items]) =>
        items.length === 0 ? null : (
          <details key={title(items.length)}>
            <summary className={styles.summary}>{title(items.length)}</summary>
            <ul className={styles.list} tabIndex={0}>
              {items.map((item, at) => (
                <li key={at}>{item}</li>
              ))}
            </ul>
          </details>
        ),
      )}
    </>
  );
}
