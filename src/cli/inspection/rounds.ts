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
  private readonly byFile: Index;
  private readonly byFileName: Index;
  private readonly byName: Index;

  /** @param earlier the units of the report before; `null` in the first round */
  constructor(private readonly earlier: readonly EarlierUnit[] | null) {
    const units = earlier ?? [];
    this.left = new Set(units);
    this.byFile = new Index(units, ({ file }) => file);
    this.byFileName = new Index(units, ({ file }) => basename(file));
    this.byName = new Index(units, ({ name }) => name);
  }

  /** What became of the findings of a unit. */
  compare(unit: InspectedUnit): ComparedUnit {
    const before = this.unitBefore(unit);
    if (before) {
      this.left.delete(before);
      for (const index of [this.byFile, this.byFileName, this.byName]) index.remove(before);
    }
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
    return (
      this.byFile.first(unit.file) ?? this.byFileName.only(basename(unit.file)) ?? this.byName.only(unitName(unit))
    );
  }
}

/** Units that are still open, found by what they are called: a report may hold as many as a sheet has rows. */
class Index {
  private readonly units = new Map<string, Set<EarlierUnit>>();

  constructor(
    units: readonly EarlierUnit[],
    private readonly keyOf: (unit: EarlierUnit) => string,
  ) {
    for (const unit of units) {
      const same = this.units.get(keyOf(unit));
      if (same) same.add(unit);
      else this.units.set(keyOf(unit), new Set([unit]));
    }
  }

  remove(unit: EarlierUnit): void {
    this.units.get(this.keyOf(unit))?.delete(unit);
  }

  first(key: string): EarlierUnit | undefined {
    const [first] = this.units.get(key) ?? [];
    return first;
  }

  only(key: string): EarlierUnit | undefined {
    return this.units.get(key)?.size === 1 ? this.first(key) : undefined;
  }
}
