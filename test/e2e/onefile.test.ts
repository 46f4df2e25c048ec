import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { readWorkbook } from "../../src/xlsx";
import { elevenTables } from "./support/eleven-tables";
import { eventually, seen, WorkbenchPage } from "./support/workbench";

const ROOT = path.join(__dirname, "../..");
const FILE = path.join(ROOT, "dist/预算公开工作台.html");
const cell = (bytes: Buffer, sheet: string, row: number, column: number): unknown =>
  readWorkbook(bytes, "")
    .sheets.find(({ name }) => name === sheet)
    ?.grid.cell(row, column).value;

describe("the workbench as one file, opened by double-click", () => {
  let workbench: WorkbenchPage;
  beforeAll(() => {
    execFileSync(process.execPath, ["--import", "tsx", path.join(ROOT, "scripts/build-onefile.ts")], { cwd: ROOT });
  }, 240_000);
  beforeEach(async () => {
    workbench = await WorkbenchPage.open({ url: pathToFileURL(FILE).href });
  }, 120_000);
  afterEach(async () => {
    await workbench.close();
    expect(workbench.complaints).toEqual([]);
    expect(workbench.requests).toEqual([pathToFileURL(FILE).href]);
  });

  test("stays small enough for a mail attachment, and carries the licences of all it is made of", () => {
    const page = readFileSync(FILE);
    expect(page.length).toBeLessThan(17_000_000);
    expect(gzipSync(page).length).toBeLessThan(4_500_000);
    for (const named of ["@univerjs/core", "react 18", "decimal.js", "@e965/xlsx", "fflate"])
      expect(page.includes(named)).toBe(true);
    // Microsoft's library may go only where Microsoft 365 is.
    expect(page.includes("OfficeExtension")).toBe(false);
  });

  test("checks the sample, marks it and clears the marks", async () => {
    const pane = await workbench.pane();
    await workbench.press("校验");
    await pane.locator("[data-part=headline]").first().waitFor();
    await workbench.picture("onefile");
    await workbench.press("清除标记");
    await seen(pane, "标记已全部清除，工作簿恢复原样。").waitFor();
  });

  test("finds a wrong figure in a workbook of one's own, mends it, takes it back and saves", async () => {
    await workbench.openFile("十一张表.xlsx", elevenTables());
    const pane = await workbench.pane();
    await workbench.type("表5", "G16", "2424.36");
    await workbench.press("校验");
    const card = pane.locator("[data-part=diagnosis]").first();
    await card.waitFor();
    await eventually(async () => (await workbench.pixelsOf("#C00000")) > 200, true);
    await card.getByRole("button", { name: "采纳" }).click();
    await pane.locator("[data-part=all-clear]").waitFor();
    expect(await workbench.shown("表5", "G16")).toBe("1,647.68");
    await pane.getByRole("button", { name: "撤销" }).click();
    await pane.locator("[data-part=diagnosis]").first().waitFor();
    const { name, content } = await workbench.save();
    expect([name, cell(content, "表5", 15, 6)]).toEqual(["十一张表.xlsx", 2424.36]);
  });

  test("writes the narrative into the sheet and exports it to Word", async () => {
    const pane = await workbench.pane();
    await workbench.press("情况说明");
    const write = pane.getByRole("button", { name: "写入工作表" });
    await pane.locator("article").waitFor();
    await write.click();
    await seen(pane, /已写入“情况说明”/).waitFor();
    await eventually(() => workbench.sheetInFront(), "情况说明");
    // The published disclosure has open points of its own.
    await pane.getByRole("button", { name: "导出Word" }).click();
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      pane.getByRole("button", { name: "仍然导出" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/部门预算公开\.docx$/);
    const saved = await workbench.save();
    expect(readWorkbook(saved.content, "").sheets.map(({ name }) => name)).toContain("情况说明");
  });

  test("opens the template it carries", async () => {
    await workbench.page.getByRole("button", { name: "模板", exact: true }).click();
    await workbench.page.getByText("disclosure-template.xlsx").waitFor();
    await workbench.waitUntilReady();
  });
});
