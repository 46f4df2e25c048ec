import { OTHER_SHEET_RULES } from "../../src/checks/other-sheets";
import { run } from "../../src/checks/run";
import { disclose } from "../../src/disclosure/disclosure";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { testRule } from "../support/rule-test";
import { sample, wholeSample } from "../support/sample";
import { soundSample } from "../support/sound-sample";
import { OTHER_SHEET_CASES } from "./cases/other-sheets";

type Changes = Parameters<typeof withCells>[1];

OTHER_SHEET_CASES.forEach(testRule);

const faultsIn = (workbook: Workbook) =>
  run(OTHER_SHEET_RULES, { workbook, book: disclose(workbook) })
    .findings.filter(({ severity }) => severity !== "rounding")
    .map(({ rule, severity, message }) => ({ rule: rule.id, severity, sentence: message.zh }));
const KNOWN = new Set(faultsIn(wholeSample()).map(({ sentence }) => sentence));
/** What a change to the sample brings up. */
const arisen = (changes: Changes) =>
  faultsIn(withCells(wholeSample(), changes)).filter(({ sentence }) => !KNOWN.has(sentence));
/** One change of a case's rule. */
const sentences = (changes: Changes, rule: string) =>
  arisen(changes)
    .filter((fault) => fault.rule === rule)
    .map(({ sentence }) => sentence);

describe("公开样本", () => {
  const own = new Set(OTHER_SHEET_CASES.map(({ rule }) => rule));

  test("只有文件本身的三处问题", () => {
    expect(faultsIn(wholeSample()).filter(({ rule }) => own.has(rule))).toEqual([
      {
        rule: "project-allocation-adds-up",
        severity: "logical",
        sentence:
          "新疆会计领军（后备）人才培养专项经费：预算安排规模180.00（项目情况!C11）应等于资金分配情况所列49.00、40.00与100.00之和189.00（项目情况!E11），少9.00万元。",
      },
      {
        rule: "prior-year-change-adds-up",
        severity: "verifiable",
        sentence:
          "一般公共预算：上年预算数16,165.95（上年预算数!D4）应等于一般公共预算支出的基本支出7,470.95（上年预算数!D11）与一般公共预算支出的项目支出10,431.92（上年预算数!D12）之和17,902.87，少1,736.92万元（恰为上年财政拨款结转1,736.92万元，见上年预算数!D8，可能一处的上年预算数含结转、另一处不含）。",
      },
      {
        rule: "staff-reason-contradicts",
        severity: "verifiable",
        sentence:
          "在职人数比上年减少20人（基本信息!B18），却有11项变动原因说人员增加（变动原因!D4、D9、D11、D13…D32）。",
      },
    ]);
  });

  test("没有这些表就不说什么", () => {
    expect(faultsIn(sample()).filter(({ rule }) => own.has(rule))).toEqual([]);
  });
});

describe("险些违反而没有违反", () => {
  test.each<[string, Changes]>([
    ["名单以“等”结尾的，不数个数", { "基本信息!B13": 45, "基本信息!B14": "办公室、预算处、国库处等" }],
    ["括号里的顿号不分开处室", { "基本信息!B13": 2, "基本信息!B14": "办公室（党办、人事）、预算处" }],
    ["名单带编号", { "基本信息!B13": 2, "基本信息!B14": "1、办公室\n2、预算处" }],
    ["没有填写的数不参与合计", { "基本信息!B21": null, "政府采购!B6": null }],
    ["认不出的车辆类别可能就是差额", { "国有资产!A8": "业务用车" }],
    ["预留等于总额", { "政府采购!B8": 5992.81, "政府采购!B9": 5992.81 }],
    ["合计与各项差在四舍五入之内", { "政府采购!B4": 5992.82 }],
    ["在职人数增加", { "基本信息!B18": 20 }],
    ["在职人数没有增减", { "基本信息!B18": 0 }],
    ["项目名称全角半角不同", { "项目情况!A21": "财政业务费(全区财政系统党务干部培训经费)" }],
    ["编制数等于在职人数", { "基本信息!B15": 315 }],
    ["规模改了写法", { "项目情况!C6": "48.00万元" }],
    ["执行时间只写月份", { "项目情况!F6": "2024年1月-2024年12月" }],
    ["执行时间不写年份", { "项目情况!F6": "全年" }],
    ["执行时间另一种写法", { "项目情况!F6": "2024.01.01-2024.12.31" }],
    [
      "上年数改变但各处口径一致",
      { "上年预算数!D12": 8705, "上年预算数!D4": 16175.95, "上年预算数!D14": 1895, "上年预算数!D10": 10441.92 },
    ],
    ["缺上年数的另有规则说", { "上年预算数!D14": null }],
  ])("%s", (_, changes) => {
    const own = new Set(OTHER_SHEET_CASES.map(({ rule }) => rule));
    const wanted = (fault: { rule: string }): boolean => own.has(fault.rule);
    expect(arisen(changes).filter(wanted)).toEqual([]);
  });

  test("退休人员增加与在职人数减少不矛盾", () => {
    const said = faultsIn(withCells(wholeSample(), { "变动原因!D32": "退休人员增加，相应增加公用经费" })).map(
      ({ sentence }) => sentence,
    );
    expect(said).toContain(
      "在职人数比上年减少20人（基本信息!B18），却有10项变动原因说人员增加（变动原因!D4、D9、D11、D13…D27）。",
    );
  });
});

