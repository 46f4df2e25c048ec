import { fillingIn, type Field } from "../../src/actions/fill-in";
import { cellKey } from "../../src/workbook/address";
import { MOST_CHARACTERS } from "../../src/workbook/cell-text";
import type { Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "../support/grid-draft";

const WORKBOOK: Workbook = {
  name: "公开.xlsx",
  sheets: [plainSheet("基本信息", [[typed(null)], [typed(" ")], [typed(null, "@")]])],
};
const field = (row: number, unit: Field["unit"], sheet = "基本信息"): Field => ({
  cell: { sheet, row, column: 0 },
  name: "内设处室数",
  line: "offices",
  unit,
  draft: "",
});
const filled = (of: Field, answer: string) =>
  fillingIn({ workbook: WORKBOOK }, [of], new Map([[cellKey(of.cell), answer]]));

test.each<[string, Field["unit"], number]>([
  ["1,234.56", "万元", 1234.56],
  ["1,234.56万元", "万元", 1234.56],
  ["5元", "元", 5],
  ["5千元", "千元", 5],
  ["２１", "个", 21],
  ["0", "个", 0],
  [" 12.345 ", "平方米", 12.345],
])("“%s”, asked for in %s, is written as the number %p", (answer, unit, number) => {
  const { edits, notTaken } = filled(field(0, unit), answer);
  expect(edits).toEqual([{ cell: field(0, unit).cell, before: { content: null }, after: { content: number } }]);
  expect(notTaken).toEqual([]);
});

test.each<[string, Field["unit"]]>([
  ["5万元", "元"],
  ["5元", "万元"],
  ["5千元", "万元"],
  ["5元整", "元"],
  ["约五", "个"],
  ["-", "万元"],
])("“%s”, asked for in %s, is not taken, and the sentence says what is expected", (answer, unit) => {
  const { edits, notTaken } = filled(field(0, unit), answer);
  expect(edits).toEqual([]);
  expect(notTaken).toEqual([
    {
      cell: field(0, unit).cell,
      sentence: {
        zh: `基本信息!A1 内设处室数：“${answer}”不是数字，应为以${String(unit)}计的数，例如 1,234.56；没有的填0。这些空格都没有写入。`,
        en: `基本信息!A1 内设处室数: “${answer}” is no number; one in ${String(unit)} is expected, such as 1,234.56, or 0 where there is none. Nothing was written.`,
      },
    },
  ]);
});

test("a number in a cell formatted as text gets the format of its kind, or it would become a text", () => {
  expect(filled(field(2, "个"), "21").edits[0]?.after).toEqual({ content: 21, numberFormat: "General" });
  expect(filled(field(2, "元"), "21").edits[0]?.after).toEqual({ content: 21, numberFormat: "#,##0.00" });
  expect(filled(field(2, null), "21").edits[0]?.after).toEqual({ content: "21" });
  expect(filled(field(0, "个"), "21").edits[0]?.after).toStrictEqual({ content: 21 });
});

test("words are written as they were typed, without blanks around them; nothing typed writes nothing", () => {
  expect(filled(field(1, null), " 负责财政工作。 ").edits).toEqual([
    { cell: field(1, null).cell, before: { content: " " }, after: { content: "负责财政工作。" } },
  ]);
  expect(filled(field(0, null), "  ")).toEqual({ edits: [], notTaken: [] });
  expect(fillingIn({ workbook: WORKBOOK }, [field(0, null)], new Map())).toEqual({ edits: [], notTaken: [] });
  expect(filled(field(0, null, "没有"), "甲").edits[0]?.before).toEqual({ content: null });
});

test("a text longer than a cell takes is not written, and the sentence says how long it is", () => {
  expect(filled(field(0, null), "字".repeat(MOST_CHARACTERS)).edits).toHaveLength(1);
  const { edits, notTaken } = filled(field(0, null), "字".repeat(MOST_CHARACTERS + 1));
  expect(edits).toEqual([]);
  expect(notTaken.map(({ sentence }) => sentence)).toEqual([
    {
      zh: "基本信息!A1：文字有32768字，一个单元格最多32767字。没有写入，请缩短或分成几行。",
      en: "基本信息!A1: 32768 characters are more than a cell takes (32767). Nothing was written: shorten it or use several rows.",
    },
  ]);
});

test("where one answer cannot be taken none is written", () => {
  const [number, words] = [field(0, "个"), field(1, null)];
  const answers = new Map([
    [cellKey(number.cell), "许多"],
    [cellKey(words.cell), "甲"],
  ]);
  const { edits, notTaken } = fillingIn({ workbook: WORKBOOK }, [number, words], answers);
  expect([edits.length, notTaken.length]).toEqual([0, 1]);
});
