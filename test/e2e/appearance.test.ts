import { eventually, overhang, seen, WorkbenchPage } from "./support/workbench";

describe("the workbench to look at", () => {
  let workbench: WorkbenchPage;
  afterEach(async () => {
    await workbench.close();
  });

  test("a task pane of 320 or 450 pixels shows everything without scrolling sideways", async () => {
    workbench = await WorkbenchPage.open();
    const fits = async (state: string): Promise<void> => {
      const splitter = workbench.page.getByRole("separator");
      for (const [width, key] of [
        [320, "End"],
        [450, "Home"],
      ] as const) {
        await splitter.focus();
        await splitter.press(key);
        expect((await workbench.page.locator(".pane").boundingBox())?.width).toBe(width);
        await workbench.page.waitForTimeout(500);
        expect(await overhang(await workbench.pane())).toBe(0);
        await workbench.picture(`pane-${width}${state}`);
      }
    };
    await workbench.type("表3", "E12", "2240.00");
    await workbench.press("校验");
    const pane = await workbench.pane();
    await seen(pane, /少36\.01万元/).waitFor();
    await fits("-list");
    await seen(pane, /少36\.01万元/).click();
    await fits("");
    for (const view of ["情况说明", "核对文字", "规则"]) {
      await pane.getByRole("tab", { name: view }).click();
      await fits(`-${view}`);
    }
  });

  test("what was done is said within sight however far the list is scrolled, and each view is found where it was left", async () => {
    workbench = await WorkbenchPage.open();
    const pane = await workbench.pane();
    await workbench.press("校验");
    await seen(pane, /已证明 687 条/).waitFor();
    const scrolled = (): Promise<number> => pane.evaluate(() => window.scrollY);
    const copied = pane.locator("[data-part=finding][data-rule=reason-copied]").first();
    await copied.scrollIntoViewIfNeeded();
    await copied.getByRole("button").first().click();
    await copied.getByRole("textbox", { name: "理由" }).fill("口径相同。");
    const before = await scrolled();
    expect(before).toBeGreaterThan(300);
    await pane.getByRole("tab", { name: "规则" }).click();
    await eventually(scrolled, 0);
    await pane.getByRole("tab", { name: "校验" }).click();
    await eventually(scrolled, before);
    expect(await copied.getByRole("textbox", { name: "理由" }).inputValue()).toBe("口径相同。");
    await workbench.press("清除标记");
    const notice = seen(pane, "标记已全部清除，工作簿恢复原样。");
    await notice.waitFor();
    const box = await notice.evaluate((element) => element.getBoundingClientRect().top);
    expect(box).toBeGreaterThanOrEqual(0);
    expect(box).toBeLessThan(400);
  });

  test("the splitter is dragged between 320 and 450 pixels", async () => {
    workbench = await WorkbenchPage.open();
    const box = await workbench.page.getByRole("separator").boundingBox();
    if (!box) throw new Error("no splitter");
    await workbench.page.mouse.move(box.x + 2, 400);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(200, 400, { steps: 5 });
    expect((await workbench.page.locator(".pane").boundingBox())?.width).toBe(450);
    await workbench.page.mouse.move(1270, 400, { steps: 5 });
    await workbench.page.mouse.up();
    expect((await workbench.page.locator(".pane").boundingBox())?.width).toBe(320);
  });

  test("everything is reached by the keyboard: ribbon, finding, cell, correction", async () => {
    workbench = await WorkbenchPage.open();
    const { keyboard } = workbench.page;
    const pane = await workbench.pane();
    await workbench.type("表3", "E12", "2240.00");
    await keyboard.press("Shift+F6"); // from the sheet to the ribbon
    await eventually(() => workbench.page.evaluate(() => document.activeElement?.textContent), "校验");
    await keyboard.press("Enter");
    await seen(pane, "最可能填错的格").waitFor();
    await keyboard.press("Shift+F6"); // from the ribbon to the pane
    await eventually(() => workbench.page.evaluate(() => document.activeElement?.tagName), "IFRAME");
    const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
    const tabTo = async (text: RegExp): Promise<void> => {
      for (let pressed = 0; pressed < 80; pressed++) {
        if (text.test(await focused())) return;
        await keyboard.press("Tab");
      }
      throw new Error(`Tab never reached ${String(text)}`);
    };
    await tabTo(/^表3!E12$/);
    await keyboard.press("Enter");
    await eventually(() => workbench.selectedCell(), "E12");
    // From finding to finding by the keys for it; Tab would pass everything between.
    for (let walked = 0; walked < 10 && !/少36\.01万元/u.test(await focused()); walked++) {
      await keyboard.press("Control+Alt+n");
      await workbench.page.waitForTimeout(200);
    }
    expect(await focused()).toMatch(/少36\.01万元/u);
    await workbench.picture("keyboard");
    await keyboard.press("F6"); // from the pane to the ribbon, and on to the sheet
    await keyboard.press("F6");
    await workbench.goTo("表3", "E12");
    await keyboard.type("2204");
    await keyboard.press("Enter");
    await workbench.press("校验");
    await seen(pane, /已证明 687 条/).waitFor();
  });

  test("English by ?lang=en, in workbench and pane, without a Chinese word of the interface", async () => {
    workbench = await WorkbenchPage.open({ query: "?lang=en" });
    await workbench.press("Validate");
    const pane = await workbench.pane();
    await seen(pane, /687/).waitFor();
    await workbench.picture("english");
    const labels = await workbench.page.locator("button, .title-bar h1, .pane h2, .tab").allInnerTexts();
    expect(labels.filter((label) => /[\u4e00-\u9fff]/.test(label) && label !== "中文")).toEqual([]);
    const inPane = await pane.locator("button:visible").allInnerTexts();
    expect(inPane.filter((label) => /校验|清除|标记|问题/.test(label))).toEqual([]);
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  test("dark colours where the system asks for them", async () => {
    workbench = await WorkbenchPage.open({ isDark: true, width: 1440, height: 900 });
    await workbench.press("校验");
    const pane = await workbench.pane();
    await seen(pane, /已证明 687 条/).waitFor();
    const isDark = (color: string): boolean =>
      (color.match(/\d+/g) ?? []).slice(0, 3).every((channel) => Number(channel) < 80);
    expect(isDark(await workbench.page.evaluate(() => getComputedStyle(document.body).backgroundColor))).toBe(true);
    expect(
      isDark(
        await pane.evaluate(
          () => getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).backgroundColor,
        ),
      ),
    ).toBe(true);
    expect(await workbench.pixelsOf("#FFFFFF")).toBeLessThan(100_000); // the lines of the table; over 500,000 in light colours
    await workbench.picture("dark-1440");
  });

  test("the pane itself keeps no margin around its page", async () => {
    workbench = await WorkbenchPage.open({ width: 1440, height: 900 });
    await workbench.press("校验");
    const pane = await workbench.pane();
    await seen(pane, /已证明 687 条/).waitFor();
    expect(await pane.evaluate(() => document.body.getBoundingClientRect().left)).toBe(0);
    await workbench.picture("light-1440");
  });
});
