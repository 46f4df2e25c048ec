import { Button, makeStyles, Switch, Text, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowUndo20Regular, CheckmarkCircle20Regular, Eraser20Regular } from "@fluentui/react-icons";
import { useMemo, useRef, type KeyboardEvent, type ReactElement } from "react";
import { useFocusKept } from "../use-focus-kept";
import { summarise } from "../../report/summary";
import { deedName } from "../notice";
import { usePane } from "../pane-context";
import { remember } from "../remembered";
import { causesOf, withoutConsequences } from "../../report/causes";
import { Units } from "../units/units";
import { withoutInferred } from "../../report/inferred";
import { InferredList } from "../seeing/inferred-list";
import { Seeing } from "../seeing/seeing";
import { AllClear } from "./all-clear";
import { CauseList } from "./cause-list";
import { DiagnosisList } from "./diagnosis-list";
import { FirstRun } from "./first-run";
import { FindingList } from "./finding-list";
import { HandOver } from "./hand-over";
import { Headline } from "./headline";
import { HistoryList } from "./history-list";
import { Outdated } from "./outdated";
import { StandingOfList } from "./standing";
import { Skips } from "./skips";
import { Legend } from "./legend";
import { SelectedCell } from "./selected-cell";
import { SummaryTable } from "./summary-table";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  buttons: { position: "relative", display: "flex", flexWrap: "wrap", gap: "8px" },
  // A switch keeps room on its left, which would stand it out of line.
  switches: { display: "flex", flexWrap: "wrap", columnGap: "12px", marginLeft: "-8px" },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** 校验: what was proved, what is most likely wrong, what does not add up. */
export function CheckPanel(): ReactElement {
  const styles = useStyles();
  const { state, dispatch, controller, host, texts, language } = usePane();
  const { checked, work, done } = state;
  const summary = useMemo(() => checked && summarise(checked.validation), [checked]);
  const causes = useMemo(() => (checked === null ? [] : causesOf(checked.validation)), [checked]);
  const rest = useMemo(() => checked && withoutConsequences(checked.validation, causes), [checked, causes]);
  const listedSummary = useMemo(() => rest && summarise(rest), [rest]);
  const isBusy = work !== null;
  const panel = useRef<HTMLElement>(null);
  useFocusKept(panel, isBusy);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || state.openFinding === null) return;
    // The sentence of the finding is what remains of it.
    document.activeElement?.closest("[data-part=finding]")?.querySelector("button")?.focus();
    dispatch({ type: "finding-opened", key: null });
  };
  const last = done.at(-1);
  return (
    <section ref={panel} className={styles.panel} aria-busy={isBusy} onKeyDown={closeOnEscape}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<CheckmarkCircle20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            void controller.validate();
          }}
        >
          {checked ? texts.validateAgain : texts.validate}
        </Button>
        {checked !== null && (
          <Skips
            hasCards={causes.length + checked.validation.inferred.length + checked.validation.diagnoses.length > 0}
          />
        )}
        <Button
          icon={<Eraser20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            void controller.clearMarks();
          }}
        >
          {texts.clearMarks}
        </Button>
        {last && (
          <Tooltip content={texts.undoOf(deedName(last.deed, language))} relationship="description">
            <Button
              icon={<ArrowUndo20Regular />}
              disabledFocusable={isBusy}
              onClick={() => {
                void controller.undo();
              }}
            >
              {texts.undo}
            </Button>
          </Tooltip>
        )}
      </div>
      <div className={styles.switches}>
        <Switch
          label={texts.markInSheets}
          checked={state.isMarking}
          onChange={(_event, { checked: isOn }) => {
            remember("marking", isOn ? "on" : "off");
            void controller.switchMarking(isOn);
          }}
        />
        {host.abilities.canWatch && (
          <Tooltip content={texts.autoCheckHint} relationship="description">
            <Switch
              label={texts.autoCheck}
              checked={state.isWatching}
              onChange={(_event, { checked: isOn }) => {
                void controller.switchWatching(isOn);
              }}
            />
          </Tooltip>
        )}
      </div>
      {state.isMarking && !host.abilities.recordsUndo && <Text className={styles.hint}>{texts.markCostsUndo}</Text>}
      <HistoryList />
      {checked === null || summary === null || rest === null || listedSummary === null ? (
        <FirstRun />
      ) : (
        <>
          <Outdated />
          <Headline summary={summary} validation={checked.validation} />
          {summary.isAllClear && <AllClear summary={summary} />}
          <CauseList causes={causes} validation={checked.validation} />
          <InferredList inferred={rest.inferred} />
          <DiagnosisList validation={withoutInferred(rest)} broken={summary.broken.length} />
          {!summary.isAllClear && <SummaryTable summary={listedSummary} />}
          <Seeing validation={checked.validation} />
          <Legend />
          <HandOver />
          <Units validation={checked.validation} />
          {state.returned !== null && <StandingOfList list={state.returned} validation={checked.validation} />}
          <FindingList summary={listedSummary} validation={checked.validation} />
          <SelectedCell validation={checked.validation} />
        </>
      )}
    </section>
  );
}
