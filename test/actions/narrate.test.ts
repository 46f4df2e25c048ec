import { compareWithLastYear, importLastYear } from "../../src/actions/last-year-file";
import { narrateWorkbook, narrativeForClipboard, prepareNarrative, writeNarrative } from "../../src/actions/narrate";
import { RECORD_SETTING } from "../../src/narrative/revision/record";
import { NARRATIVE_SHEET } from "../../src/narrative/writers/sheet";
import type { Edit } from "../../src/workbook/edits";
import {
  HostRefusal,
  type ReadPort,
  type SettingsPort,
  type SettingEntry,
  type TextRow,
  type TextSheetPort,
  type WritePort,
} from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { opened } from "../excel/support/opened";
import { mapSheets, withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { sampleWithInputs } from "../support/sample-inputs";
import { soundSample } from "../support/sound-sample";

/** A workbook in memory behind the ports that narrating uses. */
class Desk implements ReadPort, SettingsPort, TextSheetPort, WritePort {
  readonly settings = new Map<string, string>();
  readonly edits: Edit[] = [];
  text: readonly string[] | null = null;
  isProtected = false;

  constructor(public workbook: Workbook) {}
  read = (): Promise<Workbook> => Promise.resolve(this.workbook);
  readSetting = (key: string): Promise<string | null> => Promise.resolve(this.settings.get(key) ?? null);
  writeSetting = (key: string, value: string | null): Promise<void> => {
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
    return Promise.resolve();
  };
  readTextSheet = (name: string): Promise<readonly string[] | null> =>
    Promise.resolve(name === NARRATIVE_SHEET ? this.text : null);
  writeTextSheet = (
    name: string,
    rows: readonly TextRow[],
    _found: readonly string[] | null,
    { key, value }: SettingEntry,
  ): Promise<void> => {
    if (this.isProtected) return Promise.reject(new HostRefusal("protected", name, "the sheet is protected"));
    this.text = rows.map(({ text }) => text);
    this.settings.set(key, value);
    return Promise.resolve();
  };
  write = (edits: readonly Edit[]): Promise<void> => {
    this.edits.push(...edits);
    return Promise.resolve();
  };
}

/** The tables of another year, as the sentences of the empty tables and nothing else say. */
const ofYear = (workbook: Workbook, year: number): Workbook =>
  mapSheets(workbook, (draft) => {
    draft.rows = draft.rows.map((row) =>
      row.map((cell) =>
        typeof cell.value === "string" && cell.value.includes("2024")
          ? { ...cell, value: cell.value.replace("2024", String(year)), text: cell.text.replace("2024", String(year)) }
          : cell,
      ),
    );
  });

const write = async (desk: Desk, choices = {}) => writeNarrative(desk, await prepareNarrative(desk), choices);

describe("情况说明", () => {
  test("is prepared without changing anything, and says what is open", async () => {
    const desk = new Desk(soundSample(sampleWithInputs()));
    const { view } = await prepareNarrative(desk);
    expect(desk.text).toBeNull();
    expect(desk.settings.size).toBe(0);
    expect(view.summary.zh).toBe("全文196段，没有待填内容。");
    expect(view.concerns.map(({ message }) => message.zh)).toHaveLength(7);
    expect(view.concerns.map(({ message }) => message.zh).join("")).not.toContain("尾差");
    expect(view.outline.filter(({ level }) => level === 1)).toHaveLength(12);
  });

  test("names amounts of 上年预算数 that last year's workbook has otherwise", () => {
    const workbook = withCells(sampleWithInputs(), { "上年预算数!D13": 3890.29, "上年预算数!D14": 1900 });
    const then = withCells(sample(), { "表5!E11": 3890.28, "表5!E12": 1885, "表5!E13": 1363.19 });
    const { concerns } = narrateWorkbook(workbook, undefined, { name: "2023.xlsx", workbook: ofYear(then, 2023) });
    const about = concerns.filter(({ message }) => message.zh.includes("上年公开的"));
    const items = about.filter(({ message }) => /20106(?:01|02|03)/u.test(message.zh));
    expect(items.map(({ message }) => message.zh)).toEqual([
      "行政运行（2010601）的上年预算数3,890.29（上年预算数!D13）与上年公开的3,890.28（[2023.xlsx]表5!E11）不一致，相差0.01万元",
      "一般行政管理事务（2010602）的上年预算数1,900.00（上年预算数!D14）与上年公开的1,885.00（[2023.xlsx]表5!E12）不一致，相差15.00万元",
    ]);
  });

  test("says where last year's workbook is of another year, and compares nothing with it", () => {
    const given = { name: "2022.xlsx", workbook: ofYear(sample(), 2022) };
    const { concerns } = narrateWorkbook(sampleWithInputs(), undefined, given);
    const about = concerns.map(({ message }) => message.zh).filter((sentence) => /公开表|上年公开的/u.test(sentence));
    expect(about).toEqual(["“2022.xlsx”是2022年的公开表，应为2023年"]);
  });

  test("is written, edited, brought up to date and the conflict settled", async () => {
    const desk = new Desk(sampleWithInputs());
    expect((await write(desk)).sentence.zh).toBe("已写入“情况说明”，共196段。");

    const at = (desk.text ?? []).findIndex((text) => text.startsWith("基本支出7,585.83万元，占"));
    desk.text = (desk.text ?? []).map((text, index) => (index === at ? `${text}请见附件。` : text));
    desk.workbook = withCells(sampleWithInputs(), { "表3!F8": 7595.83, "表3!E8": 17700.9 });
    const { view } = await prepareNarrative(desk);
    expect(view.stale.map(({ id }) => id)).toEqual([
      "expenditure/0",
      "expenditure/1/expenditure/basic/0",
      "expenditure/1/expenditure/project/0",
    ]);
    expect(view.conflicts.map(({ id }) => id)).toEqual(["expenditure/1/expenditure/basic/0"]);
    expect(view.lines.filter(({ isOwn }) => isOwn).map(({ id }) => id)).toEqual(["expenditure/1/expenditure/basic/0"]);
    expect(view.own).toEqual({ written: 1, deleted: 0 });
    expect(view.summary.zh).toMatch(
      /^全文196段，没有待填内容；其中您的文字1段；3段与现在的数字不符，需要重写；1段您修改过、数字又有变化，请选择；表中还有\d+个错误未改，文中数字可能随之有误。$/u,
    );
    expect(view.outline.find(({ text }) => text.startsWith("三、"))).toMatchObject({ stale: 3, conflicts: 1 });

    expect((await write(desk)).sentence.zh).toBe(
      "已写入“情况说明”，更新2段，保留您修改或添加的1段，其中1段数字有变化，请选择用哪一种。",
    );
    expect(desk.text[at]).toContain("请见附件。");
    await write(desk, { conflicts: new Map([["expenditure/1/expenditure/basic/0", "new"]]) });
    expect(desk.text[at]).toContain("基本支出7,595.83万元");
    expect((await prepareNarrative(desk)).view.conflicts).toEqual([]);
  });

  test("does not touch a sheet of that name with another text, until told to", async () => {
    const desk = new Desk(sampleWithInputs());
    desk.text = ["我们去年的说明"];
    const outcome = await write(desk);
    expect(outcome).toMatchObject({ kind: "needs-consent" });
    expect(desk.text).toEqual(["我们去年的说明"]);
    expect((await write(desk, { replaceForeignText: true })).kind).toBe("written");
    expect(desk.text[0]).toBe("第三部分 2024年部门预算情况说明");
  });

  test("keeps no record of what the host refused to write", async () => {
    const desk = new Desk(sampleWithInputs());
    desk.isProtected = true;
    await expect(write(desk)).rejects.toThrow(HostRefusal);
    expect(desk.settings.get(RECORD_SETTING)).toBeUndefined();
  });

  test("can be written from a workbook with errors, and says how many stand open", () => {
    const { openErrors } = narrateWorkbook(withCells(sampleWithInputs(), { "表3!F8": 1 }));
    expect(openErrors).toBeGreaterThan(0);
    expect(narrateWorkbook(soundSample(sampleWithInputs())).openErrors).toBe(0);
  });

  test("goes to the clipboard plain and formatted", () => {
    const { text, html } = narrativeForClipboard(narrateWorkbook(sampleWithInputs()));
    expect(text.split("\n")).toHaveLength(197);
    expect(html).toContain("<h2");
  });
});

describe("last year's workbook", () => {
  const lastYear = { name: "2023.xlsx", workbook: withCells(sample(), { "表2!G7": 16165.95 }) };
  const blank = withCells(sampleWithInputs(), { "上年预算数!D4": null });

  test("stands in for what 上年预算数 leaves blank", () => {
    const narration = narrateWorkbook(blank, undefined, lastYear);
    expect(narrativeForClipboard(narration).text).toContain(
      "一般公共预算17,264.14万元，占97.59%，比上年预算增加1,098.19万元，增长6.79%",
    );
    expect(compareWithLastYear(narration, lastYear).onlyThen).toEqual([]);
  });

  test("fills the blank cells after a click, and only those", async () => {
    const desk = new Desk(blank);
    const { edits } = await importLastYear(desk, narrateWorkbook(blank), lastYear);
    expect(desk.edits).toEqual(edits);
    expect(edits).toMatchObject([
      {
        cell: { sheet: "上年预算数", row: 3, column: 3 },
        before: { content: null },
        after: { content: 16165.95, numberFormat: "#,##0.00" },
      },
    ]);
  });
});

describe("情况说明 over Microsoft's library", () => {
  test("is written into a new sheet, read back, and is neither stale nor taken for a table", async () => {
    const { port } = opened(sampleWithInputs());
    const before = await prepareNarrative(port);
    await writeNarrative(port, before);
    const after = await prepareNarrative(port);
    expect(after.sheet).toEqual(before.view.lines.map(({ text }) => text));
    expect(after.view.stale).toEqual([]);
    expect(after.view.conflicts).toEqual([]);
    expect(after.narration.book.problems).toEqual([]);
    expect(Object.values(after.narration.book.tables).map(({ sheet }) => sheet)).not.toContain(NARRATIVE_SHEET);
    expect(after.view.summary).toEqual(before.view.summary);
  });

  test("takes a text that looks like a formula as text", async () => {
    const nasty = '=HYPERLINK("x")';
    const { port } = opened(
      withCells(sampleWithInputs(), { "其他!B12": { value: nasty, text: nasty, numberFormat: "@", formula: null } }),
    );
    await writeNarrative(port, await prepareNarrative(port));
    expect((await port.readTextSheet(NARRATIVE_SHEET))?.at(-1)).toBe(`${nasty}。`);
    const written = (await port.read()).sheets.find(({ name }) => name === NARRATIVE_SHEET);
    expect(written?.grid.cell(written.grid.bottom - 1, 0).formula).toBeNull();
  });
});
