import type { CellRef } from "../../workbook/address";
import type { StatedFigure } from "../figure";
import type { Unit } from "../unit";
import type { Located } from "../table";
import type { ChangeKey, ChangeScope } from "./change-lines";
import type { InputKind } from "./definition";

export type { StatedFigure as InputFigure } from "../figure";

/**
 * The numbers of the input sheets are figures like any other. What is blank is no figure: it is not known yet, which
 * is not zero.
 */

/** 基本信息. `null` where the officer left it blank or the sheet has no such line. */
export interface Basics {
  readonly department: Located | null;
  readonly fullName: Located | null;
  readonly year: Located<number> | null;
  /** When the budget was approved, `2024年2月8日`. */
  readonly approvedOn: Located | null;
  /** `2024年2月28日`. */
  readonly publishedOn: Located | null;
  readonly headquarters: Located | null;
  readonly subordinateUnits: StatedFigure | null;
  readonly administrativeUnits: StatedFigure | null;
  readonly institutions: StatedFigure | null;
  /** Each name with the cell of the list. */
  readonly unitNames: readonly Located[];
  readonly offices: StatedFigure | null;
  readonly officeNames: readonly Located[];
  readonly posts: StatedFigure | null;
  readonly staff: StatedFigure | null;
  readonly inPost: StatedFigure | null;
  readonly inPostChange: StatedFigure | null;
  readonly retired: StatedFigure | null;
  readonly retiredChange: StatedFigure | null;
  readonly veterans: StatedFigure | null;
  readonly veteransChange: StatedFigure | null;
}

/** A row of 上年预算数. */
export interface PriorAmount {
  readonly key: ChangeKey;
  readonly scope: ChangeScope;
  /** Joined functional code; `null` for lines without one. */
  readonly code: string | null;
  readonly label: Located;
  /** The amount's cell, also where it is still blank. */
  readonly cell: CellRef;
  /** The unit in which the sheet states it. */
  readonly printedIn: Unit;
  readonly amount: StatedFigure | null;
}

/** A row of 变动原因. */
export interface Reason {
  readonly key: ChangeKey;
  readonly scope: ChangeScope;
  readonly code: string | null;
  readonly label: Located;
  /** The reason's cell, also where it is still blank. */
  readonly cell: CellRef;
  readonly reason: Located | null;
  /** What last year's text gave as the reason. */
  readonly lastReason: Located | null;
}

/** A row of 项目情况. */
export interface ProjectNote {
  readonly name: Located;
  readonly basis: Located | null;
  readonly scale: StatedFigure | null;
  readonly unit: Located | null;
  readonly allocation: Located | null;
  readonly period: Located | null;
}

/** 政府采购, in 万元. */
export interface Procurement {
  readonly total: StatedFigure | null;
  readonly goods: StatedFigure | null;
  readonly works: StatedFigure | null;
  readonly services: StatedFigure | null;
  readonly smallAndMedium: StatedFigure | null;
  readonly microAndSmall: StatedFigure | null;
}

/** A line of 国有资产. */
export interface AssetLine {
  readonly label: Located;
  readonly quantity: StatedFigure | null;
  readonly value: StatedFigure | null;
}

/** 国有资产. */
export interface Assets {
  readonly buildings: AssetLine | null;
  readonly vehicles: AssetLine | null;
  /** The kinds that add up to `vehicles`, those the sheet has, in its order. */
  readonly vehicleKinds: readonly AssetLine[];
  readonly furniture: AssetLine | null;
  readonly otherAssets: AssetLine | null;
  readonly equipmentAbove50: AssetLine | null;
  readonly equipmentAbove100: AssetLine | null;
  readonly plannedVehicles: AssetLine | null;
  readonly plannedAbove50: AssetLine | null;
  readonly plannedAbove100: AssetLine | null;
}

/** What a 类 is mainly used for. */
export interface CategoryUse {
  /** The 类 by name, without its code. */
  readonly category: string;
  readonly use: Located;
}

/** 其他. */
export interface Statements {
  readonly agencyOperatingFunds: StatedFigure | null;
  readonly overallTargets: StatedFigure | null;
  readonly fiscalProjectTargets: StatedFigure | null;
  readonly otherProjectTargets: StatedFigure | null;
  readonly otherMatters: Located | null;
  readonly uses: readonly CategoryUse[];
}

/** A term of 名词解释. */
export interface GlossaryEntry {
  readonly term: Located;
  readonly meaning: Located;
}

/** What a sheet asks for and the officer left blank. */
export interface InputBlank {
  readonly input: InputKind;
  /** The key of the line in the sheet's description; empty where rows are the officer's own. */
  readonly key: string;
  /** The label of its row, as printed. */
  readonly label: string;
  /** The column of the sheet's description. */
  readonly column: string;
  /** The unit in which the sheet states money there. */
  readonly printedIn: Unit;
  readonly cell: CellRef;
}

export type InputProblemKind =
  | "missing-sheet"
  | "duplicate-sheet"
  | "unknown-entry" // a row that names no line this sheet has
  | "duplicate-line"
  | "unreadable-number"; // words where a number belongs

/** What could not be read in an input sheet. */
export interface InputReadingProblem {
  readonly kind: InputProblemKind;
  readonly input: InputKind;
  readonly cells: readonly CellRef[];
  /** What stands there; empty where something is absent. */
  readonly found: string;
  /** What was looked for, as a sentence would name it. */
  readonly expected: string;
}

/** Everything the officer says beside the disclosure tables, each statement with its cell. */
export interface Inputs {
  /** The sheet each input was read from; absent where the workbook has none. */
  readonly sheets: { readonly [K in InputKind]?: string };
  readonly basics: Basics;
  readonly priorYear: readonly PriorAmount[];
  readonly reasons: readonly Reason[];
  readonly projectNotes: readonly ProjectNote[];
  readonly procurement: Procurement;
  readonly assets: Assets;
  readonly statements: Statements;
  /** The department's functions, a paragraph each. */
  readonly functions: readonly Located[];
  readonly glossary: readonly GlossaryEntry[];
  readonly blanks: readonly InputBlank[];
  readonly problems: readonly InputReadingProblem[];
}

/** The prior-year amount of a line; `null` where it is not stated. */
export function priorAmount(inputs: Inputs, key: ChangeKey): StatedFigure | null {
  return inputs.priorYear.find((row) => row.key === key)?.amount ?? null;
}

/** The reason for the change of a line; `null` where none is stated. */
export function reasonFor(inputs: Inputs, key: ChangeKey): Located | null {
  return inputs.reasons.find((row) => row.key === key)?.reason ?? null;
}
