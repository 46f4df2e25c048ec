import { validateWorkbook } from "../../src/actions/validate";
import { overviewOf } from "../../src/report/overview";
import { summarise } from "../../src/report/summary";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { sample, wholeSample } from "../support/sample";
import { quietSample } from "../support/sound-sample";

const overview = (workbook: Workbook) => overviewOf(summarise(validateWorkbook(workbook)));
const row = (workbook: Workbook, title: string) =>
  overview(workbook).find(({ title: said }) => said.zh.includes(title));

describe("总览", () => {
  test("a sound workbook has nothing open in any table, and no blind spot", () => {
    for (const { cells, unprotected, isThere } of overview(quietSample())) {
      expect(Object.values(cells).map(({ open }) => open)).toEqual([0, 0, 0]);
      expect([unprotected, isThere]).toEqual([0, true]);
    }
  });

  test("a wrong figure is a matter of balances, a missing unit one of form, a missing reason one of the text", () => {
    expect(row(withCells(sample(), { "表3!E12": 2240 }), "表3")?.cells.balances).toMatchObject({ gravest: "logical" });
    expect(row(withCells(sample(), { "表5!G3": null }), "表5")?.cells.form.open).toBeGreaterThan(0);
    expect(row(withCells(wholeSample(), { "变动原因!D4": null }), "变动原因")?.cells.text.open).toBeGreaterThan(0);
  });

  test("a table the form demands and the workbook lacks is there as missing, and its neighbours' cells lose protection", () => {
    const without = { ...sample(), sheets: sample().sheets.filter(({ name }) => name !== "表2") };
    expect(row(without, "表2")?.isThere).toBe(false);
    const alone = { ...sample(), sheets: sample().sheets.filter(({ name }) => name === "表10") };
    expect(row(alone, "表10")?.unprotected).toBeGreaterThanOrEqual(0);
  });
});
