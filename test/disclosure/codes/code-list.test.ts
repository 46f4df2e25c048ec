import { classificationFor, labelOf } from "../../../src/disclosure/codes/classification";
import { codeListOf, learnedCodes, NoCodesFound, parseClassification } from "../../../src/disclosure/codes/code-list";
import { withLists } from "../../../src/disclosure/codes/merged";
import { parseCodeLists, storedCodeList } from "../../../src/disclosure/codes/stored";
import { recognise } from "../../../src/disclosure/recognition";
import { gridOf } from "../../../src/workbook/grid";
import type { CellValue } from "../../../src/workbook/cell";
import type { Workbook } from "../../../src/workbook/workbook";
import { typed } from "../../support/grid-draft";
import { sample } from "../../support/sample";

const lines = (text: string): string[] =>
  parseClassification(text, null, "科目.txt", "").codes.map(({ code, name }) => `${code} ${name}`);

const EXPECTED = ["201 一般公共服务支出", "20106 财政事务", "2010601 行政运行"];

function workbookOf(...sheets: readonly (readonly (readonly CellValue[])[])[]): Workbook {
  return {
    name: "2027年科目.xlsx",
    sheets: sheets.map((rows, at) => ({
      name: `Sheet${at + 1}`,
      visibility: "visible",
      grid: gridOf(rows.map((row) => row.map((value) => typed(value)))),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      isProtected: false,
    })),
  };
}

describe("a list of codes as an office has it", () => {
  it.each([
    [
      "tabs, with headings and notes",
      "科目编码\t科目名称\n201\t一般公共服务支出\n20106\t财政事务\n2010601\t行政运行\n说明",
    ],
    [
      "commas and quotation marks",
      '编码,名称,说明\r\n201,"一般公共服务支出","反映…,等"\r\n20106,财政事务,\r\n"2010601",行政运行,x',
    ],
    ["spaces", "201 一般公共服务支出\n  20106  财政事务\n    2010601  行政运行"],
    ["a code in front of the name", "201一般公共服务支出\n[20106]财政事务\n2010601-行政运行"],
    ["brackets and points", "[201]\t一般公共服务支出\n201.06\t财政事务\n201-06-01\t行政运行"],
    ["a running number before", "序号\t编码\t名称\n1\t201\t一般公共服务支出\n2\t20106\t财政事务\n3\t2010601\t行政运行"],
    ["the name before the code", "名称\t编码\n一般公共服务支出\t201\n财政事务\t20106\n行政运行\t2010601"],
    [
      "a column for each level, upper ones left out",
      "类\t款\t项\t名称\n201\t\t\t一般公共服务支出\n\t06\t\t财政事务\n\t\t01\t行政运行",
    ],
    [
      "a column for each level, all filled, without zeros",
      "201\t\t\t一般公共服务支出\n201\t6\t\t财政事务\n201\t6\t1\t行政运行",
    ],
    ["figures beside", "code\tname\tdocuments\n201\t一般公共服务支出\t215\n20106\t财政事务\t30\n2010601\t行政运行\t7"],
  ])("%s", (_what, text) => {
    expect(lines(text)).toEqual(EXPECTED);
  });

  it("may set two lists side by side, as the table of both economic classifications does", () => {
    expect(
      lines("501\t\t机关工资福利支出\t301\t\t工资福利支出\n\t01\t工资奖金津补贴\t\t01\t基本工资\n\t\t\t\t02\t津贴补贴"),
    ).toEqual(["501 机关工资福利支出", "50101 工资奖金津补贴", "301 工资福利支出", "30101 基本工资", "30102 津贴补贴"]);
  });

  it.each(["你好", "", "201\n20106", "2026年预算\t100\t200"])(
    "says what a list must look like where %j holds none",
    (text) => {
      expect(() => parseClassification(text, null, "科目.txt", "")).toThrow(NoCodesFound);
      expect(() => parseClassification(text, null, "科目.txt", "")).toThrow(
        "“科目.txt”中没有找到科目编码：应为每行一个编码",
      );
    },
  );

  it("is read from every sheet of a workbook, codes as numbers or texts", () => {
    const workbook = workbookOf(
      [["功能分类"], ["科目编码", "科目名称"], [201, "一般公共服务支出"], ["20106", "财政事务"], [2010601, "行政运行"]],
      [
        ["类", "款", "名称"],
        [301, null, "工资福利支出"],
        [null, 1, "基本工资"],
      ],
      [["说明"]],
    );
    expect(codeListOf(workbook, 2027, "财政部").codes.map(({ code, name }) => `${code} ${name}`)).toEqual([
      ...EXPECTED,
      "301 工资福利支出",
      "30101 基本工资",
    ]);
    expect(() => codeListOf(workbookOf([["说明"]]), null, "")).toThrow(NoCodesFound);
  });
});

