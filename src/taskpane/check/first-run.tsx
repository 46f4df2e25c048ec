import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Files } from "../files";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  box: {
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: "20px",
  },
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { margin: "0 0 6px", paddingLeft: "20px" },
  step: { marginBottom: "4px" },
});

/** What to do first, in three steps; gone once something was checked. */
export function FirstRun(): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <section className={styles.box} aria-label={texts.day.firstRun} data-part="first-run">
      <h2 className={styles.heading}>{texts.day.firstRun}</h2>
      <ol className={styles.steps}>
        {[texts.day.firstStep, texts.day.secondStep, texts.day.thirdStep].map((step) => (
          <li key={step} className={styles.step}>
            {step}
          </li>
        ))}
      </ol>
      <Files />
    </section>
  );
}
