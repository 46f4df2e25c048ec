import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { FindingRow } from "../../report/finding-list";
import type { State } from "./columns";
import type { EarlierFinding, EarlierUnit } from "./replies";
import { unitName, type InspectedUnit } from "./unit";

/** A finding with what became of it since the round before. */
export interface ComparedRow {
  readonly row: FindingRow;
  readonly mark: string;
  readonly state: Exclude<State, "mended">;
  /** What the workbook, or the earlier report, says to it. */
  readonly reply: string;
}

/** A unit, compared with the round before. */
export interface ComparedUnit {
  readonly unit: InspectedUnit;
  readonly rows: readonly ComparedRow[];
  /** Findings of the round before that are found no more; none of a unit that could not be checked. */
  readonly mended: readonly EarlierFinding[];
}

/** Holds the units of a round against those of the round before. */
export class Rounds {
  private readonly left: Set<EarlierUnit>;

  /** @param earlier the units of the report before; `null` in the first round */
  constructor(private readonly earlier: readonly EarlierUnit[] | null) {
    this.left = new Set(earlier);
  }

  /** What became of the findings of a unit. */
  compare(unit: InspectedUnit): ComparedUnit {
    const before = this.unitBefore(unit);
    if (before) this.left.delete(before);
    const waiting = byMark(before?.findings ?? []);
    const rows = unit.rows.map((row): ComparedRow => {
      const mark = markOf(row);
      const same = waiting.get(mark)?.shift();
      const reply = row.reply === "" ? (same?.reply ?? "") : row.reply;
      return { row, mark, state: this.stateOf(row, same, reply), reply };
    });
    // A workbook that could not be checked proves nothing mended.
    return { unit, rows, mended: unit.error === null ? [...waiting.values()].flat() : [] };
  }

  /** Units of the round before that were not there this time. */
  get absent(): readonly EarlierUnit[] {
    return [...this.left];
  }

  private stateOf(row: FindingRow, same: EarlierFinding | undefined, reply: string): ComparedRow["state"] {
    if (row.handling === "explained" || (reply !== "" && !CLAIMS_MENDED.test(reply))) return "explained";
    return this.earlier === null || same !== undefined ? "open" : "new";
  }

  /** The same file, else the only one of its name, else the only one of its department. */
  private unitBefore(unit: InspectedUnit): EarlierUnit | undefined {
    const open = [...this.left];
    const only = (isSame: (earlier: EarlierUnit) => boolean): EarlierUnit | undefined => {
      const same = open.filter(isSame);
      return same.length === 1 ? same[0] : undefined;
    };
    return (
      open.find(({ file }) => file === unit.file) ??
      only(({ file }) => basename(file) === basename(unit.file)) ??
      only(({ name }) => name === unitName(unit))
    );
  }
}

/** A reply that says the finding is mended, which it is not where it is found again. */
const CLAIMS_MENDED = /^(?:已经?)?(?:完成)?(?:整改|修改|改正|更正|修正|订正|改)/u;

const MARK_DIGITS = 16;

/**
 * What a finding is known by from round to round: its rule, its subject and its figures, not its cells, so that rows
 * inserted above change nothing.
 */
function markOf({ key }: FindingRow): string {
  const [fingerprint = ""] = key.split("\u0001");
  return createHash("sha256").update(fingerprint).digest("hex").slice(0, MARK_DIGITS);
}

function byMark(findings: readonly EarlierFinding[]): Map<string, EarlierFinding[]> {
  const marks = new Map<string, EarlierFinding[]>();
  for (const finding of findings) {
    const same = marks.get(finding.mark);
    if (same) same.push(finding);
    else marks.set(finding.mark, [finding]);
  }
  return marks;
}
