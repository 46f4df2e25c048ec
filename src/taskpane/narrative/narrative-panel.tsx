import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowSync20Regular,
  ArrowUndo20Regular,
  Copy20Regular,
  DocumentArrowDown20Regular,
  TableAdd20Regular,
  TableSimple20Regular,
} from "@fluentui/react-icons";
import { useCallback, useRef, useState, type ReactElement } from "react";
import type { DocxParts } from "../../narrative/writers/docx";
import type { CellRef } from "../../workbook/address";
import { deedName } from "../notice";
import { usePane } from "../pane-context";
import { FillIn } from "./fill-in";
import { ExportChoice } from "./export-choice";
import { LastYear } from "./last-year";
import { LineOfText } from "./line-of-text";
import { OpenPoints } from "./open-points";
import { useNarrative } from "./use-narrative";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  inputs: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  summary: {
    margin: 0,
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "8px" },
});

/** 情况说明: the whole text, what is missing, what is out of date, and where it goes. */
export function NarrativePanel(): ReactElement {
  const styles = useStyles();
  const { state: pane, controller, texts, language, say } = usePane();
  const narrative = useNarrative();
  const { prepared, choices, asksConsent, asksExport } = narrative.desk;
  const [parts, setParts] = useState<DocxParts>("all");
  const text = useRef<HTMLElement>(null);
  const isBusy = pane.work !== null;
  const isReady = prepared !== null && !isBusy;
  const hasTables = prepared !== null && Object.keys(prepared.narration.book.tables).length > 0;
  const last = pane.done.at(-1);
  const reveal = useCallback(
    (cells: readonly CellRef[]) => {
      void controller.reveal(cells);
    },
    [controller],
  );
  const go = useCallback((id: string) => {
    const line = text.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`);
    line?.scrollIntoView({ block: "start" });
    line?.focus({ preventScroll: true });
  }, []);
  const added = new Set(prepared?.view.stale.flatMap(({ id, written }) => (written === null ? [id] : [])));
  return (
    <section className={styles.panel} aria-busy={isBusy}>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={<TableSimple20Regular />}
          disabledFocusable={!isReady}
          onClick={() => {
            void narrative.write(false);
          }}
        >
          {texts.writeToSheet}
        </Button>
        <Button
          icon={<Copy20Regular />}
          disabledFocusable={!isReady}
          onClick={() => {
            void narrative.copy();
          }}
        >
          {texts.copy}
        </Button>
        <Button
          icon={<DocumentArrowDown20Regular />}
          disabledFocusable={!isReady || !hasTables}
          onClick={() => {
            void narrative.exportWord(false, parts);
          }}
        >
          {texts.exportWord}
        </Button>
        <Button
          icon={<ArrowSync20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            void narrative.prepare();
          }}
        >
          {prepared === null ? texts.prepare : texts.prepareAgain}
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
      <ExportChoice parts={parts} onChoose={setParts} />
      {asksConsent !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(asksConsent)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                void narrative.write(true);
              }}
            >
              {texts.replaceText}
            </Button>
            <Button size="small" onClick={narrative.refuseConsent}>
              {texts.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {asksExport !== null && (
        <MessageBar intent="warning" layout="multiline" data-part="asks-export">
          <MessageBarBody>{texts.exportAsks(asksExport)}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                void narrative.exportWord(true, parts);
              }}
            >
              {texts.exportAnyway}
            </Button>
            <Button size="small" onClick={narrative.refuseExport}>
              {texts.cancel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <LastYear narrative={narrative} isReady={isReady} />
      {narrative.toAdd.length > 0 && (
        <div className={styles.inputs} data-part="add-inputs">
          <Button
            icon={<TableAdd20Regular />}
            disabledFocusable={!isReady}
            onClick={() => {
              void narrative.addInputs();
            }}
          >
            {texts.addInputs(narrative.toAdd.length)}
          </Button>
          <p className={styles.hint}>{texts.addInputsHint(narrative.toAdd.join(texts.listSeparator))}</p>
        </div>
      )}
      {prepared === null ? (
        <p className={styles.hint}>{texts.narrativeIntro}</p>
      ) : (
        <>
          <p className={styles.summary} role="status">
            {say(prepared.view.summary)}
          </p>
          <FillIn narrative={narrative} onGo={go} />
          <OpenPoints view={prepared.view} choices={choices} onChoose={narrative.choose} onGo={go} />
          <article ref={text} className={styles.text} lang="zh-CN">
            {prepared.view.lines.map((line) => (
              <LineOfText
                key={line.id}
                line={line}
                isNew={added.has(line.id)}
                choice={choices.get(line.id) ?? null}
                onChoose={narrative.choose}
                onReveal={reveal}
                texts={texts}
              />
            ))}
          </article>
        </>
      )}
    </section>
  );
}
