import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { COMMAND_KEY } from "../../src/wps/pane";

const ROOT = path.join(__dirname, "../..");
const PANE = path.join(ROOT, "dist/wps/budget-disclosure-check/taskpane.html");
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** The WPS played, as one script for the page. */
const played = (): string => {
  const entry = path.join(__dirname, "support/wps-page.ts");
  return buildSync({ entryPoints: [entry], bundle: true, write: false, format: "iife" }).outputFiles[0]?.text ?? "";
};

describe("the pane in WPS, from its folder", () => {
  let browser: Browser;
  let page: Page;
  let script: string;
  const complaints: string[] = [];
  const requests: string[] = [];
  beforeAll(() => {
    execFileSync(process.execPath, ["--import", "tsx", path.join(ROOT, "scripts/build-wps.ts")], { cwd: ROOT });
    script = played();
  }, 240_000);
  beforeEach(async () => {
    complaints.length = 0;
    requests.length = 0;
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
    });
    page = await browser.newPage({ viewport: { width: 420, height: 800 } });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) requests.push(path.basename(request.url()));
    });
    const workbook = readFileSync(path.join(ROOT, "assets/sample/disclosure-2024.xlsx")).toString("base64");
    await page.addInitScript({ content: `window.workbookToOpen = ${JSON.stringify(workbook)};\n${script}` });
    await page.goto(pathToFileURL(PANE).href);
  }, 120_000);
  afterEach(async () => {
    await browser.close();
    expect(complaints).toEqual([]);
    expect(requests).toEqual(["taskpane.html", "taskpane.js"]);
  });

  const marks = (): Promise<number> =>
    page.evaluate(() => window.model.sheets.flatMap(({ state }) => state.conditionalFormats).length);

  test("checks at a click in the ribbon, marks, reveals a cell and clears the marks", async () => {
    const before = await marks();
    await page.evaluate(
      (key) =>
        (window as unknown as { Application: { PluginStorage: Storage } }).Application.PluginStorage.setItem(
          key,
          "validate",
        ),
      COMMAND_KEY,
    );
    const finding = page.locator("[data-part=finding]").filter({ visible: true }).first();
    await finding.waitFor();
    expect(await marks()).toBeGreaterThan(before);
    await page.screenshot({ path: path.join(ROOT, "test-results/wps.png") });
    await finding.getByRole("button").first().click();
    await page.waitForFunction(
      () => window.model.selection.areas.length > 0 && window.model.selection.sheet.name !== "",
    );
    await page.getByRole("button", { name: "清除标记" }).click();
    await page.getByText("标记已全部清除，工作簿恢复原样。").waitFor();
    expect(await marks()).toBe(before);
  });

  test("finds a wrong figure, mends it and takes it back", async () => {
    const type = (content: number): Promise<void> =>
      page.evaluate((value) => {
        const sheet = window.model.sheet("表5");
        if (sheet) window.model.type(sheet, 15, 6, value);
      }, content);
    const held = (): Promise<unknown> => page.evaluate(() => window.model.sheet("表5")?.cell(15, 6)?.value);
    await type(2424.36);
    await page.getByRole("button", { name: "校验", exact: true }).click();
    const accept = page.locator("[data-part=diagnosis]").first().getByRole("button", { name: "采纳" }).first();
    await accept.click();
    await page.getByText(/已将 表5!G16 改为 1,647\.68/).waitFor();
    expect(await held()).toBe(1647.68);
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByText("已撤销，单元格恢复原样。").waitFor();
    expect(await held()).toBe(2424.36);
  });

  test("writes the narrative into the workbook", async () => {
    await page.getByRole("tab", { name: "情况说明" }).click();
    await page.locator("article").waitFor();
    await page.getByRole("button", { name: "写入工作表" }).click();
    await page
      .getByText(/已写入“情况说明”/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.model.sheet("情况说明")?.state.columnWidths)).toBeDefined();
  });
});
