import type { CheckSettings } from "../checks/settings";
import type { Explanation } from "../diagnosis/diagnosis";
import type { CellRef } from "../workbook/address";
import { isStale, type HostPort } from "../workbook/ports";
import { make, proposalOf, undo, type Proposal } from "./accept";
import type { Deed, Desk, DeskEvent, Happening } from "./desk";
import { hearEdits, type EditsHeard } from "./edits-heard";
import { markFindings, mayFollowEdits, refusalsOf } from "./mark";
import type { Pace } from "./pace";
import { decide, validate, validateAgain, type Checked } from "./validate";
import type { OneAtATime } from "./work";

/** Where the actions are done, and whom they tell. */
export interface Surroundings {
  readonly host: HostPort;
  readonly pace: Pace;
  readonly work: OneAtATime;
  /** The desk as it is now, with everything told so far. */
  readonly desk: () => Desk;
  readonly tell: (event: DeskEvent) => void;
}

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
  /** 采纳 and 修复: writes, and checks again. */
  carryOut(deed: Deed): Promise<void>;
  /** 撤销: takes back what was written last. */
  undo(): Promise<void>;
  /** Stores what the officer decided about rules and findings. */
  decide(settings: CheckSettings): Promise<void>;
}

export function createChecking({ host, pace, work, desk, tell }: Surroundings): Checking {
  let heard: EditsHeard | null = null;

  const say = (...happenings: readonly Happening[]): void => {
    for (const what of happenings) tell({ type: "happened", what });
  };

  async function show(checked: Checked, followsEdit: boolean): Promise<void> {
    tell({ type: "checked", checked });
    if (!desk().isMarking || (followsEdit && !mayFollowEdits(host.abilities))) return;
    tell({ type: "started", work: "marking" });
    const outcome = await markFindings(host, checked);
    tell({ type: "marked", outcome });
    say(...refusalsOf(outcome));
  }

  async function readAndShow(followsEdit = false): Promise<void> {
    const checked = await validate(host, (progress) => {
      tell({ type: "progressed", progress });
    });
    tell({ type: "started", work: "checking" });
    await show(checked, followsEdit);
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

  async function checkAfterEdit(): Promise<void> {
    const { checked } = desk();
    if (heard === null || checked === null) return;
    // What was heard is taken only once nothing else is at work, or it would be lost.
    if (work.isBusy()) {
      heard.again();
      return;
    }
    const sheets = heard.take();
    await work.do("reading", async () => {
      if (sheets === null) await readAndShow(true);
      else await show(await validateAgain(host, checked, sheets), true);
    });
  }

  async function stopHearing(): Promise<void> {
    const stopped = heard;
    heard = null;
    await stopped?.stop();
  }

  return {
    validate: async () => {
      await work.do("reading", () => readAndShow());
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
        const outcome = isOn ? await markFindings(host, checked) : await host.clear();
        tell({ type: "marked", outcome: isOn ? outcome : null });
        say(...refusalsOf(outcome));
      });
    },

    switchWatching: async (isOn) => {
      await work.do("reading", async () => {
        await stopHearing();
        if (isOn) heard = await hearEdits(host, pace, () => void checkAfterEdit());
        tell({ type: "watching-switched", isOn });
        if (isOn) await readAndShow();
      });
    },

    reveal: async (cells) => {
      try {
        const { unhidden } = await host.reveal(cells);
        const sheet = cells[0]?.sheet;
        if (unhidden && sheet !== undefined) say({ kind: "unhidden", sheet });
      } catch (failure) {
        say({ kind: "failed", failure });
      }
    },

    proposal: (explanation) => {
      const { checked } = desk();
      return checked && proposalOf(explanation, checked.workbook);
    },

    carryOut: async (deed) => {
      const { checked } = desk();
      if (checked === null || deed.edits.length === 0) return;
      await work.do("writing", () =>
        readAgainWhereStale(async () => {
          const made = { ...deed, edits: await make(host, deed.edits, checked.workbook) };
          tell({ type: "written", deed: made });
          await readAndShow();
          say({ kind: "done", deed: made });
        }),
      );
    },

    undo: async () => {
      await work.do("writing", () =>
        readAgainWhereStale(async () => {
          const last = desk().done.at(-1);
          if (!last) return;
          await undo(host, last.edits);
          tell({ type: "undone" });
          if (desk().checked !== null) await readAndShow();
          say({ kind: "undone" });
        }),
      );
    },

    decide: async (settings) => {
      await work.do("checking", async () => {
        const { checked } = desk();
        if (checked) await show(await decide(host, checked, settings), false);
      });
    },
  };
}
