import { useCallback, useEffect, useReducer, useRef } from "react";
import {
  doubtsAbout,
  importLastYear,
  narrativeForClipboard,
  prepareAgain,
  prepareNarrative,
  writeNarrative,
  type LastYearFile,
} from "../../actions/narrate";
import { NARRATIVE_SHEET, type Choice } from "../../narrative/writers/sheet";
import { usePane } from "../pane-context";
import { failureNotice, isStale } from "../refusals";
import type { Notice, Work } from "../state";
import { copyFormatted } from "./copy-formatted";
import { EMPTY_DESK, lastYearInUse, reduceNarrative, type NarrativeDesk } from "./narrative-state";
import { useEdits } from "./use-edits";

export interface Narrative {
  readonly desk: NarrativeDesk;
  readonly prepare: () => Promise<void>;
  readonly write: (replaceForeignText: boolean) => Promise<void>;
  readonly refuseConsent: () => void;
  readonly choose: (id: string, choice: Choice) => void;
  readonly copy: () => Promise<void>;
  readonly exportWord: () => Promise<void>;
  readonly takeLastYear: (file: File) => Promise<void>;
  /** Takes over the amounts of a file in spite of the doubts about it. */
  readonly takeAnyway: () => Promise<void>;
  readonly dropLastYear: () => void;
}

/**
 * The text, and what the person can do with it. It is prepared each time the view is asked for, and again
 * when cells change while it is shown.
 */
export function useNarrative(): Narrative {
  const { host, state: pane, dispatch, controller, texts, say } = usePane();
  const [desk, tell] = useReducer(reduceNarrative, EMPTY_DESK);
  const latest = useRef({ desk, isBusy: false });
  latest.current = { desk, isBusy: pane.work !== null };
  const isShown = pane.view === "narrative";

  // Asking is counted, since it may come while another action is at work or the view is hidden.
  const [asked, ask] = useReducer((times: number) => times + 1, 0);

  /** One action at a time, as everywhere in the pane; what it says is its result. */
  const work = useCallback(
    async (kind: Work, action: () => Promise<Notice | null>, goesOn = false): Promise<void> => {
      if (latest.current.isBusy) return;
      latest.current.isBusy = true;
      dispatch({ type: "started", work: kind, goesOn });
      try {
        await drawn();
        const notice = await action();
        if (notice !== null) dispatch({ type: "noticed", notice });
      } catch (failure) {
        if (isStale(failure)) ask();
        dispatch({ type: "noticed", notice: failureNotice(texts, failure) });
      } finally {
        dispatch({ type: "finished" });
      }
    },
    [dispatch, texts],
  );

  const answered = useRef(0);
  const edited = useEdits(host, isShown, ask);
  const readsAll = useRef(true);
  useEffect(() => {
    readsAll.current = true;
    ask();
  }, [pane.visits, pane.checked, pane.done.length]);

  const prepare = useCallback(
    (goesOn: boolean, sheets: readonly string[] | null = null) =>
      work(
        "preparing",
        async () => {
          const { prepared } = latest.current.desk;
          const lastYear = lastYearInUse(latest.current.desk);
          tell({
            type: "prepared",
            prepared:
              prepared !== null && sheets !== null
                ? await prepareAgain(host, prepared, sheets, lastYear)
                : await prepareNarrative(host, lastYear),
          });
          return null;
        },
        goesOn,
      ),
    [host, work],
  );

  useEffect(() => {
    if (!isShown || pane.work !== null || asked === answered.current) return;
    answered.current = asked;
    const sheets = edited.take();
    void prepare(true, readsAll.current ? null : sheets);
    readsAll.current = false;
  }, [asked, isShown, pane.work, prepare, edited]);

  const takeOver = async (file: LastYearFile): Promise<Notice> => {
    const { prepared } = latest.current.desk;
    const { narration } = prepared ?? (await prepareNarrative(host));
    const outcome = await importLastYear(host, narration, file);
    tell({ type: "last-year-taken", file, outcome });
    if (outcome.edits.length > 0)
      dispatch({ type: "written", undoable: { what: texts.lastYear, edits: outcome.edits } });
    ask();
    return { intent: "success", text: texts.lastYearTaken(outcome.edits.length) };
  };

  return {
    desk,
    prepare: () => prepare(false),
    choose: useCallback((id: string, choice: Choice) => {
      tell({ type: "chosen", id, choice });
    }, []),
    refuseConsent: () => {
      tell({ type: "consent-refused" });
    },
    write: (replaceForeignText) =>
      work("writing", async () => {
        const lastYear = lastYearInUse(desk);
        // Prepared anew: no cell may have changed between reading and writing.
        const outcome = await writeNarrative(host, await prepareNarrative(host, lastYear), {
          conflicts: desk.choices,
          replaceForeignText,
        });
        if (outcome.kind === "needs-consent") {
          tell({ type: "consent-asked", sentence: outcome.sentence });
          return null;
        }
        tell({ type: "written", prepared: await prepareNarrative(host, lastYear) });
        await controller.reveal([{ sheet: NARRATIVE_SHEET, row: 0, column: 0 }]);
        return { intent: "success", text: say(outcome.sentence) };
      }),
    copy: async () => {
      if (desk.prepared === null) return;
      // Nothing may come between the click and the clipboard, or the web view refuses.
      const isCopied = await copyFormatted(narrativeForClipboard(desk.prepared.narration));
      dispatch({ type: "notices-closed" });
      dispatch({
        type: "noticed",
        notice: isCopied ? { intent: "success", text: texts.copied } : { intent: "warning", text: texts.copyFailed },
      });
    },
    exportWord: () =>
      work("preparing", async () => {
        const [prepared, { exportWord }] = await Promise.all([
          prepareNarrative(host, lastYearInUse(desk)),
          import("./export-word"),
        ]);
        tell({ type: "prepared", prepared });
        return { intent: "success", text: texts.exported(await exportWord(prepared.narration)) };
      }),
    takeLastYear: (file) =>
      work("writing", async () => {
        if (desk.prepared === null) return null;
        const { readWorkbookFile } = await import("./read-file");
        const read = await readWorkbookFile(file);
        if (read.kind === "unreadable")
          return { intent: "error", text: texts.fileNotRead(file.name, say(read.sentence)) };
        const lastYear = { name: file.name, workbook: read.workbook };
        const doubts = doubtsAbout(desk.prepared.narration, lastYear);
        if (doubts.length === 0) return takeOver(lastYear);
        tell({ type: "last-year-doubted", file: lastYear, doubts });
        return null;
      }),
    takeAnyway: () => work("writing", async () => (desk.lastYear === null ? null : takeOver(desk.lastYear.file))),
    dropLastYear: () => {
      tell({ type: "last-year-dropped" });
      ask();
    },
  };
}

/** Lets the pane say what it is doing before a computation holds it up. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
