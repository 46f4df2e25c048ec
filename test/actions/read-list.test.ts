import { readList } from "../../src/actions/replies";
import { validateWorkbook } from "../../src/actions/validate";
import type { Validation } from "../../src/report/report";
import { workbookOf, type Rows } from "../support/sheets-of-rows";

const checked = validateWorkbook(workbookOf({ 表1: [["金额"]] }));
const here = (department: string | null, workbookName = "公开.xlsx"): Validation => ({
  ...checked,
  workbookName,
  book: { ...checked.book, department },
});

/** A list with one finding of each unit: its name, its file and what it replied. */
const list = (...units: readonly (readonly [unit: string, file: string, reply: string])[]) => ({
  ...workbookOf({
    问题清单: [
      ["单位", "文件", "处理情况", "核对码（勿改）"],
      ...units.map(([unit, file, reply], at) => [unit, file, reply, `${at}`.padStart(16, "0")]),
    ] satisfies Rows,
  }),
  name: "清单.xlsx",
});

const read = (of: ReturnType<typeof list>, validation: Validation): readonly string[] | string => {
  const outcome = readList(of, validation);
  return outcome.kind === "read" ? outcome.list.findings.map(({ reply }) => reply) : outcome.sentence.zh;
};

describe("a list that came back", () => {
  test("is read for the unit of this workbook", () => {
    const both = list(["财政厅", "甲.xlsx", "甲的"], ["水利厅", "乙.xlsx", "乙的"]);
    expect(read(both, here("水利厅"))).toEqual(["乙的"]);
    expect(readList(both, here("水利厅"))).toMatchObject({ list: { file: "清单.xlsx" } });
  });

  test("of two files of one unit for the one of this name, else for the first", () => {
    const twice = list(["财政厅", "甲.xlsx", "甲的"], ["财政厅", "丙.xlsx", "丙的"], ["水利厅", "乙.xlsx", "乙的"]);
    expect(read(twice, here("财政厅", "丙.xlsx"))).toEqual(["丙的"]);
    expect(read(twice, here("财政厅", "乙.xlsx"))).toEqual(["甲的"]);
  });

  test("of one unit is this workbook's where one of them does not say whose it is", () => {
    const unnamed = list(["", "甲.xlsx", "甲的"]);
    const named = list(["财政厅", "甲.xlsx", "甲的"]);
    expect(read(unnamed, here("水利厅"))).toEqual(["甲的"]);
    expect(read(named, here(null))).toEqual(["甲的"]);
    expect(read(named, here("水利厅"))).toContain("没有读回");
    const several = list(["", "甲.xlsx", "甲的"], ["财政厅", "乙.xlsx", "乙的"]);
    expect(read(several, here("水利厅"))).toContain("没有读回");
    expect(read(several, here(null))).toContain("没有读回");
  });

  test("without a finding says nothing of any", () => {
    expect(read(list(), here("财政厅"))).toEqual([]);
  });
});

describe("a list that is not read", () => {
  test("is told to be none", () => {
    expect(readList({ ...list(), sheets: [] }, here("财政厅"))).toEqual({
      kind: "refused",
      sentence: {
        zh: "“清单.xlsx”不是问题清单，应为“导出问题清单”得到的Excel文件，其中有“处理情况”和“核对码”两列（“核对码”一列是隐藏的，请勿删除）。没有读回。",
        en: "“清单.xlsx” is no list of findings: the Excel file of the export is expected, with the columns 处理情况 and 核对码 (which is hidden and must stay). Nothing was read back.",
      },
    });
  });

  test("is told to be of others, of whom three are named", () => {
    const four = list(["甲", "1.xlsx", ""], ["乙", "2.xlsx", ""], ["丙", "3.xlsx", ""], ["丁", "4.xlsx", ""]);
    expect(readList(four, here("水利厅"))).toEqual({
      kind: "refused",
      sentence: {
        zh: "“清单.xlsx”是“甲、乙、丙”等的清单，本工作簿是“水利厅”。没有读回，请换一个文件。",
        en: "“清单.xlsx” is of “甲, 乙, 丙” and others, this workbook of “水利厅”. Nothing was read back: choose another file.",
      },
    });
    const three = list(["甲", "1.xlsx", ""], ["乙", "2.xlsx", ""], ["丙", "3.xlsx", ""]);
    expect(readList(three, here(null))).toEqual({
      kind: "refused",
      sentence: {
        zh: "“清单.xlsx”是“甲、乙、丙”的清单，本工作簿是“公开.xlsx”。没有读回，请换一个文件。",
        en: "“清单.xlsx” is of “甲, 乙, 丙”, this workbook of “公开.xlsx”. Nothing was read back: choose another file.",
      },
    });
  });
});
