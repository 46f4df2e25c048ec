import { disclosureSheets } from "../../../scripts/workbooks/disclosure-sheets";
import { drawWorkbook } from "../../../scripts/workbooks/draw";

const only = process.argv.slice(2);

/** Writes a workbook of 表1…表11, or of those named, in which everything agrees, to the standard output. */
void drawWorkbook(
  disclosureSheets().sample.filter(({ name }) => only.length === 0 || only.includes(name)),
  "部门预算公开",
).then((bytes) => process.stdout.write(bytes));