describe("项目资金分配", () => {
  const RULE = "project-allocation-adds-up";
  const allocation = (): string => String(cellAt(wholeSample(), { sheet: "项目情况", row: 10, column: 4 })?.value);
  const said = (text: string, scale = 100): string[] =>
    sentences({ "项目情况!C9": scale, "项目情况!E9": text, "表7!F20": scale }, RULE);

  test("改正后的样本没有问题", () => {
    expect(faultsIn(soundSample()).filter(({ rule }) => rule === RULE)).toEqual([]);
  });

  test("括号内各项之和与其金额不等", () => {
    const changes = { "项目情况!E11": allocation().replace("培养费用100.00万元", "培养费用91.00万元") };
    expect(arisen(changes)).toEqual([
      {
        rule: RULE,
        severity: "logical",
        sentence:
          "新疆会计领军（后备）人才培养专项经费：“自治区第十期高端会计人才培养费用”91.00（项目情况!E11）应等于资金分配情况所列30.80、40.50、15.00、10.00与3.70之和100.00（项目情况!E11），少9.00万元。",
      },
    ]);
  });

  test("其中各项少于其金额的是核实性", () => {
    const changes = {
      "项目情况!E11": allocation().replace("100.00万元（", "91.00万元（").replace("培训管理费40.50", "培训管理费20.50"),
    };
    expect(arisen(changes)).toEqual([
      {
        rule: RULE,
        severity: "verifiable",
        sentence:
          "新疆会计领军（后备）人才培养专项经费：“自治区第十期高端会计人才培养费用”91.00（项目情况!E11）应等于资金分配情况所列30.80、20.50、15.00、10.00与3.70之和80.00（项目情况!E11），多11.00万元。",
      },
    ]);
  });

  test("各项以万元整数写的也要相等", () => {
    expect(said("评审费49万元；印刷费52万元。")).toEqual([
      "财政票据管理业务经费：预算安排规模100.00（项目情况!C9）应等于资金分配情况所列49.00与52.00之和101.00（项目情况!E9），少1.00万元。",
    ]);
  });

  test("先说总额再说各项的，比的是各项", () => {
    expect(said("项目预算100万元。评审费49万元；印刷费52万元。")).toEqual([
      "财政票据管理业务经费：“项目预算”100.00（项目情况!E9）应等于资金分配情况所列49.00与52.00之和101.00（项目情况!E9），少1.00万元。",
    ]);
  });

  test.each([
    ["先说总额再说各项", "项目预算100万元。评审费49万元；印刷费51万元。"],
    ["先按用途再按单位各分一次", "评审费49万元、印刷费51万元；本级60万元、下属单位40万元。"],
    ["单价和人数", "培训费40万元（0.4万元/人×100人）；资料费60万元。"],
    ["单价和人数不在括号里", "培训费0.4万元/人×100人；资料费60万元。"],
    ["只举主要用途", "主要用于评审费49万元、印刷费20万元。"],
    ["只说其中一项", "评审费100万元，其中专家劳务费30万元。"],
    ["其中各项之间也用分号", "评审费90万元，其中：专家劳务费30万元；差旅费60万元；印刷费10万元。"],
    ["换算成亿元", "评审费0.01亿元。"],
    ["没有金额", "按规定分配。"],
    ["多年", "2024年100万元，2025年80万元。"],
  ])("%s：不误报", (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("各条的其他情形", () => {
  test.each<[string, string, Changes, string]>([
    [
      "预留多于总额",
      "procurement-reserved-within-total",
      { "政府采购!B8": 6000 },
      "政府采购预算5,992.81（政府采购!B4）不应少于面向中小企业预留6,000.00（政府采购!B8），少7.19万元。",
    ],
    [
      "车辆价值",
      "vehicles-add-up",
      { "国有资产!D6": 998.98 },
      "车辆：价值1,155.95（国有资产!D5）应等于一般公务用车998.98（国有资产!D6）、执法执勤用车0.00（国有资产!D7）与其他车辆166.97（国有资产!D8）之和1,165.95，少10.00万元。",
    ],
    ["负的价值", "asset-counts-whole", { "国有资产!D9": -400.94 }, "办公家具的价值-400.94万元（国有资产!D9）为负数。"],
    [
      "重列的处室",
      "offices-count-agrees",
      { "基本信息!B13": 2, "基本信息!B14": "办公室、预算处、办公室" },
      "内设处室数2（基本信息!B13）应等于所列内设处室的个数3（基本信息!B14），少1个（“办公室”列了不止一次）。",
    ],
    [
      "行政和事业单位数",
      "units-count-agrees",
      { "基本信息!B11": 2 },
      "所列预算单位的个数2（基本信息!B12）应等于行政单位数1（基本信息!B10）与事业单位数2（基本信息!B11）之和3，少1家。",
    ],
    [
      "有项目而未列的单位",
      "unit-unlisted",
      { "表7!D29": "自治区财政干部学校" },
      "项目支出表中的“自治区财政干部学校”（表7!D29）不在所列预算单位（基本信息!B12）之中。",
    ],
    [
      "表中没有的项目",
      "project-names-agree",
      { "项目情况!A23": "社保资金系统运维费", "项目情况!C23": 58 },
      "项目情况中的“社保资金系统运维费”（项目情况!A23）不在表7的项目之中。",
    ],
    [
      "跨年的执行时间",
      "project-period-in-year",
      { "项目情况!F6": "2024年1月1日-2025年12月31日" },
      "项目“社保资金管理系统运维费”的资金执行时间“2024年1月1日-2025年12月31日”（项目情况!F6）不在2024年之内。",
    ],
    [
      "止于开始之前",
      "project-period-in-year",
      { "项目情况!F6": "2024年6月1日-2024年5月31日" },
      "项目“社保资金管理系统运维费”的资金执行时间“2024年6月1日-2024年5月31日”（项目情况!F6）止于开始之前。",
    ],
    [
      "科目的上年数",
      "prior-year-change-adds-up",
      { "上年预算数!D14": 1985 },
      "一般公共预算：上年预算数16,165.95（上年预算数!D4）应等于15项上年预算数之和16,265.97（上年预算数!D13:D27），少100.02万元。",
    ],
    [
      "“三公”经费的上年数",
      "prior-year-change-adds-up",
      { "上年预算数!D28": 103.29 },
      "“三公”经费的合计：上年预算数103.29（上年预算数!D28）应等于4项上年预算数之和113.29（上年预算数!D29:D32），少10.00万元。",
    ],
    [
      "支出的上年数不含结转",
      "prior-year-change-adds-up",
      { "上年预算数!D10": 8695 },
      "一般公共预算：上年预算数16,165.95（上年预算数!D4）应等于部门支出的基本支出7,470.95（上年预算数!D9）与部门支出的项目支出8,695.00（上年预算数!D10）之和减去财政拨款结转1,736.92（上年预算数!D8）后的14,429.03，多1,736.92万元（恰为上年财政拨款结转1,736.92万元，见上年预算数!D8，可能一处的上年预算数含结转、另一处不含）。",
    ],
  ])("%s", (_, rule, changes, sentence) => {
    expect(sentences(changes, rule)).toEqual([sentence]);
  });

  test("没有说明的项目合成一条", () => {
    expect(sentences({ "项目情况!A6": null, "项目情况!A7": null }, "project-names-agree")).toEqual([
      "表7有2个项目共308.00万元没有列入项目情况：“社保资金管理系统运维费”（表7!E18）、“资产信息系统开发运行维护费”（表7!E19）。",
    ]);
  });

  test("只差一个末位的是核实性", () => {
    expect(
      arisen({ "项目情况!C6": 48.01, "项目情况!E6": "研发更新10.01万元；技术服务运维费38.00万元。" }).map(
        ({ severity }) => severity,
      ),
    ).toEqual(["verifiable"]);
  });
});
