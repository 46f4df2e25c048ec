import { narrateWorkbook } from "../../src/actions/narrate";
import { publicationOf } from "../../src/narrative";
import { linesOf, textOf } from "../../src/narrative/document";
import { chineseNumber } from "../../src/narrative/numbering";
import type { CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../support/grid-draft";
import { narrated } from "../support/narrated";
import { inputSheets, sampleWithInputs } from "../support/sample-inputs";
import { withFunds, withRows } from "../support/with-funds";

const textsOf = (workbook: Workbook): string[] => narrated(workbook).lines.map(({ text }) => text);
const profileOf = (workbook: Workbook): string[] => {
  const { book, inputs } = narrated(workbook);
  return linesOf(publicationOf(book, inputs).profile).map(({ text }) => text);
};
const changed = (cells: Readonly<Record<string, CellValue>>): Workbook => withCells(sampleWithInputs(), cells);
const withPrior = (rows: readonly (readonly CellValue[])[]): Workbook => {
  const workbook = sampleWithInputs();
  const bottom = workbook.sheets.find(({ name }) => name === "上年预算数")?.grid.bottom ?? 0;
  return withRows(workbook, "上年预算数", bottom, rows);
};

/** The sample as a unit prints it: 单位 in the titles, no table of what was carried over. */
function asUnit(workbook: Workbook): Workbook {
  const renamed = mapSheets(workbook, (draft) => {
    draft.rows = draft.rows.map((row) =>
      row.map((cell) =>
        typeof cell.value === "string" && /^部门(?:收支|收入|支出)总体情况表$/u.test(cell.value)
          ? typed(cell.value.replace("部门", "单位"), "@")
          : cell,
      ),
    );
  });
  return { ...renamed, sheets: renamed.sheets.filter(({ name }) => name !== "表11") };
}

describe("a unit's publication", () => {
  const workbook = asUnit(sampleWithInputs());
  const texts = textsOf(workbook);
  const { book, inputs } = narrated(workbook);
  const { cover, tables, profile } = publicationOf(book, inputs);

  test("says 单位 on the cover, in headings and in sentences", () => {
    expect(cover.map(textOf)).toEqual(["新疆维吾尔自治区财政厅", "2024年单位预算公开"]);
    expect(textOf(profile.title)).toBe("2024年自治区财政厅单位概况");
    expect(textOf(tables.title)).toBe("2024年单位预算公开表");
    expect(texts).toEqual(
      expect.arrayContaining([
        "第三部分 2024年单位预算情况说明",
        "按照全口径预算的原则，自治区财政厅2024年所有收入和支出均纳入单位预算管理。收支总预算17,690.90万元。",
        "自治区财政厅单位收入预算17,690.90万元，其中：",
        "2024年单位预算未安排购置车辆经费，安排购置50万元以上大型设备0台，单位价值100万元以上大型设备0台。",
        "本单位无其他需说明事项。",
      ]),
    );
    expect(texts.some((text) => text.startsWith("2024年，本单位预算绩效管理整体预算绩效目标"))).toBe(true);
    expect(texts.filter((text) => /本部门|部门预算(?!辅助)/u.test(text) && !text.startsWith("设立"))).toEqual([]);
  });

  test("has no section on a table that its form does not have, and numbers go on", () => {
    expect(texts.filter((text) => /^十[一二]?、/u.test(text))).toEqual([
      "十、关于自治区财政厅2024年财政拨款“三公”经费预算情况说明",
      "十一、其他重要事项的情况说明",
    ]);
  });
});

describe("offices and agencies", () => {
  test("none are said to be none, and those of a lower office are called 科室", () => {
    expect(profileOf(changed({ "基本信息!B13": "0", "基本信息!B14": null }))).toContain("自治区财政厅本级无下设处室。");
    expect(profileOf(changed({ "基本信息!B13": "3", "基本信息!B14": "办公室、法制科、监督科" }))).toContain(
      "自治区财政厅本级下设3个科室，分别是：办公室、法制科、监督科。",
    );
  });

  test("a publication of institutions only has no agency operating funds", () => {
    const none = { "基本信息!B10": "0", "其他!B4": null };
    expect(textsOf(changed(none))).toContain("本部门所属单位均为事业单位，不涉及机关运行经费。");
    expect(textsOf(asUnit(changed(none)))).toContain("本单位为事业单位，不涉及机关运行经费。");
  });

  test("without projects no table of targets is announced", () => {
    const text = textsOf(changed({ "其他!B6": "0", "其他!B7": "0" })).find((line) => line.includes("整体预算绩效目标"));
    expect(text).toMatch(
      /当年财政拨款项目0个，涉及预算金额9,678\.31万元；当年非财政拨款项目0个，涉及预算金额426\.76万元。$/u,
    );
  });
});

describe("what ended since last year", () => {
  test("an empty fund says so, and then what it was spent on", () => {
    const texts = textsOf(
      withPrior([["政府性基金预算支出科目", "2290402", "其他地方自行试点项目收益专项债券收入安排的支出", 60]]),
    );
    const at = texts.findIndex((text) => text.startsWith("八、"));
    expect(texts.slice(at + 1, at + 3)).toEqual([
      "自治区财政厅2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
      "1、其他支出（类）其他政府性基金及对应专项债务收入安排的支出（款）其他地方自行试点项目收益专项债券收入安排的支出（项）：2024年预算数为0.00万元，比上年预算减少60.00万元，下降100.00%。主要原因是【待填：其他地方自行试点项目收益专项债券收入安排的支出减少的主要原因】。",
    ]);
  });

  test("a code whose 款 no table has is named by the classification", () => {
    expect(textsOf(withPrior([["一般公共预算支出科目", "2013202", "一般行政管理事务", 5]]))).toContain(
      "9、一般公共服务支出（类）组织事务（款）一般行政管理事务（项）：2024年预算数为0.00万元，比上年预算减少5.00万元，下降100.00%。主要原因是【待填：一般行政管理事务减少的主要原因】。",
    );
  });
});

describe("carry-over", () => {
  const withInputs = (workbook: Workbook): Workbook => ({
    ...workbook,
    sheets: [...workbook.sheets, ...inputSheets()],
  });

  test("that an amount counts in is named beside it", () => {
    const texts = textsOf(withInputs(withFunds("counted")));
    expect(texts).toContain("自治区财政厅2024年财政拨款收支总预算17,444.14万元（含上年结转30.00万元）。");
    expect(texts).toContain("自治区财政厅2024年一般公共预算拨款合计17,294.14万元（含上年结转30.00万元），其中：");
    expect(textsOf(withInputs(withFunds("left out")))).toContain(
      "自治区财政厅2024年一般公共预算拨款合计17,264.14万元，其中：",
    );
  });

  test("of appropriations is no other money: projects from other funds are what is left", () => {
    for (const way of ["counted", "left out"] as const)
      expect(textsOf(withInputs(withFunds(way))).find((text) => text.includes("当年非财政拨款项目"))).toContain(
        "涉及预算金额426.76万元。",
      );
  });
});

describe("words", () => {
  test("numbers of headings go on beyond 99 and beyond 999", () => {
    expect([9, 10, 11, 20, 99, 100, 101, 110, 111, 120, 200, 1001, 1010, 1100].map(chineseNumber)).toEqual(
      "九、十、十一、二十、九十九、一百、一百零一、一百一十、一百一十一、一百二十、二百、一千零一、一千零一十、一千一百".split(
        "、",
      ),
    );
  });

  test("one source has one name, and what did not change is said once", () => {
    const texts = textsOf(withPrior([["部门支出", "", "合计", 17902.87]]));
    expect(texts).toContain("自治区财政厅2024年支出预算17,690.90万元，比上年预算减少211.97万元，下降1.18%，其中：");
    expect(textsOf(changed({ "变动原因!D7": null, "上年预算数!D7": "426.76" }))).toContain(
      "单位资金426.76万元，占2.41%，与上年预算持平。",
    );
  });

  test("brackets of the titles an officer quotes stay as typed", () => {
    expect(textsOf(changed({ "项目情况!B4": "《办法(试行)》(新财办〔2024〕1号),另行通知" }))).toContain(
      "设立的政策依据：《办法(试行)》(新财办〔2024〕1号)，另行通知。",
    );
  });

  test("gaps of 部门概况 and 名词解释 count like those of the text", () => {
    const { gaps } = narrateWorkbook(changed({ "基本信息!B14": null, "名词解释!B4": null }));
    expect(gaps.map(({ name }) => name)).toEqual(["内设处室名称"]);
  });
});
