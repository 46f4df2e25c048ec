import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowSync20Regular, ArrowUndo20Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from "react";
import { paragraphsStating } from "../../audit";
import type { CellRef } from "../../workbook/address";
import { isElsewhere } from "../narrative/source-link";
import { LastYearChoice } from "../last-year-choice";
import { deedName } from "../notice";
import { usePane } from "../pane-context";
import { paragraphsShown, placeKey, placesThrough } from "./audit-desk";
import { Changes } from "./changes";
import { Copies } from "./copies";
import { Legend } from "./legend";
import { ParagraphOfText } from "./paragraph";
import { SentencesOfCell } from "./sentences-of-cell";
import { SourceChoice } from "./source-choice";
import { useAudit } from "./use-audit";
import { Walk } from "./walk";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  lastYear: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  // Below the tabs, which stand over the top of the page.
  bar: {
    position: "sticky",
    top: "33px",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "6px 12px",
    margin: "0 -12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 核对文字: an existing text as it reads, every figure shown as what it was found to be. */
export function AuditPanel(): ReactElement {
  const styles = useStyles();
  const { state: pane, dispatch, controller, texts, language } = usePane();
  const auditing = useAudit();
  const { desk, tell } = auditing;
  const { state, narrowed, open } = desk;
  const isBusy = pane.work !== null;
  const last = pane.done.at(-1);
  const article = useRef<HTMLElement>(null);
  const paragraphs = state?.view.paragraphs;
  const shown = useMemo(() => paragraphsShown(paragraphs ?? [], narrowed), [paragraphs, narrowed]);
  const places = useMemo(() => placesThrough(paragraphs ?? [], narrowed), [paragraphs, narrowed]);
  const reveal = useCallback(
    (cells: readonly CellRef[]) => {
      const here = cells.filter((cell) => !isElsewhere(cell));
      if (here.length > 0) void controller.reveal(here);
    },
    [controller],
  );
  const toggle = useCallback(
    (key: string | null) => {
      tell({ type: "opened", key });
    },
    [tell],
  );
  const lead = useCallback(
    (key: string) => {
      tell({ type: "led", key });
    },
    [tell],
  );
  const leadTo = useCallback(
    (paragraph: number) => {
      const piece = paragraphs?.[paragraph - 1]?.pieces[0];
      lead(placeKey({ paragraph, start: piece?.start ?? 0 }));
    },
    [lead, paragraphs],
  );
  const stating = useCallback((cell: CellRef) => (state ? paragraphsStating(state.audit, cell) : []), [state]);
  const judged = state?.audit ?? null;
  useEffect(() => {
    if (judged !== null) dispatch({ type: "text-audited", audit: judged });
  }, [judged, dispatch]);
  const { askedParagraph } = pane;
  const answered = useRef(askedParagraph);
  useEffect(() => {
    if (askedParagraph === null || askedParagraph === answered.current) return;
    answered.current = askedParagraph;
    leadTo(askedParagraph.number);
  }, [askedParagraph, leadTo]);
  // A click leaves the page where it is; previous, next and links bring the place into sight.
  useEffect(() => {
    if (open === null) return;
    const found = article.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(open.key)}"]`);
    if (found && !isInSight(found)) found.scrollIntoView({ block: "center" });
  }, [open]);
  return (
    <section className={styles.panel} aria-busy={isBusy}>
      <SourceChoice auditing={auditing} isBusy={isBusy} />
      {state !== null && (
        <>
          <p className={styles.name}>{texts.audit.subjectOf(state.text.name)}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              icon={<ArrowSync20Regular />}
              disabledFocusable={isBusy}
              onClick={() => {
                void auditing.again();
              }}
            >
              {texts.audit.again}
            </Button>
            {last?.deed.kind === "text-corrected" && (
              <Tooltip content={texts.undoOf(deedName(last.deed, language))} relationship="description">
                <Button
                  size="small"
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
            <Copies auditing={auditing} isBusy={isBusy} />
          </div>
          {!state.view.isDisclosure && <p className={styles.hint}>{texts.audit.noDisclosure}</p>}
          <Changes state={state} onTakeBack={auditing.takeBack} />
          <div className={styles.lastYear}>
            <LastYearChoice
              label={texts.audit.lastYear}
              hint={texts.audit.lastYearHint}
              anyway={texts.audit.lastYearAnyway}
              size="small"
              used={desk.doubted === null ? (pane.lastYear?.name ?? null) : null}
              doubts={desk.doubted?.doubts ?? null}
              isReady={!isBusy}
              onPick={(file) => void auditing.takeLastYear(file)}
              onAnyway={auditing.takeAnyway}
              onDrop={auditing.dropLastYear}
            />
          </div>
          <Legend view={state.view} narrowed={narrowed} onNarrow={(to) => tell({ type: "narrowed", to })} />
          <div className={styles.bar}>
            <Walk
              places={places}
              openKey={open?.key ?? null}
              onGo={({ key, piece }) => {
                toggle(key);
                reveal(piece.figure?.cells ?? piece.proposals[0]?.finding.finding.cells ?? []);
              }}
            />
          </div>
          <SentencesOfCell auditing={auditing} stating={stating} onLeadTo={leadTo} isBusy={isBusy} />
          {narrowed.length > 0 && shown.length === 0 && <p className={styles.hint}>{texts.audit.nothingOfThese}</p>}
          <article ref={article} lang="zh-CN">
            {shown.map((paragraph) => (
              <ParagraphOfText
                key={paragraph.number}
                paragraph={paragraph}
                openKey={open?.key.startsWith(`${paragraph.number}/`) ? open.key : null}
                onToggle={toggle}
                onReveal={reveal}
                onLead={lead}
                onLeadTo={leadTo}
                stating={stating}
                auditing={auditing}
                isBusy={isBusy}
              />
            ))}
          </article>
        </>
      )}
    </section>
  );
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 90 && bottom < window.innerHeight - 60;
}
