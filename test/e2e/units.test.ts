import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { withCells } from "../support/grid-draft";
import { fileOf } from "../support/file-of";
import { departmentOfUnits, workbookOf } from "../support/modelled/departments";
import { unitOf } from "../support/modelled/money";
import { eventually, overhang, part, seen, WorkbenchPage } from "./support/workbench";

const department = departmentOfUnits(3);

describe("a department beside its units, and codes of its own", () => {
  let workbench: WorkbenchPage;
  let pane: Frame;
  beforeEach(async () => {
    workbench = await WorkbenchPage.open({
      workbook: {
        name: "部门.xlsx",
        content: Buffer.from(fileOf(withCells(workbookOf(department), { "表6!D10": 999 }))),
      },
    });
    pane = await workbench.pane();
  });
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });

  test("a folder is picked, each difference is told with its cells, and a click goes to the department's", async () => {
    const folder = mkdtempSync(join(tmpdir(), "units-"));
    try {
      department.units.forEach((unit, at) => {
        mkdirSync(join(folder, `单位${at + 1}`));
        writeFileSync(join(folder, `单位${at + 1}`, "公开.xlsx"), fileOf(workbookOf(unitOf(department, unit))));
      });
      writeFileSync(join(folder, "坏.xlsx"), "not a workbook");
      writeFileSync(join(folder, "说明.txt"), "no workbook either");
      await workbench.press("校验");
      const units = part(pane, "units");
      await units.locator("summary").first().click();
      await units.getByLabel("选择文件夹").first().setInputFiles(folder);
      await units.getByText(/3 家单位，比对 [\d,]+ 个数；\d+ 处不一致/u).waitFor();
      await units.getByText(/^坏\.xlsx：/u).waitFor();
      expect(await units.getByText(/说明\.txt/u).count()).toBe(0);
      const difference = part(pane, "unit-difference").filter({ hasText: "表6基本工资" }).first();
      await difference.scrollIntoViewIfNeeded();
      await workbench.picture("units");
      await difference.getByRole("button", { name: "选中 表6!D10" }).click();
      await eventually(() => workbench.sheetInFront(), "表6");
      await eventually(() => workbench.selectedCell(), "D10");
      for (const width of [320, 450]) {
        await workbench.paneWidth(width);
        await difference.scrollIntoViewIfNeeded();
        expect(await overhang(pane)).toBe(0);
        await workbench.picture(`units-${width}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a list of codes is loaded from a text, kept with the workbook, and removed again", async () => {
    await workbench.press("校验");
    await pane.getByRole("tab", { name: "规则" }).click();
    const lists = part(pane, "code-lists");
    await lists
      .getByLabel("载入科目表")
      .first()
      .setInputFiles({
        name: "本单位科目.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("2010644,信息化建设\n2010645,财政数据\n"),
      });
    await seen(pane, "已载入“本单位科目.csv”的2个编码，并按它重新校验。").waitFor();
    await lists.getByText("本单位科目.csv：2个编码").waitFor();
    for (const width of [320, 450]) {
      await workbench.paneWidth(width);
      expect(await overhang(pane)).toBe(0);
      await workbench.picture(`code-lists-${width}`);
    }
    await lists
      .getByLabel("载入科目表")
      .first()
      .setInputFiles({
        name: "说明.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("没有编码"),
      });
    await seen(pane, /“说明\.txt”没有读取：没有找到科目编码/u).waitFor();
    await lists.getByRole("button", { name: "移除本单位科目.csv" }).click();
    await eventually(() => lists.getByText("本单位科目.csv：2个编码").count(), 0);
  });
});
