import { narrate, narrateWorkbook, narrativeForClipboard, type NarrationSource } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import type { Finding } from "../../src/checks/finding";
import { explain, NO_SETTINGS, switchOff } from "../../src/checks/settings";
import { linesOf } from "../../src/narrative/document";
import { cellKey } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed, withCells } from "../support/grid-draft";
import { workbookOf } from "../support/sheets-of-rows";
import { smallDepartment, withSheetsAdded } from "./support/small-department";

const added = withSheetsAdded();
const broken = withCells(smallDepartment(), { "表3!E12": 201 });
/** A change of which no reason is given. */
const unexplained = withCells(added, { "上年预算数!D8": 80 });

const textOf = (workbook: Workbook, ...more: [] | [Parameters<typeof narrateWorkbook>[1]]): string =>
  narrativeForClipboard(narrateWorkbook(workbook, ...more)).text;

const sourceOf = (workbook: Workbook): NarrationSource & { readonly findings: readonly Finding[] } => {
  const validation = validateWorkbook(workbook);
  return { workbook, validation, findings: validation.result.findings };
};
const withFindings = ({ workbook, validation }: NarrationSource, findings: readonly Finding[]): NarrationSource => ({
  workbook,
  validation: { ...validation, result: { findings } },
});

/** The workbook with a sheet 情况说明. */
const withText = (workbook: Workbook, lines: readonly string[]): Workbook => ({
  ...workbook,
  sheets: [
    ...workbook.sheets,
    plainSheet(
      "情况说明",
      lines.map((line) => [typed(line === "" ? null : line)]),
    ),
  ],
});
const written = (workbook: Workbook) => {
  const lines = linesOf(narrateWorkbook(workbook).document);
  return { record: { lines: lines.map(({ id, text }) => ({ id, text })) }, texts: lines.map(({ text }) => text) };
};
const BASIC = "基本支出100.00万元，占33.33%";
const edited = (texts: readonly string[], by: string): readonly string[] =>
  texts.map((text) => text.replace(/^.*基本支出100\.00万元，占33\.33%.*$/u, by));

describe("the text of a workbook", () => {
  test("says the tables' figures; the workbook it was written from goes with it", () => {
    const narration = narrateWorkbook(smallDepartment());
    const { text, html } = narrativeForClipboard(narration);
    expect(text).toContain(BASIC);
    expect(html).toContain("<h2");
    expect([narration.openErrors, narration.openQuestions, narration.questioned.size]).toEqual([0, 0, 0]);
    expect([narration.concerns, narration.overrides]).toEqual([[], []]);
    expect(narrateWorkbook(broken).workbook).toBe(broken);
  });

  test("says the result of a formula that was stored without one", () => {
    expect(textOf(withCells(smallDepartment(), { "表3!F8": typed("=F9", "#,##0.00") }))).toContain(BASIC);
  });

  test("misses what is missing in 部门概况, in the text and in 名词解释, each with its cell where it has one", () => {
    const { gaps } = narrateWorkbook(added);
    const placeOf = (name: string) => gaps.find((gap) => gap.name === name)?.cells;
    expect(placeOf("主要职能")).toEqual([{ sheet: "部门概况", row: 3, column: 1 }]);
    expect(placeOf("政府采购预算")).toEqual([{ sheet: "政府采购", row: 3, column: 1 }]);
    expect(placeOf("名词解释")).toEqual([]);
  });

  test("of a workbook without tables is written all the same", () => {
    expect(narrateWorkbook(workbookOf({ 通讯录: [["姓名"]] })).lines.length).toBeGreaterThan(0);
  });
});

describe("what stands open in the tables", () => {
  test("is counted: errors whether explained or not, questions until they are explained", () => {
    const { findings, ...source } = sourceOf(broken);
    const [error] = findings;
    if (!error) throw new Error("no error found");
    const question: Finding = { ...error, severity: "verifiable", explanation: null };
    const answered: Finding = { ...question, explanation: "已核实" };
    const formal: Finding = { ...error, severity: "formal", explanation: null };
    const of = (...found: readonly Finding[]) => {
      const { openErrors, openQuestions } = narrate(withFindings(source, found));
      return [openErrors, openQuestions];
    };
    expect(of(error, error)).toEqual([2, 0]);
    expect(of(question, answered, formal, question)).toEqual([0, 2]);
    expect(narrateWorkbook(broken).openErrors).toBe(findings.filter(({ severity }) => severity === "logical").length);
  });

  test("is judged by the settings: a rule that is switched off finds nothing", () => {
    const off = switchOff(NO_SETTINGS, "expenditure-row-total-adds-up", "另行核对");
    expect(narrateWorkbook(broken, off).openErrors).toBe(narrateWorkbook(broken).openErrors - 1);
  });

  test("questions the total of a balance and not its parts, and only where it is an error", () => {
    const { findings, ...source } = sourceOf(broken);
    const [error] = findings.filter(({ severity }) => severity === "logical");
    if (!error) throw new Error("no error found");
    const { questioned } = narrate(withFindings(source, [error]));
    const keys = (isPart: boolean) =>
      error.cells.filter(({ role }) => (role === "part") === isPart).map(({ cell }) => cellKey(cell));
    expect([...questioned]).toEqual(keys(false));
    expect(keys(true).length).toBeGreaterThan(0);
    const rounding: Finding = { ...error, severity: "verifiable", explanation: null };
    expect(narrate(withFindings(source, [rounding])).questioned.size).toBe(0);
  });
});

