import { disclosureProcedure } from "../../disclosure/sources";
import { examination } from "../rule";

/** No disclosure table at all: one sentence that says what was looked for. */
export const nothingRecognised = examination({
  id: "nothing-recognised",
  kind: "reading",
  name: { zh: "没有找到公开报表", en: "No disclosure table found" },
  holds: {
    zh: "工作簿中有部门预算公开报表。",
    en: "The workbook holds the tables of the department budget disclosure.",
  },
  severity: "logical",
  sources: [disclosureProcedure("部门预算公开报表")],
  remedy: {
    zh: "打开部门预算公开的工作簿；表名、表头与报表格式不同的，请改为报表格式的写法。",
    en: "Open the workbook of the disclosure; where titles and headers differ from the form, write them as in the form.",
  },
  examine: ({ workbook, book }) =>
    book.problems
      .filter((problem) => problem.kind === "nothing-recognised")
      .map(({ expected }) => ({
        table: null,
        cells: [],
        message: {
          zh: `工作簿“${workbook.name}”的${workbook.sheets.length}张工作表中没有找到部门预算公开报表，按表名、表头和行次查找了：${expected}。`,
          en: `None of the ${workbook.sheets.length} sheets of “${workbook.name}” is a disclosure table; titles, headers and rows were compared with: ${expected}.`,
        },
      })),
});
