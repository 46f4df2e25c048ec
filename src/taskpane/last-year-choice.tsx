import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import type { Bilingual } from "../disclosure/bilingual";
import { READABLE_ENDINGS } from "../xlsx/endings";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  used: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  /** What the button says that uses a doubtful file all the same. */
  readonly anyway: string;
  readonly size?: "small" | "medium";
  /** Name of the file in use; `null` where none is. */
  readonly used: string | null;
  /** Why the file that was picked may not be the right one; `null` where nobody has to decide. */
  readonly doubts: readonly Bilingual[] | null;
  readonly isReady: boolean;
  readonly onPick: (file: File) => void;
  readonly onAnyway: () => void;
  /** Neither the doubtful file nor the one in use. */
  readonly onDrop: () => void;
}

/** Last year's disclosure: a file picked here, read on this computer; a doubtful one is asked about. */
export function LastYearChoice({
  label,
  hint,
  anyway,
  size = "medium",
  used,
  doubts,
  isReady,
  onPick,
  onAnyway,
  onDrop,
}: ChoiceProps): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={READABLE_ENDINGS.join(",")}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) onPick(file);
        }}
      />
      <Button
        size={size}
        icon={<FolderOpen20Regular />}
        disabledFocusable={!isReady}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      {used === null && doubts === null && <p className={styles.hint}>{hint}</p>}
      {doubts !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{doubts.map(say).join("")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={!isReady} onClick={onAnyway}>
              {anyway}
            </Button>
            <Button size="small" onClick={onDrop}>
              {texts.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {used !== null && (
        <div className={styles.used}>
          {texts.lastYearUsed(used)}
          <Button size="small" appearance="subtle" onClick={onDrop}>
            {texts.lastYearForget}
          </Button>
        </div>
      )}
    </>
  );
}
