import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Validation } from "../../report/report";
import { changesByCategory, moneyFlow } from "../../report/pictures";
import { usePane } from "../pane-context";
import { MoneyFlowPicture } from "./money-flow";
import { YearChangesPicture } from "./year-changes";

const useStyles = makeStyles({
  figure: { margin: "6px 0 10px" },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, marginBottom: "2px" },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** The pictures of 总览: where the money comes from and goes, and what changes since last year. */
export function Pictures({ validation: { book } }: { readonly validation: Validation }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const flow = useMemo(() => moneyFlow(book), [book]);
  const changes = useMemo(() => changesByCategory(book), [book]);
  const isKnown = changes.some(({ change }) => change !== null);
  return (
    <>
      <figure className={styles.figure}>
        <figcaption className={styles.title}>{texts.seeing.flow}</figcaption>
        {flow === null ? <p className={styles.none}>{texts.seeing.flowUnknown}</p> : <MoneyFlowPicture flow={flow} />}
      </figure>
      <figure className={styles.figure}>
        <figcaption className={styles.title}>{texts.seeing.changes}</figcaption>
        {isKnown ? <YearChangesPicture changes={changes} /> : <p className={styles.none}>{texts.seeing.noLastYear}</p>}
      </figure>
    </>
  );
}
