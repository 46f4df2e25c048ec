import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular, Copy20Regular, DocumentArrowDown20Regular, TableSimple20Regular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import type { NarrativeView } from "../../narrative/view";
import { CellLink } from "../check/cell-link";
import { usePane } from "../pane-context";
import { LineOfText } from "./line-of-text";
import { useNarrative, type Narrative } from "./use-narrative";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  summary: { margin: 0, padding: "8px 10px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  list: { margin: "4px 0 0", paddingLeft: "18px", fontSize: tokens.fontSizeBase200, maxHeight: "180px", overflowY: "auto" },
  text: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "8px" },
});

/** 情况说明: the whole text, what is missing, what is out of date, and where it goes. */
export function NarrativePanel(): ReactElement {
  const styles = useStyles();
  const { state: pane, texts, say } = usePane();
  const narrative = useNarrative();
  const { state, asksConsent } = narrative;
  const isBusy = pane.work !== null;
  const isReady = state !== null && !isBusy;
  return (
    <section className={styles.panel} aria-busy={isBusy}>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<TableSimple20Regular />} disabledFocusable={!isReady} onClick={() => { void narrative.write(); }}>{texts.writeToSheet}</Button>
        <Button icon={<Copy20Regular />} disabledFocusable={!isReady} onClick={() => { void narrative.copy(); }}>{texts.copy}</Button>
        <Button icon={<DocumentArrowDown20Regular />} disabledFocusable={!isReady} onClick={() => { void narrative.exportWord(); }}>{texts.exportWord}</Button>
        <Button appearance="subtle" icon={<ArrowSync20Regular />} disabledFocusable={isBusy} onClick={() => { void narrative.prepare(); }}>{state === null ? texts.prepare : texts.prepareAgain}</Button>
      </div>
      {asksConsent !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{asksConsent}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={() => { void narrative.write(true); }}>{texts.replaceText}</Button></MessageBarActions>
        </MessageBar>
      )}
      <LastYear narrative={narrative} isReady={isReady} />
      {state === null ? <p className={styles.hint}>{texts.narrativeIntro}</p> : (
        <>
          <p className={styles.summary} role="status">{say(state.view.summary)}</p>
          <OpenPoints view={state.view} />
          <article className={styles.text} lang="zh-CN">
            {state.view.lines.map((line) => <LineOfText key={line.id} line={line} choice={narrative.choices.get(line.id) ?? "mine"} onChoose={(choice) => { narrative.choose(line.id, choice); }} />)}
          </article>
        </>
      )}
    </section>
  );
}

/** What to fill in and what to look at before publishing, each with its cells. */
function OpenPoints({ view: { gaps, concerns } }: { readonly view: NarrativeView }): ReactElement {
  const styles = useStyles();
  const { texts, say } = usePane();
  return (
    <>
      {gaps.length > 0 && (
        <details>
          <summary>{texts.gaps(gaps.length)}</summary>
          <ul className={styles.list}>{gaps.map(({ name, cells }, at) => <li key={at}>{name} {cells.slice(0, 1).map((cell) => <CellLink key="cell" cell={cell} />)}</li>)}</ul>
        </details>
      )}
      {concerns.length > 0 && (
        <details>
          <summary>{texts.concerns(concerns.length)}</summary>
          <ul className={styles.list}>{concerns.map(({ message, cells }, at) => <li key={at}>{say(message)} {cells.slice(0, 3).map((cell, index) => <span key={index}><CellLink cell={cell} /> </span>)}</li>)}</ul>
        </details>
      )}
    </>
  );
}

/** 导入上年公开表: a file picked here, read on this computer. */
function LastYear({ narrative, isReady }: { readonly narrative: Narrative; readonly isReady: boolean }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { lastYear } = narrative;
  const unmatched = lastYear ? [...lastYear.match.onlyNow.map(({ label }) => label), ...lastYear.match.onlyThen.map(({ label }) => label), ...lastYear.withoutRow] : [];
  return (
    <div>
      <input ref={input} type="file" accept=".xlsx" hidden aria-label={texts.lastYear} onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = "";
        if (file) void narrative.takeLastYear(file);
      }} />
      <Button size="small" disabledFocusable={!isReady} onClick={() => { input.current?.click(); }}>{texts.lastYear}</Button>
      <p className={styles.hint}>{texts.lastYearHint}</p>
      {unmatched.length > 0 && (
        <details open>
          <summary>{texts.lastYearUnmatched(unmatched.length)}</summary>
          <ul className={styles.list}>{[...new Set(unmatched)].map((label) => <li key={label}>{label}</li>)}</ul>
        </details>
      )}
    </div>
  );
}
