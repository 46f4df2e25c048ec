import { eventually, WorkbenchPage } from "./support/workbench";

/** The colours in which the add-in marks cells in the sheets. */
const MARKS = { culprit: "#C00000", logical: "#F4A582", rounding: "#E3E3E3" };

describe("校验 in the workbench", () => {
  let workbench: WorkbenchPage;
  beforeEach(async () => { workbench = await WorkbenchPage.open(); });
  afterEach(async () => { await workbench.close(); });

  const headline = /已证明 584 条勾稽、1,024 格/;

  test("the sample: everything is proved, nothing is wrong", async () => {
    await workbench.press("校验");
    const pane = await workbench.pane();
    await pane.getByText(headline).first().waitFor();
    await workbench.picture("validated");
    expect(workbench.complaints).toEqual([]);
    expect(workbench.requestsOutside).toEqual([]);
  });

  test("a slip typed into the grid is found, shown and corrected", async () => {
    const pane = await workbench.pane();
    await workbench.press("校验");
    await pane.getByText(headline).first().waitFor();

    await workbench.type("表3", "E12", "2240.00");
    await workbench.press("校验");
    await pane.getByText("一般行政管理事务（2010602）").first().waitFor();
    await workbench.goTo("表3", "A1");
    await eventually(async () => (await workbench.pixelsOf(MARKS.culprit)) > 200, true);
    await workbench.picture("fault-found");

    await workbench.goTo("表1", "A1");
    await pane.getByText("表3!E12").first().click();
    await eventually(() => workbench.sheetInFront(), "表3");
    await eventually(() => workbench.selectedCell(), "E12");
    await workbench.picture("fault-revealed");

    await workbench.type("表3", "E12", "2204.00");
    await workbench.press("校验");
    await pane.getByText(headline).first().waitFor();
    await eventually(() => workbench.pixelsOf(MARKS.culprit), 0);
    await workbench.picture("fault-corrected");
    expect(workbench.complaints).toEqual([]);
  });

  test("清除标记 leaves no mark on any sheet", async () => {
    const pane = await workbench.pane();
    await workbench.type("表3", "E12", "2240.00");
    await workbench.press("校验");
    await workbench.goTo("表3", "A1");
    await eventually(async () => (await workbench.pixelsOf(MARKS.culprit)) > 200, true);
    await workbench.press("清除标记");
    for (const sheet of ["表3", "表2", "表1"]) {
      await workbench.goTo(sheet, "A1");
      await eventually(async () => [await workbench.pixelsOf(MARKS.culprit), await workbench.pixelsOf(MARKS.logical), await workbench.pixelsOf(MARKS.rounding)], [0, 0, 0]);
    }
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

  test("a cell being edited: the pane says what to do, and goes on by itself", async () => {
    await workbench.close();
    workbench = await WorkbenchPage.open({ query: "?simulate" });
    const pane = await workbench.pane();
    await workbench.page.getByLabel("正在编辑单元格").check();
    await workbench.press("校验");
    await pane.getByText("请先按回车").first().waitFor();
    await workbench.picture("cell-being-edited");
    await workbench.page.getByLabel("正在编辑单元格").uncheck();
    await pane.getByText(headline).first().waitFor();
  });

  test("a protected sheet: the list still appears, and the pane names the sheet", async () => {
    await workbench.close();
    workbench = await WorkbenchPage.open({ query: "?simulate" });
    const pane = await workbench.pane();
    await workbench.type("表3", "E12", "2240.00");
    await workbench.page.getByLabel("保护当前工作表").check();
    await workbench.press("校验");
    await pane.getByText("一般行政管理事务（2010602）").first().waitFor();
    await pane.getByText(/表3.*保护/).first().waitFor();
    await workbench.picture("protected-sheet");
  });
});
