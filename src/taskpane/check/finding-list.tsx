import { makeStyles, SearchBox, Select, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Finding } from "../../checks/finding";
import type { Validation } from "../../report/report";
import type { Summary, TableSummary } from "../../report/summary";
import { usePane } from "../pane-context";
import { StepButtons } from "../step-buttons";
import { findingKey } from "../../report/finding-list";
import { inListOrder, listed } from "../selection";
import { ALL_SEVERITIES } from "../state";
import { FindingItem } from "./finding-item";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "4px 0 0" },
  filters: { display: "flex", flexWrap: "wrap", gap: "6px", alignItems: "center" },
  search: { width: "100%", maxWidth: "none" },
  tables: { flex: "1 1 120px", minWidth: 0 },
  walk: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "auto" },
  group: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    margin: "6px 0 2px",
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  rounding: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The findings by table, filtered, with previous and next. */
export function FindingList({
  summary,
  validation,
}: {
  readonly summary: Summary;
  readonly validation: Validation;
}): ReactElement | null {
  const styles = useStyles();
  const { state, texts, say } = usePane();
  const groups = useMemo(() => listed(summary, state.filter), [summary, state.filter]);
  if (summary.tables.every(({ findings }) => findings.length === 0)) return null;
  const onlyRounding = ALL_SEVERITIES.every((severity) => severity === "rounding" || summary.counts[severity] === 0);
  return (
    <section className={styles.section} aria-label={texts.findings} data-part="findings">
      <h2 className={styles.heading}>{onlyRounding ? texts.severities.rounding : texts.findings}</h2>
      <Filters summary={summary} groups={groups} />
      {groups.length === 0 && <Text>{texts.nothingMatches}</Text>}
      {groups.map((group) => (
        <div key={group.key} role="group" aria-label={texts.findingsOf(say(group.title), group.findings.length)}>
          <h3 className={styles.group}>{say(group.title)}</h3>
          <GroupOfFindings group={group} validation={validation} />
        </div>
      ))}
    </section>
  );
}

/** 尾差 need nothing done: collapsed below the rest, unless previous and next lead there. */
function GroupOfFindings({
  group,
  validation,
}: {
  readonly group: TableSummary;
  readonly validation: Validation;
}): ReactElement {
  const styles = useStyles();
  const { state, texts } = usePane();
  const open = group.findings.filter(({ severity }) => severity !== "rounding");
  const rounding = group.findings.filter(({ severity }) => severity === "rounding");
  const items = (findings: readonly Finding[]): ReactElement => (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <FindingItem key={findingKey(finding)} finding={finding} validation={validation} />
      ))}
    </ul>
  );
  const isLedThere = rounding.some((finding) => findingKey(finding) === state.openFinding?.key);
  return (
    <>
      {open.length > 0 && items(open)}
      {rounding.length > 0 && (
        <details className={styles.rounding} open={isLedThere || undefined}>
          <summary>{texts.roundingGroup(rounding.length)}</summary>
          {items(rounding)}
        </details>
      )}
    </>
  );
}

function Filters({
  summary,
  groups,
}: {
  readonly summary: Summary;
  readonly groups: readonly TableSummary[];
}): ReactElement {
  const styles = useStyles();
  const { state, dispatch, texts, say } = usePane();
  const present = ALL_SEVERITIES.filter((severity) => summary.counts[severity] > 0);
  return (
    <>
      <div className={styles.filters} role="group" aria-label={texts.filterBySeverity}>
        {present.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            title={texts.severityHints[severity]}
            appearance={state.filter.severities.includes(severity) ? "primary" : "outline"}
            checked={state.filter.severities.includes(severity)}
            onClick={() => {
              dispatch({ type: "severity-toggled", severity });
            }}
          >
            {texts.severities[severity]} {summary.counts[severity]}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={texts.searchFindings}
        aria-label={texts.searchFindings}
        value={state.filter.search}
        onChange={(_event, { value }) => {
          dispatch({ type: "searched", search: value });
        }}
      />
      <div className={styles.filters}>
        <Select
          className={styles.tables}
          size="small"
          aria-label={texts.filterByTable}
          value={state.filter.table}
          onChange={(_event, { value }) => {
            dispatch({ type: "table-chosen", table: value });
          }}
        >
          <option value="all">{texts.allTables}</option>
          {summary.tables
            .filter(({ findings }) => findings.length > 0)
            .map(({ key, title }) => (
              <option key={key} value={key}>
                {say(title)}
              </option>
            ))}
        </Select>
        <Walk findings={inListOrder(groups)} />
      </div>
    </>
  );
}

/** 上一个 and 下一个: opens a finding and selects its cells. */
function Walk({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const styles = useStyles();
  const { state, dispatch, controller } = usePane();
  const at = findings.findIndex((finding) => findingKey(finding) === state.openFinding?.key);
  const go = (to: number): void => {
    const finding = findings[to];
    if (!finding) return;
    dispatch({ type: "finding-opened", key: findingKey(finding) });
    void controller.reveal(finding.cells.map(({ cell }) => cell));
  };
  return (
    <div className={styles.walk}>
      <StepButtons at={at} count={findings.length} onGo={go} />
    </div>
  );
}
