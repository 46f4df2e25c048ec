import { NARRATIVE_INPUT_RULES } from "../../../src/checks/narrative-inputs";
import { directionNamed, saysUnchanged } from "../../../src/checks/narrative-inputs/direction";
import { disclose } from "../../../src/disclosure/disclosure";
import { cellAt, type Workbook } from "../../../src/workbook/workbook";
import { withCells } from "../../support/grid-draft";
import { LAYOUTS } from "../../support/layouts";
import { otherDepartment } from "../../support/other-department";
import { sample } from "../../support/sample";
import { sampleWithInputs } from "../../support/sample-inputs";

const found = (workbook: Workbook): Record<string, readonly string[]> => {
  const subject = { workbook, book: disclose(workbook) };
  const byRule = NARRATIVE_INPUT_RULES.map(
    (rule) => [rule.id, rule.examine(subject).map(({ message }) => message.zh)] as const,
  );
  return Object.fromEntries(byRule.filter(([, sentences]) => sentences.length > 0));
};
/** Where a text stands, and how wide its brackets are, is the layout's affair. */
const withoutPlaces = (all: Record<string, readonly string[]>): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(all).map(([rule, sentences]) => [
      rule,
      sentences.map((sentence) => sentence.normalize("NFKC").replace(/\(项目情况![A-Z]+\d+\)/gu, "")),
    ]),
  );
/** What a change to the sample finds beyond what the sample has. */
const arisen = (changes: Parameters<typeof withCells>[1]): Record<string, readonly string[]> => {
  const before = new Set(Object.values(found(sampleWithInputs())).flat());
  const after = Object.entries(found(withCells(sampleWithInputs(), changes)));
  return Object.fromEntries(
    after
      .map(([rule, sentences]) => [rule, sentences.filter((sentence) => !before.has(sentence))] as const)
      .filter(([, sentences]) => sentences.length > 0),
  );
};

describe("what the published statements contradict", () => {
  test("is one decrease explained by an increase, and three copied reasons", () => {
    expect(found(sampleWithInputs())).toEqual({
      "reason-contradicts-change": [
        "公务员医疗补助（2101103）比上年预算减少5.61万元，原因却是“人员增加、公务员医疗补助缴费基数调整”，方向相反。",
      ],
      "reason-copied": [
        "部门收入的一般公共预算、部门支出的基本支出、一般公共预算支出的基本支出、行政运行（2010601）、事业运行（2010650）增减各不相同，原因却都是“自治区财政厅人员增加、工资增长及社会保障缴费增加”，请核实是否照抄。",
        "部门支出的项目支出、一般公共预算支出的项目支出增减各不相同，原因却都是“2023年项目资金包括2022年受疫情影响未执行完毕的结转资金”，请核实是否照抄。",
        "行政单位医疗（2101101）、事业单位医疗（2101102）增减各不相同，原因却都是“人员增加、医疗保险缴费基数调整”，请核实是否照抄。",
      ],
      "marks-unbalanced": [
        "项目“自治区财政监督检查专项经费”的资金分配情况（项目情况!E10）中的右引号没有与它成对的另一半：“…查、四个专项整治”核查工作30.0…”。",
        "项目“新疆会计领军（后备）人才培养专项经费”的政策依据（项目情况!B11）中的“）”没有与它成对的另一半：“…2021〕35号）、自治区财政厅《…”。",
        "项目“自治区会考办考务经费”的政策依据（项目情况!B20）中的“》”没有与它成对的另一半：“…0〕11号)以及》《关于2023年…”。",
      ],
    });
  });

  test.each(Object.entries(LAYOUTS))("is the same when the tables are laid out otherwise: %s", (_, layout) => {
    expect(withoutPlaces(found(layout(sampleWithInputs())))).toEqual(withoutPlaces(found(sampleWithInputs())));
  });

  test("names cells of the workbook", () => {
    const workbook = sampleWithInputs();
    const subject = { workbook, book: disclose(workbook) };
    const cells = NARRATIVE_INPUT_RULES.flatMap((rule) => rule.examine(subject)).flatMap((fault) => fault.cells);
    expect(cells.length).toBeGreaterThan(8);
    for (const cell of cells) expect(cellAt(workbook, cell)?.value ?? null).not.toBeNull();
  });
});

describe("a workbook without these sheets", () => {
  test("is asked nothing", () => {
    expect(found(sample())).toEqual({});
  });
});

