import { Button, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { KIND_NAMES } from "../../report/kind-names";
import { usePane } from "../pane-context";
import { CodeLists } from "./code-lists";
import { RuleItem } from "./rule-item";
import { openByRule, ruleLists } from "./rule-lists";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  search: { maxWidth: "none" },
  before: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "6px 0 2px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** 规则: what is checked and on what ground; a rule can be switched off with a reason. */
export function RulesPanel(): ReactElement {
  const styles = useStyles();
  const {
    state: { checked, work },
    controller,
    texts,
    say,
  } = usePane();
  const [search, setSearch] = useState("");
  const open = useMemo(() => openByRule(checked?.validation.result.findings ?? []), [checked]);
  const { off, groups } = ruleLists(checked?.settings.switchedOff ?? [], search);
  return (
    <section className={styles.panel}>
      <p className={styles.intro}>{texts.rulesIntro}</p>
      {checked === null && (
        <div className={styles.before}>
          <p className={styles.intro}>{texts.rulesBeforeCheck}</p>
          <Button
            size="small"
            disabledFocusable={work !== null}
            onClick={() => {
              void controller.validate();
            }}
          >
            {texts.validate}
          </Button>
        </div>
      )}
      <CodeLists />
      <SearchBox
        className={styles.search}
        aria-label={texts.searchRules}
        placeholder={texts.searchRules}
        value={search}
        onChange={(_event, { value }) => {
          setSearch(value);
        }}
      />
      {off.length > 0 && (
        <div>
          <h2 className={styles.heading}>{texts.rulesOff(off.length)}</h2>
          <ul className={styles.list}>
            {off.map(({ rule, reason }) => (
              <RuleItem key={rule.id} rule={rule} reason={reason} findings={[]} />
            ))}
          </ul>
        </div>
      )}
      {groups.map(({ kind, rules }) => (
        <div key={kind}>
          <h2 className={styles.heading}>{texts.rulesOfKind(say(KIND_NAMES[kind]), rules.length)}</h2>
          <ul className={styles.list}>
            {rules.map((rule) => (
              <RuleItem key={rule.id} rule={rule} reason={null} findings={open.get(rule.id) ?? []} />
            ))}
          </ul>
        </div>
      ))}
      {off.length + groups.length === 0 && (
        <p className={styles.intro} role="status">
          {texts.noSuchRule}
        </p>
      )}
    </section>
  );
}
