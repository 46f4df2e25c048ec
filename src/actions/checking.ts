import type { CheckSettings } from "../checks/settings";
import type { Diagnosis, Explanation } from "../diagnosis/diagnosis";
import type { CellRef } from "../workbook/address";
import { isStale } from "../workbook/ports";
import { NARRATIVE_SHEET } from "../narrative/writers/sheet";
import { changedCells } from "../workbook/changed-cells";
import { NoCodesFound, type CodeList } from "../disclosure/codes/code-list";
import { make, proposalOf, type Proposal } from "./accept";
import { codeListIn, forgetCodes, storeCodes, type CodeFile } from "./codes";
import type { Deed, Happening } from "./desk";
import { createHistory } from "./doing-and-undoing";
import { hearEdits, type EditsHeard } from "./edits-heard";
import type { TakingBack } from "./history";
import { diagnosisKey, markFindings, mayFollowEdits, refusalsOf } from "./mark";
import { pausing } from "./pace";
import type { Surroundings } from "./surroundings";
import { decide, judgedBy, validate, validateAgain, type Checked } from "./validate";
import { Cancelled, type Going } from "./work";

/** What the buttons of 校验 do: each tells what happens and never throws. */
export interface Checking {
  /** 校验: reads, checks and, where marking is on, marks. */
  validate(): Promise<void>;
  /** 清除标记. */
  clearMarks(): Promise<void>;
  /** 在表中标记: marks what was found, or clears all marks. */
  switchMarking(isOn: boolean): Promise<void>;
  /** 自动复核: checks again after each edit of the officer's. */
  switchWatching(isOn: boolean): Promise<void>;
  /** Selects cells in the workbook. */
  reveal(cells: readonly CellRef[]): Promise<void>;
  /** What 采纳 would write; `null` before anything was checked. */
  proposal(explanation: Explanation): Proposal | null;
  /** The check as the figures are now: made anew where they changed since; `null` before anything was checked. */
  upToDate(): Promise<Checked | null>;
  /** 采纳 and 修复: writes, and checks again. */
  carryOut(deed: Deed): Promise<void>;
  /** 忽略: sets a diagnosis aside and takes its marks off; `null` brings all of them back. */
  ignore(diagnosis: Diagnosis | null): Promise<void>;
  /**
   * 撤销: takes back what was written, by its entry in the history; the last one where none is named.
   * @param how where cells were changed since: what to do about them. Without it they hold it up, and the desk says which
   */
  undo(id?: string, how?: TakingBack): Promise<void>;
  /** Takes an entry off the history without touching the workbook. */
  forget(id: string): Promise<void>;
  /** Reads the history of earlier sessions. */
  recall(): Promise<void>;
  /** Puts something written elsewhere into the history; results of the check are then out of date. */
  record(deed: Deed): Promise<void>;
  /**
   * Stores what the officer decided about rules and findings.
   * @param goesOn it follows from what was done before, whose notices stay
   */
  decide(settings: CheckSettings, goesOn?: boolean): Promise<void>;
  /** 载入科目表: stores the list in a file with the workbook, and checks again. */
  loadCodes(read: () => Promise<CodeFile>): Promise<void>;
  /** Takes a list away again, and checks again. */
  forgetCodes(list: CodeList): Promise<void>;
  /**
   * Part of another action: the codes of a list count as known from now on, or (`false`) no more. What was checked
   * is judged anew without reading.
   * @throws HostRefusal where the workbook cannot be written
   */
  learnCodes(list: CodeList, isToBeKnown: boolean): Promise<void>;
}

