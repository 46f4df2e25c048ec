import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import type { Verdict } from "../../checks/equation";
import type { Finding } from "../../checks/finding";
import { explain } from "../../diagnosis/explain";
import type { Book } from "../../disclosure/book";
import { aboutCell, type AboutCell } from "../../report/about-cell";
import { findingKey } from "../../report/finding-list";
import type { Validation } from "../../report/report";
import { isHeld } from "../../report/summary";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { usePane } from "../pane-context";
import { CalculationTable } from "./calculation-table";
import { AcceptButton } from "./diagnosis-list";
import { MovesHint } from "./moves-hint";
import { SeverityBadge, type ShownSeverity } from "./severity";

const useStyles = makeStyles({
  // Over the foot of the page: the list above neither moves nor grows.
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    margin: "0 -12px -12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    padding: "7px 12px",
    border: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { flex: "1 1 0", minWidth: "120px", overflowWrap: "anywhere" },
  body: { maxHeight: "45vh", overflowY: "auto", padding: "0 12px 10px", display: "grid", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: "2px 0 0", padding: 0, listStyleType: "none", display: "grid", gap: "2px" },
  sentence: { margin: "0 0 4px", lineHeight: "18px" },
  finding: {
    display: "flex",
    gap: "6px",
    alignItems: "baseline",
    width: "100%",
    padding: "3px 0",
    border: 0,
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  beginning: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  equation: { cursor: "pointer", padding: "2px 0", overflowWrap: "anywhere" },
  fails: { color: tokens.colorPaletteRedForeground1 },
  holds: { color: tokens.colorPaletteGreenForeground1 },
});

/**
 * The other way round: what was found at the cell that is selected in the workbook, and every balance it stands in.
 * Nothing where the check says nothing of it, or where the host does not tell of the selection.
 */
export function SelectedCell({ validation }: { readonly validation: Validation }): ReactElement | null {
  const styles = useStyles();
  const { host, state, controller, texts } = usePane();
  const [isOpen, setOpen] = useState(false);
  const isFollowing = state.view === "check" && host.abilities.tellsOfSelection;
  useEffect(() => (isFollowing ? controller.followSelection() : undefined), [isFollowing, controller]);
  const { selected } = state;
  const about = useMemo(() => selected && aboutCell(validation, selected), [validation, selected]);
  if (about === null || !isFollowing) return null;
  return (
    <section
      className={styles.bar}
      aria-label={texts.day.aboutSelected}
      data-part="selected-cell"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        event.currentTarget.querySelector("button")?.focus();
        setOpen(false);
      }}
    >
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {severitiesOf(about).map(([severity, count]) => (
          <span key={severity}>
            <SeverityBadge severity={severity} /> {count}
          </span>
        ))}
        <span className={styles.words}>
          {texts.day.atCell(qualifiedAddress(about.cell), about.equations.length, about.broken)}
        </span>
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronUp16Regular aria-hidden />}
      </button>
      {isOpen && (
        <div className={styles.body} key={qualifiedAddress(about.cell)}>
          <Details
            about={about}
            validation={validation}
            onLeave={() => {
              setOpen(false);
            }}
          />
        </div>
      )}
    </section>
  );
}

/** How many findings of each severity, gravest first. */
function severitiesOf({ findings }: AboutCell): readonly (readonly [ShownSeverity, number])[] {
  const counts = new Map<ShownSeverity, number>();
  for (const { severity, explanation } of findings) {
    const shown = explanation === null ? severity : "explained";
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return [...counts];
}

function Details({
  about: { cell, diagnoses, findings, equations },
  validation,
  onLeave,
}: {
  readonly about: AboutCell;
  readonly validation: Validation;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const broken = validation.result.verdicts.filter((verdict) => !isHeld(verdict)).length;
  return (
    <>
      {diagnoses.map((diagnosis, at) => (
        <div key={at}>
          <p className={styles.sentence}>{say(explain(diagnosis, broken))}</p>
          <AcceptButton explanation={diagnosis} />
        </div>
      ))}
      {findings.length > 0 && (
        <div>
          <h3 className={styles.heading}>{texts.day.findingsAt(findings.length)}</h3>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <FindingLink key={findingKey(finding)} finding={finding} onLeave={onLeave} />
            ))}
          </ul>
        </div>
      )}
      {equations.length > 0 && (
        <div>
          <h3 className={styles.heading}>{texts.day.equationsAt(equations.length)}</h3>
          <ul className={styles.list}>
            {equations.map((verdict, at) => (
              <EquationAt key={at} cell={cell} verdict={verdict} book={validation.book} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Leads to the finding in the list, which shows what is to be done about it. */
function FindingLink({ finding, onLeave }: { readonly finding: Finding; readonly onLeave: () => void }): ReactElement {
  const styles = useStyles();
  const { dispatch, texts, say } = usePane();
  return (
    <li>
      <button
        type="button"
        className={styles.finding}
        title={texts.day.showInList}
        onClick={() => {
          onLeave();
          dispatch({ type: "filter-cleared" });
          dispatch({ type: "finding-opened", key: findingKey(finding), takesFocus: true });
        }}
      >
        <SeverityBadge severity={finding.explanation === null ? finding.severity : "explained"} />
        <span className={styles.beginning}>{say(finding.message)}</span>
      </button>
    </li>
  );
}

/** A balance by what it is about, telling what it would move; opened, line by line, each cell a link. */
function EquationAt({
  cell,
  verdict,
  book,
}: {
  readonly cell: CellRef;
  readonly verdict: Verdict;
  readonly book: Book;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const holds = isHeld(verdict);
  return (
    <li>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <MovesHint cell={cell} within={verdict}>
          <summary className={styles.equation}>
            <span className={holds ? styles.holds : styles.fails}>
              {holds ? "✓" : "≠"} {holds ? texts.day.holds : texts.day.fails}
            </span>{" "}
            {texts.aside(say(verdict.equation.about), say(verdict.equation.rule.name))}
          </summary>
        </MovesHint>
        {isOpen && <CalculationTable verdict={verdict} book={book} />}
      </details>
    </li>
  );
}
