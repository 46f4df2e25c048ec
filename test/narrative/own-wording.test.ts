import { narrate, narrateWorkbook, narrativeForClipboard, type Narration } from "../../src/actions/narrate";
import { validateWorkbook } from "../../src/actions/validate";
import { planSheet } from "../../src/narrative/writers/sheet";
import { withCells } from "../support/grid-draft";
import { sampleWithInputs } from "../support/sample-inputs";

const workbook = sampleWithInputs();
const validation = validateWorkbook(workbook);
const { lines } = narrate({ workbook, validation });
const { rows, record } = planSheet(lines, null, null);
const sheet = rows.map(({ text }) => text);
const at = sheet.findIndex((text) => text.startsWith("基本支出7,585.83万元，占42.88%"));
const written = sheet[at] ?? "";
const edited = (text: string): string[] => sheet.map((line, index) => (index === at ? text : line));
const own = (texts: readonly string[]): Narration => narrate({ workbook, validation }, null, { sheet: texts, record });

describe("a paragraph in the officer's own words", () => {
  const wording = "基本支出7,585.83万元，占42.88%，较上年增加114.88万元，增长1.54%，系人员增加所致。";
  const { lines: published, overrides, concerns } = own(edited(wording));

  test("is what is published and copied, in its place and with its id, and is listed", () => {
    expect(published[at]).toMatchObject({ id: lines[at]?.id, text: wording, style: "body" });
    expect(narrativeForClipboard(own(edited(wording))).text.split("\n")[at]).toBe(wording);
    expect(overrides).toEqual([{ id: lines[at]?.id, text: wording, written, missing: [] }]);
    expect(concerns.filter(({ message }) => message.zh.includes("您修改"))).toEqual([]);
  });

  test("keeps the cells and workings of the figures it states", () => {
    const linked = (published[at]?.runs ?? []).filter(({ from }) => from.length > 0).map(({ text }) => text);
    expect(linked).toEqual(["7,585.83万元", "占42.88%", "增加114.88万元", "增长1.54%"]);
  });

  test("is reported where it does not state a figure as it is", () => {
    const wrong = own(edited(wording.replace("114.88", "114.80")));
    expect(wrong.overrides.map(({ missing }) => missing)).toEqual([["增加114.88万元"]]);
    expect(wrong.concerns.map(({ message }) => message.zh)).toContain(
      "“情况说明”中您修改的“基本支出7,585.83万元……”一段没有写增加114.88万元，请核对这一段的数字",
    );
  });

  test("may be added or deleted", () => {
    const longer = own([...sheet.slice(0, at + 1), "另有说明。", ...sheet.slice(at + 1)]);
    expect(longer.lines[at + 1]?.text).toBe("另有说明。");
    expect(longer.overrides).toEqual([{ id: null, text: "另有说明。", written: null, missing: [] }]);
    const shorter = own(sheet.filter((_, index) => index !== at));
    expect(shorter.lines).toHaveLength(lines.length - 1);
    expect(shorter.overrides).toEqual([{ id: lines[at]?.id, text: null, written, missing: [] }]);
  });
});

describe("a text that nobody knows the origin of", () => {
  test("is not published, and that is said", () => {
    const foreign = narrate({ workbook, validation }, null, { sheet: ["自己写的说明"], record: null });
    expect(foreign.lines.map(({ text }) => text)).toEqual(sheet);
    expect(foreign.concerns.map(({ message }) => message.zh)).toContain(
      "工作表“情况说明”中的文字不是本工具写入的，导出和复制的是按表格生成的文字，没有采用该表文字",
    );
  });
});

describe("a narration made from a validation", () => {
  test("is the one made from the workbook", () => {
    const other = withCells(workbook, { "表5!G10": 1, "基本信息!B14": null });
    const [one, two] = [narrate({ workbook: other, validation: validateWorkbook(other) }), narrateWorkbook(other)];
    expect(one.lines).toEqual(two.lines);
    expect([one.openErrors, one.concerns, one.gaps]).toEqual([two.openErrors, two.concerns, two.gaps]);
  });
});
