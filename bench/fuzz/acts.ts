import { isDeepStrictEqual } from "node:util";
import { cellAddress } from "../../src/workbook/address";
import { cellAt } from "../../src/workbook/workbook";
import { ACTS, disclosure, FAILURES, made, outcomeOf } from "../../test/excel/support/acts";
import type { Happening } from "../../test/excel/support/meanwhile";
import type { Opened } from "../../test/excel/support/opened";
import { Random } from "../random";
import type { Attack } from "./attack";

/** A figure written, something a person does at a round trip of the writing, or a trip that fails. */
type Step =
  | {
      readonly kind: "edit";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: number;
    }
  | { readonly kind: "act"; readonly trip: number; readonly name: string }
  | { readonly kind: "failure"; readonly trip: number; readonly which: number };

const MOST_TRIPS = 5;
/** A third at the very trip that takes a failed write back, and fails itself, cannot be told from none. */
const MOST_MISHAPS = 2;

function stepFrom(random: Random): Step {
  const trip = 1 + random.below(MOST_TRIPS);
  const chance = random.next();
  if (chance < 0.25) return { kind: "failure", trip, which: random.below(FAILURES.length) };
  if (chance < 0.5) return { kind: "act", trip, name: random.pick(Object.keys(ACTS)) };
  const isFirst = random.next() < 0.7;
  return {
    kind: "edit",
    sheet: isFirst ? "表1" : "表2",
    row: isFirst ? 2 + random.below(6) : 1 + random.below(2),
    column: isFirst ? 1 + random.below(2) : 1,
    value: random.below(1000),
  };
}

/** Writing while people work and Excel fails: afterwards all is as before, as wanted, or as said. */
export const acts: Attack<Step> = {
  name: "acts",
  steps: (seed) => {
    const random = new Random(seed);
    const all = Array.from({ length: 2 + random.below(6) }, () => stepFrom(random));
    const mishaps = all.filter(({ kind }) => kind !== "edit").slice(0, MOST_MISHAPS);
    return all.filter((step) => step.kind === "edit" || mishaps.includes(step));
  },
  fault: async (steps) => {
    const open = disclosure();
    const workbook = await open.port.read();
    const edits = steps.flatMap((step, index) => {
      if (step.kind !== "edit") return [];
      const again = steps.slice(index + 1).some((later) => later.kind === "edit" && isSamePlace(later, step));
      const content = cellAt(workbook, step)?.value ?? null;
      return again ? [] : [{ cell: step, before: { content }, after: { content: step.value } }];
    });
    const done: ((open: Opened) => void)[] = [];
    const happenings = steps.flatMap((step): Happening[] => {
      if (step.kind === "edit") return [];
      if (step.kind === "failure") return [{ at: step.trip, failure: FAILURES[step.which] ?? "refused" }];
      const act = ACTS[step.name];
      return act ? [{ at: step.trip, act: () => (whereItCan(act, open), void done.push(act)) }] : [];
    });
    const refusal = await made(open, edits, happenings);
    const all = (other: Opened): void => done.forEach((act) => whereItCan(act, other));
    const outcome = await outcomeOf(open, refusal, all, edits);
    if (outcome === null || isDeepStrictEqual(outcome.is, outcome.shouldBe)) return null;
    return `${refusal === null ? "written" : `refused (${refusal.reason})`}, but the workbook is otherwise`;
  },
  say: (step) => JSON.stringify(step.kind === "edit" ? { ...step, at: cellAddress(step) } : step),
};

const isSamePlace = (a: Step & { kind: "edit" }, b: Step & { kind: "edit" }): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** A person cannot work in a sheet that is gone. */
function whereItCan(act: (open: Opened) => void, open: Opened): void {
  if (open.model.sheet("表1") && open.model.sheet("表2")) act(open);
}
