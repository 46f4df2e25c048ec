import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement, type ReactNode } from "react";
import { standingOf, type ReturnedList } from "../../actions/replies";
import type { Validation } from "../../report/report";
import type { ComparedRow } from "../../report/rounds/compare";
import type { EarlierFinding } from "../../report/rounds/replies";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  away: { flexShrink: 0 },
  summary: { cursor: "pointer" },
  list: { margin: "2px 0 4px", paddingLeft: "18px", lineHeight: "18px", maxHeight: "220px", overflowY: "auto" },
  item: { overflowWrap: "anywhere" },
  link: { fontSize: "inherit", textAlign: "left" },
  reply: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** What became of the items of a list that came back, as the figures are now. */
export function StandingOfList({
  list,
  validation,
}: {
  readonly list: ReturnedList;
  readonly validation: Validation;
}): ReactElement {
  const styles = useStyles();
  const { dispatch, texts } = usePane();
  const standing = useMemo(() => standingOf(validation, list), [validation, list]);
  const names = texts.day.standingOf;
  return (
    <section className={styles.box} aria-label={texts.day.standing(list.file)} data-part="standing">
      <div className={styles.head}>
        <h2 className={styles.title}>{texts.day.standing(list.file)}</h2>
        <Button
          size="small"
          appearance="subtle"
          className={styles.away}
          onClick={() => {
            dispatch({ type: "list-returned", list: null });
          }}
        >
          {texts.day.putListAway}
        </Button>
      </div>
      <Group title={names.open(standing.open.length)} items={standing.open.map(found)} />
      <Group title={names.new(standing.new.length)} items={standing.new.map(found)} />
      <Group title={names.explained(standing.explained.length)} items={standing.explained.map(found)} />
      <Group title={names.mended(standing.mended.length)} items={standing.mended.map(gone)} />
    </section>
  );
}

interface Item {
  readonly key: string;
  readonly content: ReactNode;
}

const found = (row: ComparedRow): Item => ({ key: row.row.key, content: <Found compared={row} /> });
const gone = ({ mark, shown, reply }: EarlierFinding, at: number): Item => ({
  key: `${mark} ${at}`,
  content: (
    <>
      {shown.finding} <Reply reply={reply} />
    </>
  ),
});

function Group({ title, items }: { readonly title: string; readonly items: readonly Item[] }): ReactElement {
  const styles = useStyles();
  if (items.length === 0) return <div>{title}</div>;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {items.map(({ key, content }) => (
          <li key={key} className={styles.item}>
            {content}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Found({ compared: { row, reply } }: { readonly compared: ComparedRow }): ReactElement {
  const styles = useStyles();
  const { dispatch, say } = usePane();
  return (
    <>
      <Link
        inline
        as="button"
        className={styles.link}
        onClick={() => {
          dispatch({ type: "filter-cleared" });
          dispatch({ type: "finding-opened", key: row.key, takesFocus: true });
        }}
      >
        {say(row.finding)}
      </Link>
      <Reply reply={reply} />
    </>
  );
}

function Reply({ reply }: { readonly reply: string }): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  return reply === "" ? null : <span className={styles.reply}>{texts.day.repliedWith(reply)}</span>;
}
