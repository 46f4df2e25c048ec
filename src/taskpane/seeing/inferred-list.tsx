import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { inferenceEdit } from "../../actions/infer";
import { explainInference, type Inference } from "../../diagnosis/inference";
import { proofLines, type ProofLine } from "../../report/inferred";
import { qualifiedAddress } from "../../workbook/address";
import { CellLink } from "../check/cell-link";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "4px 0 2px" },
  hint: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 10px",
  },
  sentence: { margin: "0 0 4px", lineHeight: "20px" },
  proof: { margin: "2px 0 0", paddingLeft: "18px" },
  details: { fontSize: tokens.fontSizeBase200 },
  amount: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  inferred: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** 推算: cells without an amount that the balances determine, each with its balances and a button that fills it in. */
export function InferredList({ inferred }: { readonly inferred: readonly Inference[] }): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  if (inferred.length === 0) return null;
  return (
    <section aria-label={texts.seeing.inferred} data-part="inferred">
      <h2 className={styles.heading}>{texts.seeing.inferred}</h2>
      <p className={styles.hint}>{texts.seeing.inferredHint}</p>
      <ul className={styles.list}>
        {inferred.map((offer) => (
          <InferredCard key={qualifiedAddress(offer.figure.cell)} offer={offer} />
        ))}
      </ul>
      {inferred.length > 1 && (
        <div className={styles.buttons}>
          <AcceptButton offers={inferred} label={texts.seeing.acceptAll(inferred.length)} />
        </div>
      )}
    </section>
  );
}

function InferredCard({ offer }: { readonly offer: Inference }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const lines = proofLines(offer);
  return (
    <li className={styles.card} data-part="inference">
      <p className={styles.sentence}>
        {say(explainInference(offer))} <CellLink cell={offer.figure.cell} />
      </p>
      <details className={styles.details} open>
        <summary>{texts.seeing.inferredProof(lines.length)}</summary>
        <ul className={styles.proof}>
          {lines.map((line, at) => (
            <li key={at}>
              <Balance line={line} />
            </li>
          ))}
        </ul>
      </details>
      <div className={styles.buttons}>
        <AcceptButton offers={[offer]} label={texts.accept} isMain />
      </div>
    </li>
  );
}

/** `行政运行：7,000.00 = 4,074.63 + 2,925.37 表1!D6` */
function Balance({ line: { verdict, cell, terms, hidden } }: { readonly line: ProofLine }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const { rule, about } = verdict.equation;
  return (
    <>
      {texts.labelled(texts.aside(say(about), say(rule.name)), "")}
      {terms.map(({ sign, amount, isInferred }, at) => (
        <span key={at}>
          {sign}
          <span
            className={mergeClasses(styles.amount, isInferred && styles.inferred)}
            title={isInferred ? texts.seeing.inferredHere : undefined}
          >
            {amount}
          </span>
        </span>
      ))}
      {hidden > 0 && texts.seeing.andMore(terms.length - 1 + hidden)} <CellLink cell={cell} />
    </>
  );
}

function AcceptButton({
  offers,
  label,
  isMain = false,
}: {
  readonly offers: readonly Inference[];
  readonly label: string;
  readonly isMain?: boolean;
}): ReactElement {
  const { state, controller } = usePane();
  return (
    <Button
      size="small"
      appearance={isMain ? "primary" : "secondary"}
      disabledFocusable={state.work !== null}
      onClick={() => {
        const workbook = state.checked?.workbook;
        if (workbook === undefined) return;
        const edits = offers.flatMap((offer) => inferenceEdit(offer, workbook));
        void controller.carryOut({ kind: "accepted", edits });
      }}
    >
      {label}
    </Button>
  );
}
