import fc from "fast-check";
import { auditText, evidenceOf, toldFromLines } from "../../src/audit";
import { narrate } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { textOf } from "../../src/narrative/document";
import { departmentOf, features, workbookOf } from "../support/modelled/departments";

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
        expect([...gaps, ...concerns, ...audit.findings]).toEqual([]);
        expect(audit.figures.filter((figure) => figure.class === "open" || figure.class === "contradicted")).toEqual(
          [],
        );
      }),
      { numRuns: 25 },
    );
  });
});
