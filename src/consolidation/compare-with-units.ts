import { tableName } from "../checks/names";
import { TABLE_KINDS } from "../disclosure/kinds";
import type { Table } from "../disclosure/table";
import { differencesIn, type Difference, type UnitTable } from "./differences";
import type { Consolidation, ConsolidationFinding, NamedDisclosure, NotCompared } from "./finding";
import { ownAmong } from "./own-workbook";
import { differenceFinding } from "./sentence";
import { unitRowFindings } from "./unit-rows";
import { unitsOf, type Units } from "./units";

/**
 * 部门 = Σ 单位: every table, row and column of the department against the sum of its units' workbooks, the units
 * against the list of units, and what the department prints for a unit against what the unit prints. Pure.
 *
 * Source: 财预〔2016〕143号, 部门预算 include the budgets of the department's own offices and of its units.
 * @param given the units' workbooks, in any order; a copy of the department's own among them is passed over
 */
export function compareWithUnits(department: NamedDisclosure, given: readonly NamedDisclosure[]): Consolidation {
  const own = ownAmong(department, given);
  const units = unitsOf(
    department,
    given.filter((each) => !own.includes(each)),
  );
  const notCompared: NotCompared[] = [];
  let compared = 0;
  const found = TABLE_KINDS.flatMap((kind): ConsolidationFinding[] => {
    const table: Table | undefined = department.book.tables[kind];
    if (!table || units.units.length === 0) return [];
    const theirs = units.units.flatMap((unit): UnitTable[] => {
      const own: Table | undefined = unit.book.tables[kind];
      return own ? [{ unit, table: own }] : [];
    });
    if (theirs.length < units.units.length) {
      const without = units.units.filter((unit) => !theirs.some((each) => each.unit === unit));
      notCompared.push({ table: kind, units: without.map(({ name }) => name) });
      return [];
    }
    const { compared: count, differences } = differencesIn(table, theirs);
    compared += count;
    const name = tableName(department.book, kind);
    return byRow(differences)
      .filter((row) => isTold(row, units))
      .map((row) => differenceFinding({ department, units, table: kind, name, row }));
  });
  return {
    units: units.units.map(({ name }) => name),
    own: own.map(({ file }) => file),
    compared,
    findings: [...units.findings, ...unitRowFindings(department, units), ...found],
    notCompared,
  };
}

/** The differences of one row together, in the order of the table. */
function byRow(differences: readonly Difference[]): (readonly Difference[])[] {
  const rows = new Map<string, Difference[]>();
  for (const difference of differences) {
    const row = rows.get(difference.place.key) ?? [];
    rows.set(difference.place.key, [...row, difference]);
  }
  return [...rows.values()];
}

/** Where a unit's workbook is wanting, the department must state more; less than the others is wrong all the same. */
function isTold(row: readonly Difference[], { isComplete, findings }: Units): boolean {
  const isWanting = findings.some(({ kind }) => kind === "unit-missing" || kind === "year-differs");
  return isComplete || !isWanting || row.some(({ off }) => off.isNegative());
}
