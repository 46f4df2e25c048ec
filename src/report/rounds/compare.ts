import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { FindingRow } from "../finding-list";
import { isOfUnits } from "../units-rows";
import type { State } from "./columns";
import type { EarlierFinding } from "./replies";

/** A finding with what became of it since the round before. */
export interface ComparedRow {
  readonly row: FindingRow;
  readonly mark: string;
  readonly state: Exclude<State, "mended">;
  /** What the workbook, or the earlier report, says to it. */
  readonly reply: string;
}

/** The findings of a workbook beside those of the round before. */
export interface ComparedFindings {
  readonly rows: readonly ComparedRow[];
  /** Findings of the round before that are found no more. */
  readonly mended: readonly EarlierFinding[];
}

/**
 * @param earlier the findings of the round before; `null` where there was none
 * @param isBesideUnits whether the units were compared this time too; else nothing about them is known to be mended
 */
export function compareFindings(
  found: readonly FindingRow[],
  earlier: readonly EarlierFinding[] | null,
  isBesideUnits = false,
): ComparedFindings {
  const known = (earlier ?? []).filter(({ shown }) => isBesideUnits || !isOfUnits(shown.place ?? ""));
  const waiting = byMark(known);
  const rows = found.map((row): ComparedRow => {
    const mark = markOf(row);
    const same = waiting.get(mark)?.shift();
    const reply = row.reply === "" ? (same?.reply ?? "") : row.reply;
    return { row, mark, state: stateOf(row, earlier === null || same !== undefined, reply), reply };
  });
  return { rows, mended: [...waiting.values()].flat() };
}

function stateOf(row: FindingRow, wasKnown: boolean, reply: string): ComparedRow["state"] {
  if (row.handling === "explained" || isExplanation(reply)) return "explained";
  return wasKnown ? "open" : "new";
}

/** Whether a reply says why a finding is right as it is; one that claims to have mended what is found again does not. */
export const isExplanation = (reply: string): boolean => reply !== "" && !CLAIMS_MENDED.test(reply);

const CLAIMS_MENDED = /^(?:已经?)?(?:完成)?(?:整改|修改|改正|更正|修正|订正|改)/u;

const MARK_DIGITS = 16;

/**
 * What a finding is known by from round to round: its rule, its subject and its figures, not its cells, so that rows
 * inserted above change nothing.
 */
export function markOf({ key }: Pick<FindingRow, "key">): string {
  const [fingerprint = ""] = key.split("\u0001");
  return bytesToHex(sha256(utf8ToBytes(fingerprint))).slice(0, MARK_DIGITS);
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
