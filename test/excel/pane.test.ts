import { EmbeddedHost, fromWorkbook } from "../../src/embedded-host";
import { loadOffice } from "../../src/embedded-host/seams/load-office";
import { createExcelPane } from "../../src/excel";
import { manySheets } from "./support/opened";

const excelOf = (language: string) => loadOffice(new EmbeddedHost(fromWorkbook(manySheets(1))), language);

describe("Excel around the pane", () => {
  it("tells its language, and no background where it has no theme to tell", () => {
    const pane = createExcelPane(excelOf("en-US").office);
    expect([pane.language, pane.background()]).toEqual(["en-US", null]);
  });

  it("lets a button of the ribbon go once its action is done", async () => {
    const { office, press } = excelOf("zh-CN");
    const pane = createExcelPane(office);
    const run: string[] = [];
    pane.onCommand((command) => {
      run.push(command);
      return Promise.resolve();
    });
    await expect(press("validate")).resolves.toBe(true);
    await expect(press("clearMarks")).resolves.toBe(true);
    await expect(press("unknown")).resolves.toBe(false);
    expect(run).toEqual(["validate", "clearMarks"]);
    await expect(pane.show()).resolves.toBeUndefined();
  });
});
