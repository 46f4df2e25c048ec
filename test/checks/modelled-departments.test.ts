import { auditText, evidenceOf, toldFromLines } from "../../src/audit";
import { narrate } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { textOf } from "../../src/narrative/document";
import { departmentOf, features, PLAIN, workbookOf, type Features } from "../support/modelled/departments";
import fc from "../support/property";

/** 元 in the tables and 万元 in 上年预算数: 公务接待费 differs from last year's by less than is printed. */
const CHANGE_THAT_DOES_NOT_PRINT: Features = {
  ...PLAIN,
  year: 2024,
  unit: "元",
  units: 1,
  hasAgencies: false,
  hasFund: true,
};

/** Departments that an inspection found to differ most: each has broken something once. */
const SHAPES: readonly Features[] = [
  { ...PLAIN, hasFund: true, hasCapital: true, hasTransfers: true, unit: "元", year: 2026 },
  { ...PLAIN, hasFund: true, hasUnitFunds: true, carriesOver: true, countsCarryover: true, hasCarryoverTable: true },
  { ...PLAIN, hasFund: true, hasUnitFunds: true, carriesOver: true, hasCarryoverTable: true },
  { ...PLAIN, hasUnitFunds: true, shrinks: true, year: 2026 },
  { ...PLAIN, body: "单位", units: 1, hasUnitFunds: true, unit: "元", year: 2026 },
  { ...PLAIN, units: 40, projects: 3 },
  { ...PLAIN, body: "单位", units: 1, projects: 0, hasAgencies: false, year: 2026 },
];

// Units, projects, funds, state capital, transfers, education fees, unit funds, carry-over counted in or not, more or
// less than last year, 部门 and 单位, ten and eleven tables, 万元 and 元, 2024 to 2026, in every combination; not
// covered: tables with columns by unit, and forms of other provinces.
describe("照资金推出来的部门", () => {
  test("没有一处不符，文字没有空缺，每个数都有出处", () => {
    fc.assert(
      fc.property(features, (wanted) => {
        const workbook = workbookOf(departmentOf(wanted));
        const validation = validateWorkbook(workbook);
        const { lines, gaps, concerns } = narrate({ workbook, validation });
        const audit = auditText(
          toldFromLines(
            "情况说明",
            lines.map(({ runs }) => textOf(runs)),
          ),
          evidenceOf(workbook),
        );

        expect(validation.result.findings.filter(({ severity }) => severity !== "rounding")).toEqual([]);
        // Growth from nothing is told as the form has it, and hinted at.
        expect([...gaps, ...concerns, ...audit.findings.filter(({ level }) => level !== "info")]).toEqual([]);
        expect(audit.figures.filter((figure) => figure.class === "open" || figure.class === "contradicted")).toEqual(
          [],
        );
      }),
      { numRuns: 20, examples: [CHANGE_THAT_DOES_NOT_PRINT, ...SHAPES].map((one): [Features] => [one]) },
    );
  });
});
