import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/xlsx";
import { eventually, WorkbenchPage } from "./support/workbench";

const SAMPLE = readFileSync("assets/sample/disclosure-2024.xlsx");
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("files in the workbench", () => {
  let workbench: WorkbenchPage;
  beforeEach(async () => {
    workbench = await WorkbenchPage.open();
  });
  afterEach(async () => {
    await workbench.close();
  });

  const choose = (name: string, content: Buffer) =>
    workbench.page.locator('input[type="file"]').setInputFiles({ name, mimeType: WORKBOOK, buffer: content });
  const fileName = () => workbench.page.locator(".title-bar .file").innerText();
  const drop = (files: readonly { name: string; content: string }[]) =>
    workbench.page.evaluate((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, content } of dropped)
        transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
      for (const kind of ["dragenter", "dragover", "drop"])
        window.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, files);

  test("a person's own workbook opens, with its own pane", async () => {
    await workbench.openFile("某厅2025.xlsx", SAMPLE);
    expect(await workbench.shown("表3", "E9")).toBe("15,301.24");
    expect(workbench.complaints).toEqual([]);
  });

  test("of two workbooks asked for, the one asked for last is open in the end, however late the other comes", async () => {
    const { page } = workbench;
    const sample = "**/assets/sample/*.xlsx";
    let comes = (): void => undefined;
    const late = new Promise<void>((resolve) => (comes = resolve));
    await page.route(sample, async (route) => {
      await late;
      await route.continue();
    });
    await page.getByRole("button", { name: "示例", exact: true }).click();
    await workbench.openFile("某厅2025.xlsx", SAMPLE);
    const hasCome = page.waitForResponse(sample);
    comes();
    await (await hasCome).finished();
    await page.unroute(sample);
    await workbench.type("表3", "E9", "1");
    expect(await fileName()).toContain("某厅2025.xlsx");
    expect(await workbench.shown("表3", "E9")).toBe("1.00");
  });

  test("a file can be dropped on the window", async () => {
    await drop([{ name: "拖入.xlsx", content: SAMPLE.toString("base64") }]);
    await workbench.page.getByText("拖入.xlsx").waitFor();
  });

  test("two files at once are refused in one sentence", async () => {
    await drop([
      { name: "甲.xlsx", content: "" },
      { name: "乙.xlsx", content: "" },
    ]);
    expect(await workbench.page.getByRole("alert").innerText()).toContain("一次只能打开一个工作簿，请只拖入一个文件。");
  });

  test.each([
    ["随便写的.xlsx", Buffer.from("这不是工作簿"), "不是Excel工作簿"],
    ["空.xlsx", Buffer.alloc(0), "文件是空的"],
    ["半截.xlsx", SAMPLE.subarray(0, 20_000), "文件不完整"],
  ])("%s is refused in one sentence, and the sample stays", async (name, content, why) => {
    await choose(name, content);
    const sentence = await workbench.page.getByRole("alert").locator("span").innerText();
    expect(sentence).toContain(`“${name}”没有打开：`);
    expect(sentence).toContain(why);
    expect(sentence).toMatch(/。$/);
    expect(await fileName()).toBe("disclosure-2024.xlsx");
    expect(await workbench.shown("表3", "E9")).toBe("15,301.24");
  });

  test("saving keeps the edits, and nothing else is different", async () => {
    await workbench.type("表3", "E9", "15301.34");
    await workbench.type("表3", "G11", "=E11-F11");
    await workbench.page.waitForTimeout(500);
    const { name, content } = await workbench.save();
    expect(name).toBe("disclosure-2024.xlsx");
    const [before, after] = [SAMPLE, content].map((file) => readWorkbook(file, name));
    const differing = after?.sheets.flatMap((sheet, at) => {
      const original = before?.sheets[at]?.grid;
      const found: string[] = [];
      for (let row = 0; row < sheet.grid.bottom; row++) {
        for (let column = 0; column < sheet.grid.right; column++) {
          const [old, now] = [original?.cell(row, column), sheet.grid.cell(row, column)];
          if (old?.value !== now.value || old.formula !== now.formula)
            found.push(`${sheet.name} ${row} ${column} ${String(now.formula ?? now.value)}`);
        }
      }
      return found;
    });
    expect(differing).toEqual(["表3 8 4 15301.34", "表3 10 6 =E11-F11"]);
    expect(await workbench.page.getByRole("status").locator("span").innerText()).toBe(
      "已把修改写入“disclosure-2024.xlsx”并下载：单元格2个。",
    );
  });

  test("an untouched workbook saves as the same bytes, for what could not be saved cannot be done", async () => {
    await workbench.goTo("表3", "E9");
    await workbench.page.keyboard.press("Control+b");
    await workbench.page.keyboard.press("Control+i");
    expect((await workbench.save()).content.equals(SAMPLE)).toBe(true);
  });

  test("unsaved changes are asked about before another workbook is opened", async () => {
    await workbench.type("表3", "E9", "1");
    await workbench.page.getByText("有未保存的修改").waitFor();
    await choose("另一个.xlsx", SAMPLE);
    const question = workbench.page.getByRole("dialog");
    await question.getByRole("button", { name: "取消" }).click();
    expect(await fileName()).toContain("disclosure-2024.xlsx");
    await choose("另一个.xlsx", SAMPLE);
    await workbench.picture("unsaved");
    await question.getByRole("button", { name: "不保存" }).click();
    await eventually(async () => (await fileName()).includes("另一个.xlsx"), true);
    await workbench.waitUntilReady();
    expect(await workbench.shown("表3", "E9")).toBe("15,301.24");
  });
});
