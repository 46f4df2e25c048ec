import type { Frame } from "playwright-core";
import { elevenTables } from "./support/eleven-tables";
import { eventually, part, seen, WorkbenchPage } from "./support/workbench";

describe("a workbook of the eleven tables, without a fault", () => {
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

  test("a wrong figure is located, 采纳 leaves all clear, 撤销 brings it back", async () => {
    await workbench.press("校验");
    await part(pane, "all-clear").waitFor();
    await workbench.picture("all-clear");

    await workbench.type("表5", "G16", "2424.36");
    await workbench.press("校验");
    const card = part(pane, "diagnosis").first();
    await card.getByText("表5!G16").first().waitFor();
    await card
      .getByText(/1,647\.68/)
      .first()
      .waitFor();
    await workbench.documentPicture("workbench");
    await card.getByRole("button", { name: "采纳" }).click();
    await part(pane, "all-clear").waitFor();
    expect(await workbench.shown("表5", "G16")).toBe("1,647.68");

    await pane.getByRole("button", { name: "撤销" }).click();
    await part(pane, "diagnosis").first().waitFor();
    expect(await workbench.shown("表5", "G16")).toBe("2,424.36");
  });

  test("忽略 sets a diagnosis aside until it is wanted again", async () => {
    await workbench.type("表5", "G16", "2424.36");
    await workbench.press("校验");
    await part(pane, "diagnosis").getByRole("button", { name: "忽略" }).click();
    await eventually(() => part(pane, "diagnosis").count(), 0);
    await pane.getByRole("button", { name: "恢复显示" }).click();
    await eventually(() => part(pane, "diagnosis").count(), 1);
  });

  test("another explanation than the likeliest can be taken, and taken back", async () => {
    await workbench.type("表1", "B22", "413.39");
    await workbench.press("校验");
    const card = part(pane, "diagnosis").first();
    await eventually(
      () => card.getByText(/^表1!B\d+ 空格 应为 13\.37（漏填）/).allInnerTexts(),
      ["表1!B18", "表1!B19", "表1!B20", "表1!B21"].map((cell) => `${cell} 空格 应为 13.37（漏填）`),
    );
    await card.getByText("其他可能").click();
    await card.getByRole("button", { name: "采纳" }).last().click();
    await eventually(() => part(pane, "diagnosis").count(), 0);
    expect(await workbench.shown("表1", "B22")).toBe("426.76");
    expect(await workbench.shown("表1", "B18")).toBe("");
    await pane.getByRole("button", { name: "撤销" }).click();
    await card.waitFor();
    expect(await workbench.shown("表1", "B22")).toBe("413.39");
  });

  test("an amount stored as text is repaired after a preview, and the repair undone as a whole", async () => {
    await workbench.type("表5", "E12", "'2,204.00");
    await workbench.type("表5", "G12", "'2,204.00");
    await workbench.press("校验");
    await seen(pane, "表5有2个金额存为文本").click();
    await pane.getByRole("button", { name: /^修复：转为数值/ }).click();
    await seen(pane, "将修改 2 格，确认之前不会改动：").waitFor();
    await seen(pane, "文本“2,204.00”").waitFor();
    await workbench.picture("repair-preview");
    await pane.getByRole("button", { name: "确认修改" }).click();
    await part(pane, "all-clear").waitFor();
    expect(await workbench.shown("表5", "E12")).toBe("2,204.00");
    await pane.getByRole("button", { name: "撤销" }).click();
    await seen(pane, "表5有2个金额存为文本").waitFor();
  });

  test("a rule is switched off with a reason, which is shown, and on again", async () => {
    await workbench.type("表5", "F12", "0");
    await workbench.press("校验");
    await seen(pane, "1处填了零").waitFor();
    await pane.getByRole("tab", { name: "规则" }).click();
    await pane.getByRole("searchbox", { name: "按名称查找规则" }).fill("留空");
    const rule = pane.locator("[data-rule=zero-written-and-empty]");
    await rule.locator("summary").click();
    await rule.getByRole("textbox", { name: "停用理由" }).fill("本厅习惯如此");
    await rule.getByRole("button", { name: "停用" }).click();
    await seen(pane, /本厅习惯如此/).waitFor();
    await workbench.picture("rule-off");
    await pane.getByRole("tab", { name: "校验" }).click();
    await part(pane, "all-clear").waitFor();
    await pane.getByRole("tab", { name: "规则" }).click();
    await rule.locator("summary").click();
    await rule.getByRole("button", { name: "启用" }).click();
    await pane.getByRole("tab", { name: "校验" }).click();
    await seen(pane, "1处填了零").waitFor();
  });

  test("a 核实 finding counts as explained once a reason is given, and comes back when the figure changes", async () => {
    await workbench.type("表5", "E12", "2204.0012");
    await workbench.press("校验");
    await seen(pane, "如2,204.00实为2204.0012").click();
    await pane.getByRole("textbox", { name: "理由" }).fill("系统导出保留四位小数");
    await pane.getByRole("button", { name: "说明理由" }).click();
    await seen(pane, /已解释\s*1/).waitFor();
    await workbench.picture("explained");
    await workbench.type("表5", "E12", "2204.0013");
    await workbench.press("校验");
    await seen(pane, "如2,204.00实为2204.0013").waitFor();
    await eventually(() => seen(pane, /已解释\s*1/).count(), 0);
  });
});

test("in a table that stands alone, explanations equally good are each offered and none is first", async () => {
  const workbench = await WorkbenchPage.open({ workbook: { name: "表1.xlsx", content: elevenTables("表1") } });
  const pane = await workbench.pane();
  await workbench.type("表1", "D6", "15314.61");
  await workbench.press("校验");
  const card = part(pane, "diagnosis").first();
  await card.getByText("有2种改法同样说得通").waitFor();
  expect(await card.getByRole("button", { name: "采纳" }).filter({ visible: true }).count()).toBe(2);
  expect(await card.getByRole("table").count()).toBe(0);
  await card.getByRole("button", { name: /^表1!D25 489\.92 应为 476\.55/ }).click();
  await eventually(() => workbench.selectedCell(), "D25");
  await workbench.close();
});
