import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { NarrativeView } from "../../narrative/view";
import type { Choice } from "../../narrative/writers/sheet";
import { usePane } from "../pane-context";
import { ConflictChoice } from "./conflict-choice";
import { SourceLink } from "./source-link";

/** More of a long paragraph does not help to recognise it. */
const BEGINNING = 24;

const useStyles = makeStyles({
  lists: { display: "flex", flexDirection: "column", gap: "6px" },
  summary: { cursor: "pointer" },
  list: {
    margin: "4px 0 0",
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "19px",
    maxHeight: "220px",
    overflowY: "auto",
    overflowWrap: "anywhere",
  },
  contents: { listStyleType: "none", paddingLeft: "4px" },
  below: { paddingLeft: "16px" },
  // A button of two lines hangs by its last one, and so would its bullet.
  link: { textAlign: "left", verticalAlign: "top" },
  note: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface OpenPointsProps {
  readonly view: NarrativeView;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly onChoose: (id: string, choice: Choice) => void;
  /** Shows a line of the text. */
  readonly onGo: (id: string) => void;
}

/** What to choose, fill in and look at before publishing, each with its place; and the contents. */
export function OpenPoints({ view, choices, onChoose, onGo }: OpenPointsProps): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const { gaps, concerns, stale, outline, conflicts } = view;
  const lines = new Map(view.lines.map(({ id, text }) => [id, text]));
  const go = (id: string, text: string): ReactElement => (
    <Link
      inline
      as="button"
      className={styles.link}
      onClick={() => {
        onGo(id);
      }}
    >
      {text}
    </Link>
  );
  const gone = conflicts.filter(({ id }) => !lines.has(id));
  return (
    <div className={styles.lists}>
      {conflicts.length > 0 && (
        <List title={texts.conflicts(conflicts.length)} isOpen>
          {conflicts.map(({ id, mine }) =>
            lines.has(id) ? <li key={id}>{go(id, beginning(lines.get(id) ?? mine ?? ""))}</li> : null,
          )}
        </List>
      )}
      {gone.map((conflict) => (
        <ConflictChoice
          key={conflict.id}
          conflict={conflict}
          choice={choices.get(conflict.id) ?? null}
          onChoose={onChoose}
          texts={texts}
        />
      ))}
      {stale.length > 0 && (
        <List title={texts.staleCount(stale.length)}>
          {stale.map(({ id, written, now }) => (
            <li key={id}>
              {now === null ? (
                <>
                  {beginning(written ?? "")} {texts.noLongerSaid}
                </>
              ) : (
                go(id, beginning(now))
              )}
            </li>
          ))}
        </List>
      )}
      {gaps.length > 0 && (
        <List title={texts.gaps(gaps.length)}>
          {gaps.map(({ id, name, cells }, at) => (
            <li key={at}>
              {name} {go(id, texts.goToLine)}{" "}
              {cells.slice(0, 1).map((cell) => (
                <SourceLink key="cell" cell={cell} />
              ))}
            </li>
          ))}
        </List>
      )}
      {concerns.length > 0 && (
        <List title={texts.concerns(concerns.length)}>
          {concerns.map(({ message, cells }, at) => (
            <li key={at}>
              {say(message)}{" "}
              {cells.slice(0, 3).map((cell, index) => (
                <span key={index}>
                  <SourceLink cell={cell} />{" "}
                </span>
              ))}
            </li>
          ))}
        </List>
      )}
      <details>
        <summary className={styles.summary}>{texts.contents}</summary>
        <ul className={mergeClasses(styles.list, styles.contents)} tabIndex={0}>
          {outline.map(({ id, text, level, ...open }) => {
            const note = texts.contentsNote(open.gaps, open.stale, open.conflicts);
            return (
              <li key={id} className={level === 2 ? styles.below : undefined}>
                {go(id, text)}
                {note !== "" && <span className={styles.note}> {note}</span>}
              </li>
            );
          })}
        </ul>
      </details>
    </div>
  );
}

function List({
  title,
  isOpen = false,
  children,
}: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list} tabIndex={0}>
        {children}
      </ul>
    </details>
  );
}

function beginning(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}
