import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import type { Bilingual } from "../../disclosure/bilingual";
import { calculationOf } from "../../report/calculation";
import type { Validation } from "../../report/report";
import { tableTitle, type Summary } from "../../report/summary";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";
import { grouped } from "./grouped";

type List = "proved" | "broken" | "uncovered" | "unrecognised" | "notEvaluated";

const PAGE = 50;

const useStyles = makeStyles({
  box: {
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: "22px",
  },
  clear: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  list: {
    maxHeight: "220px",
    overflowY: "auto",
    margin: "6px 0 0",
    padding: "6px 0 0 18px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  outdated: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3 },
  toDo: { margin: "0 0 2px", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  part: { display: "inline-block", marginRight: "4px" },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What was proved and what was not, each number opening its list; never just "passed". */
export function Headline({
  summary,
  validation,
}: {
  readonly summary: Summary;
  readonly validation: Validation;
}): ReactElement {
  const styles = useStyles();
  const { state, controller, texts, say } = usePane();
  const [open, setOpen] = useState<List | null>(null);
  const link = (list: List, label: string): ReactElement => (
    <Link
      inline
      as="button"
      aria-expanded={open === list}
      onClick={() => {
        setOpen(open === list ? null : list);
      }}
    >
      {label}
    </Link>
  );
  const { proved, provedCells, broken, uncovered, unrecognised } = summary;
  const { notEvaluated, switchedOff } = validation.result;
  return (
    <div
      className={mergeClasses(
        styles.box,
        summary.isAllClear && styles.clear,
        state.changed.length > 0 && styles.outdated,
      )}
      role="status"
      data-part="headline"
    >
      <h2 className={styles.toDo}>{say(summary.toDo)}</h2>
      <span className={styles.part}>
        {link("proved", texts.provedLink(grouped(proved.length), grouped(provedCells.length)))}
        {texts.separator}
      </span>
      {broken.length > 0 && (
        <span className={styles.part}>
          {link("broken", texts.brokenLink(grouped(broken.length)))}
          {texts.separator}
        </span>
      )}
      <span className={styles.part}>
        {link("uncovered", texts.uncoveredLink(grouped(uncovered.length)))}
        {texts.separator}
      </span>
      <span className={styles.part}>{link("unrecognised", texts.unrecognisedLink(grouped(unrecognised.length)))}</span>
      {notEvaluated.length > 0 && (
        <div className={styles.note}>{link("notEvaluated", texts.notEvaluated(notEvaluated.length))}</div>
      )}
      {switchedOff.length > 0 && (
        <div className={styles.note}>
          <Link
            inline
            as="button"
            onClick={() => {
              controller.show("rules");
            }}
          >
            {texts.rulesNotChecked(switchedOff.length)}
          </Link>
        </div>
      )}
      {open !== null && <OpenList key={open} className={styles.list} items={itemsOf(open, summary, validation)} />}
    </div>
  );
}

interface Item {
  readonly key: string;
  readonly content: () => ReactNode;
}

function itemsOf(
  list: List,
  { proved, broken, uncovered, unrecognised }: Summary,
  { book, result }: Validation,
): Item[] {
  if (list === "uncovered")
    return uncovered.map((figure, at) => ({
      key: String(at),
      content: () => (
        <>
          {figure.row} · {figure.column} <CellLink cell={figure.cell} />
        </>
      ),
    }));
  if (list === "unrecognised")
    return unrecognised.map((kind) => ({ key: kind, content: () => <Say text={tableTitle(book.form, kind)} /> }));
  if (list === "notEvaluated")
    return result.notEvaluated.map(({ rule, missing }) => ({
      key: rule.id,
      content: () => <NotEvaluated name={rule.name} missing={missing.map((kind) => tableTitle(book.form, kind))} />,
    }));
  return (list === "proved" ? proved : broken).map((verdict, at) => ({
    key: String(at),
    content: () => {
      const { total, sum, relation } = calculationOf(verdict, book);
      return (
        <>
          <Say text={total.label} /> {total.amount}{" "}
          {relation === "equals" ? (verdict.outcome === "broken" ? "≠" : "=") : "≥"} {sum.amount}{" "}
          <CellLink cell={total.cell} />
        </>
      );
    },
  }));
}

function NotEvaluated({
  name,
  missing,
}: {
  readonly name: Bilingual;
  readonly missing: readonly Bilingual[];
}): ReactElement {
  const { texts, say } = usePane();
  return <>{texts.aside(say(name), missing.map(say).join(texts.listSeparator))}</>;
}

function Say({ text }: { readonly text: Bilingual }): ReactElement {
  return <>{usePane().say(text)}</>;
}

/** A list of hundreds, fifty at a time. */
function OpenList({ items, className }: { readonly items: readonly Item[]; readonly className: string }): ReactElement {
  const { texts } = usePane();
  const [shown, setShown] = useState(PAGE);
  if (items.length === 0) return <div className={className}>{texts.nothingHere}</div>;
  return (
    <ul className={className} tabIndex={0}>
      {items.slice(0, shown).map(({ key, content }) => (
        <li key={key}>{content()}</li>
      ))}
      {items.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {texts.moreOfThem(Math.min(PAGE, items.length - shown))}
        </Button>
      )}
    </ul>
  );
}
