import { readFileSync } from "node:fs";
import { eventually, part, seen, WorkbenchPage } from "./support/workbench";

const SAMPLE = readFileSync("assets/sample/disclosure-2024.xlsx");

/** The colours in which the add-in marks cells in the sheets. */
const MARKS = { culprit: "#C00000", logical: "#F4A582", rounding: "#D0D0D0" };

describe("校验 in the workbench", () => {
  let workbench: WorkbenchPage;
  beforeEach(async () => {
    workbench = await WorkbenchPage.open();
  });
  afterEach(async () => {
    await workbench.close();
  });

  const headline = /已证明 687 条勾稽、1,160 格/;

  test("the sample: everything is proved, nothing is wrong", async () => {
    await workbench.press("校验");
    const pane = await workbench.pane();
    await seen(pane, headline).waitFor();
    await workbench.picture("validated");
    expect(workbench.complaints).toEqual([]);
    expect(workbench.requestsOutside).toEqual([]);
  });

  test("a slip typed into the grid is found, shown and corrected", async () => {
    const pane = await workbench.pane();
    await workbench.press("校验");
    await seen(pane, headline).waitFor();

    await workbench.type("表3", "E12", "2240.00");
    await workbench.press("校验");
    await seen(pane, "一般行政管理事务（201 06 02）").waitFor();
    await workbench.goTo("表3", "A1");
    await eventually(async () => (await workbench.pixelsOf(MARKS.culprit)) > 200, true);
    await workbench.picture("fault-found");

    await workbench.goTo("表1", "A1");
    await pane
      .locator("button", { hasText: /^表3!E12$/ })
      .first()
      .click();
    await eventually(() => workbench.sheetInFront(), "表3");
    await eventually(() => workbench.selectedCell(), "E12");
    await workbench.goTo("表1", "A1");
    await seen(pane, /少36\.01万元/).click();
    await eventually(() => workbench.sheetInFront(), "表3");
    await workbench.picture("fault-revealed");

    await workbench.type("表3", "E12", "2204.00");
    await workbench.press("校验");
    await seen(pane, headline).waitFor();
    await eventually(() => workbench.pixelsOf(MARKS.culprit), 0);
    await workbench.picture("fault-corrected");
    expect(workbench.complaints).toEqual([]);
  });

  test("清除标记 leaves no mark on any sheet", async () => {
    const pane = await workbench.pane();
    const sheets = ["表1", "表2", "表3"];
    const coloured = async (): Promise<number[][]> => {
      const counts: number[][] = [];
      for (const sheet of sheets) {
        await workbench.goTo(sheet, "A1");
        await workbench.page.waitForTimeout(400);
        counts.push(await Promise.all(Object.values(MARKS).map((color) => workbench.pixelsOf(color))));
      }
      return counts;
    };
    await workbench.type("表3", "E12", "2240.00");
    const before = await coloured();
    await workbench.press("校验");
    await eventually(async () => (await workbench.pixelsOf(MARKS.culprit)) > 200, true);
    expect(await coloured()).not.toEqual(before);
    await workbench.press("清除标记");
    await eventually(() => workbench.pixelsOf(MARKS.culprit), 0);
    expect(await coloured()).toEqual(before);
    const left = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        const counts = sheets.items.map((sheet) => sheet.getRange().conditionalFormats.getCount());
        await context.sync();
        return counts.reduce((sum, count) => sum + count.value, 0);
      }),
    );
    expect(left).toBe(0);
  });

  test("marked and cleared, the workbook saves as the very bytes it was opened from", async () => {
    const pane = await workbench.pane();
    await workbench.press("校验");
    await seen(pane, headline).waitFor();
    await workbench.goTo("表2", "A1");
    await eventually(async () => (await workbench.pixelsOf(MARKS.rounding)) > 200, true);
    await workbench.press("清除标记");
    await seen(pane, "标记已全部清除，工作簿恢复原样。").waitFor();
    expect((await workbench.save()).content.equals(SAMPLE)).toBe(true);
  });

  test("采纳 of the proposed figure clears all, 撤销 brings the slip back", async () => {
    const pane = await workbench.pane();
    await workbench.type("表3", "E12", "2240.00");
    await workbench.press("校验");
    await pane.getByRole("button", { name: "采纳" }).first().click();
    await seen(pane, headline).waitFor();
    expect(await workbench.shown("表3", "E12")).toBe("2,204.00");
    await workbench.picture("correction-accepted");
    await pane.getByRole("button", { name: "撤销" }).first().click();
    await eventually(() => workbench.shown("表3", "E12"), "2,240.00");
    expect(workbench.complaints).toEqual([]);
  });

  test("a cell being edited: the pane says what to do, and goes on by itself", async () => {
    await workbench.close();
    workbench = await WorkbenchPage.open({ query: "?simulate" });
    const pane = await workbench.pane();
    await workbench.page.getByLabel("正在编辑单元格").check();
    await workbench.press("校验");
    await seen(pane, "请先按回车").waitFor();
    await workbench.picture("cell-being-edited");
    await workbench.page.getByLabel("正在编辑单元格").uncheck();
    await seen(pane, headline).waitFor();
  });

  test("校验 that waits for Excel is called off: nothing comes of it, and the next one is answered", async () => {
    await workbench.close();
    workbench = await WorkbenchPage.open({ query: "?simulate" });
    const pane = await workbench.pane();
    const editing = workbench.page.getByLabel("正在编辑单元格");
    await editing.check();
    await workbench.press("校验");
    await seen(pane, "请先按回车").waitFor();
    await part(pane, "working").getByRole("button", { name: "取消" }).click();
    await seen(pane, "已取消，没有改动").waitFor();
    await eventually(() => part(pane, "working").count(), 0);
    await editing.uncheck();
    await workbench.page.waitForTimeout(1_000);
    expect(await pane.getByText(headline).count()).toBe(0);
    await workbench.press("校验");
    await seen(pane, headline).waitFor();
  });

  test("a protected sheet: the list still appears, and the pane names the sheet", async () => {
    await workbench.close();
    workbench = await WorkbenchPage.open({ query: "?simulate" });
    const pane = await workbench.pane();
    await workbench.type("表3", "E12", "2240.00");
    await workbench.page.getByLabel("保护当前工作表").check();
    await workbench.press("校验");
    await seen(pane, "一般行政管理事务（201 06 02）").waitFor();
    await seen(pane, /表3.*保护/).waitFor();
    await workbench.picture("protected-sheet");
  });
});
