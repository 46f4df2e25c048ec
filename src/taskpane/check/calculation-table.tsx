import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../../checks/equation";
import type { Book } from "../../disclosure/book";
import { calculationOf, type CalculatedAmount, type CalculationTerm } from "../../report/calculation";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "2px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    verticalAlign: "top",
  },
  amount: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  interval: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100 },
  sum: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  off: { color: tokens.colorPaletteRedForeground1 },
  empty: { color: tokens.colorNeutralForeground4 },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: "4px 0 0" },
});

/** A calculation line by line: label, cell, figure, what it can stand for; the sum, the total stated, the difference. */
export function CalculationTable({ verdict, book }: { readonly verdict: Verdict; readonly book: Book }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  const { terms, sum, total, difference, relation, verdict: judged, note, unit } = calculationOf(verdict, book);
  const hasDifference = verdict.outcome !== "exact";
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={texts.calculation}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {texts.term}
            </th>
            <th scope="col" className={styles.cell}>
              {texts.cell}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.amount)}>
              {texts.aside(texts.amount, unit)}
            </th>
          </tr>
        </thead>
        <tbody>
          {/* One cell of 项目情况 may hold several of the amounts. */}
          {terms.map((term, at) => (
            <TermRow key={at} term={term} />
          ))}
          <tr className={styles.sum}>
            <td className={styles.cell} colSpan={2}>
              {relation === "equals" ? texts.sumRow : texts.sumAtLeast}
            </td>
            <td className={mergeClasses(styles.cell, styles.amount)}>
              <AmountWithInterval {...sum} />
            </td>
          </tr>
          <TermRow term={total} prefix={texts.totalRow} />
          <tr className={styles.sum}>
            <td className={styles.cell} colSpan={2}>
              {texts.difference}
            </td>
            <td
              className={mergeClasses(
                styles.cell,
                styles.amount,
                hasDifference && verdict.outcome !== "rounding" && styles.off,
              )}
            >
              {difference}
            </td>
          </tr>
        </tbody>
      </table>
      <p className={styles.note}>{texts.judged(say(judged), note === null ? null : say(note))}</p>
    </div>
  );
}

function TermRow({ term, prefix }: { readonly term: CalculationTerm; readonly prefix?: string }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  return (
    <tr>
      <td className={styles.cell}>
        {prefix !== undefined ? `${prefix} ` : ""}
        {term.sign === -1 ? "− " : ""}
        {say(term.label)}
      </td>
      <td className={styles.cell}>
        <CellLink cell={term.cell} />
      </td>
      <td className={mergeClasses(styles.cell, styles.amount, term.isEmpty && styles.empty)}>
        {term.isEmpty ? texts.emptyCell : <AmountWithInterval {...term} />}
      </td>
    </tr>
  );
}

function AmountWithInterval({ amount, low, high }: CalculatedAmount): ReactElement {
  const styles = useStyles();
  return (
    <>
      {amount}
      {low !== high && (
        <span className={styles.interval}>
          {low} ~ {high}
        </span>
      )}
    </>
  );
}
