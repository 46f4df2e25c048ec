import {
  Button,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement, type ReactNode } from "react";
import { languageOf, textsIn, type Texts } from "../text";
import type { HostPort, PanePort } from "../workbook/ports";
import { CheckPanel } from "./check/check-panel";
import { createController } from "./controller";
import { Help } from "./help";
import { lateView } from "./late-view";
import { noticeOf, type Notice } from "./notice";
import { PaneContext } from "./pane-context";
import { remembered } from "./remembered";
import type { Ribbon } from "./ribbon";
import { initialState, reduce, type PaneState, type View } from "./state";
import { createStore } from "./store";
import { useHostTheme } from "./theme";
import { useScrollPerView } from "./use-scroll-per-view";
import { useShortcuts } from "./use-shortcuts";

// The first view is 校验; the code of the others comes when they are first shown.
const AuditPanel = lateView(async () => (await import("./audit/audit-panel")).AuditPanel);
const NarrativePanel = lateView(async () => (await import("./narrative/narrative-panel")).NarrativePanel);
const RulesPanel = lateView(async () => (await import("./rules/rules-panel")).RulesPanel);

interface AppProps {
  readonly createHost: (onWaitForEditing: (isWaiting: boolean) => void) => HostPort;
  readonly pane: PanePort;
  readonly ribbon: Ribbon;
}

// What is folded away counts as seen for Fluent's keyboard handling, which then never gets past it.
const useFoldedAway = makeStaticStyles({ "details:not([open]) > :not(summary)": { display: "none" } });

const useStyles = makeStyles({
  // Not on the provider: its classes are put on every tooltip's layer too, which would then cover the pane.
  page: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    display: "flex",
    flexDirection: "column",
    minWidth: "260px",
    boxSizing: "border-box",
  },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel prints the name above the pane; who hears the page needs its heading.
  heading: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  // Over what is below, which would otherwise jump down and up again with every act.
  work: {
    position: "absolute",
    top: "100%",
    left: 0,
    right: 0,
    padding: "4px 12px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    fontSize: tokens.fontSizeBase200,
  },
  workLine: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "28px" },
  // Within sight wherever the page is scrolled to; many of them leave most of it free.
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    maxHeight: "40vh",
    overflowY: "auto",
  },
  detail: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, wordBreak: "break-word" },
});

/** The task pane: four views over one state. */
export function App({ createHost, pane, ribbon }: AppProps): ReactElement {
  const styles = useStyles();
  useFoldedAway();
  const language = languageOf(pane.language);
  const texts = textsIn(language);
  const [store] = useState(() => createStore(reduce, initialState(remembered("marking") !== "off")));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { tell } = store;
  const host = useMemo(
    () =>
      createHost((isWaiting) => {
        // What was called off meanwhile waits for nobody.
        if (store.get().work !== null) tell({ type: "started", work: isWaiting ? "waiting-for-edit" : "reading" });
      }),
    [createHost, store, tell],
  );
  const controller = useMemo(() => createController(host, store), [host, store]);
  useEffect(() => {
    ribbon.connect(async (command) => {
      if (command === "clearMarks") return controller.clearMarks();
      controller.show(command === "validate" ? "check" : "narrative");
      if (command === "validate") await controller.validate();
    });
  }, [ribbon, controller]);
  useEffect(() => void controller.recall(), [controller]);
  useScrollPerView(state.view);
  useShortcuts(controller);
  const context = useMemo(
    () => ({ host, state, dispatch: tell, controller, texts, language, files: pane.files ?? null }),
    [host, state, tell, controller, texts, language, pane],
  );
  return (
    <FluentProvider theme={useHostTheme(pane)}>
      <PaneContext.Provider value={context}>
        <div className={styles.page}>
          <header className={styles.top}>
            <h1 className={styles.heading}>{texts.appName}</h1>
            <TabList
              size="small"
              selectedValue={state.view}
              onTabSelect={(_event, { value }) => {
                controller.show(value as View);
              }}
              aria-label={texts.appName}
            >
              <Tab value="check">{texts.tabs.check}</Tab>
              <Tab value="narrative">{texts.tabs.narrative}</Tab>
              <Tab value="audit">{texts.tabs.audit}</Tab>
              <Tab value="rules">{texts.tabs.rules}</Tab>
            </TabList>
            {state.work !== null && (
              <Working
                state={state}
                texts={texts}
                className={styles.work}
                onCancel={() => {
                  controller.work.cancel();
                }}
              />
            )}
            <div aria-live="polite" className={state.said.length > 0 ? styles.notices : undefined}>
              {state.said.map((what, index) => (
                <NoticeBar
                  key={index}
                  notice={noticeOf(what, language)}
                  texts={texts}
                  detailClass={styles.detail}
                  onClose={() => {
                    tell({ type: "heard" });
                  }}
                />
              ))}
            </div>
          </header>
          <main>
            <Kept isShown={state.view === "check"}>
              <CheckPanel />
            </Kept>
            <Kept isShown={state.view === "rules"}>
              <RulesPanel />
            </Kept>
            <Kept isShown={state.view === "narrative"}>
              <NarrativePanel />
            </Kept>
            <Kept isShown={state.view === "audit"}>
              <AuditPanel />
            </Kept>
          </main>
          <Help />
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** A view with reasons half written and choices not made yet: once opened, it stays while another is shown. */
function Kept({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }): ReactElement | null {
  const [wasShown, setShown] = useState(isShown);
  if (isShown && !wasShown) setShown(true);
  return wasShown ? <div hidden={!isShown}>{children}</div> : null;
}

function Working({
  state: { work, progress, canCancel },
  texts,
  className,
  onCancel,
}: {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly className: string;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={className} data-part="working">
      <div className={styles.workLine}>
        <span role="status">{workSentence(work, progress, texts)}</span>
        {canCancel && (
          <Button size="small" onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
      {progress ? <ProgressBar value={progress.done} max={progress.of} /> : <ProgressBar />}
    </div>
  );
}

function workSentence(work: PaneState["work"], progress: PaneState["progress"], texts: Texts): string {
  switch (work) {
    case "reading":
      return progress && progress.of > 1 ? texts.readingSheets(progress.done, progress.of) : texts.reading;
    case "reading-units":
      return texts.units.reading(progress?.done ?? 0, progress?.of ?? 0);
    case "checking":
      return texts.checking;
    case "marking":
      return texts.marking;
    case "auditing":
      return texts.audit.auditing;
    case "preparing":
      return texts.preparing;
    case "writing":
      return texts.writing;
    case "waiting-for-edit":
      return texts.waitingForEdit;
    case null:
      return "";
  }
}

function NoticeBar({
  notice,
  texts,
  detailClass,
  onClose,
}: {
  readonly notice: Notice;
  readonly texts: Texts;
  readonly detailClass: string;
  readonly onClose: () => void;
}): ReactElement {
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>
        {notice.text}
        {notice.detail !== undefined && (
          <details className={detailClass}>
            <summary>{texts.details}</summary>
            {notice.detail}
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.close}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}
