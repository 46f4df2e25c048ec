import { readFileSync } from "node:fs";
import { fingerprint } from "../../src/checks/settings";
import { comparable, measureOf, suits } from "../../src/disclosure/performance/measure";
import { recognise } from "../../src/disclosure/recognition";
import { qualifiedAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { readWorkbook } from "../../src/xlsx";
import { draftOf, mapSheets, sheetOf, withCells } from "../support/grid-draft";
import { findingsIn, testRule } from "../support/rule-test";
import { sample, wholeSample } from "../support/sample";
import { TEMPLATE_FILE } from "../xlsx/files";
import { PERFORMANCE_CASES } from "./cases/performance";

PERFORMANCE_CASES.forEach(testRule);

const PROJECTS = "项目支出绩效目标表";
const said = (workbook: Workbook): string[] =>
  findingsIn(workbook)
    .filter(({ rule }) => rule.id.startsWith("performance-"))
    .map((finding) => `${finding.rule.id} ${finding.message.zh}`);

/** Each form on a sheet of its own, tabs 1, 2, 3 …, beginning at another row and column. */
function onSheetsOfTheirOwn(): Workbook {
  const workbook = wholeSample();
  const sheet = workbook.sheets.find(({ name }) => name === PROJECTS);
  if (!sheet) throw new Error("no forms");
  const draft = draftOf(sheet);
  const starts = draft.rows.flatMap((row, at) => (row[0]?.value === PROJECTS ? [at] : []));
  const empty = draftOf(sheet).rows[0]?.slice(1, 2) ?? [];
  const forms = starts.map((start, at) =>
    sheetOf({
      ...draft,
      name: String(at + 1),
      merges: [],
      rows: [[], [], ...draft.rows.slice(start, starts[at + 1])].map((row) => [
        ...empty.map((cell) => ({ ...cell, value: null, text: "" })),
        ...row,
      ]),
    }),
  );
  return { ...workbook, sheets: [...workbook.sheets.filter(({ name }) => name !== PROJECTS), ...forms] };
}

/** So much added to the first weight of each form, or of the first form alone. */
function withMoreWeight(more: number, everywhere: boolean): Workbook {
  let done = 0;
  return mapSheets(wholeSample(), ({ rows }) => {
    rows.forEach((row, at) => {
      const column = rows[at - 1]?.findIndex(({ value }) => value === "指标分值权重" || value === "分值权重") ?? -1;
      const cell = row[column];
      if (!cell || typeof cell.value !== "number" || (done > 0 && !everywhere)) return;
      row[column] = { ...cell, value: cell.value + more };
      done += 1;
    });
  });
}

describe("绩效目标表", () => {
  test("没有绩效目标表的工作簿和空白表都不报", () => {
    expect(said(sample())).toEqual([]);
    expect(said(readWorkbook(readFileSync(TEMPLATE_FILE), "disclosure-template.xlsx"))).toEqual([]);
  });

  test("一张工作表一个项目，读到的与合在一张上相同", () => {
    const plain = (sentences: readonly string[]): string[] =>
      sentences
        .map((sentence) =>
          sentence.replace(/（?[^（，；：“]*![A-Z]+\d+）?|（[A-Z]+\d+）|（项目支出绩效目标表）|（\d+）/gu, ""),
        )
        .sort();
    expect(plain(said(onSheetsOfTheirOwn()))).toEqual(plain(said(wholeSample())));
  });

  test("标签与内容写在一格，也读得到", () => {
    const [name, unit] = ["2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目", "自治区财政厅本级"];
    const joined = withCells(wholeSample(), {
      [`${PROJECTS}!A3`]: `预算单位：${unit}`,
      [`${PROJECTS}!B3`]: null,
      [`${PROJECTS}!E3`]: `项目名称: ${name}`,
      [`${PROJECTS}!F3`]: null,
    });
    expect(said(joined).map((sentence) => sentence.replace("（E3）", "（F3）"))).toEqual(said(wholeSample()));
  });

  test("各项目的表权重之和都是100也可以，整体的表是90还是100都可以", () => {
    const weights = (workbook: Workbook): string[] =>
      said(workbook).filter((sentence) => sentence.startsWith("performance-weights"));
    expect(weights(withMoreWeight(10, true))).toEqual([]);
    expect(weights(withMoreWeight(10, false))).toEqual([]);
  });

  test("整体绩效目标表的财政资金含上年结转也可以", () => {
    const carryover = recognise(wholeSample()).tables.overview?.line("fiscalCarryover")?.figure("income")?.cell;
    if (!carryover) throw new Error("no carry-over");
    const withCarryover = withCells(wholeSample(), {
      "部门整体绩效目标表!D7": 17364.14,
      [qualifiedAddress(carryover)]: 100,
    });
    expect(said(withCarryover).filter((sentence) => sentence.startsWith("performance-overall"))).toEqual([]);
  });

  test("金额以元填报的，换算后比较", () => {
    const inYuan = mapSheets(wholeSample(), (draft) => {
      if (draft.name !== PROJECTS) return;
      draft.rows = draft.rows.map((row) => {
        const isMoney = row[0]?.value === "项目资金（万元）";
        return row.map((cell) =>
          cell.value === "项目资金（万元）"
            ? { ...cell, value: "项目资金（元）" }
            : isMoney && typeof cell.value === "number"
              ? { ...cell, value: Math.round(cell.value * 10000) }
              : cell,
        );
      });
    });
    expect(findingsIn(inYuan).map(fingerprint).sort()).toEqual(findingsIn(wholeSample()).map(fingerprint).sort());
  });
});

describe("指标值的单位", () => {
  test.each([
    ["=93个", "count", "个"],
    ["＜=2小时", "time", "小时"],
    ["2024年5月30日", "time", ""],
    ["每月15日前", "time", ""],
    ["2024年12月底前", "time", ""],
    ["每天24小时", "time", "小时"],
    ["22个工作日", "time", "个工作日"],
    ["＞=9.07万人", "count", "人"],
    ["10.15万元", "money", "元"],
    ["＜=700元/人.日", "money", "元/人.日"],
    ["≥95%", "percentage", "%"],
    ["＞=1198", "bare", ""],
    ["明显提升", "words", ""],
    ["-", "words", ""],
  ] as const)("%s", (text, quantity, unit) => {
    expect(measureOf(text)).toEqual({ quantity, unit });
  });

  test.each([
    ["故障修复处理时间", "＜=1天", true],
    ["培训按期完成率（%）", "2024年12月31日", false],
    ["满意度", "≥90%", true],
    ["报名人数", "10万元", false],
    ["抽查数量（家）", "30家", true],
    ["抽查数量（家）", "30个", false],
    ["抽查数量（家）", "30", true],
    ["年度维护成本增长率", "≤10%", true],
    ["培训费用", "≤预算的95%", true],
    ["培训费用", "30天", false],
    ["给统计局提供报表", "12月", true],
  ])("“%s”填%s：%s", (name, value, isSuited) => {
    expect(suits(name, measureOf(value))).toBe(isSuited);
  });

  test("同类的单位可比，只有数字的也可比，不同类的不可比", () => {
    expect([
      comparable(measureOf("1天"), measureOf("12小时")),
      comparable(measureOf("200万元"), measureOf("49")),
      comparable(measureOf("2台"), measureOf("95%")),
    ]).toEqual([true, true, false]);
  });
});
