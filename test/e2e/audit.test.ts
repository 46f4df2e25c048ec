import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { readDocx } from "../../src/word";
import { SAMPLE_FILE } from "../support/sample";
import { wordFile } from "../word/word-file";
import { eventually, seen, WorkbenchPage } from "./support/workbench";

/** The text that was published with the sample's tables, one total and one share of it wrong. */
const PUBLISHED = readFileSync(join(__dirname, "../narrative/published.txt"), "utf8")
  .replace("收支总预算17,690.90万元", "收支总预算17,690.80万元")
  .replace("占97.59%", "占95.79%");

describe("核对文字 in the workbench", () => {
  let workbench: WorkbenchPage;
  let pane: Frame;
  beforeEach(async () => {
    workbench = await WorkbenchPage.open({ width: 1360 });
    pane = await workbench.pane();
    await pane.getByRole("tab", { name: "核对文字" }).click();
  });
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });

  const idle = () => pane.locator("section[aria-busy=false]").filter({ visible: true }).waitFor();
  const button = (name: string | RegExp) => pane.getByRole("button", { name }).filter({ visible: true }).first();
  const contradicted = () =>
    pane.locator("[data-look=contradicted]").evaluateAll((all) => all.map(({ textContent }) => textContent));
  async function paste(text: string): Promise<void> {
    await button("粘贴文字").click();
    await pane.getByRole("textbox", { name: "情况说明的全文" }).fill(text);
    await button(/^核对$/).click();
    await seen(pane, /核对的文字：粘贴的文字/).waitFor();
    await idle();
  }

  test("a pasted text is shown with its figures, leads to cells, takes values over and is judged again", async () => {
    await paste(PUBLISHED);
    await workbench.picture("audit");
    expect(await pane.locator("[data-part=legend]").innerText()).toMatch(/24\d 个数[\s\S]*已证明[\s\S]*待查/);
    expect(await contradicted()).toEqual(expect.arrayContaining(["17,690.80万元", "95.79%"]));

    await button("下一个").click();
    await pane.locator("[data-part=detail]").getByText("表中为17690.90万元").first().waitFor();
    await eventually(() => workbench.sheetInFront(), "表1");
    await workbench.picture("audit-open");
    await button("采用 17,690.90万元").click();
    await pane.locator("[data-part=changes]").getByText("17,690.80万元 → 17,690.90万元").waitFor();
    expect(await contradicted()).not.toContain("17,690.80万元");

    const figure = pane.locator("[data-look=proved]").filter({ hasText: "17,264.14万元" }).first();
    await figure.click();
    await eventually(() => workbench.sheetInFront(), "表1");

    await button(/矛盾$/).click();
    await workbench.picture("audit-narrowed");
    expect(await pane.locator("[data-look=proved]").filter({ visible: true }).count()).toBeLessThan(40);
    await button("撤回").click();
    await eventually(async () => (await contradicted()).includes("17,690.80万元"), true);
    await button("重新核对").click();
    await idle();
    expect(await contradicted()).toContain("17,690.80万元");
  });

  test("the selected cell leads to the paragraphs that state it", async () => {
    await paste(PUBLISHED);
    await workbench.goTo("表6", "C10");
    await button("选中的格写在哪几段").click();
    await pane
      .locator("[data-part=sentences]")
      .getByText(/表6!C10/)
      .waitFor();
    // The same cell of another sheet, and a sheet come back to, are other selections.
    await workbench.goTo("表7", "C10");
    await button("选中的格写在哪几段").click();
    await pane
      .locator("[data-part=sentences]")
      .getByText(/表7!C10/)
      .waitFor();
    await workbench.comeBackTo("表6");
    await button("选中的格写在哪几段").click();
    await pane
      .locator("[data-part=sentences]")
      .getByText(/表6!C10/)
      .waitFor();
    await workbench.goTo("表2", "G7");
    await button("选中的格写在哪几段").click();
    await pane.locator("[data-part=sentences]").getByText("表2!G7 写在：").waitFor();
    await pane
      .locator("[data-part=sentences]")
      .getByRole("button", { name: /^第\d+段$/ })
      .first()
      .click();
    await workbench.picture("audit-sentences");
  });

  test("a finding of the tables leads to the paragraphs that state its cells", async () => {
    await paste(PUBLISHED);
    await workbench.type("表5", "E11", "4075.63");
    await workbench.press("校验");
    const findings = pane.locator("[data-part=findings] [data-part=finding] > button").filter({ visible: true });
    await findings.first().waitFor();
    await idle();
    const told = pane.locator("[data-part=findings] [data-part=told]").first();
    for (const finding of await findings.all()) {
      if ((await told.count()) > 0) break;
      await finding.click();
    }
    await told.getByRole("button").first().click();
    await pane.locator("article [data-paragraph]").first().waitFor();
    await idle();
    await workbench.picture("audit-led");
    expect(await pane.getByRole("tab", { name: "核对文字" }).getAttribute("aria-selected")).toBe("true");
  });

  test("a reason given stays with the workbook, and the place is no longer counted", async () => {
    await paste(PUBLISHED);
    const wrong = async () => Number(/(\d+)\s*问题/.exec(await pane.locator("[data-part=legend]").innerText())?.[1]);
    const before = await wrong();
    await pane.getByRole("button", { name: "95.79%，矛盾" }).click();
    await button("说明理由").click();
    await pane.getByRole("textbox", { name: "理由" }).fill("按批复口径");
    await button("保存").click();
    await seen(pane, "理由：按批复口径").waitFor();
    expect(await wrong()).toBe(before - 1);
    await workbench.picture("audit-reason");
  });

  test("a value is taken over into the sheet 情况说明, and undone", async () => {
    await workbench.press("情况说明");
    await seen(pane, /收入预算17,690\.90万元/).waitFor();
    await button("写入工作表").click();
    await seen(pane, /已写入“情况说明”/).waitFor();
    await idle();
    await workbench.goTo("情况说明", "A3");
    const right = await workbench.shown("情况说明", "A3");
    const [figure = ""] = /[\d,]+\.\d\d(?=万元)/.exec(right) ?? [];
    await workbench.type("情况说明", "A3", right.replace(figure, "1.23"));
    await pane.getByRole("tab", { name: "核对文字" }).click();
    await button("“情况说明”表").click();
    await seen(pane, /核对的文字：情况说明/).waitFor();
    await idle();
    await pane.getByRole("button", { name: "1.23万元，矛盾" }).click();
    await button(`采用 ${figure}万元`).click();
    await seen(pane, "已改 情况说明!A3 中的文字。").waitFor();
    await idle();
    expect(await contradicted()).not.toContain("1.23万元");
    expect(await workbench.shown("情况说明", "A3")).toBe(right);
    await button("撤销").click();
    await eventually(async () => (await contradicted()).includes("1.23万元"), true);
  });

  test("last year's disclosure is asked about where it is doubtful, used in spite of it, and put aside", async () => {
    await paste(PUBLISHED);
    const choose = () =>
      pane.locator('input[aria-label="上年公开表…"]').setInputFiles({
        name: "上年.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: readFileSync(SAMPLE_FILE),
      });
    await choose();
    await seen(pane, /“上年\.xlsx”是2024年的公开表，应为2023年/).waitFor();
    await workbench.picture("audit-last-year-doubted");
    await button("取消").click();
    await seen(pane, /选上年的公开表/).waitFor();
    await choose();
    await button("仍然采用").click();
    await seen(pane, "上年公开表：上年.xlsx").waitFor();
    await idle();
    await workbench.picture("audit-last-year");
    expect(await contradicted()).toContain("17,690.80万元");
    await button("不再使用").click();
    await seen(pane, /选上年的公开表/).waitFor();
  });

  test("copies of a Word file hold comments and tracked changes", async () => {
    const file = wordFile(PUBLISHED.trimEnd().split("\n"));
    await pane.locator('input[type=file][accept=".docx"]').setInputFiles({
      name: "情况说明.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: Buffer.from(file),
    });
    await seen(pane, "核对的文字：情况说明.docx").waitFor();
    await idle();
    const taken = async (name: string): Promise<Uint8Array> => {
      const [download] = await Promise.all([workbench.page.waitForEvent("download"), button(name).click()]);
      await idle();
      return new Uint8Array(readFileSync(await download.path()));
    };
    const annotated = readDocx(await taken("下载带批注的Word"));
    expect(new TextDecoder().decode(annotated.parts.get("word/comments.xml"))).toContain("应为：17,690.90万元");
    expect(annotated.paragraphs.map(({ text }) => text)).toEqual(readDocx(file).paragraphs.map(({ text }) => text));
    const corrected = readDocx(await taken("下载修订稿")).paragraphs.map(({ text }) => text);
    expect(corrected.some((text) => text.includes("收支总预算17,690.90万元"))).toBe(true);
  });

  test.each([320, 450])("reads well in a pane %i pixels wide", async (width) => {
    await paste(PUBLISHED);
    const splitter = workbench.page.getByRole("separator");
    await splitter.focus();
    await splitter.press(width === 320 ? "End" : "Home");
    await button("下一个").click();
    await workbench.picture(`audit-${width}`);
    const overflow = await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
