import fc from "fast-check";
import type { Workbook } from "../../../src/workbook/workbook";
import { inputsOf } from "./inputs";
import type { Department, Fund, MoneyLine, Origin } from "./money";
import { targetFormsOf } from "./targets";
import { tablesOf } from "./tables";

/** What a generated department has; all combinations are possible. */
export interface Features {
  readonly year: 2024 | 2025 | 2026;
  readonly body: "部门" | "单位";
  readonly unit: "万元" | "元";
  readonly units: number;
  /** Each unit's. */
  readonly projects: number;
  readonly hasAgencies: boolean;
  readonly hasFund: boolean;
  readonly hasCapital: boolean;
  readonly hasTransfers: boolean;
  readonly hasEducationFees: boolean;
  readonly hasUnitFunds: boolean;
  readonly carriesOver: boolean;
  readonly countsCarryover: boolean;
  readonly hasCarryoverTable: boolean;
  /** Less of everything than last year, some codes gone and some new; else more of everything. */
  readonly shrinks: boolean;
  readonly seed: number;
}

export const features: fc.Arbitrary<Features> = fc.record({
  year: fc.constantFrom(2024, 2025, 2026),
  body: fc.constantFrom("部门", "单位"),
  unit: fc.constantFrom("万元", "元"),
  units: fc.integer({ min: 1, max: 4 }),
  projects: fc.integer({ min: 0, max: 4 }),
  hasAgencies: fc.boolean(),
  hasFund: fc.boolean(),
  hasCapital: fc.boolean(),
  hasTransfers: fc.boolean(),
  hasEducationFees: fc.boolean(),
  hasUnitFunds: fc.boolean(),
  carriesOver: fc.boolean(),
  countsCarryover: fc.boolean(),
  hasCarryoverTable: fc.boolean(),
  shrinks: fc.boolean(),
  seed: fc.nat(),
});

/** A workbook with everything the department publishes: tables, input sheets, target forms. */
export function workbookOf(department: Department): Workbook {
  return {
    name: `disclosure-${department.year}.xlsx`,
    sheets: [...tablesOf(department), ...inputsOf(department), ...targetFormsOf(department)],
  };
}

/** A department without anything special: two units, general public budget alone. */
export const PLAIN: Features = {
  year: 2025,
  body: "部门",
  unit: "万元",
  units: 2,
  projects: 4,
  hasAgencies: true,
  hasFund: false,
  hasCapital: false,
  hasTransfers: false,
  hasEducationFees: false,
  hasUnitFunds: false,
  carriesOver: false,
  countsCarryover: false,
  hasCarryoverTable: false,
  shrinks: false,
  seed: 617025221,
};

/** A department of several units, each with one project, for comparing it with them. */
export function departmentOfUnits(units: number): Department {
  return departmentOf({ ...PLAIN, year: 2024, units, projects: 1, hasCarryoverTable: true, seed: 5 });
}

/** The middle item of a 款 for the projects of each 类, so that departments differ. */
const FIELDS = ["2010602", "2040402", "2050299", "2060702", "2070199", "2080199", "2110301", "2130106"] as const;
const FUND_ITEMS = ["2120801", "2120803", "2296002"] as const;
const BASIC = [
  ["30101", 210_000],
  ["30102", 180_000],
  ["30103", 90_000],
  ["30201", 12_300],
  ["30206", 7_700],
  ["30211", 9_050],
  ["30212", 3_000],
  ["30217", 1_500],
  ["30231", 6_800],
  ["30302", 15_200],
] as const;

