import type { Line } from "../../src/narrative/document";
import { align } from "../../src/narrative/revision/align";
import { readRecord, staleLines, storedRecord, type WrittenRecord } from "../../src/narrative/revision/record";
import { isForeign, planSheet, type SheetPlan } from "../../src/narrative/writers/sheet";
import { narrated } from "../support/narrated";
import { sampleWithInputs } from "../support/sample-inputs";
import { withCells } from "../support/grid-draft";
import fc from "../support/property";

const { lines } = narrated(sampleWithInputs());
const first = planSheet(lines, null, null);
const texts = (plan: SheetPlan): string[] => plan.rows.map(({ text }) => text);
const written = texts(first);
/** The sample after 表3's basic expenditure (and its total) grew by 10. */
const changed = narrated(withCells(sampleWithInputs(), { "表3!F8": 7595.83, "表3!E8": 17700.9 })).lines;
const basic = (all: readonly string[]): number => all.findIndex((text) => text.startsWith("基本支出7,5"));
const edit = (all: readonly string[], at: number, change: (text: string) => string): string[] =>
  all.map((text, index) => (index === at ? change(text) : text));

describe("writing the text into the sheet", () => {
  test("for the first time writes a paragraph a row, with headings", () => {
    expect(written).toEqual(lines.map(({ text }) => text));
    expect(first.rows[0]).toEqual({ text: "第三部分 2024年部门预算情况说明", style: "title" });
    expect(first.rows[1]?.style).toBe("heading");
    expect(first.conflicts).toEqual([]);
  });

  test("again without a change writes the same and updates nothing", () => {
    const again = planSheet(lines, written, first.record);
    expect(texts(again)).toEqual(written);
    expect(again.updated).toEqual([]);
    expect(again.record).toEqual(first.record);
  });

  test("after a cell changed updates exactly the paragraphs that state it", () => {
    const again = planSheet(changed, written, first.record);
    expect(texts(again).filter((text) => !written.includes(text))).toEqual([
      "自治区财政厅2024年支出预算17,700.90万元，其中：",
      "基本支出7,595.83万元，占42.91%，比上年预算增加124.88万元，增长1.67%，主要原因是自治区财政厅人员增加、工资增长及社会保障缴费增加。",
      "项目支出10,105.07万元，占57.09%，比上年预算减少326.85万元，下降3.13%，主要原因是2023年项目资金包括2022年受疫情影响未执行完毕的结转资金。",
    ]);
    expect(again.updated).toHaveLength(3);
    expect(staleLines(first.record, changed).map(({ id }) => id)).toEqual(again.updated);
  });

  test("leaves an edited paragraph alone while its figures stay", () => {
    const mine = edit(written, basic(written), (text) => `${text}另有说明。`);
    const again = planSheet(lines, mine, first.record);
    expect(texts(again)).toEqual(mine);
    expect(again.conflicts).toEqual([]);
    expect(again.kept).toBe(1);
    expect(texts(planSheet(lines, texts(again), again.record))).toEqual(mine);
  });

  test("shows mine and new where an edited paragraph's figures changed, and loses neither", () => {
    const mine = edit(written, basic(written), (text) => `${text}另有说明。`);
    const again = planSheet(changed, mine, first.record);
    expect(texts(again)[basic(mine)]).toBe(mine[basic(mine)]);
    expect(again.conflicts).toHaveLength(1);
    const [conflict] = again.conflicts;
    expect(conflict).toMatchObject({
      id: "expenditure/1/expenditure/basic/0",
      mine: mine[basic(mine)],
      written: written[basic(written)],
    });
    expect(conflict?.new).toContain("基本支出7,595.83万元");
    // Still open the next time.
    expect(planSheet(changed, texts(again), again.record).conflicts).toEqual(again.conflicts);
  });

  test("settles a conflict as the officer chooses", () => {
    const mine = edit(written, basic(written), (text) => `${text}另有说明。`);
    const id = "expenditure/1/expenditure/basic/0";
    const kept = planSheet(changed, mine, first.record, new Map([[id, "mine"]]));
    expect(texts(kept)[basic(mine)]).toBe(mine[basic(mine)]);
    expect(planSheet(changed, texts(kept), kept.record).conflicts).toEqual([]);
    const replaced = planSheet(changed, mine, first.record, new Map([[id, "new"]]));
    expect(texts(replaced)[basic(mine)]).toContain("基本支出7,595.83万元");
    expect(planSheet(changed, texts(replaced), replaced.record).conflicts).toEqual([]);
  });

  test("keeps rows that an officer inserted where they stand, and deleted ones deleted", () => {
    const at = basic(written);
    const mine = [...written.slice(0, at + 1), "按要求补充一段。", ...written.slice(at + 1)].filter(
      (text) => !text.startsWith("收入预算包括：一般公共预算、"),
    );
    const again = planSheet(lines, mine, first.record);
    expect(texts(again)).toEqual(mine);
    const later = texts(planSheet(changed, texts(again), again.record));
    expect(later[later.indexOf("按要求补充一段。") - 1]).toContain("基本支出7,595.83万元");
    expect(later.some((text) => text.startsWith("收入预算包括：一般公共预算、"))).toBe(false);
  });

  test("keeps an edited paragraph that the text no longer has, and drops an untouched one", () => {
    const shorter = lines.filter(({ id }) => !id.includes("/财政票据管理业务经费"));
    const at = written.findIndex((text) => text.startsWith("资金分配情况：自治区财政电子票据"));
    const again = planSheet(
      shorter,
      edit(written, at, (text) => `${text}（已核）`),
      first.record,
    );
    expect(texts(again).some((text) => text.includes("（已核）"))).toBe(true);
    expect(texts(again).some((text) => text.includes("项目名称：财政票据管理业务经费"))).toBe(false);
    expect(again.conflicts).toHaveLength(1);
    expect(again.conflicts[0]?.new).toBeNull();
  });

  test("asks before it replaces a text that it did not write", () => {
    expect(isForeign(["我们自己的情况说明"], null)).toBe(true);
    expect(isForeign(["", " "], null)).toBe(false);
    expect(isForeign(null, null)).toBe(false);
    expect(isForeign(written, first.record)).toBe(false);
  });

  test("never loses a row of the officer's, whatever is edited, inserted or deleted", () => {
    const few = lines.slice(0, 14);
    const plan = planSheet(few, null, null);
    const act = fc.record({
      at: fc.nat(13),
      kind: fc.constantFrom("edit", "insert", "delete"),
      word: fc.string({ minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
        let sheet = texts(plan);
        for (const { at, kind, word } of acts) {
          const own = `【自拟】${word}。`;
          if (kind === "edit") sheet = edit(sheet, at, (text) => text + own);
          else if (kind === "insert") sheet = [...sheet.slice(0, at), own, ...sheet.slice(at)];
          else sheet = sheet.filter((_, index) => index !== at);
        }
        const again = planSheet(few, sheet, plan.record);
        const result = texts(again);
        for (const text of sheet.filter((each) => each.includes("【自拟】"))) expect(result).toContain(text);
        expect(texts(planSheet(few, result, again.record))).toEqual(result);
      }),
    );
  });
});

describe("the record of what was written", () => {
  test("survives being stored", () => {
    expect(readRecord(storedRecord(first.record))).toEqual(first.record);
  });

  test.each([null, "", "{}", "[1]", '{"version":2,"lines":[]}', '{"version":1,"lines":3}'])(
    "is none when the setting holds %j",
    (stored) => {
      expect(readRecord(stored)).toBeNull();
    },
  );

  test("names lines that are new or gone as stale", () => {
    const record: WrittenRecord = {
      lines: [
        { id: "a", text: "甲" },
        { id: "b", text: "乙" },
      ],
    };
    const now: Line[] = [
      { id: "b", style: "body", text: "乙", runs: [] },
      { id: "c", style: "body", text: "丙", runs: [] },
    ];
    expect(staleLines(record, now)).toEqual([
      { id: "c", written: null, now: "丙" },
      { id: "a", written: "甲", now: null },
    ]);
  });
});

describe("finding paragraphs again", () => {
  test("pairs the same, then the alike, in order", () => {
    const pairs = align(
      ["一、标题", "基本支出1.00万元，占1.00%。", "丙", "新"],
      ["一、标题", "基本支出2.00万元，占1.50%。", "乙", "丙"],
    );
    expect(pairs).toEqual([
      { left: 0, right: 0 },
      { left: 1, right: 1 },
      { left: null, right: 2 },
      { left: 2, right: 3 },
      { left: 3, right: null },
    ]);
  });

  test("takes one paragraph alone in the place of another for that one written anew", () => {
    expect(align(["一", "完全改写。", "二"], ["一", "基本支出1.00万元。", "二"])).toEqual([
      { left: 0, right: 0 },
      { left: 1, right: 1 },
      { left: 2, right: 2 },
    ]);
    expect(align(["一", "", "二"], ["一", "基本支出1.00万元。", "二"])).toContainEqual({ left: null, right: 1 });
  });

  test("leaves nothing out and changes no order", () => {
    const text = fc.constantFrom("甲乙丙", "甲乙丁", "戊己", "戊", "");
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (left, right) => {
        const pairs = align(left, right);
        expect(pairs.flatMap((pair) => pair.left ?? [])).toEqual(left.map((_, index) => index));
        expect(pairs.flatMap((pair) => pair.right ?? [])).toEqual(right.map((_, index) => index));
      }),
    );
  });
});
