import { soundSampleBytes } from "../support/sound-sample";
import { eventually, overhang, part, WorkbenchPage } from "./support/workbench";

describe("an opened workbook", () => {
  test("stays open, with its edits, in the other language; what is downloaded is saved", async () => {
    const workbench = await WorkbenchPage.open({
      workbook: { name: "某厅2025.xlsx", content: Buffer.from(soundSampleBytes()) },
    });
    await workbench.type("表3", "E9", "15301.34");
    const edited = workbench.page.locator(".title-bar .edited");
    await edited.waitFor();
    await workbench.page.getByRole("button", { name: "English", exact: true }).click();
    await workbench.page.getByRole("button", { name: "Save", exact: true }).waitFor();
    await workbench.waitUntilReady();
    const pane = await workbench.pane();
    await pane.getByRole("tab", { name: "Check" }).waitFor();
    expect(await workbench.page.locator(".title-bar .file").innerText()).toContain("某厅2025.xlsx");
    expect(await edited.count()).toBe(1);
    await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    await eventually(() => edited.count(), 0);
    expect(await workbench.shown("表3", "E9")).toBe("15,301.34");
    expect(workbench.complaints).toEqual([]);
    await workbench.close();
  });
});

describe("总览 to look at", () => {
  let workbench: WorkbenchPage;
  afterEach(async () => {
    expect(workbench.complaints).toEqual([]);
    expect(workbench.requestsOutside).toEqual([]);
    await workbench.close();
  });

  test("推算: a cell that holds words is offered with its balances, and filled in at a click", async () => {
    workbench = await WorkbenchPage.open({
      workbook: { name: "公开表.xlsx", content: Buffer.from(soundSampleBytes()) },
    });
    const pane = await workbench.pane();
    const was = await workbench.shown("表3", "F11");
    await workbench.type("表3", "F11", "详见附件");
    await workbench.press("校验");
    const offer = part(pane, "inference");
    await offer.getByText(/表3!F11（.*）是“详见附件”，不是金额，按\d+条勾稽应为 4,074\.63。/u).waitFor();
    expect(await offer.count()).toBe(1);
    expect(await offer.getByRole("listitem").count()).toBeGreaterThan(1);
    await offer.scrollIntoViewIfNeeded();
    await workbench.picture("inferred");
    await offer.getByRole("button", { name: "采纳" }).click();
    await eventually(() => offer.count(), 0);
    await part(pane, "headline")
      .getByRole("heading", { name: /^(?!.*个错误)/u })
      .waitFor();
    expect(await workbench.shown("表3", "F11")).toBe(was);
  });

  test.each([320, 450])("盲区 and the pictures in a pane of %i pixels, in light and dark", async (width) => {
    workbench = await WorkbenchPage.open({ isDark: width === 450 });
    const splitter = workbench.page.getByRole("separator");
    await splitter.focus();
    await splitter.press(width === 320 ? "End" : "Home");
    await workbench.press("校验");
    const pane = await workbench.pane();
    const blind = part(pane, "blind-spots");
    await blind.locator("summary").first().click();
    await blind.getByRole("table", { name: "盲区" }).waitFor();
    await blind.getByRole("button", { name: /表6.*可同时变的 \d+ 格/u }).click();
    const cells = part(pane, "blind-cells");
    await cells
      .getByRole("button", { name: /选中 表6!/u })
      .first()
      .click();
    await eventually(() => workbench.sheetInFront(), "表6");
    await blind.scrollIntoViewIfNeeded();
    await workbench.picture(`blind-spots-${width}`);
    expect(await overhang(pane)).toBe(0);

    const pictures = part(pane, "pictures");
    await pictures.locator("summary").first().click();
    await pictures.getByRole("img", { name: /资金流向图.*17,690\.90/u }).waitFor();
    await pictures.evaluate((element) => {
      element.scrollIntoView({ block: "start" });
      window.scrollBy(0, -60);
    });
    await workbench.picture(`pictures-${width}`);
    await pictures.getByText("图中数据").first().click();
    const table = pictures.getByRole("table", { name: /资金流向/u });
    expect(await table.getByRole("row").count()).toBeGreaterThan(8);
    await pictures.getByText("图中数据").last().click();
    await pictures.getByRole("cell", { name: "+1,268.55" }).waitFor();
    expect(await overhang(pane)).toBe(0);
    await pictures.evaluate((element) => {
      element.scrollIntoView({ block: "end" });
    });
    await workbench.picture(`pictures-tables-${width}`);
  });

  test("the pictures stand out in forced colours too", async () => {
    workbench = await WorkbenchPage.open();
    await workbench.page.emulateMedia({ forcedColors: "active" });
    await workbench.press("校验");
    const pane = await workbench.pane();
    const pictures = part(pane, "pictures");
    await pictures.locator("summary").first().click();
    const station = pictures.locator("svg[role=img] rect").first();
    await station.waitFor();
    const [fill, text] = await station.evaluate((element) => {
      const probe = document.createElement("span");
      probe.style.color = "CanvasText";
      document.body.append(probe);
      const wanted = getComputedStyle(probe).color;
      probe.remove();
      return [getComputedStyle(element).fill, wanted];
    });
    expect(fill).toBe(text);
    await pictures.scrollIntoViewIfNeeded();
    await workbench.picture("pictures-forced-colours");
  });
});
