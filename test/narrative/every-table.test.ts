import { FORMS } from "../../src/disclosure/forms";
import type { TableKind } from "../../src/disclosure/kinds/definition";
import { wordingOf } from "../../src/narrative/sections";
import type { PartDeclaration } from "../../src/narrative/tell";
import { narrated } from "../support/narrated";
import { printedWorkbook, REAL_FORMS } from "../support/real-forms";

/** Told under 其他重要事项, which is told with or without the table. */
const BESIDE: readonly TableKind[] = ["agencyOperating"];

/**
 * What Shanghai's text says of these stands within sentences on other tables: totals, and the budgets that
 * appropriations consist of. Of basic expenditure it says nothing.
 */
const WITHIN: Readonly<Partial<Record<string, readonly TableKind[]>>> = {
  上海市: ["overview", "generalPublicExpenditure", "governmentFund", "stateCapital", "basicExpenditure"],
};

/** The tables on which a part has a sentence of its own. */
const toldBy = ({ passages = [], sections = [], chapters = [] }: PartDeclaration): TableKind[] =>
  [{ passages, sections }, ...chapters]
    .flatMap((each) => [...(each.passages ?? []), ...(each.sections ?? [])])
    .flatMap(({ needs }) => needs);

/** The section of a printed disclosure whose heading ends in these words. */
function sectionOf(id: string, heading: string): string[] {
  const printed = REAL_FORMS.find((form) => form.id === id);
  if (!printed) throw new Error(`no form ${id}`);
  const texts = narrated(printedWorkbook(printed)).lines.map(({ text }) => text);
  const at = texts.findIndex(
    (text) => /^[一二三四五六七八九十]+、/u.test(text) && text.endsWith(`${heading}情况的说明`),
  );
  const rest = texts.slice(at + 1);
  const end = rest.findIndex((text) => /^[一二三四五六七八九十]+、/u.test(text));
  return at < 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
}

describe("a table that a form prints is told in the text", () => {
  test.each(FORMS.map((form) => [form.id, form] as const))("%s", (_, form) => {
    const told = [...toldBy(wordingOf(form).narrative), ...BESIDE, ...(WITHIN[form.province] ?? [])];
    const left = form.tables.map(({ kind }) => kind).filter((kind) => !told.includes(kind));
    expect(left).toEqual([]);
  });

  test.each<[string, string, string, readonly string[]]>([
    [
      "Jiangsu's appropriations of all budgets",
      "jiangsu-wuxi-unit",
      "财政拨款支出",
      [
        "某市某局2026年财政拨款支出1,136.23万元，其中：基本支出1,136.23万元，占100.00%。",
        "按支出功能分类，包括：社会保障和就业支出135.06万元、卫生健康支出39.39万元、住房保障支出252.82万元、灾害防治及应急管理支出708.96万元。",
      ],
    ],
    [
      "their basic expenditure, all of the general public budget",
      "jiangsu-wuxi-unit",
      "财政拨款基本支出",
      ["某市某局2026年财政拨款基本支出1,136.23万元，全部由一般公共预算拨款安排。"],
    ],
    [
      "Fujian's economic classes",
      "fujian-fuzhou",
      "一般公共预算支出经济分类",
      [
        "【待填：部门名称】2026年一般公共预算支出1,369.27万元。",
        "按支出经济分类，包括：工资福利支出921.53万元、商品和服务支出377.92万元、对个人和家庭的补助69.82万元。",
      ],
    ],
    [
      "Guangzhou's projects by economic class",
      "guangdong-guangzhou",
      "一般公共预算项目支出经济分类",
      [
        "某市某局【待填：预算年度】年一般公共预算项目支出739.30万元。",
        "按支出经济分类，包括：商品和服务支出730.00万元、资本性支出9.30万元。",
      ],
    ],
    [
      "Shenzhen's basic expenditure, whose total another table prints",
      "guangdong-shenzhen",
      "年基本支出",
      ["某市某局2026年基本支出3,072.01万元。"],
    ],
    [
      "Shenzhen's projects by fund, carried-over ones apart",
      "guangdong-shenzhen",
      "项目支出",
      ["某市某局2026年项目支出1,612.29万元，其中：一般公共预算1,604.95万元，占99.54%；上年结转7.34万元，占0.46%。"],
    ],
    [
      "Xi'an's basic expenditure by function",
      "shaanxi-xian",
      "一般公共预算基本支出功能分类",
      [
        "【待填：部门名称】【待填：预算年度】年一般公共预算基本支出1,932.81万元，其中：人员经费1,811.92万元，占93.75%；公用经费120.89万元，占6.25%。",
        "按支出功能分类，包括：一般公共服务支出1,373.32万元、教育支出9.98万元、社会保障和就业支出259.01万元、卫生健康支出95.03万元、住房保障支出195.48万元。",
      ],
    ],
    [
      "Xi'an's fund, of which there is none",
      "shaanxi-xian",
      "政府性基金预算收支",
      ["【待填：部门名称】【待填：预算年度】年没有使用政府性基金预算拨款安排的支出。"],
    ],
  ])("%s", (_, id, heading, sentences) => {
    expect(sectionOf(id, heading)).toEqual(sentences);
  });

  test("meetings and training stand beside the “三公” expenses, not among them", () => {
    expect(sectionOf("shaanxi-xian", "“三公”经费预算").filter((text) => /会议费|培训费/u.test(text))).toEqual([
      expect.stringMatching(/^“三公”经费以外，培训费21\.98万元，/u),
    ]);
  });

  test("“三公” expenses printed under each budget, without a total, are told together", () => {
    expect(sectionOf("guangdong-shenzhen", "“三公”经费预算")[0]).toMatch(
      /^某市某局2026年财政拨款“三公”经费预算5\.58万元/u,
    );
  });
});
