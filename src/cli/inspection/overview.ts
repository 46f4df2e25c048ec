import { SEVERITIES } from "../../report/severity-names";
import { KIND_NAMES } from "../../report/kind-names";
import type { RuleKind, Severity } from "../../checks/rule-facts";
import type { FindingCounts } from "../../report/summary";
import type { Bilingual } from "../../disclosure/bilingual";
import type { State } from "../../report/rounds/columns";
import type { EarlierUnit } from "../../report/rounds/replies";
import type { ComparedUnit } from "./rounds";
import { unitName } from "./unit";

/** A unit in the overview. */
export interface UnitLine {
  readonly name: string;
  readonly file: string;
  readonly year: number | null;
  readonly error: Bilingual | null;
  readonly headline: Bilingual;
  readonly counts: FindingCounts;
  readonly states: Readonly<Record<State, number>>;
  /** It has findings of this round, or of the one before, to look at. */
  readonly hasList: boolean;
}

/** How many findings of each severity a kind of rules brought; 尾差 are not listed and not counted. */
export interface KindLine {
  readonly kind: RuleKind;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly explained: number;
  readonly total: number;
}

/** The first page of a report: small, however many units there are. */
export interface Overview {
  /** What was inspected, as the person named it. */
  readonly scope: string;
  /** `2026-11-26`. */
  readonly date: string;
  readonly units: readonly UnitLine[];
  readonly kinds: readonly KindLine[];
  readonly states: Readonly<Record<State, number>>;
  /** There was a round before. */
  readonly isCompared: boolean;
  /** Units of the round before that were not there this time. */
  readonly absent: readonly EarlierUnit[];
}

const isKind = (kind: string): kind is RuleKind => kind in KIND_NAMES;
const KINDS: readonly RuleKind[] = Object.keys(KIND_NAMES).filter(isKind);

/** Counts along while units pass. */
export class Tally {
  private readonly units: UnitLine[] = [];
  private readonly states: Record<State, number> = { new: 0, open: 0, explained: 0, mended: 0 };
  private readonly kinds = new Map(
    KINDS.map((kind) => [kind, { counts: { logical: 0, verifiable: 0, formal: 0, rounding: 0 }, explained: 0 }]),
  );

  /** @returns the unit as the overview has it */
  add({ unit, rows, mended }: ComparedUnit): UnitLine {
    const states: Record<State, number> = { new: 0, open: 0, explained: 0, mended: mended.length };
    for (const { row, state } of rows) {
      states[state] += 1;
      const kind = this.kinds.get(row.kind);
      if (!kind) continue;
      if (state === "explained") kind.explained += 1;
      else kind.counts[row.severity] += 1;
    }
    for (const state of ["new", "open", "explained", "mended"] as const) this.states[state] += states[state];
    const { file, year, error, headline, counts } = unit;
    const hasList = rows.length + mended.length > 0;
    const line: UnitLine = { name: unitName(unit), file, year, error, headline, counts, states, hasList };
    this.units.push(line);
    return line;
  }

  overview(told: Pick<Overview, "scope" | "date" | "isCompared" | "absent">): Overview {
    const kinds = [...this.kinds].map(([kind, { counts, explained }]) => {
      const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], explained);
      return { kind, counts, explained, total };
    });
    return { ...told, units: this.units, kinds: kinds.filter(({ total }) => total > 0), states: this.states };
  }
}
