import { eventually, WorkbenchPage } from "./support/workbench";

/** What the add-in reads through Microsoft's library in the task pane. */
async function read(
  workbench: WorkbenchPage,
  sheet: string,
  address: string,
): Promise<{ value: unknown; formula: unknown; text: string }> {
  const pane = await workbench.pane();
  return pane.evaluate(
    ([name, at]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name ?? "").getRange(at);
        range.load(["values", "formulas", "text"]);
        await context.sync();
        return {
          value: range.values[0]?.[0] as unknown,
          formula: range.formulas[0]?.[0] as unknown,
          text: range.text[0]?.[0] ?? "",
        };
      }),
    [sheet, address],
  );
}

describe("the sheets beside the task pane", () => {
  let workbench: WorkbenchPage;
  beforeEach(async () => {
    workbench = await WorkbenchPage.open();
  });
  afterEach(async () => {
    await workbench.close();
  });

  test("show the sample, and nothing is asked of any other computer", async () => {
    expect(await workbench.sheetInFront()).toBe("表1");
    expect(await workbench.pixelsOf("#F2F2F2")).toBeGreaterThan(5_000); // the grey of the header rows
    expect(await read(workbench, "表3", "E9")).toEqual({ value: 15301.24, formula: 15301.24, text: "15,301.24" });
    await workbench.picture("sample");
    expect(workbench.requestsOutside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  test("what a person types reaches the add-in, exactly", async () => {
    await workbench.type("表3", "E9", "15301.345");
    expect(await read(workbench, "表3", "E9")).toEqual({ value: 15301.345, formula: 15301.345, text: "15,301.35" });
  });

  test("typing goes on where the browser drew the sheets while nothing could be done in them", async () => {
    // While a workbook is opened, or a question is asked, Chromium gives an empty editor no height and never again a caret.
    await workbench.page.evaluate(() => {
      const work = document.querySelector("main");
      const editors = [...document.querySelectorAll<HTMLElement>('[data-u-comp="editor"]')];
      if (!work || editors.length === 0) throw new Error("The sheets have no editor.");
      work.inert = true;
      for (const display of ["none", ""])
        for (const editor of editors) {
          editor.style.display = display;
          editor.getBoundingClientRect();
        }
      work.inert = false;
    });
    await workbench.type("表3", "E9", "15301.34");
    expect(await workbench.shown("表3", "E9")).toBe("15,301.34");
  });

  test("a code typed into a text cell stays a text", async () => {
    await workbench.type("表3", "C11", "09");
    expect(await read(workbench, "表3", "C11")).toEqual({ value: "09", formula: "09", text: "09" });
  });

  test("a formula is worked out, also again after its parts changed", async () => {
    await workbench.type("表3", "E9", "=F9+G9");
    await workbench.page.waitForTimeout(500);
    expect(await read(workbench, "表3", "E9")).toEqual({ value: 15301.24, formula: "=F9+G9", text: "15,301.24" });
    await workbench.type("表3", "F9", "6000");
    await workbench.page.waitForTimeout(500);
    expect(await read(workbench, "表3", "E9")).toMatchObject({ value: 16105.07, formula: "=F9+G9" });
  });

  test("Ctrl+Z takes a person's typing back, and Delete empties a cell", async () => {
    await workbench.type("表3", "E9", "1");
    await workbench.page.keyboard.press("Control+z");
    expect((await read(workbench, "表3", "E9")).value).toBe(15301.24);
    await workbench.goTo("表3", "E9");
    await workbench.page.keyboard.press("Delete");
    expect((await read(workbench, "表3", "E9")).value).toBe("");
  });

  test("the add-in hears of a person's edit once, with what was and what is", async () => {
    const pane = await workbench.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        context.workbook.worksheets.onChanged.add((event) => {
          heard.push(`${event.address} ${String(event.details.valueBefore)} ${String(event.details.valueAfter)}`);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await workbench.type("表3", "E9", "15301.34");
    await pane.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0);
    expect(await pane.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      "E9 15301.24 15301.34",
    ]);
  });

  test("what the add-in writes, selects and adds is shown", async () => {
    const pane = await workbench.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表5");
        sheet.getRange("E9").values = [[1234.5]];
        sheet.activate();
        await context.sync();
        sheet.getRange("E9").select();
        context.workbook.worksheets.add("新表").getRange("A1").values = [["第一行"]];
        await context.sync();
      }),
    );
    await eventually(() => workbench.selectedCell(), "E9");
    expect(await workbench.sheetInFront()).toBe("表5");
    expect(await workbench.shown("表5", "E9")).toBe("1,234.50");
    expect(await workbench.shown("新表", "A1")).toBe("第一行");
  });

  test("a sheet is neither renamed nor moved, for that could not be saved, and the tabs go on working", async () => {
    const tabs = workbench.page.getByRole("tab");
    const names = await tabs.allInnerTexts();
    const tab = tabs.getByText("表3", { exact: true });
    await tab.dblclick();
    await workbench.page.keyboard.type("新名");
    await workbench.page.keyboard.press("Enter");
    await tab.hover();
    await workbench.page.mouse.down();
    // A press this long begins to drag a tab.
    await workbench.page.waitForTimeout(700);
    await tabs.getByText("表5", { exact: true }).hover();
    await workbench.page.mouse.up();
    expect(await tabs.allInnerTexts()).toEqual(names);
    for (const sheet of ["表1", "表3", "表2"]) {
      await tabs.getByText(sheet, { exact: true }).click();
      await eventually(() => workbench.sheetInFront(), sheet);
    }
  });

  test("a protected sheet takes no typing and says what to do", async () => {
    await workbench.close();
    workbench = await WorkbenchPage.open({ query: "?simulate" });
    await workbench.page.getByLabel("保护当前工作表").check();
    await workbench.type("表1", "B6", "1");
    await workbench.page.getByRole("alert").waitFor();
    expect(await workbench.page.getByRole("alert").innerText()).toContain("工作表“表1”受保护");
    expect((await read(workbench, "表1", "B6")).value).toBe(17690.9);
  });
});
