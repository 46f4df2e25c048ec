import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import type { LastYearOutcome } from "../../actions/last-year-file";
import { READABLE_ENDINGS } from "../../xlsx/endings";
import { usePane } from "../pane-context";
import type { Narrative } from "./use-narrative";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  used: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
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

/** 导入上年公开表: a file picked here, read on this computer. */
export function LastYear({
  narrative,
  isReady,
}: {
  readonly narrative: Narrative;
  readonly isReady: boolean;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { lastYear } = narrative.desk;
  return (
    <div className={styles.part}>
      <input
        ref={input}
        type="file"
        accept={READABLE_ENDINGS.join(",")}
        hidden
        aria-label={texts.lastYear}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) void narrative.takeLastYear(file);
        }}
      />
      <Button
        icon={<FolderOpen20Regular />}
        disabledFocusable={!isReady}
        onClick={() => {
          input.current?.click();
        }}
      >
        {texts.lastYear}
      </Button>
      {lastYear === null && <p className={styles.hint}>{texts.lastYearHint}</p>}
      {lastYear?.kind === "doubtful" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{lastYear.doubts.map(say).join("")}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabledFocusable={!isReady}
              onClick={() => {
                void narrative.takeAnyway();
              }}
            >
              {texts.lastYearAnyway}
            </Button>
            <Button
              size="small"
              onClick={() => {
                void narrative.dropLastYear();
              }}
            >
              {texts.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {lastYear?.kind === "used" && (
        <>
          <div className={styles.used}>
            {texts.lastYearUsed(lastYear.file.name)}
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                void narrative.dropLastYear();
              }}
            >
              {texts.lastYearForget}
            </Button>
          </div>
          <Unmatched outcome={lastYear.outcome} />
        </>
      )}
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
