import { createChecking, type Checking } from "../actions/checking";
import { createFollowing } from "../actions/selection-followed";
import type { CheckSettings } from "../checks/settings";
import type { UnitsRead } from "../actions/units";
import { oneAtATime, type OneAtATime } from "../actions/work";
import { findingKey } from "../report/finding-list";
import type { HostPort } from "../workbook/ports";
import { browserPace } from "./browser-pace";
import { walkOf } from "./selection";
import type { PaneEvent, PaneState, View } from "./state";
import type { Store } from "./store";

/** What a person can do in the pane. */
export interface Controller extends Checking {
  show(view: View): void;
  /** 下一个 and 上一个: opens the next finding of the list as it is filtered, shows its cells and takes the keyboard there. */
  step(by: 1 | -1): void;
  /** 导出问题清单: the findings as they are now, as a file to hand over. */
  exportFindings(format: "docx" | "xlsx"): Promise<void>;
  /** The units' workbooks that are compared with this one, for the list; `null` where none are picked. */
  compareWith(units: UnitsRead | null): void;
  /** 读回清单: takes the replies of a list that was filled in over as explanations, and tells what became of it. */
  readBack(file: File): Promise<void>;
  /** Tells which cell the person selects, until the function it returns is called. */
  followSelection(): () => void;
  /** Everything in the pane that takes time goes through here, one at a time. */
  readonly work: OneAtATime;
}

/** Ties the actions to the pane's state and the browser's time. */
export function createController(host: HostPort, { get, tell }: Store<PaneState, PaneEvent>): Controller {
  const work = oneAtATime(tell, browserPace);
  const checking = createChecking({ host, pace: browserPace, work, desk: get, tell });
  const following = createFollowing(host, browserPace, (cell) => {
    tell({ type: "cell-selected", cell });
  });
  const beside: { units: UnitsRead | null } = { units: null };
  const reveal: Controller["reveal"] = (cells) => following.asOwn(() => checking.reveal(cells));
  return {
    ...checking,
    reveal,
    followSelection: () => following.start(),
    step: (by) => {
      const { checked, filter, openFinding } = get();
      if (checked === null) return;
      const findings = walkOf(checked.validation, filter);
      const at = findings.findIndex((finding) => findingKey(finding) === openFinding?.key);
      // From nowhere, back is to the last.
      const to = at < 0 && by < 0 ? findings.length - 1 : at + by;
      const finding = findings[to];
      if (!finding) return;
      tell({ type: "shown", view: "check" });
      tell({ type: "finding-opened", key: findingKey(finding), takesFocus: true });
      if (finding.cells.length > 0) void reveal(finding.cells.map(({ cell }) => cell));
    },
    exportFindings: async (format) => {
      await work.do("preparing", async () => {
        const checked = await checking.upToDate();
        if (checked === null) return;
        // The writers of files come only when one is asked for.
        const [{ findingReport }, { download }] = await Promise.all([
          import("../actions/hand-over"),
          import("./download"),
        ]);
        const { name, bytes } = await findingReport(checked.validation, format, beside.units);
        download(bytes, name, format);
        tell({ type: "happened", what: { kind: "exported", file: name } });
      });
    },
    compareWith: (units) => {
      beside.units = units;
    },
    readBack: async (file) => {
      const decided: { settings: CheckSettings | null } = { settings: null };
      await work.do("reading", async () => {
        const checked = await checking.upToDate();
        if (checked === null) return;
        const [{ readWorkbookFile }, { readList, takeReplies }] = await Promise.all([
          import("./narrative/read-file"),
          import("../actions/replies"),
        ]);
        const read = await readWorkbookFile(file);
        if (read.kind === "unreadable") {
          tell({ type: "happened", what: { kind: "file-unreadable", file: file.name, sentence: read.sentence } });
          return;
        }
        const list = readList(read.workbook, checked.validation);
        if (list.kind === "refused") {
          tell({ type: "happened", what: { kind: "list-refused", sentence: list.sentence } });
          return;
        }
        const { settings, taken, kept } = takeReplies(checked.validation, checked.settings, list.list);
        tell({ type: "list-returned", list: list.list });
        tell({ type: "happened", what: { kind: "list-read", file: file.name, taken, kept } });
        if (taken > 0) decided.settings = settings;
      });
      if (decided.settings !== null) await checking.decide(decided.settings, true);
    },
    show: (view) => {
      tell({ type: "shown", view });
    },
    work,
  };
}
