import { Button, Field, Input, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { RULES } from "../../checks";
import type { Rule, RuleKind } from "../../checks/rule";
import { canSwitchOff, switchOff, switchOn } from "../../checks/settings";
import { SeverityBadge } from "../check/severity";
import { usePane } from "../pane-context";

const KINDS: readonly RuleKind[] = ["reading", "completeness", "within-table", "between-tables", "codes", "form", "other-sheets"];

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "6px 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  rule: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "5px 0" },
  summary: { cursor: "pointer", display: "flex", gap: "6px", alignItems: "baseline" },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: { padding: "4px 0 6px 8px", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  text: { margin: "0 0 4px", overflowWrap: "anywhere" },
  form: { display: "flex", gap: "6px", alignItems: "flex-end" },
  grow: { flexGrow: 1 },
});

/** 规则: what is checked and on what ground; a rule can be switched off with a reason. */
export function RulesPanel(): ReactElement {
  const styles = useStyles();
  const { state, texts, say } = usePane();
  const [search, setSearch] = useState("");
  const off = state.checked?.settings.switchedOff ?? [];
  const counts = useMemo(() => countByRule(state.checked?.validation.result.findings ?? []), [state.checked]);
  const wanted = RULES.filter(({ name, id, holds }) => [say(name), id, say(holds)].some((text) => text.toLowerCase().includes(search.trim().toLowerCase())));
  return (
    <section className={styles.panel}>
      <p className={styles.intro}>{texts.rulesIntro}</p>
      <SearchBox size="small" placeholder={texts.searchRules} value={search} onChange={(_event, { value }) => { setSearch(value); }} />
      {KINDS.map((kind) => {
        const rules = wanted.filter((rule) => rule.kind === kind).sort((a, b) => Number(isOff(b, off)) - Number(isOff(a, off)));
        if (rules.length === 0) return null;
        return (
          <div key={kind}>
            <h2 className={styles.heading}>{texts.ruleKinds[kind]}（{rules.length}）</h2>
            <ul className={styles.list}>{rules.map((rule) => <RuleItem key={rule.id} rule={rule} reason={off.find((entry) => entry.rule === rule.id)?.reason ?? null} count={counts.get(rule.id) ?? 0} />)}</ul>
          </div>
        );
      })}
    </section>
  );
}

const isOff = (rule: Rule, off: readonly { readonly rule: string }[]): boolean => off.some((entry) => entry.rule === rule.id);

function countByRule(findings: readonly { readonly rule: Rule; readonly severity: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity !== "rounding") counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

function RuleItem({ rule, reason, count }: { readonly rule: Rule; readonly reason: string | null; readonly count: number }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  return (
    <li className={styles.rule} data-rule={rule.id}>
      <details>
        <summary className={styles.summary}>
          <SeverityBadge severity={rule.severity} />
          <span className={styles.name}>{say(rule.name)}</span>
          {count > 0 && <span className={styles.count}>{texts.findingCount(count)}</span>}
        </summary>
        <div className={styles.body}>
          <p className={styles.text}>{say(rule.holds)}</p>
          <p className={styles.text}>{texts.remedy}：{say(rule.remedy)}</p>
          <p className={styles.text}>{texts.sources}：{rule.sources.map(({ title, number, article }) => [title, number, article].filter((part) => part !== "").join(" ")).join("；")}</p>
          <SwitchForm rule={rule} reason={reason} />
        </div>
      </details>
      {reason !== null && <p className={styles.body}>{texts.switchedOff(reason)}</p>}
    </li>
  );
}

/** 停用 needs a reason, which travels with the workbook. */
function SwitchForm({ rule, reason }: { readonly rule: Rule; readonly reason: string | null }): ReactElement | null {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  const [given, setGiven] = useState("");
  if (!canSwitchOff(rule) || state.checked === null) return null;
  const settings = state.checked.settings;
  const isBusy = state.work !== null;
  if (reason !== null) {
    return <Button size="small" disabledFocusable={isBusy} onClick={() => { void controller.decide(switchOn(settings, rule.id)); }}>{texts.switchOn}</Button>;
  }
  return (
    <div className={styles.form}>
      <Field className={styles.grow} size="small" label={texts.switchOffReason}>
        <Input size="small" value={given} placeholder={texts.switchOffPlaceholder} onChange={(_event, { value }) => { setGiven(value); }} />
      </Field>
      <Button size="small" disabledFocusable={isBusy || given.trim() === ""} onClick={() => { void controller.decide(switchOff(settings, rule.id, given.trim())); }}>{texts.switchOff}</Button>
    </div>
  );
}
