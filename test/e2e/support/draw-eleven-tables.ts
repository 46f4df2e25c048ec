import { disclosureSheets } from "../../../scripts/workbooks/disclosure-sheets";
import { drawWorkbook } from "../../../scripts/workbooks/draw";

const YUAN = "元";
const given = process.argv.slice(2);
/** `表5元`: all tables, that one in 元 under its line 单位：万元. */
const inYuan = given.filter((name) => name.endsWith(YUAN)).map((name) => name.slice(0, -YUAN.length));
const only = given.filter((name) => !name.endsWith(YUAN));

/** Contributions to medical insurance in 表6 moved within 301: as published they do not agree with 表5. */
const AGREEING: Readonly<Record<string, number>> = { "331.28": 284.59, "26.55": 73.24 };

const sheets = disclosureSheets()
  .sample.filter(({ name }) => only.length === 0 || only.includes(name))
  .map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row
        .map((cell) => (sheet.name === "表6" ? { ...cell, value: AGREEING[String(cell.value)] ?? cell.value } : cell))
        .map((cell) =>
          inYuan.includes(sheet.name) && typeof cell.value === "number"
            ? { ...cell, value: Math.round(cell.value * 1_000_000) / 100 }
            : cell,
        ),
    ),
  }));

/** Writes a workbook of 表1…表11, or of those named, in which everything agrees, to the standard output. */
void drawWorkbook(sheets, "部门预算公开").then((bytes) => process.stdout.write(bytes));
