import { useCallback, useEffect, useReducer, useRef } from "react";
import {
  acceptWords,
  acknowledgeFinding,
  auditAgain,
  prepareAudit,
  withoutCorrection,
  type AuditOutcome,
  type AuditState,
  type TextSource,
} from "../../actions/audit";
import type { Happening, Work } from "../../actions/desk";
import { doubtsAbout, type LastYearFile } from "../../actions/last-year-file";
import { toldFromLines, type AuditFinding, type Correction, type Place } from "../../audit";
import { copyFormatted } from "../narrative/copy-formatted";
import { usePane } from "../pane-context";
import { useFollowsEdits, type FollowsEdits } from "../use-follows-edits";
import { EMPTY_AUDIT, reduceAudit, type AuditDesk, type AuditEvent, type WordFile } from "./audit-desk";

export interface Auditing {
  readonly desk: AuditDesk;
  readonly tell: (event: AuditEvent) => void;
  readonly takeFile: (file: File) => Promise<void>;
  readonly takeSheet: () => Promise<void>;
  readonly takePasted: (text: string) => Promise<void>;
  readonly again: () => Promise<void>;
  /** Last year's workbook, by which changes and rates are judged; a doubtful one is asked about first. */
  readonly takeLastYear: (file: File) => Promise<void>;
  readonly takeAnyway: () => void;
  readonly dropLastYear: () => void;
  /** 采用: puts other words at a place. */
  readonly accept: (place: Place, by: string) => Promise<void>;
  readonly takeBack: (correction: Correction) => void;
  /** Takes the selected cell as the one whose sentences are listed. */
  readonly askForSelected: () => Promise<void>;
  /** An empty reason takes it back. */
  readonly acknowledge: (finding: AuditFinding, reason: string) => Promise<void>;
  readonly download: (copy: "annotated" | "corrected") => Promise<void>;
  readonly copyText: () => Promise<void>;
}

