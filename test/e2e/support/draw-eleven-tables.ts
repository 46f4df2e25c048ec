import { disclosureSheets } from "../../../scripts/workbooks/disclosure-sheets";
import { drawWorkbook } from "../../../scripts/workbooks/draw";

/** Writes a workbook of 表1…表11 alone, in which everything agrees, to the standard output. */
void drawWorkbook(disclosureSheets().sample, "部门预算公开").then((bytes) => process.stdout.write(bytes));
