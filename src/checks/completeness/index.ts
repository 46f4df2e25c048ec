import type { Rule } from "../rule";
import { amountsDespiteEmptyStatement } from "./amounts-despite-empty-statement";
import { basicExpenditureDownToSubcategory } from "./basic-expenditure-down-to-subcategory";
import { codeMissingInAnotherTable } from "./code-missing-in-another-table";
import { emptyStatementOfAnotherTable } from "./empty-statement-of-another-table";
import { emptyStatementYearOrDepartment } from "./empty-statement-year-or-department";
import { emptyTableWithoutStatement } from "./empty-table-without-statement";
import { functionalCodesDownToItem } from "./functional-codes-down-to-item";

/** Rules about what must be there, and about what is said to be absent. */
export const COMPLETENESS_RULES: readonly Rule[] = [
  codeMissingInAnotherTable,
  functionalCodesDownToItem,
  basicExpenditureDownToSubcategory,
  amountsDespiteEmptyStatement,
  emptyTableWithoutStatement,
  emptyStatementOfAnotherTable,
  emptyStatementYearOrDepartment,
];
