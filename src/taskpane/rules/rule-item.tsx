import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Finding } from "../../checks/finding";
import type { Rule } from "../../checks/rule";
import { DEMAND_NAMES } from "../../report/kind-names";
import { sourceText } from "../../report/rule-catalogue";
import { SeverityBadge } from "../check/severity";
import { usePane } from "../pane-context";
import { findingKey } from "../../report/finding-list";
import { SwitchForm } from "./switch-form";

const useStyles = makeStyles({
  rule: { position: "relative", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "6px 0" },
  details: { "&[open] > summary > .chevron": { transform: "rotate(90deg)" } },
  summary: {
    cursor: "pointer",
    display: "flex",
    gap: "6px",
    alignItems: "baseline",
    listStyleType: "none",
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Beside the name, not within what opens the rule.
  counted: { paddingRight: "76px" },
  count: { position: "absolute", top: "6px", right: 0 },
  chevron: { flexShrink: 0, alignSelf: "center", color: tokens.colorNeutralForeground3 },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  body: { padding: "4px 0 6px 22px", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  text: { margin: "0 0 4px", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: {
    margin: "2px 0 0",
    padding: "0 0 0 22px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface RuleItemProps {
  readonly rule: Rule;
  /** Why it is switched off; `null` where it is not. */
  readonly reason: string | null;
  /** What it found that is still open. */
  readonly findings: readonly Finding[];
}

/** A rule by its name; opened, what must hold, on what ground, what to do, and its switch. */
export function RuleItem({ rule, reason, findings }: RuleItemProps): ReactElement {
  const styles = useStyles();
  const { dispatch, controller, texts, say } = usePane();
  const [first] = findings;
  const show = (finding: Finding): void => {
    dispatch({ type: "filter-cleared" });
    dispatch({ type: "finding-opened", key: findingKey(finding) });
    controller.show("check");
  };
  return (
    <li className={styles.rule} data-rule={rule.id}>
      <details className={styles.details}>
        <summary className={mergeClasses(styles.summary, first && styles.counted)}>
          <ChevronRight16Regular className={mergeClasses("chevron", styles.chevron)} />
          <SeverityBadge severity={rule.severity} />
          <span className={styles.name}>{say(rule.name)}</span>
        </summary>
        <div className={styles.body}>
          <p className={styles.text}>{say(rule.holds)}</p>
          <p className={styles.text}>{texts.labelled(texts.remedy, say(rule.remedy))}</p>
          <p className={mergeClasses(styles.text, styles.quiet)}>{say(DEMAND_NAMES[rule.severity])}</p>
          <p className={mergeClasses(styles.text, styles.quiet)}>
            {texts.labelled(texts.sources, rule.sources.map(sourceText).join(texts.separator))}
          </p>
          <SwitchForm rule={rule} isOff={reason !== null} />
        </div>
      </details>
      {first && (
        <Link
          inline
          as="button"
          className={styles.count}
          aria-label={texts.findingsOf(say(rule.name), findings.length)}
          onClick={() => {
            show(first);
          }}
        >
          {texts.findingCount(findings.length)}
        </Link>
      )}
      {reason !== null && <p className={styles.reason}>{texts.switchedOff(reason)}</p>}
    </li>
  );
}
