import { readFileSync } from "node:fs";
import { readElsewhere } from "../../src/workbench/reading/elsewhere";
import { readFile, sheetRead, type SheetRead } from "../../src/workbench/reading/read-file";
import type { Cell } from "../../src/workbook/cell";
import type { Sheet } from "../../src/workbook/workbook";
import { readWorkbook, UnreadableFile } from "../../src/xlsx";
import { SAMPLE_FILE } from "../support/sample";

const file = new Uint8Array(readFileSync(SAMPLE_FILE));

/** A sheet as it can be compared: its cells instead of how they are looked up. */
function laidOut({ grid, ...sheet }: Sheet): object {
  const { top, left, bottom, right } = grid;
  const cells: Cell[] = [];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) cells.push(grid.cell(row, column));
  return { ...sheet, area: [top, left, bottom, right], cells };
}

describe("a file read in another thread", () => {
  test("comes over sheet by sheet as plain data, and is the workbook that reading here gives", async () => {
    const sheets: Sheet[] = [];
    const looks = new Map<string, number>();
    await readFile(file, "公开表.xlsx", (sheet) => {
      const crossed: SheetRead = structuredClone(sheet);
      sheets.push(sheetRead(crossed));
      looks.set(crossed.sheet.name, crossed.looks?.columnWidths.size ?? 0);
    });
    expect(sheets.map(laidOut)).toEqual(readWorkbook(file, "公开表.xlsx").sheets.map(laidOut));
    expect(looks.get("表3")).toBeGreaterThan(3);
  });

  test("is read here where the browser allows no other thread, with the same sentence where it is no workbook", async () => {
    const refuse = (): Worker => {
      throw new Error("refused by policy");
    };
    const names: string[] = [];
    // A page that is not seen waits for no picture.
    Object.assign(globalThis, { document: { hidden: true } });
    await readElsewhere(refuse, file, "公开表.xlsx", ({ sheet }) => names.push(sheet.name));
    expect(names).toEqual(readWorkbook(file, "公开表.xlsx").sheets.map(({ name }) => name));
    const given = readElsewhere(refuse, new Uint8Array(), "空.xlsx", () => undefined);
    await expect(given).rejects.toBeInstanceOf(UnreadableFile);
  });
});
