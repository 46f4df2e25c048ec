import { RULES } from "../../src/checks";
import type { Finding } from "../../src/checks/finding";
import { run } from "../../src/checks/run";
import {
  canSwitchOff,
  explain,
  fingerprint,
  NO_SETTINGS,
  parseSettings,
  serialiseSettings,
  switchOff,
  switchOn,
  withdraw,
  type CheckSettings,
} from "../../src/checks/settings";
import { disclose } from "../../src/disclosure/disclosure";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { withRows } from "../support/with-funds";

const RULE = "basic-expenditure-by-purpose-agrees";
const check = (workbook: Workbook, settings: CheckSettings) =>
  run(RULES, { workbook, book: disclose(workbook) }, settings);
const housing = (amount: number) => withCells(sample(), { "表6!D18": amount, "表6!E18": amount });

function verifiable(workbook: Workbook, settings: CheckSettings = NO_SETTINGS): Finding {
  const finding = check(workbook, settings).findings.find(({ rule }) => rule.id === RULE);
  if (!finding) throw new Error("no such finding");
  return finding;
}

describe("停用规则", () => {
  const settings = switchOff(NO_SETTINGS, RULE, "本部门口径不同");

  test("停用的规则不再报告，并列出理由", () => {
    const { findings, switchedOff } = check(housing(400), settings);
    expect(findings.some(({ rule }) => rule.id === RULE)).toBe(false);
    expect(switchedOff.map(({ rule, reason }) => [rule.id, reason])).toEqual([[RULE, "本部门口径不同"]]);
  });

  test("停用的勾稽不计入已证明", () => {
    expect(check(sample(), settings).counts.equations).toBe(check(sample(), NO_SETTINGS).counts.equations - 2);
  });

  test("再停用换理由，启用后恢复", () => {
    const again = switchOff(settings, RULE, "另一理由");
    expect(again.switchedOff).toEqual([{ rule: RULE, reason: "另一理由" }]);
    expect(check(housing(400), switchOn(again, RULE)).findings.some(({ rule }) => rule.id === RULE)).toBe(true);
  });

  test("“没有找到公开报表”不能停用", () => {
    const empty = { ...sample(), sheets: [] };
    expect(
      check(empty, switchOff(NO_SETTINGS, "nothing-recognised", "不想看")).findings.map(({ rule }) => rule.id),
    ).toEqual(["nothing-recognised"]);
    expect(RULES.filter((rule) => !canSwitchOff(rule)).map((rule) => rule.id)).toEqual(["nothing-recognised"]);
  });
});

describe("说明核实性问题", () => {
  const settings = explain(NO_SETTINGS, verifiable(housing(400)), "一个单位的公积金列在其他科目");

  test("说明过的问题带着说明", () => {
    expect(verifiable(housing(400), settings).explanation).toBe("一个单位的公积金列在其他科目");
  });

  test("金额一变，说明失效", () => {
    expect(verifiable(housing(401), settings).explanation).toBeNull();
  });

  test("上面插入一行，说明仍在", () => {
    const shifted = withRows(housing(400), "表6", 0, [["附件"]]);
    expect(verifiable(shifted, settings).explanation).not.toBeNull();
  });

  test("另一张表的同一事项是另一个问题", () => {
    const finding = verifiable(housing(400));
    expect(fingerprint({ ...finding, table: "income" })).not.toBe(fingerprint(finding));
    const text = { ...finding, verdict: null };
    expect(fingerprint({ ...text, table: "income" })).not.toBe(fingerprint(text));
  });

  test("收回说明后恢复", () => {
    expect(verifiable(housing(400), withdraw(settings, verifiable(housing(400)))).explanation).toBeNull();
  });

  test("错误不能用说明代替改正", () => {
    const workbook = withCells(sample(), { "表3!E13": 516 });
    const [error] = check(workbook, NO_SETTINGS).findings.filter(({ severity }) => severity === "logical");
    if (!error) throw new Error("no error");
    const explained = check(workbook, explain(NO_SETTINGS, error, "就是这样")).findings.find(
      (finding) => fingerprint(finding) === fingerprint(error),
    );
    expect(explained?.explanation).toBeNull();
  });
});

describe("随工作簿保存", () => {
  test("存后读回不变", () => {
    const settings = explain(switchOff(NO_SETTINGS, RULE, "理由“一”"), verifiable(housing(400)), "说明\n两行");
    expect(parseSettings(serialiseSettings(settings))).toEqual(settings);
  });

  test("没有设置时不留痕迹", () => {
    expect(serialiseSettings(NO_SETTINGS)).toBeNull();
  });

  test.each([
    null,
    "",
    "{",
    "[]",
    "17",
    '{"version":99,"switchedOff":[{"rule":"a","reason":"b"}]}',
    '{"version":1,"switchedOff":"x","explained":[{"finding":1}]}',
    '{"version":1,"switchedOff":[null,{"rule":"a"}]}',
  ])("读到不认识的内容（%s）当作没有设置", (stored) => {
    expect(parseSettings(stored)).toEqual(NO_SETTINGS);
  });
});

describe("what an explanation is known by", () => {
  it("is the table too: the same words about another table are another finding", () => {
    const finding = verifiable(housing(400));
    expect(fingerprint({ ...finding, table: "carryover" })).not.toBe(fingerprint(finding));
    const inWords: Finding = { ...finding, verdict: null };
    expect(fingerprint({ ...inWords, table: "carryover" })).not.toBe(fingerprint(inWords));
  });

  it("is the rule too", () => {
    const finding = verifiable(housing(400));
    const other = RULES.find(({ id }) => id !== finding.rule.id);
    if (!other) throw new Error("no other rule");
    expect(fingerprint({ ...finding, rule: other })).not.toBe(fingerprint(finding));
  });
});