export function createChecking({ host, pace, work, desk, tell }: Surroundings): Checking {
  let heard: EditsHeard | null = null;

  const say = (...happenings: readonly Happening[]): void => {
    for (const what of happenings) tell({ type: "happened", what });
  };

  async function show(checked: Checked, followsEdit: boolean): Promise<void> {
    tell({ type: "checked", checked });
    if (!desk().isMarking || (followsEdit && !mayFollowEdits(host.abilities))) return;
    await markAgain(checked);
  }

  /** Judging the workbook anew as it was read takes nothing back of what was changed since. */
  function stillAged(cells: readonly CellRef[]): void {
    if (cells.length > 0) tell({ type: "aged", cells });
  }

  async function markAgain(checked: Checked): Promise<void> {
    tell({ type: "started", work: "marking", canCancel: false });
    const outcome = await markFindings(host, checked, desk().ignored);
    tell({ type: "marked", outcome });
    say(...refusalsOf(outcome));
  }

  /** @param going where it can be called off */
  async function readAndShow(followsEdit = false, going: Going | null = null): Promise<void> {
    const validating = validate(host, {
      onProgress: (progress) => {
        going?.goOn();
        tell({ type: "progressed", progress });
      },
      onRead: () => {
        going?.goOn();
        tell({ type: "started", work: "checking" });
      },
      pause: going?.pause ?? pausing(pace),
    });
    await show(await (going?.unlessCancelled(validating) ?? validating), followsEdit);
    await listen();
  }

  const history = createHistory({ host, pace, work, desk, tell }, say, () => readAndShow());

  /** From the first check on, so that results never go out of date unsaid; a host without events is asked on the next act. */
  async function listen(): Promise<void> {
    if (heard !== null || !host.abilities.canWatch) return;
    try {
      heard = await hearEdits(host, pace, () => void afterEdit());
    } catch {
      // Without events the next act compares.
    }
  }

  /** What a person changed since the check; the text this software writes is no table. */
  async function ageOf(sheets: readonly string[] | null): Promise<void> {
    const { checked } = desk();
    if (checked === null) return;
    const now = sheets === null ? await host.read() : await host.reread(checked.workbook, sheets);
    if (desk().checked !== checked) return;
    const cells = changedCells(checked.workbook, now).filter(({ sheet }) => sheet !== NARRATIVE_SHEET);
    if (cells.length > 0 || desk().changed.length > 0) tell({ type: "aged", cells });
  }

  async function afterEdit(): Promise<void> {
    if (heard === null || desk().checked === null) return;
    // What was heard is taken only once nothing else is at work, or it would be lost.
    if (work.isBusy()) {
      heard.again();
      return;
    }
    const sheets = heard.take();
    if (desk().isWatching) await work.do("reading", () => checkAfterEdit(sheets));
    else await ageOf(sheets).catch(() => undefined);
  }

  /** What was written from is no longer what stands there: the list must not offer it again. */
  async function readAgainWhereStale(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (failure) {
      if (!isStale(failure) || desk().checked === null) throw failure;
      try {
        await readAndShow();
      } catch {
        throw failure;
      }
      say({ kind: "failed", failure, isReadAgain: true });
    }
  }

  async function checkAfterEdit(sheets: readonly string[] | null): Promise<void> {
    const { checked } = desk();
    if (sheets === null || checked === null) await readAndShow(true);
    else await show(await validateAgain(host, checked, sheets, { pause: pausing(pace) }), true);
  }

  /** What rests on figures that are no longer there is not done, but checked anew and said. */
  async function isOutdated(isToBeSaid = true): Promise<boolean> {
    if (!host.abilities.canWatch) await ageOf(null);
    const cells = desk().changed;
    if (cells.length === 0) return false;
    await readAndShow();
    if (isToBeSaid) say({ kind: "was-outdated", cells });
    return true;
  }

  return {
    validate: async () => {
      await work.read("reading", (going) => readAndShow(false, going));
    },

    clearMarks: async () => {
      await work.do("marking", async () => {
        const outcome = await host.clear();
        tell({ type: "marked", outcome: null });
        say(
          ...(outcome.refused.length > 0 ? refusalsOf(outcome) : [{ kind: "cleared" as const, marks: outcome.marked }]),
        );
      });
    },

    switchMarking: async (isOn) => {
      tell({ type: "marking-switched", isOn });
      const { checked } = desk();
      if (checked === null) return;
      await work.do("marking", async () => {
        const outcome = isOn ? await markFindings(host, checked, desk().ignored) : await host.clear();
        tell({ type: "marked", outcome: isOn ? outcome : null });
        say(...refusalsOf(outcome));
      });
    },

    switchWatching: async (isOn) => {
      await work.read("reading", async (going) => {
        if (isOn) heard ??= await hearEdits(host, pace, () => void afterEdit());
        tell({ type: "watching-switched", isOn });
        if (!isOn) return;
        try {
          await readAndShow(false, going);
        } catch (failure) {
          if (failure instanceof Cancelled) tell({ type: "watching-switched", isOn: false });
          throw failure;
        }
      });
    },

    reveal: async (cells) => {
      try {
        const { unhidden } = await host.reveal(cells);
        const sheet = cells[0]?.sheet;
        if (unhidden && sheet !== undefined) say({ kind: "unhidden", sheet });
        const { changed, said } = desk();
        if (changed.length > 0 && !said.some(({ kind }) => kind === "shown-outdated"))
          say({ kind: "shown-outdated", cells: changed });
      } catch (failure) {
        say({ kind: "failed", failure });
      }
    },

    ignore: async (diagnosis) => {
      const { checked, ignored, isMarking } = desk();
      tell({ type: "ignored", keys: diagnosis === null ? [] : [...ignored, diagnosisKey(diagnosis)] });
      if (checked === null || !isMarking) return;
      await work.do("marking", () => markAgain(checked));
    },

    proposal: (explanation) => {
      const { checked } = desk();
      return checked && proposalOf(explanation, checked.workbook);
    },

    upToDate: async () => {
      const { checked } = desk();
      if (checked !== null) await isOutdated(false);
      return desk().checked;
    },

    carryOut: async (deed) => {
      const { checked } = desk();
      if (checked === null || deed.edits.length === 0) return;
      await work.do("writing", () =>
        readAgainWhereStale(async () => {
          if (await isOutdated()) return;
          const made = { ...deed, edits: await make(host, deed.edits, checked.workbook) };
          await history.record(made);
          await readAndShow();
          say({ kind: "done", deed: made });
        }),
      );
    },

    undo: async (id, how) => {
      await work.do("writing", () => history.undo(id, how));
    },

    forget: async (id) => {
      await work.do("writing", () => history.forget(id));
    },

    recall: () => history.recall(),

    record: async (deed) => {
      await history.record(deed);
      const cells = deed.edits.map(({ cell }) => cell).filter(({ sheet }) => sheet !== NARRATIVE_SHEET);
      if (desk().checked !== null && cells.length > 0) tell({ type: "aged", cells: [...desk().changed, ...cells] });
    },

    decide: async (settings, goesOn) => {
      await work.do(
        "checking",
        async () => {
          const { checked, changed } = desk();
          if (!checked) return;
          await show(await decide(host, checked, settings), false);
          stillAged(changed);
        },
        goesOn,
      );
    },

    loadCodes: async (read) => {
      await work.do("reading", async () => {
        const file = await read();
        if (file.kind === "unreadable") {
          say({ kind: "file-unreadable", file: file.file, sentence: file.sentence });
          return;
        }
        const { source } = file;
        try {
          const list = codeListIn(source);
          await storeCodes(host, list);
          await readAndShow();
          say({ kind: "codes-loaded", list });
        } catch (failure) {
          if (!(failure instanceof NoCodesFound)) throw failure;
          say({ kind: "file-unreadable", file: source.name, sentence: failure.sentence });
        }
      });
    },

    forgetCodes: async (list) => {
      await work.do("reading", async () => {
        await forgetCodes(host, list);
        await readAndShow();
        say({ kind: "codes-removed", list });
      });
    },

    learnCodes: async (list, isToBeKnown) => {
      const settings = await (isToBeKnown ? storeCodes(host, list) : forgetCodes(host, list));
      const { checked, changed } = desk();
      if (checked === null) return;
      tell({ type: "checked", checked: judgedBy(checked, settings) });
      stillAged(changed);
    },
  };
}
