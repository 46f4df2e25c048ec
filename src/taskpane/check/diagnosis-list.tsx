import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { diagnosisKey } from "../../actions/mark";
import type { Diagnosis } from "../../diagnosis/diagnosis";
import { certainty, equallyGood, explain, explainAlternative } from "../../diagnosis/explain";
import type { Explanation } from "../../diagnosis/diagnosis";
import type { Validation } from "../../report/report";
import { usePane } from "../pane-context";
import { qualifiedAddress } from "../../workbook/address";
import { CellLink } from "./cell-link";
import { CorrectionTable } from "./correction-table";
import { SettledEquations } from "./settled-equations";

/** More cards than these bury the findings below them. */
const MOST_CARDS = 6;
/** Less likely explanations than these are rarely right. */
const FEW = 4;

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "4px 0 6px" },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 10px",
  },
  sentence: { margin: "0 0 6px", lineHeight: "20px" },
  meta: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  warning: { flexBasis: "100%", margin: "6px 0 0", color: tokens.colorPaletteDarkOrangeForeground1 },
  other: {
    display: "flex",
    flexWrap: "wrap",
    gap: "6px",
    alignItems: "center",
    justifyContent: "space-between",
    marginTop: "4px",
    fontSize: tokens.fontSizeBase200,
  },
  words: {
    flex: "1 1 120px",
    minWidth: 0,
    overflowWrap: "anywhere",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
  },
});

/** The cells most likely wrong, most certain first, above everything that they put out of balance. */
export function DiagnosisList({
  validation,
  broken,
}: {
  readonly validation: Validation;
  readonly broken: number;
}): ReactElement | null {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  const [cards, setCards] = useState(MOST_CARDS);
  const shown = validation.diagnoses.filter((diagnosis) => !state.ignored.includes(diagnosisKey(diagnosis)));
  const setAside = validation.diagnoses.length - shown.length;
  if (validation.diagnoses.length === 0) return null;
  return (
    <section aria-label={texts.diagnoses} data-part="diagnoses">
      <h2 className={styles.heading}>{texts.diagnoses}</h2>
      <ul className={styles.list}>
        {shown.slice(0, cards).map((diagnosis) => (
          <DiagnosisCard key={diagnosisKey(diagnosis)} diagnosis={diagnosis} validation={validation} broken={broken} />
        ))}
      </ul>
      {shown.length > cards && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setCards(shown.length);
          }}
        >
          {texts.moreOfThem(shown.length - cards)}
        </Button>
      )}
      {setAside > 0 && (
        <div className={styles.meta}>
          {texts.ignored(setAside)}{" "}
          <Link
            inline
            as="button"
            onClick={() => {
              void controller.ignore(null);
            }}
          >
            {texts.showIgnored}
          </Link>
        </div>
      )}
    </section>
  );
}

interface CardProps {
  readonly diagnosis: Diagnosis;
  readonly validation: Validation;
  readonly broken: number;
}

function DiagnosisCard({ diagnosis, validation, broken }: CardProps): ReactElement {
  const styles = useStyles();
  const { controller, texts, say } = usePane();
  const [shown, setShown] = useState(FEW);
  // Where several explanations are equally good, each has its own button and none is the first.
  const equals = equallyGood(diagnosis);
  const isTie = equals.length > 0;
  const others = diagnosis.alternatives.filter((alternative) => !equals.includes(alternative));
  return (
    <li className={styles.card} data-part="diagnosis">
      <p className={styles.sentence}>{say(explain(diagnosis, broken))}</p>
      {isTie ? (
        [diagnosis, ...equals].map((explanation, at) => <OtherExplanation key={at} explanation={explanation} />)
      ) : (
        <CorrectionTable corrections={diagnosis.corrections} />
      )}
      {diagnosis.rowFault && (
        <div className={styles.meta}>
          {diagnosis.rowFault.cells.map((cell) => (
            <span key={qualifiedAddress(cell)}>
              <CellLink cell={cell} />{" "}
            </span>
          ))}
        </div>
      )}
      <div className={styles.meta}>{say(certainty(diagnosis))}</div>
      <SettledEquations verdicts={diagnosis.settles} book={validation.book} />
      <div className={styles.buttons}>
        {!isTie && <AcceptButton explanation={diagnosis} isMain />}
        <Button
          size="small"
          onClick={() => {
            void controller.ignore(diagnosis);
          }}
        >
          {texts.ignore}
        </Button>
      </div>
      {others.length > 0 && (
        <details className={styles.meta}>
          <summary>{texts.otherExplanations}</summary>
          {others.slice(0, shown).map((explanation, at) => (
            <OtherExplanation key={at} explanation={explanation} />
          ))}
          {others.length > shown && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setShown(others.length);
              }}
            >
              {texts.moreOfThem(others.length - shown)}
            </Button>
          )}
        </details>
      )}
    </li>
  );
}

function OtherExplanation({ explanation }: { readonly explanation: Explanation }): ReactElement {
  const styles = useStyles();
  const { controller, say } = usePane();
  const cells = explanation.corrections.map(({ figure }) => figure.cell);
  return (
    <div className={styles.other}>
      <Link
        as="button"
        appearance="subtle"
        className={styles.words}
        onClick={() => {
          void controller.reveal(cells);
        }}
      >
        {say(explainAlternative(explanation))}
      </Link>
      <AcceptButton explanation={explanation} />
    </div>
  );
}

/** 采纳; where a formula would be lost it says so and asks once more. */
export function AcceptButton({
  explanation,
  isMain = false,
}: {
  readonly explanation: Explanation;
  readonly isMain?: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  const [asks, setAsks] = useState(false);
  const proposal = controller.proposal(explanation);
  if (proposal === null || proposal.edits.length === 0) return null;
  const { formulas } = proposal;
  const accept = (): void => {
    if (formulas.length > 0 && !asks) setAsks(true);
    else void controller.carryOut({ kind: "accepted", edits: proposal.edits });
  };
  return (
    <>
      {asks &&
        formulas.map(({ cell, formula }) => (
          <p key={qualifiedAddress(cell)} role="alert" className={styles.warning}>
            {texts.losesFormula(qualifiedAddress(cell), formula)}
          </p>
        ))}
      <Button
        size="small"
        appearance={isMain ? "primary" : "secondary"}
        disabledFocusable={state.work !== null}
        onClick={accept}
      >
        {asks ? texts.acceptAnyway : texts.accept}
      </Button>
    </>
  );
}
