import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { readSettings, readWorkbook } from "../../src/xlsx";
import { eventually, seen, WorkbenchPage } from "./support/workbench";

describe("情况说明 in the workbench", () => {
  let workbench: WorkbenchPage;
  let pane: Frame;
  beforeEach(async () => {
    workbench = await WorkbenchPage.open({ width: 1360 });
    pane = await workbench.pane();
    await workbench.press("情况说明");
    await seen(pane, /收入预算17,690\.90万元/).waitFor();
  });
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });

  const paragraph = (text: RegExp) => pane.locator("[data-line]").filter({ hasText: text }).first();
  const write = async (): Promise<void> => {
    await pane.getByRole("button", { name: "写入工作表" }).click();
    await pane.locator("section[aria-busy=false]").filter({ visible: true }).waitFor();
  };
  /** The row of a paragraph in the sheet, from 1. */
  async function rowOf(text: string): Promise<number> {
    return pane.evaluate(
      (sought) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject("情况说明");
          await context.sync();
          if (sheet.isNullObject) return 0;
          const used = sheet.getRange("A:A").getUsedRangeOrNullObject(true).load("values,rowIndex");
          await context.sync();
          if (used.isNullObject) return 0;
          const at = used.values.findIndex(([value]) => String(value).includes(sought));
          return at < 0 ? 0 : used.rowIndex + at + 1;
        }),
      text,
    );
  }

  test("a figure shows how it comes about and selects its cell", async () => {
    const figure = paragraph(/占.*%/).getByRole("button").first();
    await figure.click();
    await workbench.picture("narrative");
    expect(await pane.locator("[data-line] [role=status]").first().innerText()).toMatch(/!/);
  });

  test("a paragraph that was edited and whose figures changed is shown both ways; the choice is kept until they change again", async () => {
    await write();
    await eventually(async () => (await rowOf("行政运行")) > 0, true);
    const row = await rowOf("2024年预算数为4,074.63万元");
    expect(row).toBeGreaterThan(0);
    await workbench.type(
      "情况说明",
      `A${row}`,
      "1、一般公共服务支出（类）财政事务（款）行政运行（项）：2024年预算数为4,074.63万元，比上年预算增加184.35万元，增长4.74%。主要原因由我改写。",
    );
    await workbench.type("表5", "E11", "4075.63");
    await pane.getByRole("button", { name: "重新生成" }).click();
    const conflict = pane.locator("[data-part=conflict]").first();
    await conflict.waitFor();
    await conflict.scrollIntoViewIfNeeded();
    await workbench.picture("narrative-conflict");
    expect(await conflict.innerText()).toMatch(/由我改写[\s\S]*4,075\.63/);
    await conflict.getByRole("radio", { name: "保留我的" }).check();
    await write();
    await eventually(() => rowOf("由我改写"), row);

    await workbench.type("表5", "E11", "4076.63");
    await pane.getByRole("button", { name: "重新生成" }).click();
    await conflict.getByRole("radio", { name: "用新的" }).check();
    await write();
    await eventually(() => rowOf("由我改写"), 0);
    expect(await rowOf("2024年预算数为4,076.63万元")).toBe(row);
  });

  test("a missing reason is a gap with its place, counted and written as one", async () => {
    await workbench.type("变动原因", "D4", " ");
    await workbench.page.keyboard.press("Escape");
    await pane.getByRole("button", { name: "重新生成" }).click();
    await seen(pane, /待填 \d+ 处/).click();
    await workbench.picture("narrative-gaps");
    await seen(pane, "【待填").waitFor();
    await pane.getByRole("button", { name: "变动原因!D4" }).click();
    await eventually(() => workbench.sheetInFront(), "变动原因");
    await eventually(() => workbench.selectedCell(), "D4");
    await write();
    await eventually(async () => (await rowOf("【待填：一般公共预算增加的主要原因】")) > 0, true);
  });

  test("a paragraph written wholly anew is kept as the officer's, beside the one the figures say", async () => {
    await write();
    await eventually(async () => (await rowOf("2024年预算数为4,074.63万元")) > 0, true);
    const row = await rowOf("2024年预算数为4,074.63万元");
    await workbench.type("情况说明", `A${row}`, "此段由我重写。");
    await workbench.type("表5", "E11", "4075.63");
    await pane.getByRole("button", { name: "重新生成" }).click();
    const conflict = pane.locator("[data-part=conflict]").first();
    await conflict.getByText("此段由我重写。").waitFor();
    await conflict
      .getByText(/4,075\.63/)
      .first()
      .waitFor();
    await write();
    await eventually(() => rowOf("此段由我重写。"), row);
  });

  test("Word and the saved workbook hold the text", async () => {
    // The published disclosure has open points of its own.
    await pane.getByRole("button", { name: "导出Word" }).click();
    const [word] = await Promise.all([
      workbench.page.waitForEvent("download"),
      pane.getByRole("button", { name: "仍然导出" }).click(),
    ]);
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    expect(
      readFileSync(await word.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    await write();
    await eventually(async () => (await rowOf("一、")) > 0, true);
    const { content: file, name } = await workbench.save();
    const sheet = readWorkbook(file, name).sheets.find(({ name }) => name === "情况说明");
    expect(
      Array.from({ length: sheet?.grid.bottom ?? 0 }, (_, row) => String(sheet?.grid.cell(row, 0).value)).join(""),
    ).toContain("收入预算17,690.90万元");
    expect(readSettings(file).size).toBeGreaterThan(0);
  });
});