describe("the official list together with an office's", () => {
  const official = classificationFor(2026);
  const own = (text: string) => parseClassification(text, 2027, "本单位科目.csv", "");

  it("knows an added code and accepts both names of a code the office calls otherwise", () => {
    const { codes, complete } = withLists(official, [own("2010644 财政数字化\n2010601 机关运行")]);
    expect(codes.get("2010644")).toMatchObject({ name: "财政数字化", standing: "own" });
    expect(codes.get("2010601")).toMatchObject({ name: "机关运行", also: ["行政运行"] });
    expect(codes.get("2010602")?.name).toBe("一般行政管理事务");
    expect(complete).toEqual(official.complete);
    expect(official.codes.has("2010644")).toBe(false);
  });

  it("stands in the place of ours where it is whole: its names, and nothing else below a 款 it lists", () => {
    const whole = [...official.codes.values()]
      .filter(({ code }) => code.startsWith("2") && code !== "2010103")
      .map(({ code, name }) => `${code} ${code === "2010102" ? "人大综合事务" : name}`)
      .join("\n");
    const list = withLists(official, [own(whole)]);
    expect(list.codes.get("2010102")).toMatchObject({ name: "人大综合事务", also: [] });
    expect(list.codes.has("2010103")).toBe(false);
    expect(list.complete.has("20101")).toBe(true);
    expect(list.complete.has("201")).toBe(false);
    expect(list.codes.get("30101")).toBe(official.codes.get("30101"));
    expect(labelOf(list, ["20101"]).zh).toBe("所载入的科目表“本单位科目.csv”");
    expect(labelOf(list, ["30101"]).zh).toBe("科目表");
  });

  it("knows what the department used last year, after all other lists and without asserting its name", () => {
    const learned = learnedCodes(
      [
        {
          rows: [
            { code: "2010644", name: "财政数字化", kind: "item" },
            { code: "2010601", name: "机关运行", kind: "item" },
            { code: "2010645", name: "某项目", kind: "project" },
            { code: null, name: "总计", kind: "total" },
            { code: "024", name: "某市审计局", kind: "category" },
          ],
        },
      ],
      2025,
      "2025年公开.xlsx",
    );
    expect(learned.codes.map(({ code }) => code)).toEqual(["2010644", "2010601"]);
    const { codes } = withLists(official, [own("2010644 数字财政"), learned]);
    expect(codes.get("2010644")).toMatchObject({ name: "数字财政", standing: "own" });
    expect(codes.get("2010601")).toBe(official.codes.get("2010601"));
    expect(withLists(official, [learned]).codes.get("2010644")?.standing).toBe("learned");
  });

  it("learns all codes of a real disclosure", () => {
    const learned = learnedCodes(Object.values(recognise(sample()).tables), 2024, "上年.xlsx");
    expect(learned.codes.length).toBeGreaterThan(40);
    expect(learned.codes).toContainEqual({ code: "2010604", name: "预算改革业务" });
  });

  it("is read back as it was stored, and what is not understood is left out", () => {
    const list = own("2010644 财政数字化\n201 一般公共服务支出");
    expect(parseCodeLists(JSON.parse(JSON.stringify([storedCodeList(list)])))).toEqual([list]);
    expect(parseCodeLists("x")).toEqual([]);
    expect(
      parseCodeLists([
        null,
        1,
        {},
        { ...storedCodeList(list), codes: "甲 乙" },
        { ...storedCodeList(list), origin: "z" },
      ]),
    ).toEqual([]);
  });
});
