import { codeListIn, forgetCodes, loadCodes } from "../../src/actions/codes";
import { validate, type Checked } from "../../src/actions/validate";
import { SETTINGS_KEY } from "../../src/checks/settings";
import type { ReadPort, SettingsPort } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { sample, wholeSample } from "../support/sample";

/** A program that holds a workbook and its settings in memory. */
function hostOf(workbook: Workbook): ReadPort & SettingsPort & { readonly stored: Map<string, string> } {
  const stored = new Map<string, string>();
  return {
    stored,
    read: () => Promise.resolve(workbook),
    readSetting: (key) => Promise.resolve(stored.get(key) ?? null),
    writeSetting: (key, value) => {
      if (value === null) stored.delete(key);
      else stored.set(key, value);
      return Promise.resolve();
    },
  };
}

const withOwnCode = (): Workbook =>
  withCells(sample(), { "表2!C15": "44", "表3!C16": "44", "表5!C16": "44", "表7!C17": "44" });

const unlisted = ({ validation }: Checked): number =>
  validation.result.findings.filter(({ rule }) => rule.id === "code-unlisted").length;

describe("loading a list of codes", () => {
  it("stores it with the workbook, judges by it now and after reading again, and by ours once it is removed", async () => {
    const host = hostOf(withOwnCode());
    const before = await validate(host);
    expect(unlisted(before)).toBe(1);
    const loaded = await loadCodes(host, before, { name: "2024年科目.csv", text: "2010644,信息化建设" });
    expect(unlisted(loaded)).toBe(0);
    expect(unlisted(await validate(host))).toBe(0);
    const [list] = loaded.settings.codes;
    if (!list) throw new Error("nothing was loaded");
    expect([list.title, list.year]).toEqual(["2024年科目.csv", 2024]);
    expect(unlisted(await forgetCodes(host, loaded, list))).toBe(1);
    expect(host.stored.has(SETTINGS_KEY)).toBe(false);
  });

  it("takes the codes of last year's disclosure for known", async () => {
    const host = hostOf(withOwnCode());
    const loaded = await loadCodes(host, await validate(host), { ...withOwnCode(), name: "上年公开.xlsx" });
    expect(loaded.settings.codes.map(({ origin, title }) => [origin, title])).toEqual([["learned", "上年公开.xlsx"]]);
    expect(unlisted(loaded)).toBe(0);
  });

  it("changes nothing where there is no list in what was given", async () => {
    const host = hostOf(withOwnCode());
    const checked = await validate(host);
    await expect(loadCodes(host, checked, { name: "说明.txt", text: "无" })).rejects.toThrow(
      "“说明.txt”中没有找到科目编码",
    );
    expect(host.stored.size).toBe(0);
  });

  it("reads a disclosure as one, and a workbook of two columns as a list", () => {
    expect(codeListIn(wholeSample()).origin).toBe("learned");
    expect(() => codeListIn({ ...sample(), sheets: [] })).toThrow("没有找到科目编码");
  });
});
