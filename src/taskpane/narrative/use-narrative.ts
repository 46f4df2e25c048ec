import type { DocxParts } from "../../narrative/writers/docx";
import { useCallback, useMemo, useReducer, useRef } from "react";
import { make } from "../../actions/accept";
import { addInputs, sheetsToAdd } from "../../actions/add-inputs";
import { codesUsedIn } from "../../actions/codes";
import { fieldsOf, fillingIn, type Field, type FieldsOfSheet, type NotTaken } from "../../actions/fill-in";
import { openBeforeExport } from "../../actions/before-export";
import { doubtsAbout, holdsNothing, importLastYear, type LastYearFile } from "../../actions/last-year-file";
import { narrativeForClipboard, prepareAgain, prepareNarrative, writeNarrative } from "../../actions/narrate";
import type { Happening } from "../../actions/desk";
import { NARRATIVE_SHEET, type Choice } from "../../narrative/writers/sheet";
import { usePane } from "../pane-context";
import { useFollowsEdits, type FollowsEdits } from "../use-follows-edits";
import { copyFormatted } from "./copy-formatted";
import { EMPTY_DESK, lastYearInUse, reduceNarrative, type NarrativeDesk } from "./narrative-state";

export interface Narrative {
  readonly desk: NarrativeDesk;
  readonly prepare: () => Promise<void>;
  readonly write: (replaceForeignText: boolean) => Promise<void>;
  readonly refuseConsent: () => void;
  readonly choose: (id: string, choice: Choice) => void;
  readonly copy: () => Promise<void>;
  /** Asks first where something is open, unless it is to be exported anyway. */
  readonly exportWord: (anyway: boolean, parts: DocxParts) => Promise<void>;
  readonly refuseExport: () => void;
  /** 补上填报表. */
  readonly addInputs: () => Promise<void>;
  /** The tabs it would add. */
  readonly toAdd: readonly string[];
  /** What the text lacks, by the sheets in which it is filled in. */
  readonly toFill: readonly FieldsOfSheet[];
  /**
   * Writes what was typed into blank cells.
   * @param typed by the keys of the cells
   * @returns what could not be taken, so that nothing was written
   */
  readonly fillIn: (fields: readonly Field[], typed: ReadonlyMap<string, string>) => Promise<readonly NotTaken[]>;
  readonly takeLastYear: (file: File) => Promise<void>;
  /** Takes over the amounts of a file in spite of the doubts about it. */
  readonly takeAnyway: () => Promise<void>;
  readonly dropLastYear: () => Promise<void>;
}

/**
 * The text, and what the person can do with it. It is prepared each time the view is asked for, and again
 * when cells change while it is shown.
 */