describe("each fault is found in one sentence, and nothing else is", () => {
  test.each([
    [
      "a change without a reason",
      { "变动原因!D14": null },
      { "change-without-reason": ["一般行政管理事务（2010602）比上年预算增加319.00万元，没有填写主要原因。"] },
    ],
    [
      "a line without last year's amount",
      { "上年预算数!D14": null },
      { "prior-year-amount-missing": ["一般行政管理事务（2010602）本年预算2,204.00万元，没有填写上年预算数。"] },
    ],
    [
      "a reason for no change",
      { "变动原因!D31": "接待任务增加" },
      { "reason-without-change": ["“三公”经费的公务接待费与上年预算相同，没有增减，却写了变动原因“接待任务增加”。"] },
    ],
    [
      "an increase explained by a cut",
      { "变动原因!D14": "压减一般性支出" },
      {
        "reason-contradicts-change": [
          "一般行政管理事务（2010602）比上年预算增加319.00万元，原因却是“压减一般性支出”，方向相反。",
        ],
      },
    ],
    [
      "a reason about other years",
      { "变动原因!D14": "2021年与2022年相比租金上涨" },
      {
        "reason-copied": [
          "一般行政管理事务（2010602）的变动原因“2021年与2022年相比租金上涨”说的不是2023年与2024年，请核实是否照抄往年文字。",
        ],
      },
    ],
    [
      "last year's reason word for word",
      { "变动原因!E3": "上年所述原因", "变动原因!E14": "增加了办公楼租赁费、危楼拆除费用" },
      {
        "reason-copied": [
          "一般行政管理事务（2010602）的变动原因与上年所述完全相同：“增加了办公楼租赁费、危楼拆除费用”，请核实是否照抄。",
        ],
      },
    ],
    [
      "words where a number belongs",
      { "政府采购!B5": "约一百六十" },
      {
        "input-sheet-unreadable": [
          "政府采购情况表中的“约一百六十”（政府采购!B5）不是数字，应为政府采购货物预算（万元）。",
        ],
      },
    ],
    [
      "a line the sheet does not have",
      { "国有资产!A6": "飞机" },
      {
        "input-sheet-unreadable": [
          "国有资产情况表中的“飞机”（国有资产!A6）不是表中规定的项目，应为国有资产情况表规定的项目。",
        ],
      },
    ],
    [
      "last year's amount typed in 元",
      { "上年预算数!D14": 18850000 },
      {
        "change-a-thousandfold": [
          "一般行政管理事务（2010602）本年预算与上年预算数相差一千倍以上（一般行政管理事务（2010602）本年2,204.00万元，上年18,850,000.00万元，上年预算数!D14），可能是上年预算数的金额单位填错。",
        ],
        "reason-contradicts-change": [
          "一般行政管理事务（2010602）比上年预算减少18,847,796.00万元，原因却是“增加了办公楼租赁费、危楼拆除费用”，方向相反。",
        ],
      },
    ],
  ])("%s", (_, changes, sentences) => {
    expect(arisen(changes)).toEqual(sentences);
  });

  test("a whole sheet in 元 that does not say so is asked about once", () => {
    const amounts = sampleWithInputs().sheets.find(({ name }) => name === "上年预算数");
    const inYuan = Array.from({ length: amounts?.grid.bottom ?? 0 }, (_, row) => [row, amounts?.grid.cell(row, 3)]);
    const changes = inYuan.flatMap(([row, cell]) =>
      typeof cell === "object" && typeof cell.value === "number"
        ? [[`上年预算数!D${Number(row) + 1}`, cell.value * 10000] as const]
        : [],
    );
    const sentences = found(withCells(sampleWithInputs(), Object.fromEntries(changes)))["change-a-thousandfold"];
    expect(sentences).toEqual([
      expect.stringMatching(/^部门收入的一般公共预算等\d\d项本年预算与上年预算数相差一千倍以上/u),
    ]);
  });

  test.each([
    ["a zero that stayed zero needs no reason", { "变动原因!D5": null }],
    ["a reason that says why nothing changed", { "变动原因!D31": "与上年持平" }],
    ["a decrease that speaks of less and of more", { "变动原因!D18": "增加了运维，压减了建设" }],
    ["a prior year typed as 0", { "上年预算数!D7": 0 }],
  ])("%s is no fault", (_, changes) => {
    expect(arisen(changes)).toEqual({});
  });

  test("an item that is gone and has a reason is no fault; one without is", () => {
    expect(found(otherDepartment())["change-without-reason"]).not.toContainEqual(expect.stringContaining("学前教育"));
    const without = found(withCells(otherDepartment(), { "变动原因!D6": null }));
    expect(without["change-without-reason"]).toContain(
      "学前教育（2050201）比上年预算减少10.00万元，没有填写主要原因。",
    );
  });
});

describe("the direction a reason names", () => {
  test.each([
    ["人员增加", "more"],
    ["压减会议费", "less"],
    ["人员减少，工资增长", null],
    ["落实只减不增的要求", "less"],
    ["人员增加，落实只减不增的要求", "more"],
    ["缴费基数调整", null],
    ["退休人员不再缴纳医疗保险", "less"],
  ])("%s: %s", (reason, direction) => {
    expect(directionNamed(reason)).toBe(direction);
  });

  test.each(["与上年相比无变化", "2023年与2024年均未安排", "与上年持平", "落实“三公”经费只减不增的预算编制要求"])(
    "“%s” says that nothing changed",
    (reason) => {
      expect(saysUnchanged(reason)).toBe(true);
    },
  );
});
