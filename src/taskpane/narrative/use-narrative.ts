import { useCallback, useEffect, useState } from "react";
import { importLastYear, narrativeForClipboard, prepareNarrative, writeNarrative, type LastYearOutcome, type NarrativeState, type WriteOutcome } from "../../actions/narrate";
import type { Choice } from "../../narrative/writers/sheet";
import { usePane } from "../pane-context";
import { failureNotice } from "../refusals";
import { copyFormatted } from "./copy-formatted";

export interface Narrative {
  readonly state: NarrativeState | null;
  /** What came of taking over last year's amounts. */
  readonly lastYear: LastYearOutcome | null;
  /** The sheet holds a text of the officer's own; set until the officer decides. */
  readonly asksConsent: string | null;
  readonly prepare: () => Promise<void>;
  readonly write: (replaceForeignText?: boolean) => Promise<void>;
  readonly choose: (id: string, choice: Choice) => void;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly copy: () => Promise<void>;
  readonly exportWord: () => Promise<void>;
  readonly takeLastYear: (file: File) => Promise<void>;
}

/** The text, and what the person can do with it. It is prepared as soon as the view is opened. */
export function useNarrative(): Narrative {
  const { host, dispatch, texts, say } = usePane();
  const [state, setState] = useState<NarrativeState | null>(null);
  const [lastYear, setLastYear] = useState<LastYearOutcome | null>(null);
  const [asksConsent, setAsksConsent] = useState<string | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());

  const work = useCallback(async (action: () => Promise<string | null>): Promise<void> => {
    dispatch({ type: "started", work: "writing" });
    try {
      const said = await action();
      if (said !== null) dispatch({ type: "noticed", notice: { intent: "success", text: said } });
    } catch (failure) {
      dispatch({ type: "noticed", notice: failureNotice(texts, failure) });
    } finally {
      dispatch({ type: "finished" });
    }
  }, [dispatch, texts]);

  const prepare = useCallback(() => work(async () => {
    setState(await prepareNarrative(host));
    return null;
  }), [host, work]);

  useEffect(() => { void prepare(); }, [prepare]);

  const write = (replaceForeignText = false): Promise<void> => work(async () => {
    if (state === null) return null;
    const outcome: WriteOutcome = await writeNarrative(host, state, { conflicts: choices, replaceForeignText });
    if (outcome.kind === "needs-consent") {
      setAsksConsent(say(outcome.sentence));
      return null;
    }
    setAsksConsent(null);
    setChoices(new Map());
    setState(await prepareNarrative(host));
    return say(outcome.sentence);
  });

  return {
    state,
    lastYear,
    asksConsent,
    choices,
    prepare,
    write,
    choose: (id, choice) => { setChoices(new Map(choices).set(id, choice)); },
    copy: () => work(async () => {
      if (state === null) return null;
      if (await copyFormatted(narrativeForClipboard(state.narration))) return texts.copied;
      throw new Error(texts.copyFailed);
    }),
    exportWord: () => work(async () => {
      if (state === null) return null;
      const { exportWord } = await import("./export-word");
      return texts.exported(await exportWord(state.narration));
    }),
    takeLastYear: (file) => work(async () => {
      if (state === null) return null;
      const { readWorkbookFile } = await import("./read-file");
      const outcome = await importLastYear(host, state.narration, { name: file.name, workbook: await readWorkbookFile(file) });
      if (outcome.edits.length > 0) dispatch({ type: "written", undoable: { what: texts.lastYear, edits: outcome.edits } });
      setLastYear(outcome);
      setState(await prepareNarrative(host));
      return texts.lastYearTaken(outcome.edits.length);
    }),
  };
}
