import { readFileSync } from "node:fs";
import type { Download, Frame, Locator } from "playwright-core";
import { parseAddress } from "../../src/workbook/address";
import { readDocx } from "../../src/word";
import { readWorkbook } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";
import { elevenTables } from "./support/eleven-tables";
import { eventually, part, seen, WorkbenchPage } from "./support/workbench";

/** What was typed wrong before the export: digits of two amounts, and an amount left as text. */
const FAULTS = [
  ["表3", "E12", 2204, 2240],
  ["表5", "G16", 1647.68, 1467.68],
  ["表5", "E14", 561, "561.00"],
] as const;

/** From opening the raw export to what is handed over, as often as a hand must press. */
test("an officer's whole day on a raw export with three faults takes fifteen clicks, and each step leaves something", async () => {
  const wrong = patchWorkbook(
    elevenTables(),
    FAULTS.flatMap(([sheet, address, before, after]) => {
      const place = parseAddress(address);
      return place ? [{ cell: { sheet, ...place }, before: { content: before }, after: { content: after } }] : [];
    }),
  );
  const workbench = await WorkbenchPage.open({ workbook: { name: "导出.xlsx", content: Buffer.from(wrong) } });
  const pane: Frame = await workbench.pane();
  let clicks = 0;
  const click = async (what: Locator): Promise<void> => {
    clicks += 1;
    await what.click();
  };
  const press = (label: string): Promise<void> =>
    click(workbench.page.locator(".ribbon").getByRole("button", { name: label, exact: true }));
  const taken = async (what: Locator): Promise<Download> => {
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), click(what)]);
    return download;
  };

  // The faults, found and mended.
  await press("校验");
  const cards = part(pane, "diagnosis");
  await eventually(() => cards.count(), 2);
  await click(cards.first().getByRole("button", { name: "采纳" }));
  await eventually(() => cards.count(), 1);
  await click(cards.first().getByRole("button", { name: "采纳" }));
  await eventually(() => cards.count(), 0);
  await click(seen(pane, "表5!E14"));
  await click(pane.getByRole("button", { name: /^修复：转为数值/u }));
  await click(pane.getByRole("button", { name: "确认修改" }));
  await part(pane, "all-clear").waitFor();
  for (const [sheet, address, right] of FAULTS)
    expect(Number((await workbench.shown(sheet, address)).replace(/,/gu, ""))).toBe(right);

  // The text, from the tables alone.
  await press("情况说明");
  await click(part(pane, "add-inputs").getByRole("button", { name: /补上填报表/u }));
  await eventually(() => part(pane, "add-inputs").count(), 0);
  await click(pane.getByRole("button", { name: "写入工作表" }));
  await eventually(() => workbench.sheetInFront(), "情况说明");
  await click(pane.getByRole("button", { name: "导出Word" }));
  const word = await taken(part(pane, "asks-export").getByRole("button", { name: "仍然导出" }));
  const told = readDocx(readFileSync(await word.path())).paragraphs.map(({ text }) => text);
  expect(told.join("\n")).toContain("收支总预算17,690.90万元");

  // What is left to do, as a list.
  await click(pane.getByRole("tab", { name: "校验", exact: true }));
  await click(pane.getByRole("button", { name: "重新校验" }).first());
  await eventually(() => pane.locator("[aria-busy=true]").count(), 0);
  const list = await taken(part(pane, "hand-over").getByRole("button", { name: "Excel" }));
  const grid = readWorkbook(readFileSync(await list.path()), "清单.xlsx").sheets[0]?.grid;
  expect(grid?.cell(3, 8).value).toBe("处理情况");
  clicks += 1;
  const saved = readWorkbook((await workbench.save()).content, "导出.xlsx");
  expect(saved.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["表1", "基本信息", "情况说明"]));

  expect(clicks).toBeLessThanOrEqual(15);
  expect(workbench.complaints).toEqual([]);
  await workbench.close();
});
