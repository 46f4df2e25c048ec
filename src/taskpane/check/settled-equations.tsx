import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Verdict } from "../../checks/equation";
import type { Book } from "../../disclosure/book";
import { calculationOf } from "../../report/calculation";
import { usePane } from "../pane-context";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  list: { margin: "2px 0 0", paddingLeft: "18px" },
  details: { fontSize: tokens.fontSizeBase200 },
});

/** The broken equations an explanation settles. */
export function SettledEquations({
  verdicts,
  book,
}: {
  readonly verdicts: readonly Verdict[];
  readonly book: Book;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  return (
    <details className={styles.details}>
      <summary>{texts.settlesCount(verdicts.length)}</summary>
      <ul className={styles.list}>
        {verdicts.map((verdict, at) => {
          const { about, total, sum, relation, difference } = calculationOf(verdict, book);
          return (
            <li key={at}>
              {texts.labelled(say(about), "")}
              <CellLink cell={total.cell} />{" "}
              {texts.aside(`${total.amount} ${relation === "equals" ? "≠" : "<"} ${sum.amount}`, difference)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
