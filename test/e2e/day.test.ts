import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { readWorkbook } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";
import { SAMPLE_FILE } from "../support/sample";
import { violations } from "./support/axe";
import { elevenTables } from "./support/eleven-tables";
import { eventually, overhang, part, seen, WorkbenchPage } from "./support/workbench";

/** The officer's day: from the raw export to what is handed over, with the pictures of the manual. */
describe("the officer's day on a workbook of the eleven tables", () => {
  const file = elevenTables();
  let workbench: WorkbenchPage;
  let pane: Frame;
  beforeEach(async () => {
    workbench = await WorkbenchPage.open({ workbook: { name: "十一张表.xlsx", content: file } });
    pane = await workbench.pane();
  });
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });

  test("what is to be done comes first; results age with the first edit; each change is undone by itself", async () => {
    await workbench.type("表5", "G16", "2424.36");
    await workbench.type("表3", "E12", "2240");
    await workbench.press("校验");
    await part(pane, "headline")
      .getByRole("heading", { name: /个错误/u })
      .waitFor();
    await workbench.documentPicture("manual-check");
    expect(await part(pane, "overview").getByRole("row").count()).toBe(12);

    const was = await workbench.shown("表1", "B7");
    await workbench.type("表1", "B7", "1");
    await part(pane, "outdated").getByText("已改 1 格，结果已过时").waitFor();
    await workbench.documentPicture("manual-outdated");
    await workbench.type("表1", "B7", was.replace(",", ""));
    await eventually(() => part(pane, "outdated").count(), 0);
    await part(pane, "headline")
      .getByRole("heading", { name: /个错误/u })
      .waitFor();
    await workbench.press("校验");
    await eventually(() => part(pane, "outdated").count(), 0);

    for (let left = 2; left > 0; left--) {
      await part(pane, "diagnosis").first().getByRole("button", { name: "采纳" }).first().click();
      await eventually(() => part(pane, "diagnosis").count(), left - 1);
    }
    await part(pane, "all-clear").waitFor();
    await part(pane, "history").locator("summary").click();
    await eventually(() => part(pane, "history").getByRole("listitem").count(), 2);
    await workbench.documentPicture("manual-history");
    await part(pane, "history").getByRole("listitem").last().getByRole("button", { name: "撤销" }).click();
    await part(pane, "diagnosis").first().waitFor();
    await eventually(() => part(pane, "history").getByRole("listitem").count(), 1);

    const change = part(pane, "history")
      .getByRole("button", { name: /表\d+!/u })
      .first();
    const [, sheet = "", cell = ""] = /(表\d+)!([A-Z]+\d+)/u.exec(await change.innerText()) ?? [];
    await change.click();
    await eventually(async () => [await workbench.sheetInFront(), await workbench.selectedCell()], [sheet, cell]);
    await workbench.type(sheet, cell, "7");
    await part(pane, "history").getByRole("button", { name: "撤销" }).click();
    await part(pane, "history")
      .getByText(/此后又改过，现在是 7/u)
      .waitFor();
    await workbench.picture("history-held-up");
    await part(pane, "history").getByRole("button", { name: "跳过这一步" }).click();
    await eventually(() => part(pane, "history").count(), 0);
    expect(await workbench.shown(sheet, cell)).toBe("7.00");
  });

  test("the list of findings leaves as a workbook with a row for each and room for the reply", async () => {
    await workbench.type("表3", "E12", "2240");
    await workbench.press("校验");
    await part(pane, "hand-over").waitFor();
    await part(pane, "hand-over").scrollIntoViewIfNeeded();
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      part(pane, "hand-over").getByRole("button", { name: "Excel" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/部门预算公开问题清单\.xlsx$/u);
    const grid = readWorkbook(readFileSync(await download.path()), "清单.xlsx").sheets[0]?.grid;
    expect(grid?.cell(3, 8).value).toBe("处理情况");
    expect(grid?.cell(4, 3).value).toBe("错误");
    await workbench.documentPicture("manual-hand-over");
  });

  test("a list that comes back filled in gives its replies, and tells mended, explained, open and new", async () => {
    await workbench.openFile("示例.xlsx", readFileSync(SAMPLE_FILE));
    pane = await workbench.pane();
    await workbench.type("表3", "E12", "2240");
    await workbench.press("校验");
    await part(pane, "hand-over").waitFor();
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      part(pane, "hand-over").getByRole("button", { name: "Excel" }).click(),
    ]);
    const list = readFileSync(await download.path());
    const grid = readWorkbook(list, "清单.xlsx").sheets[0]?.grid;
    const rows = Array.from({ length: 40 }, (_, at) => at).filter((row) => grid?.cell(row, 3).value === "核实");
    expect(rows.length).toBeGreaterThan(3);
    const filled = patchWorkbook(
      list,
      rows.map((row) => ({
        cell: { sheet: "问题清单", row, column: 8 },
        before: { content: null },
        after: { content: "口径相同，属正常。" },
      })),
    );
    await workbench.type("表3", "E12", "2204");
    await part(pane, "outdated").waitFor();
    await part(pane, "hand-over")
      .locator("input[type=file]")
      .setInputFiles({ name: "已回复.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(filled) });
    const standing = part(pane, "standing");
    await standing.getByText(`已说明 ${rows.length} 项`).waitFor();
    await standing.getByText(/已整改 [1-9]\d* 项/u).click();
    await workbench.picture("list-read-back");
    expect(await violations(pane)).toEqual([]);
    await workbench.type("表5", "G16", "2424.36");
    await workbench.press("校验");
    await standing.getByText(/新增 [1-9]\d* 项/u).waitFor();
  });

  test("a table in 元 is one card with its consequences folded under it", async () => {
    await workbench.openFile("表5以元计.xlsx", elevenTables("表5元"));
    pane = await workbench.pane();
    await workbench.press("校验");
    await part(pane, "cause").first().waitFor();
    await workbench.picture("one-cause");
    expect(await part(pane, "cause").count()).toBe(1);
    await part(pane, "cause")
      .getByText(/由此引起 \d+ 处不平/u)
      .waitFor();
    expect(await part(pane, "diagnosis").count()).toBeLessThan(4);
  });

  test("补上填报表 makes a text of a workbook of the tables alone, and exporting asks about what is open", async () => {
    await workbench.press("情况说明");
    const add = part(pane, "add-inputs").getByRole("button", { name: "补上填报表（缺 9 张）" });
    await add.waitFor();
    await workbench.documentPicture("manual-add-inputs");
    await add.click();
    await eventually(() => workbench.sheetInFront(), "基本信息");
    await eventually(() => part(pane, "add-inputs").count(), 0);
    await workbench.documentPicture("manual-inputs-added");
    await pane.getByRole("button", { name: "导出Word" }).click();
    await part(pane, "asks-export")
      .getByText(/还有\d+处待填/u)
      .waitFor();
    await workbench.documentPicture("manual-asks-export");
    const [word] = await Promise.all([
      workbench.page.waitForEvent("download"),
      part(pane, "asks-export").getByRole("button", { name: "仍然导出" }).click(),
    ]);
    expect(word.suggestedFilename()).toMatch(/\.docx$/u);
    const { content, name } = await workbench.save();
    const saved = readWorkbook(content, name).sheets.find((sheet) => sheet.name === "上年预算数");
    expect(saved?.grid.cell(2, 3).value).toBe("上年预算数（万元）");
  });

  test("gaps are filled in where the text is read: typed in the pane, written into their cells, taken back", async () => {
    await workbench.press("情况说明");
    await part(pane, "add-inputs")
      .getByRole("button", { name: /补上填报表/u })
      .click();
    const sheet = part(pane, "fill-in").locator("[data-sheet=上年预算数]");
    await sheet.locator("summary").click();
    const prior = sheet.getByRole("textbox", { name: "一般公共预算的上年预算数（万元）" });
    await prior.fill("约一万");
    await sheet.getByRole("button", { name: "写入" }).click();
    await sheet.getByText(/“约一万”不是数字，应为以万元计的数/u).waitFor();
    await workbench.picture("fill-in-refused");
    await prior.fill("12,345.67");
    await sheet.getByRole("button", { name: "写入" }).click();
    await seen(pane, "已填入 1 格，文字随之更新。").waitFor();
    await eventually(() => prior.count(), 0);
    const reasons = part(pane, "fill-in").locator("[data-sheet=变动原因]");
    await reasons.locator("summary").click();
    await workbench.documentPicture("manual-fill-in");
    expect(await workbench.shown("上年预算数", "D4")).toBe("12,345.67");
    await pane.getByRole("button", { name: "撤销" }).click();
    await prior.waitFor();
    expect(await workbench.shown("上年预算数", "D4")).toBe("");
  });

  test("what the officer wrote is shown as such and leaves with the text", async () => {
    await workbench.press("情况说明");
    await seen(pane, /收入预算/u).waitFor();
    await pane.getByRole("button", { name: "写入工作表" }).click();
    await eventually(() => workbench.sheetInFront(), "情况说明");
    await workbench.type("情况说明", "A3", "本段由我重写。");
    await pane.getByRole("button", { name: "重新生成" }).click();
    const own = pane.locator("[data-line]").filter({ hasText: "本段由我重写。" });
    await own.getByText("您的文字").waitFor();
    await own.scrollIntoViewIfNeeded();
    await workbench.documentPicture("manual-own-text");
    await pane.getByRole("button", { name: "复制" }).click();
    await seen(pane, /其中您的文字1段/u).waitFor();
  });

  test("selecting a cell shows its findings and its balances, and the list does not move", async () => {
    await workbench.type("表3", "E12", "2240");
    await workbench.press("校验");
    await part(pane, "findings").waitFor();
    expect(await part(pane, "selected-cell").count()).toBe(0);
    await pane.evaluate(() => {
      window.scrollTo(0, 400);
    });
    const place = (): Promise<number | undefined> =>
      part(pane, "findings").evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    await workbench.goTo("表3", "E12");
    const bar = part(pane, "selected-cell");
    await bar.getByRole("button", { name: /表3!E12：\d+ 条勾稽，\d+ 条不平/u }).click();
    expect(await place()).toBe(before);
    await bar.getByText(/^所在的勾稽/u).waitFor();
    await bar.locator("summary").first().hover();
    await pane
      .getByText(/^若改动 表3!E12/u)
      .first()
      .waitFor();
    await bar.locator("summary").first().click();
    await workbench.documentPicture("manual-selected-cell");
    await bar.getByRole("table").getByRole("button", { name: "选中 表3!G12" }).click();
    await eventually(() => workbench.selectedCell(), "G12");
    // Going to a part of the balance is reading on, not another question.
    await bar
      .getByRole("button", { name: /表3!E12/u })
      .first()
      .waitFor();
    await bar.getByRole("listitem").getByRole("button").first().click();
    await part(pane, "finding").locator("button[aria-expanded=true]").waitFor();
    expect(await pane.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("true");
    await workbench.goTo("表3", "E13");
    await bar.getByText(/^表3!E13：\d+ 条勾稽/u).waitFor();
    await workbench.goTo("表3", "A1");
    await eventually(() => bar.count(), 0);
  });

  test("a pane of 270, 320 or 450 pixels shows all of it without scrolling sideways", async () => {
    const fits = async (state: string): Promise<void> => {
      for (const width of [270, 320, 450]) {
        await workbench.paneWidth(width);
        expect(await overhang(pane)).toBe(0);
        await workbench.picture(`day-${width}-${state}`);
      }
    };
    await workbench.type("表3", "E12", "2240");
    await workbench.type("表5", "G16", "2424.36");
    await workbench.press("校验");
    await part(pane, "headline").waitFor();
    await part(pane, "diagnosis").first().getByRole("button", { name: "采纳" }).first().click();
    await part(pane, "history").locator("summary").click();
    await fits("top");
    await part(pane, "findings").scrollIntoViewIfNeeded();
    await workbench.picture("day-450-findings");
    await workbench.goTo("表3", "E10");
    await part(pane, "selected-cell").getByRole("button").first().click();
    await part(pane, "selected-cell").locator("summary").first().click();
    await fits("selected");
    await part(pane, "help").locator("summary").click();
    await fits("help");
    await pane.getByRole("tab", { name: "情况说明" }).click();
    await part(pane, "add-inputs")
      .getByRole("button", { name: /补上填报表/u })
      .click();
    await part(pane, "fill-in").locator("[data-sheet=项目情况] summary").click();
    await fits("fill-in");
  });
});
