import { basename } from "node:path";
import { compareFindings, type ComparedFindings } from "../../report/rounds/compare";
import type { EarlierUnit } from "../../report/rounds/replies";
import { unitName, type InspectedUnit } from "./unit";

export type { ComparedRow } from "../../report/rounds/compare";

/** A unit, compared with the round before; nothing of one that could not be checked counts as mended. */
export interface ComparedUnit extends ComparedFindings {
  readonly unit: InspectedUnit;
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
    const { rows, mended } = compareFindings(
      unit.rows,
      this.earlier === null ? null : (before?.findings ?? []),
      unit.isBesideUnits,
    );
    // A workbook that could not be checked proves nothing mended.
    return { unit, rows, mended: unit.error === null ? mended : [] };
  }

  /** Units of the round before that were not there this time. */
  get absent(): readonly EarlierUnit[] {
    return [...this.left];
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