export function departmentOf(wanted: Features): Department {
  const next = numbers(wanted.seed);
  const isUnit = wanted.body === "单位";
  const count = isUnit ? 1 : wanted.units;
  const name = isUnit ? "乌鲁木齐市政务服务中心" : "自治区民政厅";
  const units = Array.from({ length: count }, (_, at) =>
    at === 0 ? (isUnit ? name : `${name}本级`) : `${name}第${at}事务中心`,
  );
  // Amounts of a workbook in 元 are ten thousand times as long, and none of them round.
  const scale = (amount: number): number =>
    wanted.unit === "万元" ? amount : amount * 10_000 + Math.floor(next() * 10_000);
  const line = (
    unit: string,
    code: string,
    fund: Fund,
    origin: Origin,
    use: MoneyLine["use"],
    most: number,
  ): MoneyLine => ({ unit, code, fund, origin, use, amount: scale(100 + Math.floor(next() * most)) });

  const lines = units.flatMap((unit, at): MoneyLine[] => {
    const isAgency = wanted.hasAgencies && at === 0;
    const field = FIELDS[(wanted.seed + at) % FIELDS.length] ?? FIELDS[0];
    const home = isAgency ? "2010601" : "2010650";
    const basic = (code: string, economic: string, most: number): MoneyLine =>
      line(unit, code, "generalPublic", "current", { economic }, most);
    const project = (label: string, column: number) => ({ project: `${label}${at === 0 ? "" : `（${at}）`}`, column });
    return [
      ...BASIC.filter(([economic]) => economic !== "30212" || at === 0).map(([economic, most]) =>
        basic(home, economic, most),
      ),
      basic("2080505", "30108", 60_000),
      basic("2101101", "30110", 30_000),
      basic("2101103", "30111", 20_000),
      basic("2210201", "30113", 40_000),
      ...Array.from({ length: wanted.projects }, (_, project_) =>
        line(
          unit,
          field,
          "generalPublic",
          "current",
          project(
            PROJECTS[project_ % PROJECTS.length] + (project_ < PROJECTS.length ? "" : `第${project_}期`),
            project_ % 2 === 0 ? 1 : 5,
          ),
          400_000,
        ),
      ),
      ...(wanted.hasTransfers
        ? [line(unit, field, "generalPublic", "transferred", project("上级专项补助资金", 1), 90_000)]
        : []),
      ...(wanted.hasFund && at === 0
        ? [
            line(
              unit,
              FUND_ITEMS[wanted.seed % 3] ?? "2120801",
              "governmentFund",
              "current",
              project("基金安排建设项目", 5),
              300_000,
            ),
            ...(wanted.hasTransfers
              ? [line(unit, "2296002", "governmentFund", "transferred", project("彩票公益金补助项目", 1), 50_000)]
              : []),
          ]
        : []),
      ...(wanted.hasCapital && at === 0
        ? [line(unit, "2230108", "stateCapital", "current", project("国有企业离休干部医药费补助", 1), 20_000)]
        : []),
      ...(wanted.hasEducationFees
        ? [line(unit, home, "specialFiscalAccount", "current", { economic: "30201" }, 20_000)]
        : []),
      ...(wanted.hasUnitFunds
        ? [line(unit, field, "unitFunds", "current", project("单位自筹业务项目", 1), 70_000)]
        : []),
      ...(wanted.carriesOver
        ? [
            line(unit, field, "generalPublic", "carriedOver", project("结转续建项目", 5), 60_000),
            ...(wanted.hasFund && at === 0
              ? [line(unit, "2120803", "governmentFund", "carriedOver", project("基金结转项目", 5), 30_000)]
              : []),
            ...(wanted.hasUnitFunds
              ? [line(unit, field, "unitFunds", "carriedOver", project("自有资金结转项目", 1), 10_000)]
              : []),
          ]
        : []),
    ];
  });
  return {
    name,
    year: wanted.year,
    body: wanted.body,
    unit: wanted.unit,
    units,
    agencies: wanted.hasAgencies ? 1 : 0,
    countsCarryover: wanted.countsCarryover,
    // Only a 单位 publishes ten tables.
    hasCarryoverTable: !isUnit || wanted.hasCarryoverTable || wanted.carriesOver,
    lines,
    before: lastYearOf(lines, wanted, next),
    offices: isUnit ? [] : ["办公室", "规划财务处", "社会救助处"],
  };
}

const PROJECTS = ["业务工作经费", "信息化建设与运维", "能力提升工程", "专项检查经费"] as const;

const THREE_PUBLIC: readonly string[] = ["30212", "30217", "30231"];

/** Last year's lines: each with more or with less; some lines only then, some only now. */
function lastYearOf(lines: readonly MoneyLine[], { shrinks, unit }: Features, next: () => number): MoneyLine[] {
  const factor = shrinks ? 1.02 : 0.7;
  const before = lines.flatMap((line): MoneyLine[] => {
    // “三公” expenses never rise; projects come and go.
    const isThreePublic = "economic" in line.use && THREE_PUBLIC.includes(line.use.economic);
    if (!("economic" in line.use) && next() < 0.15) return [];
    const amount = Math.round(line.amount * (isThreePublic ? 1 + next() * 0.1 : factor + next() * 0.25));
    return [{ ...line, amount }];
  });
  const gone: MoneyLine[] = shrinks
    ? lines.slice(0, 1).map((line) => ({
        ...line,
        code: "2010699",
        use: { project: "已结束的项目", column: 1 },
        amount: unit === "元" ? 123_456_700 : 12_345,
      }))
    : [];
  return [...before, ...gone];
}

/** mulberry32: the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
