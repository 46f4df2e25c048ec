import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import program from "../../package.json";
import { Files } from "./files";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  foot: {
    marginTop: "auto",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: { cursor: "pointer" },
  body: { display: "grid", gap: "6px", padding: "6px 0" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "18px", lineHeight: "19px" },
  keys: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "10px", margin: 0 },
  value: { margin: 0 },
});

/** At the foot of every view: how it is used, the keys, sample and template, and which version this is. */
export function Help(): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const keys = texts.day.keys;
  return (
    <footer className={styles.foot} data-part="help">
      <details>
        <summary className={styles.summary}>{texts.day.help(program.version)}</summary>
        <div className={styles.body}>
          <h2 className={styles.heading}>{texts.day.firstRun}</h2>
          <ol className={styles.list}>
            <li>{texts.day.firstStep}</li>
            <li>{texts.day.secondStep}</li>
            <li>{texts.day.thirdStep}</li>
          </ol>
          <h2 className={styles.heading}>{texts.day.goodToKnow}</h2>
          <ul className={styles.list}>
            {texts.day.knowings.split("\n").map((knowing) => (
              <li key={knowing}>{knowing}</li>
            ))}
          </ul>
          <h2 className={styles.heading}>{texts.day.keysTitle}</h2>
          <dl className={styles.keys}>
            {(
              [
                ["Ctrl+Alt+J", keys.validate],
                ["Ctrl+Alt+N", keys.next],
                ["Ctrl+Alt+B", keys.previous],
                ["Esc", keys.close],
                ["F6", keys.areas],
              ] as const
            ).map(([key, says]) => (
              <div key={key} style={{ display: "contents" }}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd className={styles.value}>{says}</dd>
              </div>
            ))}
          </dl>
          <Files />
        </div>
      </details>
    </footer>
  );
}
