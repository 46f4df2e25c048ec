/**
 * Builds the sample workbook and the blank template from the figures and entries under assets/sample.
 *
 *   npx tsx scripts/build-workbooks.ts [ASSETS_FOLDER]
 *
 * Writes ASSETS_FOLDER/sample/disclosure-2024.xlsx and ASSETS_FOLDER/template/disclosure-template.xlsx
 * (default: this repository's assets). The same input gives the same bytes; a test compares them with
 * the files checked in. What the workbooks hold is listed in workbooks/contents.ts.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sheetFamilies } from "./workbooks/contents";
import { drawWorkbook } from "./workbooks/draw";

async function build(assets: string): Promise<void> {
  const families = sheetFamilies();
  const workbooks = [
    {
      path: "sample/disclosure-2024.xlsx",
      title: "自治区财政厅2024年部门预算公开",
      sheets: families.flatMap(({ sample }) => sample),
    },
    {
      path: "template/disclosure-template.xlsx",
      title: "部门预算公开（空白样表）",
      sheets: families.flatMap(({ template }) => template),
    },
  ];
  for (const { path, title, sheets } of workbooks) {
    const file = join(assets, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await drawWorkbook(sheets, title));
    process.stdout.write(`${path}: ${sheets.length} sheets\n`);
  }
}

void build(process.argv[2] ?? join(__dirname, "../assets"));
