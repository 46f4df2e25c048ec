import { validateWorkbook } from "../../../src/actions/validate";
import type { Workbook } from "../../../src/workbook/workbook";
import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../../support/real-forms";

/** What is held against a workbook, but that tables are missing. */
const errorsOf = (workbook: Workbook): string[] =>
  validateWorkbook(workbook).result.findings.flatMap(({ severity, rule, message }) =>
    severity === "logical" && rule.id !== "missing-table" && rule.id !== "nothing-recognised" ? [message.zh] : [],
  );

describe.each([...REAL_FORMS, ...INVENTED_PLACES].map((printed) => [printed.id, printedWorkbook(printed)] as const))(
  "published tables of %s",
  (_id, workbook) => {
    test("without any one of them, the others have nothing false held against them", () => {
      const errors = workbook.sheets.flatMap((left) =>
        errorsOf({ ...workbook, sheets: workbook.sheets.filter((sheet) => sheet !== left) }),
      );
      expect(errors).toEqual([]);
    });

    test("one by one have nothing false held against them", () => {
      expect(workbook.sheets.flatMap((sheet) => errorsOf({ ...workbook, sheets: [sheet] }))).toEqual([]);
    });
  },
);
