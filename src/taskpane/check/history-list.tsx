import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Done, TakingBack } from "../../actions/history";
import type { Edit } from "../../workbook/edits";
import { qualifiedAddress } from "../../workbook/address";
import { contentSaid, deedName } from "../notice";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";

/** Of a repair of many cells these tell what it was. */
const MOST_CELLS = 3;

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  list: {
    margin: "4px 0 0",
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    maxHeight: "260px",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase200,
  },
  entry: {
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  top: { display: "flex", alignItems: "baseline", gap: "8px", justifyContent: "space-between" },
  name: { flex: "1 1 auto", minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", fontWeight: "normal" },
  change: { fontVariantNumeric: "tabular-nums" },
  old: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  heldUp: { color: tokens.colorPaletteDarkOrangeForeground1, margin: "4px 0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** 修改记录: everything written from the pane, newest first, each taken back by itself. */
export function HistoryList(): ReactElement | null {
  const styles = useStyles();
  const { state, texts } = usePane();
  const { done, heldUp } = state;
  if (done.length === 0) return null;
  return (
    <details data-part="history" open={heldUp !== null || undefined}>
      <summary className={styles.summary}>{texts.history(done.length)}</summary>
      <ul className={styles.list} tabIndex={0}>
        {[...done].reverse().map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </details>
  );
}

function Entry({ entry }: { readonly entry: Done }): ReactElement {
  const styles = useStyles();
  const { state, controller, texts, language } = usePane();
  const { id, at, deed } = entry;
  const heldUp = state.heldUp?.id === id ? state.heldUp.changed : null;
  const isBusy = state.work !== null;
  const name = deed.kind === "accepted" ? texts.accept : deedName(deed, language);
  return (
    <li className={styles.entry}>
      <div className={styles.top}>
        <span className={styles.name}>
          {name} <span className={styles.time}>{timeOf(at, language)}</span>
        </span>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={texts.undoOf(`${name} ${timeOf(at, language)}`)}
          onClick={() => {
            void controller.undo(id);
          }}
        >
          {texts.undo}
        </Button>
      </div>
      {deed.edits.slice(0, MOST_CELLS).map((edit) => (
        <Change key={qualifiedAddress(edit.cell)} edit={edit} />
      ))}
      {deed.edits.length > MOST_CELLS && <div>{texts.cellsInAll(deed.edits.length)}</div>}
      {heldUp !== null && (
        <>
          <p className={styles.heldUp} role="alert">
            {heldUp
              .slice(0, MOST_CELLS)
              .map(({ cell, now }) => texts.changedSince(qualifiedAddress(cell), contentSaid(now, language)))
              .join("")}
          </p>
          <div className={styles.buttons}>
            {heldUp.length > 0 && deed.edits.length > heldUp.length && (
              <Choice id={id} how="skip-changed" label={texts.undoTheOthers} />
            )}
            {heldUp.length > 0 && <Choice id={id} how="force" label={texts.undoAnyway} />}
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                void controller.forget(id);
              }}
            >
              {texts.skipStep}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function Choice({
  id,
  how,
  label,
}: {
  readonly id: string;
  readonly how: TakingBack;
  readonly label: string;
}): ReactElement {
  const { state, controller } = usePane();
  return (
    <Button
      size="small"
      disabledFocusable={state.work !== null}
      onClick={() => {
        void controller.undo(id, how);
      }}
    >
      {label}
    </Button>
  );
}

function Change({ edit: { cell, before, after } }: { readonly edit: Edit }): ReactElement {
  const styles = useStyles();
  const { texts, language } = usePane();
  const [then, now] = [contentSaid(before.content, language), contentSaid(after.content, language)];
  return (
    <div className={styles.change}>
      <CellLink cell={cell} />{" "}
      {then === now ? (
        texts.formatChanged
      ) : (
        <>
          <span className={styles.old}>{then}</span> → {now}
        </>
      )}
    </div>
  );
}

/** `11-26 09:41`, in the time of the person's computer. */
function timeOf(at: number, language: string): string {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(at);
}
