import { strFromU8, unzipSync } from "fflate";
import { findingReport, type HandedOver } from "../../src/actions/hand-over";
import type { UnitsRead } from "../../src/actions/units";
import { validateWorkbook } from "../../src/actions/validate";
import { disclose } from "../../src/disclosure/disclosure";
import { readWorkbook } from "../../src/xlsx";
import { withCells } from "../support/grid-draft";
import { smallDepartment } from "./support/small-department";

const validation = validateWorkbook(withCells(smallDepartment(), { "表3!E12": 201 }));
const units: UnitsRead = {
  units: [{ file: "甲.xlsx", book: disclose(smallDepartment()) }],
  unread: [],
};

/** The column of cells, as the list prints it. */
function cellsIn({ bytes, name }: HandedOver): readonly string[] {
  const grid = readWorkbook(bytes, name).sheets[0]?.grid;
  return Array.from({ length: grid?.bottom ?? 0 }, (_, row) => grid?.cell(row, 2).text ?? "");
}

test("as a workbook the list is named by whose it is, with 公开前检查单 behind it", async () => {
  const { name, bytes } = await findingReport(validation, "xlsx");
  expect(name).toBe("财政厅2026年部门预算公开问题清单.xlsx");
  expect(readWorkbook(bytes, name).sheets.map((sheet) => sheet.name)).toEqual(["问题清单", "公开前检查单"]);
});

test("as a Word document the list is one, with both titles", async () => {
  const { name, bytes } = await findingReport(validation, "docx");
  expect(name).toBe("财政厅2026年部门预算公开问题清单.docx");
  const text = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/gu, "");
  expect(text).toContain("部门预算公开问题清单");
  expect(text).toContain("公开前检查单");
});

test("what differs from the units stands in the list only where their workbooks were picked, the department's cell without a file", async () => {
  const withUnits = cellsIn(await findingReport(validation, "xlsx", units));
  expect(withUnits).toContain("表3!E12、[甲.xlsx]表3!E12");
  expect(cellsIn(await findingReport(validation, "xlsx")).some((cells) => cells.includes("甲.xlsx"))).toBe(false);
});
