import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { Cause } from "../../report/causes";
import { findingKey } from "../../report/finding-list";
import type { Validation } from "../../report/report";
import { qualifiedAddress } from "../../workbook/address";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";
import { FindingItem } from "./finding-item";
import { RepairForm } from "./repair-form";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "4px 0 6px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 10px",
    scrollMarginTop: "44px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  sentence: { margin: 0, lineHeight: "20px", overflowWrap: "anywhere" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  folded: { fontSize: tokens.fontSizeBase200 },
  consequences: {
    margin: "6px 0 0",
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
});

/** What is wrong with whole tables, on top; what follows from it is folded under it. */
export function CauseList({
  causes,
  validation,
}: {
  readonly causes: readonly Cause[];
  readonly validation: Validation;
}): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  if (causes.length === 0) return null;
  return (
    <section aria-label={texts.causes} data-part="causes">
      <h2 className={styles.heading}>{texts.causes}</h2>
      <ul className={styles.list}>
        {causes.map((cause) => (
          <CauseCard key={cause.key} cause={cause} validation={validation} />
        ))}
      </ul>
    </section>
  );
}

function CauseCard({
  cause: { sentence, remedy, cells, finding, consequences },
  validation,
}: {
  readonly cause: Cause;
  readonly validation: Validation;
}): ReactElement {
  const styles = useStyles();
  const { state, texts, say } = usePane();
  const opened = state.openFinding;
  const card = useRef<HTMLLIElement>(null);
  // Its own finding is told by the card; one that follows from it is folded away until it is asked for.
  const isAsked = opened !== null && finding !== null && findingKey(finding) === opened.key;
  const isLedInside = consequences.some((one) => findingKey(one) === opened?.key);
  useEffect(() => {
    if (isAsked) card.current?.scrollIntoView({ block: "nearest" });
  }, [isAsked, opened]);
  return (
    <li ref={card} className={styles.card} data-part="cause">
      <p className={styles.sentence}>{say(sentence)}</p>
      <p className={styles.small}>
        {cells.map((cell) => (
          <span key={qualifiedAddress(cell)}>
            <CellLink cell={cell} />{" "}
          </span>
        ))}
      </p>
      <p className={styles.small}>{texts.labelled(texts.remedy, say(remedy))}</p>
      {finding?.repair && <RepairForm finding={finding} others={[]} />}
      <details className={styles.folded} open={isLedInside || undefined}>
        <summary>{texts.consequences(consequences.length)}</summary>
        <ul className={styles.consequences}>
          {consequences.map((one) => (
            <FindingItem key={findingKey(one)} finding={one} validation={validation} />
          ))}
        </ul>
      </details>
    </li>
  );
}
