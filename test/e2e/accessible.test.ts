import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { violations } from "./support/axe";
import { elevenTables } from "./support/eleven-tables";
import { eventually, part, seen, WorkbenchPage } from "./support/workbench";

// Each state is judged whole.
jest.setTimeout(240_000);

/** For who cannot see the pane, or uses no mouse: nothing in any state that axe objects to, and keys for the way. */
describe("everyone can use the pane", () => {
  let workbench: WorkbenchPage;
  let pane: Frame;
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });
  const isSound = async (): Promise<void> => {
    await eventually(() => pane.locator("[aria-busy=true]").count(), 0);
    // A button that was disabled just now may still have the colour of one.
    await eventually(() => violations(pane), []);
  };

  test.each(["light", "dark"])("axe objects to no state of the check and the rules in %s colours", async (colors) => {
    workbench = await WorkbenchPage.open({ isDark: colors === "dark" });
    pane = await workbench.pane();
    await part(pane, "first-run").waitFor();
    await isSound();
    await workbench.picture(`first-run-${colors}`);
    await part(pane, "help").locator("summary").click();
    await isSound();
    await part(pane, "help").locator("summary").click();
    await workbench.type("表3", "E12", "2240");
    await workbench.press("校验");
    await part(pane, "diagnosis").first().waitFor();
    await isSound();
    await workbench.goTo("表3", "E12");
    await part(pane, "selected-cell").getByRole("button").first().click();
    await part(pane, "selected-cell").locator("summary").first().click();
    await isSound();
    await part(pane, "selected-cell").getByRole("listitem").getByRole("button").first().click();
    await part(pane, "finding").getByRole("table").waitFor();
    await isSound();
    await pane.locator("[data-part=finding][data-rule=reason-copied]").getByRole("button").first().click();
    await pane.getByRole("textbox", { name: "理由" }).waitFor();
    await isSound();
    await part(pane, "legend").locator("summary").click();
    await part(pane, "findings")
      .getByRole("button", { name: /^错误 \d+/u })
      .click();
    await isSound();
    await part(pane, "diagnosis").getByRole("button", { name: "采纳" }).first().click();
    await part(pane, "history").locator("summary").click();
    await isSound();
    await workbench.type("表1", "B7", "1");
    await part(pane, "outdated").waitFor();
    await isSound();
    await pane.getByRole("tab", { name: "规则" }).click();
    await isSound();
    await pane.locator("[data-rule] summary").first().click();
    await isSound();
    await workbench.picture(`rules-${colors}`);
  });

  test("axe objects to no state of a text with gaps, of filling them in and of what is asked before it leaves", async () => {
    workbench = await WorkbenchPage.open({ workbook: { name: "十一张表.xlsx", content: elevenTables() } });
    pane = await workbench.pane();
    await workbench.press("情况说明");
    await part(pane, "add-inputs")
      .getByRole("button", { name: /补上填报表/u })
      .click();
    await part(pane, "fill-in").locator("[data-sheet=变动原因] summary").click();
    await isSound();
    await pane.getByRole("button", { name: "导出Word" }).click();
    await part(pane, "asks-export").waitFor();
    await isSound();
  });

  test("axe objects to no state of a text that is complete, and of its audit", async () => {
    workbench = await WorkbenchPage.open();
    pane = await workbench.pane();
    await workbench.press("情况说明");
    await seen(pane, /收入预算/u).waitFor();
    await isSound();
    await pane.getByRole("button", { name: "写入工作表" }).click();
    await eventually(() => workbench.sheetInFront(), "情况说明");
    await isSound();
    await pane.getByRole("tab", { name: "核对文字" }).click();
    await isSound();
    await pane.getByRole("button", { name: "“情况说明”表" }).click();
    await pane.locator("[data-place]").first().waitFor();
    await isSound();
    await workbench.picture("audit-sound");
  });

  test("the workbench's own parts are landmarks with names", async () => {
    workbench = await WorkbenchPage.open();
    pane = await workbench.pane();
    const own = (await violations(workbench.page, [".title-bar", ".ribbon"])).filter(
      (one) => !one.startsWith("landmark-one-main") && !one.startsWith("page-has-heading-one"),
    );
    expect(own).toEqual([]);
  });

  test("from 校验 to the last finding by keys alone, the keyboard on the finding that is open", async () => {
    workbench = await WorkbenchPage.open();
    pane = await workbench.pane();
    await workbench.type("表3", "E12", "2240");
    await part(pane, "help").locator("summary").focus();
    const { keyboard } = workbench.page;
    await keyboard.press("Control+Alt+KeyJ");
    await part(pane, "diagnosis").first().waitFor();
    await eventually(() => pane.locator("[aria-busy=true]").count(), 0);
    // From 校验 past what stands between in three keys, and on by Tab to the end: nothing holds the keyboard.
    await pane.getByRole("button", { name: "重新校验" }).focus();
    await keyboard.press("Tab");
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe("到第一处更正");
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    const place = (): Promise<number> =>
      pane.evaluate(() => [...document.querySelectorAll("*")].indexOf(document.activeElement ?? document.body));
    expect(
      await pane.evaluate(() => document.activeElement?.closest("[data-part=findings] [data-part=finding]")),
    ).not.toBeNull();
    await part(pane, "blind-spots").locator("summary").focus();
    for (let before = -1, now = await place(); now > before; now = await place()) {
      before = now;
      if (await pane.evaluate(() => document.activeElement?.closest("[data-part=help]") !== null)) break;
      await keyboard.press("Tab");
    }
    expect(await pane.evaluate(() => document.activeElement?.closest("[data-part=help]") !== null)).toBe(true);
    const focused = (): Promise<string | null> =>
      pane.evaluate(() => {
        const item = document.activeElement?.closest("[data-part=finding]");
        return document.activeElement?.getAttribute("aria-expanded") === "true" ? (item?.textContent ?? null) : null;
      });
    const first = part(pane, "finding").filter({ hasText: "表3!E12" }).first();
    await keyboard.press("Control+Alt+KeyN");
    await eventually(async () => (await focused()) !== null, true);
    await eventually(() => workbench.sheetInFront(), "表3");
    expect(await first.count()).toBe(1);
    const seenFirst = await focused();
    await keyboard.press("Control+Alt+KeyN");
    await eventually(async () => (await focused()) !== seenFirst && (await focused()) !== null, true);
    await keyboard.press("Control+Alt+KeyB");
    await eventually(focused, seenFirst);
    const shown = await part(pane, "findings")
      .getByText(/^\d+ \/ \d+$/u)
      .innerText();
    const count = Number(shown.split("/")[1]);
    for (let pressed = 0; pressed < count + 2; pressed++) await keyboard.press("Control+Alt+KeyN");
    await part(pane, "findings").getByText(`${count} / ${count}`).waitFor();
    await keyboard.press("Escape");
    await eventually(() => pane.locator("[data-part=finding] button[aria-expanded=true]").count(), 0);
    expect(await pane.evaluate(() => document.activeElement?.closest("[data-part=finding]") !== null)).toBe(true);
  });

  test("sample and template are taken from the pane, and help tells the version", async () => {
    workbench = await WorkbenchPage.open();
    pane = await workbench.pane();
    for (const [name, file] of [
      ["示例工作簿", "示例-部门预算公开.xlsx"],
      ["空白模板", "模板-部门预算公开.xlsx"],
    ] as const) {
      const [download] = await Promise.all([
        workbench.page.waitForEvent("download"),
        part(pane, "first-run").getByRole("link", { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(file);
      expect(
        readFileSync(await download.path())
          .subarray(0, 2)
          .toString("latin1"),
      ).toBe("PK");
    }
    await part(pane, "help")
      .getByText(/版本 \d+\.\d+\.\d+/u)
      .click();
    await part(pane, "help").getByText("下一个问题").waitFor();
    await workbench.picture("help");
  });
});
