import { prepareAgain, prepareNarrative, stateFrom, writeNarrative } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { NO_SETTINGS, serialiseSettings, SETTINGS_KEY, switchOff } from "../../src/checks/settings";
import { RECORD_SETTING } from "../../src/narrative/revision/record";
import { MOST_CHARACTERS } from "../../src/workbook/cell-text";
import {
  HostRefusal,
  type ReadPort,
  type RereadPort,
  type SettingEntry,
  type SettingsPort,
  type TextRow,
  type TextSheetPort,
} from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { smallDepartment } from "./support/small-department";

/** A workbook in memory behind the ports that the text uses. */
class Held implements ReadPort, RereadPort, SettingsPort, TextSheetPort {
  readonly settings = new Map<string, string | null>();
  readonly reread_: (readonly string[])[] = [];
  readonly found: (readonly string[] | null)[] = [];
  text: readonly string[] | null = null;
  constructor(public workbook: Workbook) {}
  read = (): Promise<Workbook> => Promise.resolve(this.workbook);
  reread = (_before: Workbook, sheets: readonly string[]): Promise<Workbook> => {
    this.reread_.push(sheets);
    return Promise.resolve(this.workbook);
  };
  readSetting = (key: string): Promise<string | null> => Promise.resolve(this.settings.get(key) ?? null);
  writeSetting = (key: string, value: string | null): Promise<void> =>
    Promise.resolve(void this.settings.set(key, value));
  readTextSheet = (): Promise<readonly string[] | null> => Promise.resolve(this.text);
  writeTextSheet = (
    _name: string,
    rows: readonly TextRow[],
    found: readonly string[] | null,
    { key, value }: SettingEntry,
  ): Promise<void> => {
    this.found.push(found);
    this.text = rows.map(({ text }) => text);
    this.settings.set(key, value);
    return Promise.resolve();
  };
  /** What the officer does to a paragraph. */
  edit(change: (text: string) => string): void {
    this.text = (this.text ?? []).map((text) => (text.includes(BASIC) ? change(text) : text));
  }
}

const BASIC = "基本支出100.00万元，占";
const MORE = withCells(smallDepartment(), { "表3!F8": 110, "表3!E8": 310 });
const write = async (host: Held, choices = {}) => writeNarrative(host, await prepareNarrative(host), choices);

describe("preparing the text", () => {
  test("reads the workbook, the settings, the record and the sheet, and writes nothing", async () => {
    const host = new Held(withCells(smallDepartment(), { "表3!E12": 201 }));
    const all = await prepareNarrative(host);
    expect([all.sheet, all.record, all.view.openErrors]).toEqual([null, null, 2]);
    expect(all.view.gaps).toEqual(all.narration.gaps);
    expect([host.text, host.settings.size]).toEqual([null, 0]);
    const off = switchOff(NO_SETTINGS, "expenditure-row-total-adds-up", "另行核对");
    host.settings.set(SETTINGS_KEY, serialiseSettings(off));
    expect((await prepareNarrative(host)).narration.openErrors).toBe(1);
  });

  test("again after edits reads only the sheets that may have changed", async () => {
    const host = new Held(smallDepartment());
    const before = await prepareNarrative(host);
    host.workbook = MORE;
    const after = await prepareAgain(host, before, ["表3"]);
    expect(host.reread_).toEqual([["表3"]]);
    expect(after.view.lines.map(({ text }) => text).join()).toContain("基本支出110.00万元");
  });

  test("takes last year's workbook along, each time", async () => {
    const lastYear = { name: "上年.xlsx", workbook: smallDepartment() };
    const host = new Held(MORE);
    const sources = ({ narration }: Awaited<ReturnType<typeof prepareNarrative>>) =>
      narration.inputs.priorYear.some(({ cell }) => cell.sheet === "[上年.xlsx]表3");
    const before = await prepareNarrative(host, lastYear);
    expect(sources(before)).toBe(true);
    expect(sources(await prepareAgain(host, before, [], lastYear))).toBe(true);
    expect(sources(await prepareAgain(host, before, []))).toBe(false);
  });

  test("goes on from a check that was made already", async () => {
    const host = new Held(smallDepartment());
    await write(host);
    host.edit((text) => `${text}详见附件。`);
    const { view, narration, record, sheet } = await stateFrom(host, {
      workbook: MORE,
      validation: validateWorkbook(MORE),
    });
    expect(narration.workbook).toBe(MORE);
    expect(sheet).toBe(host.text);
    expect(record?.lines.length).toBe(host.text?.length);
    expect(view.own).toEqual({ written: 1, deleted: 0 });
    expect(view.conflicts).toHaveLength(1);
    expect(view.stale.length).toBeGreaterThan(0);
  });
});