describe("what is to be looked at in the officer's statements", () => {
  const about = ({ concerns }: ReturnType<typeof narrate>): readonly string[] =>
    concerns.map(({ message }) => message.zh);

  test("is what the rules about the input sheets find, with the cells", () => {
    const { concerns } = narrateWorkbook(unexplained);
    const concern = concerns.find(({ message }) => message.zh.startsWith("行政运行（2010601）"));
    expect(concern?.message.zh).toContain("没有填写主要原因");
    expect(concern?.cells.map(({ sheet }) => sheet)).toEqual(["变动原因", "上年预算数", "表5"]);
    expect(about(narrateWorkbook(broken))).toEqual([]);
  });

  test("is no more what was explained, and never a rounding difference", () => {
    const { findings, ...source } = sourceOf(unexplained);
    const [finding] = findings.filter(({ cells }) => cells.some(({ cell }) => cell.sheet === "变动原因"));
    if (!finding) throw new Error("nothing found");
    expect(about(narrate(withFindings(source, [finding])))).toEqual([finding.message.zh]);
    expect(about(narrate(withFindings(source, [{ ...finding, severity: "rounding" } as Finding])))).toEqual([]);
    const explained = { ...finding, explanation: "另文说明" } as Finding;
    expect(about(narrate(withFindings(source, [explained])))).toEqual([]);
    expect(explain(NO_SETTINGS, finding, "另文说明").explained).toHaveLength(1);
  });
});

describe("last year's workbook beside the text", () => {
  const ofYear = (workbook: Workbook, year: number): Workbook =>
    withCells(workbook, { "表3!A2": `${year}年部门支出总体情况表`, "表5!A2": `${year}年一般公共预算支出情况表` });
  const now = ofYear(added, 2026);
  const lastYear = (year: number) => ({
    name: "上年.xlsx",
    workbook: ofYear(withCells(smallDepartment(), { "表3!F8": 80, "表3!F9": 80 }), year),
  });

  test("stands in for what 上年预算数 leaves blank, and what is typed there is compared with it", () => {
    const narration = narrateWorkbook(now, undefined, lastYear(2025));
    expect(narrativeForClipboard(narration).text).toContain("比上年预算增加20.00万元，增长25.00%");
    expect(narration.concerns.map(({ message }) => message.zh).filter((zh) => zh.includes("上年公开的"))).toEqual([]);
    const typedOtherwise = narrateWorkbook(withCells(now, { "上年预算数!D4": 70 }), undefined, lastYear(2025));
    expect(typedOtherwise.concerns.map(({ message }) => message.zh).join()).toContain(
      "70.00（上年预算数!D4）与上年公开的80.00",
    );
    const sources = narration.inputs.priorYear.map(({ cell }) => cell.sheet);
    expect(sources).toContain("[上年.xlsx]表3");
  });

  test("is doubted where it is of another year", () => {
    const { concerns } = narrateWorkbook(now, undefined, lastYear(2023));
    expect(concerns.map(({ message }) => message.zh)).toContain("“上年.xlsx”是2023年的公开表，应为2025年");
  });
});

describe("the officer's words on the sheet 情况说明", () => {
  const { record, texts } = written(smallDepartment());

  test("are published in place of ours, and an amount they leave out is a concern that begins with them", () => {
    const rows = edited(texts, "基本支出有所增加。");
    const { lines, overrides, concerns } = narrateWorkbook(
      withText(smallDepartment(), rows),
      NO_SETTINGS,
      null,
      record,
    );
    expect(lines.map(({ text }) => text)).toContain("基本支出有所增加。");
    expect(overrides.map(({ text }) => text)).toEqual(["基本支出有所增加。"]);
    const [concern, ...others] = concerns;
    expect(others).toEqual([]);
    expect(concern?.cells).toEqual([]);
    const missing = overrides[0]?.missing ?? [];
    expect(missing.length).toBeGreaterThan(1);
    expect(concern?.message).toEqual({
      zh: `“情况说明”中您修改的“基本支出有所增加……”一段没有写${missing.join("、")}，请核对这一段的数字`,
      en: `Your own wording of “基本支出有所增加……” does not state ${missing.join(", ")}: compare its figures`,
    });
  });

  test("are no concern where they say the same amounts, nor where nothing was changed", () => {
    const more = texts.map((text) => (text.includes(BASIC) ? `${text}详见附件。` : text));
    const own = narrateWorkbook(withText(smallDepartment(), more), NO_SETTINGS, null, record);
    expect(own.overrides).toHaveLength(1);
    expect(own.concerns).toEqual([]);
    expect(narrateWorkbook(withText(smallDepartment(), texts), NO_SETTINGS, null, record).overrides).toEqual([]);
  });

  test("count column A alone, an empty row as an empty line", () => {
    const [first = "", ...rest] = texts;
    const rows = [[typed(first), typed("批注")], [typed(null)], ...rest.map((text) => [typed(text)])];
    const workbook = { ...smallDepartment(), sheets: [...smallDepartment().sheets, plainSheet("情况说明", rows)] };
    const { lines } = narrateWorkbook(workbook, NO_SETTINGS, null, record);
    expect(lines.map(({ text }) => text).filter((text) => text !== "")).toEqual(texts);
  });

  test("that were not written by this software are not used, which is said", () => {
    const { concerns, lines } = narrateWorkbook(withText(smallDepartment(), ["我们去年的说明"]));
    expect(lines.map(({ text }) => text)).toEqual(texts);
    expect(concerns).toEqual([
      {
        message: {
          zh: "工作表“情况说明”中的文字不是本工具写入的，导出和复制的是按表格生成的文字，没有采用该表文字",
          en: "The text in the sheet “情况说明” was not written by this software and is not used: what is exported follows the tables",
        },
        cells: [{ sheet: "情况说明", row: 0, column: 0 }],
      },
    ]);
    expect(narrateWorkbook(withText(smallDepartment(), [])).concerns).toEqual([]);
  });
});
