import { decide, judgedBy, validate, validateAgain, validateWorkbook } from "../../src/actions/validate";
import { NO_SETTINGS, serialiseSettings, SETTINGS_KEY, switchOff } from "../../src/checks/settings";
import { INPUTS } from "../../src/disclosure/inputs/sheets";
import { qualifiedAddress } from "../../src/workbook/address";
import type { Progress, ReadPort, RereadPort, SettingsPort } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { typed, withCells } from "../support/grid-draft";
import { input } from "../support/with-inputs";
import { smallDepartment } from "./support/small-department";

const BROKEN = withCells(smallDepartment(), { "表3!E12": 201 });
const WITHOUT_ROWS = switchOff(NO_SETTINGS, "expenditure-row-total-adds-up", "另行核对");

/** A host that holds a workbook, and what was asked of it in turn. */
function hostOf(workbook: Workbook, stored: string | null = null) {
  const asked: unknown[] = [];
  const read = (onProgress?: (progress: Progress) => void): Promise<Workbook> => {
    asked.push("read");
    onProgress?.({ done: 1, of: 2 });
    return Promise.resolve(workbook);
  };
  const host: ReadPort & RereadPort & SettingsPort = {
    read,
    reread: (_before, sheets, onProgress) => {
      asked.push(sheets);
      onProgress?.({ done: 1, of: 2 });
      return Promise.resolve(workbook);
    },
    readSetting: (key) => Promise.resolve(key === SETTINGS_KEY ? stored : null),
    writeSetting: (key, value) => Promise.resolve(void asked.push([key, value])),
  };
  return { host, asked };
}

const broken = (of: ReturnType<typeof validateWorkbook>): readonly string[] =>
  of.result.findings.filter(({ severity }) => severity === "logical").map(({ rule }) => rule.id);

const wrongCells = (of: ReturnType<typeof validateWorkbook>): readonly string[] =>
  of.diagnoses.map(({ corrections }) =>
    corrections.map(({ figure, expected }) => `${qualifiedAddress(figure.cell)}=${expected.toFixed()}`).join(),
  );

describe("校验 of a workbook", () => {
  test("names it, finds what does not add up, locates the cell and offers what can be inferred", () => {
    const validation = validateWorkbook(BROKEN);
    expect(validation.workbookName).toBe("disclosure-2026.xlsx");
    expect(broken(validation)).toEqual(["expenditure-levels-add-up", "expenditure-row-total-adds-up"]);
    expect(wrongCells(validation)).toEqual(["表3!E12=200"]);
    expect(validation.inferred).toEqual([]);
    expect(validateWorkbook(withCells(smallDepartment(), { "表3!E11": "略" })).inferred).toHaveLength(1);
  });

  test("judges by the settings it is given", () => {
    expect(broken(validateWorkbook(BROKEN, WITHOUT_ROWS))).toEqual(["expenditure-levels-add-up"]);
  });

  test("works out formulas that were stored without a result", () => {
    const formula = withCells(smallDepartment(), { "表3!E12": typed("=F12+G12", "#,##0.00") });
    expect(broken(validateWorkbook(formula))).toEqual([]);
  });

  test("names a figure left as it was last year by 上年预算数", () => {
    const prior = input(INPUTS.priorYear, [["一般公共预算支出科目", "2010602", "一般行政管理事务", "180.00"]]);
    const { sheets, ...workbook } = withCells(smallDepartment(), { "表5!E12": 180 });
    const patterns = (of: Workbook) => validateWorkbook(of).diagnoses.map(({ pattern }) => pattern);
    expect(patterns({ ...workbook, sheets: [...sheets, prior] })).toEqual(["prior-year"]);
    expect(patterns({ ...workbook, sheets })).not.toContain("prior-year");
  });
});

describe("校验 in the program that holds the workbook", () => {
  test("reads the workbook and the settings stored in it, and tells of its progress", async () => {
    const { host, asked } = hostOf(BROKEN, serialiseSettings(WITHOUT_ROWS));
    const heard: unknown[] = [];
    const pause = () => Promise.resolve(void heard.push("pause"));
    const { workbook, settings, validation } = await validate(host, {
      onProgress: (progress) => heard.push(progress),
      onRead: () => heard.push("read"),
      pause,
    });
    expect(workbook).toBe(BROKEN);
    expect(settings.switchedOff).toEqual(WITHOUT_ROWS.switchedOff);
    expect(broken(validation)).toEqual(["expenditure-levels-add-up"]);
    expect(heard.slice(0, 3)).toEqual([{ done: 1, of: 2 }, "read", "pause"]);
    expect(asked).toEqual(["read"]);
  });

  test("needs nobody who listens", async () => {
    const { validation } = await validate(hostOf(BROKEN).host);
    expect(broken(validation)).toEqual(broken(validateWorkbook(BROKEN)));
  });

  test("pauses once more for a further sheet", async () => {
    const pauses = async (workbook: Workbook): Promise<number> => {
      let count = 0;
      await validate(hostOf(workbook).host, { pause: () => Promise.resolve(void (count += 1)) });
      return count;
    };
    expect(await pauses(smallDepartment({ 附注: [["无"]], 附注二: [["无"]] }))).toBeGreaterThan(
      await pauses(smallDepartment({ 附注: [["无"]] })),
    );
  });
});

describe("自动复核", () => {
  test("reads again only the sheets that may have changed, and keeps the settings", async () => {
    const before = { workbook: smallDepartment(), settings: WITHOUT_ROWS, validation: validateWorkbook(BROKEN) };
    const { host, asked } = hostOf(BROKEN);
    const heard: unknown[] = [];
    const again = await validateAgain(host, before, ["表3"], { onProgress: (progress) => heard.push(progress) });
    expect(asked).toEqual([["表3"]]);
    expect(heard).toEqual([{ done: 1, of: 2 }]);
    expect(again.settings).toBe(WITHOUT_ROWS);
    expect(again.workbook).toBe(BROKEN);
    expect(broken(again.validation)).toEqual(["expenditure-levels-add-up"]);
    expect(broken((await validateAgain(host, before, [])).validation)).toEqual(["expenditure-levels-add-up"]);
  });
});

describe("what the officer decides", () => {
  const before = { workbook: BROKEN, settings: NO_SETTINGS, validation: validateWorkbook(BROKEN) };

  test("is stored in the workbook and judged by at once, without reading", async () => {
    const { host, asked } = hostOf(BROKEN);
    const after = await decide(host, before, WITHOUT_ROWS);
    expect(asked).toEqual([[SETTINGS_KEY, serialiseSettings(WITHOUT_ROWS)]]);
    expect(after.workbook).toBe(BROKEN);
    expect(after.settings).toBe(WITHOUT_ROWS);
    expect(broken(after.validation)).toEqual(["expenditure-levels-add-up"]);
  });

  test("can be judged by without being stored", () => {
    expect(broken(judgedBy(before, WITHOUT_ROWS).validation)).toEqual(["expenditure-levels-add-up"]);
  });
});