describe("writing the text", () => {
  test("fills a new sheet, keeps what was written in the workbook, and says how many paragraphs it has", async () => {
    const host = new Held(smallDepartment());
    const outcome = await write(host);
    const count = host.text?.length ?? 0;
    expect(outcome).toMatchObject({
      kind: "written",
      sentence: { zh: `已写入“情况说明”，共${count}段。`, en: `Written into “情况说明”, ${count} paragraphs.` },
    });
    expect(host.found).toEqual([null]);
    expect(host.settings.get(RECORD_SETTING)).toContain(BASIC);
    expect((await prepareNarrative(host)).view.stale).toEqual([]);
  });

  test("brings it up to date, keeps the officer's paragraph and tells of the conflict, until it is settled", async () => {
    const host = new Held(smallDepartment());
    await write(host);
    const before = host.text;
    host.edit((text) => `${text}详见附件。`);
    const edited = host.text;
    expect((await write(host)).sentence).toEqual({
      zh: "已写入“情况说明”，更新0段，保留您修改或添加的1段。",
      en: "Written into “情况说明”, 0 paragraphs updated, 1 of your own kept.",
    });
    expect(host.found).toEqual([null, edited]);
    expect(host.text).toEqual(edited);
    host.workbook = MORE;
    expect((await write(host)).sentence).toEqual({
      zh: "已写入“情况说明”，更新2段，保留您修改或添加的1段，其中1段数字有变化，请选择用哪一种。",
      en: "Written into “情况说明”, 2 paragraphs updated, 1 of your own kept, 1 of them to be chosen.",
    });
    const { view } = await prepareNarrative(host);
    const [conflict] = view.conflicts;
    if (!conflict) throw new Error("no conflict");
    await write(host, { conflicts: new Map([[conflict.id, "new"]]) });
    expect(host.text?.join()).toContain("基本支出110.00万元");
    expect(host.text?.length).toBe(before?.length);
  });

  test("asks before it replaces a text of the officer's own", async () => {
    const host = new Held(smallDepartment());
    host.text = ["我们去年的说明"];
    expect(await write(host)).toEqual({
      kind: "needs-consent",
      sentence: {
        zh: "工作表“情况说明”已有文字，不是本工具写的，没有改动。可以先把该表改名，或选择替换A列文字。",
        en: "The sheet “情况说明” holds text of your own; nothing was changed. Rename it, or choose to replace column A.",
      },
    });
    expect(host.text).toEqual(["我们去年的说明"]);
    expect((await write(host, { replaceForeignText: true })).kind).toBe("written");
    expect(host.text).not.toContain("我们去年的说明");
  });

  test("asks nothing where the sheet is empty", async () => {
    const host = new Held(smallDepartment());
    host.text = [" "];
    expect((await write(host)).kind).toBe("written");
  });

  test("refuses a paragraph that no cell takes, by its beginning, and writes nothing", async () => {
    const host = new Held(smallDepartment());
    await write(host);
    const writes = host.found.length;
    host.edit((text) => text.padEnd(MOST_CHARACTERS, "长"));
    expect((await write(host)).kind).toBe("written");
    host.edit((text) => `${text}长`);
    const failure: unknown = await write(host).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostRefusal);
    expect(failure).toMatchObject({ reason: "too-long", detail: `${MOST_CHARACTERS + 1} characters` });
    expect((failure as HostRefusal).message).toContain("基本支出100.00万元");
    expect(host.found).toHaveLength(writes + 1);
  });
});
