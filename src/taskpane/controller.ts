import { make, proposalOf, undo, type Proposal } from "../actions/accept";
import { decide, validate, validateAgain, type Checked } from "../actions/validate";
import type { CheckSettings } from "../checks/settings";
import type { Explanation } from "../diagnosis/diagnosis";
import { marksOf } from "../report/marks";
import type { Texts } from "../text";
import { qualifiedAddress, type CellRef } from "../workbook/address";
import { isFormula, type CellContent, type Edit } from "../workbook/edits";
import type { HostPort } from "../workbook/ports";
import { failureNotice, isStale, refusalSentence } from "./refusals";
import type { Notice, PaneEvent, PaneState, View, Work } from "./state";

/** Edits that follow each other this fast are checked once. */
const PAUSE_AFTER_EDIT = 400;

export interface Pane {
  readonly host: HostPort;
  readonly texts: Texts;
  readonly dispatch: (event: PaneEvent) => void;
  readonly state: () => PaneState;
}

/** What the person can do in the pane: each action tells the state what happens and never throws. */
export function createController(pane: Pane) {
  const { host, texts, dispatch, state } = pane;
  let stopWatching: (() => Promise<void>) | null = null;
  let pendingSheets = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const notice = (intent: Notice["intent"], text: string): void => {
    dispatch({ type: "noticed", notice: { intent, text } });
  };

  /** One action at a time: a second click while Excel works is passed over. */
  async function work(kind: Work, action: () => Promise<void>): Promise<void> {
    if (state().work !== null) return;
    dispatch({ type: "started", work: kind });
    try {
      await nextFrame();
      await action();
    } catch (failure) {
      const isReadAgain = isStale(failure) && (await readAgain());
      const said = failureNotice(texts, failure);
      dispatch({ type: "noticed", notice: isReadAgain ? { ...said, text: texts.validatedAgain(said.text) } : said });
    } finally {
      dispatch({ type: "finished" });
    }
  }

  /** What was written from is no longer what stands there: the list must not offer it again. @returns whether it was read */
  async function readAgain(): Promise<boolean> {
    if (state().checked === null) return false;
    try {
      await readAndShow();
      return true;
    } catch {
      return false;
    }
  }

  async function show(checked: Checked, follows: boolean): Promise<void> {
    dispatch({ type: "checked", checked });
    const marks = state().isMarking && (!follows || host.abilities.recordsUndo);
    if (!marks) return;
    dispatch({ type: "started", work: "marking" });
    const outcome = await host.mark(marksOf(checked.validation));
    dispatch({ type: "marked", outcome });
    for (const { sheet, reason } of outcome.refused)
      notice("warning", texts.notMarked(sheet, refusalSentence(texts, reason, sheet)));
  }

  async function readAndShow(): Promise<void> {
    const checked = await validate(host, (progress) => {
      dispatch({ type: "progressed", progress });
    });
    dispatch({ type: "started", work: "checking" });
    await show(checked, false);
  }

  async function write(what: string, edits: readonly Edit[], said: string): Promise<void> {
    const { checked } = state();
    if (checked === null) return;
    const made = await make(host, edits, checked.workbook);
    dispatch({ type: "written", undoable: { what, edits: made } });
    await readAndShow();
    notice("success", said);
  }

  async function recheck(): Promise<void> {
    const { checked, isWatching } = state();
    if (!isWatching || checked === null) return;
    if (state().work !== null) {
      later();
      return;
    }
    const sheets = [...pendingSheets];
    pendingSheets = new Set();
    await work("reading", async () => {
      await show(await validateAgain(host, checked, sheets), true);
    });
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void recheck();
    }, PAUSE_AFTER_EDIT);
  }

  return {
    show: (view: View): void => {
      dispatch({ type: "shown", view });
    },

    validate: (): Promise<void> => work("reading", readAndShow),

    clearMarks: (): Promise<void> =>
      work("marking", async () => {
        const { marked, refused } = await host.clear();
        dispatch({ type: "marked", outcome: null });
        for (const { sheet, reason } of refused)
          notice("warning", texts.notMarked(sheet, refusalSentence(texts, reason, sheet)));
        if (refused.length === 0) notice("success", texts.cleared(marked));
      }),

    switchMarking: async (isOn: boolean): Promise<void> => {
      dispatch({ type: "marking-switched", isOn });
      const { checked } = state();
      if (checked === null) return;
      await work("marking", async () => {
        dispatch({
          type: "marked",
          outcome: isOn ? await host.mark(marksOf(checked.validation)) : (await host.clear(), null),
        });
      });
    },

    switchWatching: (isOn: boolean): Promise<void> =>
      work("reading", async () => {
        await stopWatching?.();
        stopWatching = null;
        if (isOn) {
          stopWatching = await host.watch((sheets) => {
            sheets.forEach((sheet) => pendingSheets.add(sheet));
            later();
          });
        }
        dispatch({ type: "watching-switched", isOn });
        if (isOn) await readAndShow();
      }),

    reveal: async (cells: readonly CellRef[]): Promise<void> => {
      try {
        const { unhidden } = await host.reveal(cells);
        const sheet = cells[0]?.sheet;
        if (unhidden && sheet !== undefined) notice("info", texts.unhidden(sheet));
      } catch (failure) {
        dispatch({ type: "noticed", notice: failureNotice(texts, failure) });
      }
    },

    proposal: (explanation: Explanation): Proposal | null => {
      const { checked } = state();
      return checked && proposalOf(explanation, checked.workbook);
    },

    accept: (proposal: Proposal): Promise<void> =>
      work("writing", async () => {
        const [first] = proposal.edits;
        if (!first) return;
        const address = proposal.edits.map(({ cell }) => qualifiedAddress(cell)).join(texts.listSeparator);
        await write(
          address,
          proposal.edits,
          texts.accepted(
            address,
            proposal.edits.map(({ after }) => shownContent(after.content)).join(texts.listSeparator),
          ),
        );
      }),

    repair: (what: string, edits: readonly Edit[]): Promise<void> =>
      work("writing", () => write(what, edits, texts.repaired(edits.length))),

    undo: (): Promise<void> =>
      work("writing", async () => {
        const last = state().done.at(-1);
        if (!last) return;
        await undo(host, last.edits);
        dispatch({ type: "undone" });
        if (state().checked !== null) await readAndShow();
        notice("success", texts.undone);
      }),

    decide: (settings: CheckSettings): Promise<void> =>
      work("checking", async () => {
        const { checked } = state();
        if (checked) await show(await decide(host, checked, settings), false);
      }),
  };
}

export type Controller = ReturnType<typeof createController>;

function shownContent(content: CellContent): string {
  if (isFormula(content)) return content.formula;
  return typeof content === "number"
    ? content.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 20 })
    : String(content);
}

/** Lets the pane show what it is doing before a long computation begins. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
