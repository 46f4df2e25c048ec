/**
 * A department as the money it spends: lines from which every table, sheet and target form follows by adding up,
 * independently of the rules. Amounts are whole hundredths of the unit that the tables print.
 */

export type Fund = "generalPublic" | "governmentFund" | "stateCapital" | "specialFiscalAccount" | "unitFunds";
export type Origin = "current" | "transferred" | "carriedOver";

/** Something a unit spends money on. */
export interface MoneyLine {
  /** Name of the unit. */
  readonly unit: string;
  /** Functional code, seven digits. */
  readonly code: string;
  readonly fund: Fund;
  readonly origin: Origin;
  /** Economic code of basic expenditure, or the project with the column of its economic 类. */
  readonly use: { readonly economic: string } | { readonly project: string; readonly column: number };
  readonly amount: number;
}

export interface Department {
  /** As the tables name it. */
  readonly name: string;
  readonly year: number;
  readonly body: "部门" | "单位";
  readonly unit: "万元" | "元";
  /** Units in their order; the first is the headquarters. */
  readonly units: readonly string[];
  /** Agencies among them; the others are 事业单位. */
  readonly agencies: number;
  /** Whether 表4, 表5 and the tables of the funds count in what was carried over: forms differ. */
  readonly countsCarryover: boolean;
  /** The ten tables of a 单位 have no 表11. */
  readonly hasCarryoverTable: boolean;
  readonly lines: readonly MoneyLine[];
  /** Last year's, in the same unit. */
  readonly before: readonly MoneyLine[];
  readonly offices: readonly string[];
}

export const isFiscal = ({ fund }: MoneyLine): boolean =>
  fund === "generalPublic" || fund === "governmentFund" || fund === "stateCapital";
export const isBasic = ({ use }: MoneyLine): boolean => "economic" in use;
export const projectOf = ({ use }: MoneyLine): string | null => ("project" in use ? use.project : null);
export const economicOf = ({ use }: MoneyLine): string | null => ("economic" in use ? use.economic : null);
/** 人员经费 are 工资福利 and 对个人和家庭的补助. */
export const isPersonnel = (line: MoneyLine): boolean => /^30[13]/u.test(economicOf(line) ?? "");

export const total = (lines: readonly MoneyLine[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);
export const totalOf = (lines: readonly MoneyLine[], which: (line: MoneyLine) => boolean): number =>
  total(lines.filter(which));

/** The lines of a fund as its table of expenditure counts them. */
export const spentFrom = ({ lines, countsCarryover }: Department, fund: Fund): MoneyLine[] =>
  lines.filter((line) => line.fund === fund && (countsCarryover || line.origin !== "carriedOver"));

/** 类, 款 and 项 of the lines, in order. */
export function codesOf(codes: readonly string[], lengths: readonly number[]): string[] {
  return [...new Set(codes.flatMap((code) => lengths.map((length) => code.slice(0, length))))].sort();
}

/** The same department with the money of some of its units alone, as one of them publishes it. */
export function unitOf(department: Department, unit: string): Department {
  const own = (lines: readonly MoneyLine[]): MoneyLine[] => lines.filter((line) => line.unit === unit);
  return {
    ...department,
    name: unit,
    body: "单位",
    units: [unit],
    agencies: department.units.indexOf(unit) < department.agencies ? 1 : 0,
    lines: own(department.lines),
    before: own(department.before),
  };
}

/** In 万元, as the input sheets and the target forms ask for it. */
export const inWan = ({ unit }: Department, hundredths: number): string =>
  (unit === "万元" ? hundredths / 100 : Math.round(hundredths / 10000) / 100).toFixed(2);
