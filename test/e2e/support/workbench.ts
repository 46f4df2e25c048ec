import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  chromium,
  type Browser,
  type ConsoleMessage,
  type Frame,
  type Locator,
  type Page,
  type Request,
} from "playwright-core";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const RESULTS = path.join(__dirname, "../../../test-results");
const DOCUMENT_PICTURES = path.join(__dirname, "../../../docs/images");

/**
 * One browser and one page for the tests of a file. Each test loads the page anew, with nothing kept of the one before
 * but what the browser made of the program: making that of new takes longer than most tests.
 */
let running: Promise<Browser> | null = null;
let kept: Page | null = null;
afterAll(async () => {
  await (await running)?.close();
});

export interface OwnWorkbook {
  readonly name: string;
  readonly content: Buffer;
}

/** Where a person drags the splitter to is pane width; window sizes are those of small office screens. */
export interface Opening {
  /** A workbook of one's own, chosen before the sample is there. */
  readonly workbook?: OwnWorkbook;
  /** Another page than the served workbench. */
  readonly url?: string;
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
}

/** The workbench in Chromium, driven as a person would: by clicking, typing and looking. */
export class WorkbenchPage {
  /** What the page complained about, and requests that left this computer. */
  readonly complaints: string[] = [];
  readonly requestsOutside: string[] = [];
  /** Everything the page asked for, its own parts excepted that are data in it. */
  readonly requests: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on("pageerror", this.onError);
    page.on("console", this.onConsole);
    page.on("request", this.onRequest);
  }

  private readonly onError = (error: Error): void => {
    this.complaints.push(String(error));
  };
  private readonly onConsole = (message: ConsoleMessage): void => {
    if (message.type() === "error") this.complaints.push(message.text());
  };
  private readonly onRequest = (request: Request): void => {
    const { protocol, origin } = new URL(request.url());
    if (!/^(data|blob|about):$/.test(protocol)) this.requests.push(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(this.url).origin)
      this.requestsOutside.push(request.url());
  };

  /** Opens the workbench and waits for task pane and sample, or a workbook of one's own. */
  static async open({
    workbook,
    url,
    query = "",
    width = 1280,
    height = 800,
    isDark = false,
  }: Opening = {}): Promise<WorkbenchPage> {
    const page = (kept ??= await newPage());
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light", forcedColors: "none" });
    const place = url ?? `${address()}workbench.html`;
    const workbench = new WorkbenchPage(page, place);
    await page.goto(`${place}${query}`);
    if (workbook) await workbench.openFile(workbook.name, workbook.content);
    else await workbench.waitUntilReady();
    return workbench;
  }

  async waitUntilReady(): Promise<void> {
    // Starting takes long where the machine is busy; what a person does afterwards does not.
    await this.page.locator(".command:enabled").first().waitFor({ timeout: 60_000 });
    await this.nameBox.waitFor();
    await this.pane();
  }

  /** Opens a workbook of one's own in place of the sample. */
  async openFile(name: string, content: Buffer): Promise<void> {
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: content });
    // Its name stands in the title bar when it is open; before that, the page only says that it is being opened.
    await this.page.locator(".title-bar .file").getByText(name).waitFor();
    await this.page.locator("[inert]").waitFor({ state: "detached" });
    await this.waitUntilReady();
  }

  /** Presses 保存 and takes the file that the browser is given. */
  async save(): Promise<{ readonly name: string; readonly content: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "保存", exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }

  /** Leaves nothing for the next test: what the page kept is forgotten, what it does has an end. */
  async close(): Promise<void> {
    this.page.off("pageerror", this.onError).off("console", this.onConsole).off("request", this.onRequest);
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await this.page.goto("about:blank");
  }

  /** The page of the task pane, once it has drawn something. */
  async pane(): Promise<Frame> {
    const handle = await this.page.locator(".pane iframe").elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error("The workbench has no task pane.");
    await frame.locator("button").first().waitFor();
    return frame;
  }

  /** Drags the splitter until the pane is so many pixels wide. */
  async paneWidth(width: number): Promise<void> {
    await this.page.locator(".pane").evaluate((element, pixels) => {
      element.setAttribute("style", `width: ${pixels}px; min-width: 0; flex: none`);
    }, width);
    await this.page.waitForTimeout(500);
  }

  /** Presses a button of the ribbon: `校验` … */
  async press(label: string): Promise<void> {
    await this.page.locator(".ribbon").getByRole("button", { name: label, exact: true }).click();
  }

  private get nameBox() {
    return this.page.locator('[data-u-comp="formula-bar"] input');
  }

  /** The sheet in front, by its tab. */
  async sheetInFront(): Promise<string> {
    return (await this.page.locator('[data-u-comp="slide-tab-item"][aria-selected="true"]').innerText()).trim();
  }

  /** The selected cell as the grid's name box shows it: `E9`. */
  async selectedCell(): Promise<string> {
    return this.nameBox.inputValue();
  }

  /** Brings a sheet forward by its tab; what was selected there is selected. */
  async comeBackTo(sheet: string): Promise<void> {
    // Two clicks in quick succession on the tab in front would be a double click, which renames the sheet.
    if ((await this.sheetInFront()) === sheet) return;
    await this.page.locator('[data-u-comp="slide-tab-item"]').getByText(sheet, { exact: true }).click();
    await this.page
      .locator('[data-u-comp="slide-tab-item"][aria-selected="true"]')
      .getByText(sheet, { exact: true })
      .waitFor();
  }

  /** Brings a sheet forward and goes to a cell, by tab and name box. */
  async goTo(sheet: string, cell: string): Promise<void> {
    await this.comeBackTo(sheet);
    // The grid may still write the cell selected last into the box; a person would see that and write again.
    for (let tried = 0; tried < 3; tried++) {
      await this.nameBox.click();
      await this.nameBox.fill(cell);
      await this.nameBox.press("Enter");
      if ((await this.selectedCell()) === cell) return;
    }
  }

  /** Types into a cell and confirms with Enter. */
  async type(sheet: string, cell: string, text: string): Promise<void> {
    await this.goTo(sheet, cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** A cell's text as the grid shows it, by copying it. */
  async shown(sheet: string, cell: string): Promise<string> {
    const nothing = "(nothing copied)";
    const copied = (): Promise<string> => this.page.evaluate(() => navigator.clipboard.readText());
    await this.goTo(sheet, cell);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), nothing);
    let text = nothing;
    // The grid copies a moment after it is asked, and not while it still takes over what the name box said.
    for (let waited = 0; text === nothing && waited < 5_000; waited += 50) {
      if (waited % 500 === 0) await this.page.keyboard.press("Control+c");
      await this.page.waitForTimeout(50);
      text = await copied();
    }
    return text.trim();
  }

  /** How many pixels of the sheet as drawn have a colour, within a little. */
  async pixelsOf(color: string): Promise<number> {
    return this.page.evaluate((wanted) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>(".sheets canvas")].sort(
        (a, b) => b.width * b.height - a.width * a.height,
      )[0];
      const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (
          Math.abs((pixels[at] ?? 0) - red) < 4 &&
          Math.abs((pixels[at + 1] ?? 0) - green) < 4 &&
          Math.abs((pixels[at + 2] ?? 0) - blue) < 4
        )
          count++;
      }
      return count;
    }, color);
  }

  /** Keeps a picture of what is shown, to be looked at. */
  async picture(name: string): Promise<void> {
    mkdirSync(RESULTS, { recursive: true });
    await this.page.screenshot({ path: path.join(RESULTS, `${name}.png`) });
  }

  /** A picture that the documents show. Taken anew with `RETAKE_PICTURES=1 npm run test:e2e`. */
  async documentPicture(name: string): Promise<void> {
    await this.picture(name);
    if (process.env["RETAKE_PICTURES"] === "1")
      copyFileSync(path.join(RESULTS, `${name}.png`), path.join(DOCUMENT_PICTURES, `${name}.png`));
  }
}

async function newPage(): Promise<Page> {
  running ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const context = await (
    await running
  ).newContext({
    locale: "zh-CN",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
    // What is judged is how it looks when it has come to rest.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // The one file is 14 MB of program.
  page.setDefaultNavigationTimeout(60_000);
  return page;
}

function address(): string {
  const served = process.env["WORKBENCH_ADDRESS"];
  if (!served) throw new Error("Browser tests need the built pages: run them with npm run test:e2e.");
  return served;
}

/** The first place where a text can be seen, not one folded away. */
export function seen(frame: Frame, text: string | RegExp): Locator {
  return frame.getByText(text).filter({ visible: true }).first();
}

/** Waits until what is seen is what is expected; fails with both after fifteen seconds. */
export async function eventually<T>(seen: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 15_000;
  let last = await seen();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    last = await seen();
  }
  expect(last).toEqual(expected);
}

/** The part of the pane that its program calls by this name. */
export const part = (pane: Frame, name: string): Locator => pane.locator(`[data-part=${name}]`);

/** How far the pane's page could be scrolled sideways. */
export const overhang = (pane: Frame): Promise<number> =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
