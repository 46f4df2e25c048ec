import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { Finding } from "../../checks/finding";
import { sourceFor } from "../../disclosure/sources";
import type { Validation } from "../../report/report";
import { findingKey } from "../../report/finding-list";
import { sourceText } from "../../report/rule-catalogue";
import { ToldInText } from "../audit/told-in-text";
import { LongMessage } from "../seeing/long-message";
import { usePane } from "../pane-context";
import { CalculationTable } from "./calculation-table";
import { CellLink } from "./cell-link";
import { ExplainForm } from "./explain-form";
import { RepairForm } from "./repair-form";
import { SeverityBadge } from "./severity";

/** More links than this say no more than the selection does. */
const MOST_LINKS = 12;

const useStyles = makeStyles({
  // The tabs stand over the top of the page, what is said of the selected cell over its foot.
  item: {
    scrollMarginTop: "44px",
    scrollMarginBottom: "44px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  open: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-1px" },
  sentence: {
    display: "flex",
    gap: "6px",
    alignItems: "baseline",
    width: "100%",
    padding: "8px",
    textAlign: "left",
    border: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    lineHeight: "20px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { overflowWrap: "anywhere" },
  // A sentence may list dozens of cells; opened, it is read whole.
  beginning: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 5, overflowY: "hidden" },
  body: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 8px 8px" },
  links: { display: "flex", flexWrap: "wrap", columnGap: "8px", fontSize: tokens.fontSizeBase200 },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "10px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** A finding as its sentence; opened, the calculation, the cells and what to do. */
export function FindingItem({
  finding,
  validation,
}: {
  readonly finding: Finding;
  readonly validation: Validation;
}): ReactElement {
  const styles = useStyles();
  const { state, dispatch, controller, say } = usePane();
  const key = findingKey(finding);
  const opened = state.openFinding?.key === key ? state.openFinding : null;
  const isOpen = opened !== null;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (opened === null) return;
    item.current?.scrollIntoView({ block: "nearest" });
    if (opened.takesFocus) item.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [opened]);
  const toggle = (): void => {
    dispatch({ type: "finding-opened", key: isOpen ? null : key });
    if (!isOpen && finding.cells.length > 0) void controller.reveal(finding.cells.map(({ cell }) => cell));
  };
  return (
    <li
      ref={item}
      className={mergeClasses(styles.item, isOpen && styles.open)}
      data-part="finding"
      data-rule={finding.rule.id}
    >
      <button type="button" className={styles.sentence} aria-expanded={isOpen} onClick={toggle}>
        <SeverityBadge severity={finding.explanation === null ? finding.severity : "explained"} />
        <span className={mergeClasses(styles.words, !isOpen && styles.beginning)}>
          <LongMessage text={say(finding.message)} isOpen={isOpen} />
        </span>
      </button>
      {isOpen && <FindingBody finding={finding} validation={validation} />}
    </li>
  );
}

function FindingBody({
  finding,
  validation,
}: {
  readonly finding: Finding;
  readonly validation: Validation;
}): ReactElement {
  const styles = useStyles();
  const { controller, texts, say } = usePane();
  const { verdict, cells, rule } = finding;
  const alike = validation.result.findings.filter(
    (other) => other.rule === rule && other !== finding && other.repair !== null,
  );
  return (
    <div className={styles.body}>
      {verdict ? <CalculationTable verdict={verdict} book={validation.book} /> : <Facts finding={finding} />}
      {verdict === null && cells.length > 0 && (
        <div className={styles.links}>
          {cells.slice(0, MOST_LINKS).map(({ cell }, at) => (
            <CellLink key={at} cell={cell} />
          ))}
          {cells.length > 1 && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                void controller.reveal(cells.map(({ cell }) => cell));
              }}
            >
              {texts.showCells}
            </Button>
          )}
        </div>
      )}
      <ToldInText cells={cells.map(({ cell }) => cell)} />
      {finding.severity !== "rounding" && (
        <p className={styles.small}>{texts.labelled(texts.remedy, say(rule.remedy))}</p>
      )}
      {finding.repair && <RepairForm finding={finding} others={alike} />}
      {finding.severity === "verifiable" && <ExplainForm finding={finding} />}
      <p className={styles.small}>
        {texts.labelled(
          texts.sources,
          rule.sources.map((source) => sourceText(sourceFor(source, validation.book))).join(texts.separator),
        )}
      </p>
    </div>
  );
}

function Facts({ finding: { actual, expected, difference } }: { readonly finding: Finding }): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  const facts = [
    [texts.stated, actual],
    [texts.shouldBe, expected],
    [texts.difference, difference],
  ] as const;
  if (facts.every(([, value]) => value === null)) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