/** The text that is audited, and what the person can do with it. It is judged again when cells change while it is shown. */
export function useAudit(): Auditing {
  const { host, state: pane, dispatch, controller, texts } = usePane();
  const lastYear = useRef(pane.lastYear);
  lastYear.current = pane.lastYear;
  const [desk, tell] = useReducer(reduceAudit, EMPTY_AUDIT);
  const latest = useRef(desk);
  latest.current = desk;
  const judgeAgain = useCallback(
    (read: FollowsEdits["read"], goesOn: boolean, sheets: readonly string[] | null) =>
      read(
        "auditing",
        async (going) => {
          const { state } = latest.current;
          if (state === null) return null;
          const outcome = await going.unlessCancelled(
            auditAgain(host, { ...state, lastYear: lastYear.current }, sheets),
          );
          if (outcome.kind === "refused") return { kind: "not-audited", sentence: outcome.sentence };
          tell({ type: "judged", state: outcome.state });
          return null;
        },
        goesOn,
      ),
    [host],
  );

  const { work, read, ask, answer } = useFollowsEdits("audit", desk.state !== null, judgeAgain);
  // Chosen here or in 情况说明.
  const isOf = desk.state?.lastYear ?? null;
  useEffect(() => {
    if (latest.current.state !== null && isOf !== pane.lastYear) ask();
  }, [pane.lastYear, isOf]);
  const use = (file: LastYearFile | null): void => {
    tell({ type: "last-year-doubted", doubted: null });
    dispatch({ type: "last-year-chosen", file });
  };

  /** What was asked for until now is answered by a text that is read anew. */
  const given = (outcome: AuditOutcome, file: WordFile | null): Happening | null => {
    if (outcome.kind === "refused") return { kind: "not-audited", sentence: outcome.sentence };
    answer();
    tell({ type: "given", state: outcome.state, file });
    return null;
  };
  const take = async (source: TextSource): Promise<void> => {
    await read("auditing", async (going) =>
      given(await going.unlessCancelled(prepareAudit(host, source, lastYear.current)), null),
    );
  };
  const withState = async (kind: Work, action: (state: AuditState) => Promise<Happening | null>): Promise<void> => {
    const { state } = latest.current;
    if (state !== null) await work(kind, () => action(state));
  };

  return {
    desk,
    tell,
    takeFile: async (file) => {
      await read("auditing", async ({ unlessCancelled }) => {
        const { readWordFile } = await import("./read-word");
        const word = await readWordFile(file);
        if (word.kind === "unreadable") return { kind: "file-unreadable", file: file.name, sentence: word.sentence };
        const source = { kind: "given", text: word.text } as const;
        return given(await unlessCancelled(prepareAudit(host, source, lastYear.current)), word.file);
      });
    },
    takeSheet: () => take({ kind: "sheet" }),
    takePasted: (text) =>
      take({ kind: "given", text: toldFromLines(texts.audit.pastedName, text.split(/\r\n|\r|\n/u)) }),
    again: async () => {
      await judgeAgain(read, false, null);
    },
    takeLastYear: (file) =>
      withState("auditing", async ({ evidence }) => {
        const { readWorkbookFile } = await import("../narrative/read-file");
        const book = await readWorkbookFile(file);
        if (book.kind === "unreadable") return { kind: "file-unreadable", file: file.name, sentence: book.sentence };
        const chosen = { name: file.name, workbook: book.workbook };
        const doubts = doubtsAbout(evidence, chosen);
        if (doubts.length === 0) use(chosen);
        else tell({ type: "last-year-doubted", doubted: { file: chosen, doubts } });
        return null;
      }),
    takeAnyway: () => {
      const { doubted } = latest.current;
      if (doubted !== null) use(doubted.file);
    },
    dropLastYear: () => {
      // A doubtful file that is put aside leaves the one in use.
      if (latest.current.doubted === null) use(null);
      else tell({ type: "last-year-doubted", doubted: null });
    },
    accept: (place, by) =>
      withState("writing", async (state) => {
        const accepted = await acceptWords(host, state, place, by);
        if (accepted.kind === "refused") return { kind: "not-audited", sentence: accepted.sentence };
        if (accepted.kind === "listed") {
          tell({ type: "judged", state: accepted.state });
          return null;
        }
        const deed = { kind: "text-corrected", edits: accepted.edits } as const;
        // Judged again because something was done.
        await controller.record(deed);
        return { kind: "done", deed };
      }),
    takeBack: (correction) => {
      const { state } = latest.current;
      if (state !== null) tell({ type: "judged", state: withoutCorrection(state, correction) });
    },
    askForSelected: () =>
      withState("reading", async () => {
        tell({ type: "cell-asked", cell: await host.selected() });
        return null;
      }),
    acknowledge: (finding, reason) =>
      withState("writing", async (state) => {
        tell({ type: "judged", state: await acknowledgeFinding(host, state, finding, reason) });
        return null;
      }),
    download: (copy) =>
      withState("preparing", async (state) => {
        const { file } = latest.current;
        if (file === null) return null;
        const { downloadAnnotated, downloadCorrected } = await import("./word-copies");
        const name = copy === "annotated" ? downloadAnnotated(state, file) : downloadCorrected(state, file);
        return { kind: "exported", file: name };
      }),
    copyText: async () => {
      const { state } = latest.current;
      if (state === null) return;
      // Nothing may come between the click and the clipboard, or the web view refuses.
      const isCopied = await copyFormatted(asClipboard(state.text.paragraphs.map(({ text }) => text)));
      dispatch({ type: "heard" });
      dispatch({ type: "happened", what: { kind: "copied", isCopied } });
    },
  };
}

function asClipboard(lines: readonly string[]): { readonly text: string; readonly html: string } {
  const page = document.createElement("div");
  for (const line of lines) page.appendChild(document.createElement("p")).textContent = line;
  return { text: lines.join("\n"), html: page.innerHTML };
}