export function useNarrative(): Narrative {
  const { host, dispatch, controller } = usePane();
  const [desk, tell] = useReducer(reduceNarrative, EMPTY_DESK);
  const latest = useRef(desk);
  latest.current = desk;
  const prepare = useCallback(
    (read: FollowsEdits["read"], goesOn: boolean, sheets: readonly string[] | null) =>
      read(
        "preparing",
        async (going) => {
          const { prepared } = latest.current;
          const lastYear = lastYearInUse(latest.current);
          tell({
            type: "prepared",
            prepared: await going.unlessCancelled(
              prepared !== null && sheets !== null
                ? prepareAgain(host, prepared, sheets, lastYear)
                : prepareNarrative(host, lastYear),
            ),
          });
          return null;
        },
        goesOn,
      ),
    [host],
  );

  const { work, read, ask } = useFollowsEdits("narrative", true, prepare);

  const takeOver = async (file: LastYearFile): Promise<Happening> => {
    const { prepared } = latest.current;
    const { narration } = prepared ?? (await prepareNarrative(host));
    const outcome = await importLastYear(host, narration, file);
    tell({ type: "last-year-taken", file, outcome });
    dispatch({ type: "last-year-chosen", file });
    const deed = { kind: "last-year-taken", edits: outcome.edits } as const;
    if (outcome.edits.length > 0) await controller.record(deed);
    const codes = codesUsedIn(file.workbook);
    if (codes.codes.length > 0) await controller.learnCodes(codes, true);
    ask();
    return { kind: "done", deed };
  };

  const toAdd = useMemo(
    () =>
      desk.prepared === null ? [] : sheetsToAdd(desk.prepared.narration, lastYearInUse(desk)).map(({ tab }) => tab),
    [desk],
  );

  const toFill = useMemo(
    () => (desk.prepared === null ? [] : fieldsOf(desk.prepared.narration, lastYearInUse(desk))),
    [desk],
  );

  return {
    desk,
    toFill,
    fillIn: async (fields, typed) => {
      const { prepared } = latest.current;
      if (prepared === null) return [];
      const { narration } = prepared;
      const { edits, notTaken } = fillingIn(narration, fields, typed);
      if (edits.length === 0) return notTaken;
      await work("writing", async () => {
        const deed = { kind: "filled-in", edits: await make(host, edits, narration.workbook) } as const;
        // Prepared again because something was done.
        await controller.record(deed);
        return { kind: "done", deed };
      });
      return [];
    },
    prepare: async () => {
      await prepare(read, false, null);
    },
    choose: useCallback((id: string, choice: Choice) => {
      tell({ type: "chosen", id, choice });
    }, []),
    refuseConsent: () => {
      tell({ type: "consent-refused" });
    },
    write: async (replaceForeignText) => {
      await work("writing", async () => {
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
        return { kind: "text-written", sentence: outcome.sentence };
      });
    },
    copy: async () => {
      if (desk.prepared === null) return;
      // Nothing may come between the click and the clipboard, or the web view refuses.
      const isCopied = await copyFormatted(narrativeForClipboard(desk.prepared.narration));
      dispatch({ type: "heard" });
      dispatch({ type: "happened", what: { kind: "copied", isCopied, own: desk.prepared.view.own.written } });
    },
    exportWord: async (anyway, parts) => {
      await work("preparing", async () => {
        const [prepared, { exportWord }] = await Promise.all([
          prepareNarrative(host, lastYearInUse(desk)),
          import("./export-word"),
        ]);
        tell({ type: "prepared", prepared });
        const open = openBeforeExport(prepared);
        if (open !== null && !anyway) {
          tell({ type: "export-asked", open });
          return null;
        }
        return { kind: "exported", file: await exportWord(prepared.narration, parts), own: prepared.view.own.written };
      });
    },
    refuseExport: () => {
      tell({ type: "export-asked", open: null });
    },
    toAdd,
    addInputs: async () => {
      await work("writing", async () => {
        const lastYear = lastYearInUse(latest.current);
        const { narration } = await prepareNarrative(host, lastYear);
        const sheets = await addInputs(host, narration, lastYear);
        tell({ type: "prepared", prepared: await prepareNarrative(host, lastYear) });
        const [first] = sheets;
        if (first === undefined) return null;
        await controller.reveal([{ sheet: first, row: 0, column: 0 }]);
        return { kind: "sheets-added", sheets };
      });
    },
    takeLastYear: async (file) => {
      await work("writing", async () => {
        if (desk.prepared === null) return null;
        const { readWorkbookFile } = await import("./read-file");
        const read = await readWorkbookFile(file);
        if (read.kind === "unreadable") return { kind: "file-unreadable", file: file.name, sentence: read.sentence };
        const lastYear = { name: file.name, workbook: read.workbook };
        const nothing = holdsNothing(lastYear);
        if (nothing !== null) return { kind: "file-unreadable", file: file.name, sentence: nothing };
        const doubts = doubtsAbout(desk.prepared.narration, lastYear);
        if (doubts.length === 0) return takeOver(lastYear);
        tell({ type: "last-year-doubted", file: lastYear, doubts });
        return null;
      });
    },
    takeAnyway: async () => {
      await work("writing", async () => (desk.lastYear === null ? null : takeOver(desk.lastYear.file)));
    },
    dropLastYear: async () => {
      await work("writing", async () => {
        const file = lastYearInUse(latest.current);
        tell({ type: "last-year-dropped" });
        dispatch({ type: "last-year-chosen", file: null });
        if (file !== null) await controller.learnCodes(codesUsedIn(file.workbook), false);
        ask();
        return null;
      });
    },
  };
}
