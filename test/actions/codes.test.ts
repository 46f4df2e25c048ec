import { codeListIn, codesUsedIn, type CodeFile, type CodeSource } from "../../src/actions/codes";
import { SETTINGS_KEY } from "../../src/checks/settings";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { settled } from "../support/hand-pace";
import { sample, wholeSample } from "../support/sample";
import { AtDesk } from "./support/at-desk";

const withOwnCode = (): Workbook =>
  withCells(sample(), { "表2!C15": "44", "表3!C16": "44", "表5!C16": "44", "表7!C17": "44" });

const unlisted = ({ desk }: AtDesk): number | undefined =>
  desk.checked?.validation.result.findings.filter(({ rule }) => rule.id === "code-unlisted").length;

const lists = ({ desk }: AtDesk) =>
  desk.checked?.settings.codes.map(({ origin, title, year, codes }) => ({ origin, title, year, count: codes.length }));

const picked = (source: CodeSource) => (): Promise<CodeFile> => Promise.resolve({ kind: "read", source });

const OWN = { name: "2024年科目.csv", text: "2010644,信息化建设" };

describe("loading a list of codes", () => {
  it("stores it with the workbook, judges by it now and after reading again, and by ours once it is removed", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.validate();
    expect(unlisted(at)).toBe(1);
    await at.checking.loadCodes(picked(OWN));
    expect(unlisted(at)).toBe(0);
    expect(at.said).toEqual(["codes-loaded"]);
    await at.checking.validate();
    expect(unlisted(at)).toBe(0);
    expect(lists(at)).toEqual([{ origin: "own", title: "2024年科目.csv", year: 2024, count: 1 }]);
    const [list] = at.desk.checked?.settings.codes ?? [];
    if (!list) throw new Error("nothing was loaded");
    await at.checking.forgetCodes(list);
    expect(at.said).toEqual(["codes-removed"]);
    expect(unlisted(at)).toBe(1);
    expect(await at.host.readSetting(SETTINGS_KEY)).toBeNull();
  });

  it("checks the workbook where it was not checked before", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.loadCodes(picked(OWN));
    expect(unlisted(at)).toBe(0);
  });

  it("reads the workbook anew, so that an edit made since the check is judged too", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.validate();
    at.type("表2", "C15", "45");
    await at.checking.loadCodes(picked(OWN));
    expect(unlisted(at)).toBe(1);
    expect(at.desk.changed).toEqual([]);
  });

  it("takes the codes of last year's disclosure for known", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.loadCodes(picked({ ...withOwnCode(), name: "上年公开.xlsx" }));
    expect(lists(at)).toMatchObject([{ origin: "learned", title: "上年公开.xlsx" }]);
    expect(unlisted(at)).toBe(0);
  });

  it("one of the same name takes the place of the one before", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.loadCodes(picked(OWN));
    await at.checking.loadCodes(picked({ ...OWN, text: "2010644,信息化建设\n2010645,财政数据" }));
    expect(lists(at)).toMatchObject([{ title: "2024年科目.csv", count: 2 }]);
  });

  it.each<[string, () => Promise<CodeFile>, string]>([
    ["a text without codes", picked({ name: "说明.txt", text: "无" }), "没有找到科目编码"],
    ["an empty workbook", picked({ ...sample(), name: "空.xlsx", sheets: [] }), "没有找到科目编码"],
    [
      "a file that cannot be read",
      () => Promise.resolve({ kind: "unreadable", file: "图.pdf", sentence: { zh: "这是PDF。", en: "A PDF." } }),
      "这是PDF。",
    ],
  ])("says in a sentence why nothing was taken from %s, and changes nothing", async (_, read, sentence) => {
    const at = new AtDesk(withOwnCode());
    await at.checking.validate();
    const before = at.desk.checked;
    await at.checking.loadCodes(read);
    expect(at.desk.said).toMatchObject([{ kind: "file-unreadable" }]);
    expect(JSON.stringify(at.desk.said)).toContain(sentence);
    expect(at.desk.checked).toBe(before);
    expect(await at.host.readSetting(SETTINGS_KEY)).toBeNull();
  });

  it("reads a disclosure as one, and a workbook of two columns as a list", () => {
    expect(codeListIn(wholeSample()).origin).toBe("learned");
    expect(() => codeListIn({ ...sample(), sheets: [] })).toThrow("没有找到科目编码");
  });
});

describe("codes of last year's workbook, taken over with its amounts", () => {
  const learned = codesUsedIn({ ...withOwnCode(), name: "上年公开.xlsx" });

  it("are known at once, and no more when the workbook is no longer used", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.validate();
    await at.checking.learnCodes(learned, true);
    expect(unlisted(at)).toBe(0);
    await at.checking.learnCodes(learned, false);
    expect(unlisted(at)).toBe(1);
  });

  it("leave results that are out of date what they are", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.validate();
    at.type("表3", "E12", 1);
    await settled();
    await at.pace.pass();
    expect(at.desk.changed).toHaveLength(1);
    await at.checking.learnCodes(learned, true);
    expect(at.desk.changed).toHaveLength(1);
  });

  it("are stored for the next check where none was made yet", async () => {
    const at = new AtDesk(withOwnCode());
    await at.checking.learnCodes(learned, true);
    expect(at.desk.checked).toBeNull();
    await at.checking.validate();
    expect(unlisted(at)).toBe(0);
  });
});
