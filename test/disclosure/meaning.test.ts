import { contains, expense, fundWithin, income, meaningKey, sameAmount, spending } from "../../src/disclosure/meaning";

describe("one amount includes another", () => {
  test.each([
    ["income of all funds, income of the year", income(), income("all", "currentYear"), true],
    ["财政拨款, 政府性基金", income("fiscal"), income("governmentFund"), true],
    ["财政拨款, 单位资金", income("fiscal"), income("unitFunds"), false],
    ["单位资金, 事业收入", income("unitFunds"), income("institutional"), true],
    ["本年, 上年结转", income("all", "currentYear"), income("all", "carriedOver"), false],
    ["本年, 转移支付", income("generalPublic", "currentYear"), income("generalPublic", "transferred"), true],
    ["本年支出, 人员经费", spending(), spending("all", "personnel"), true],
    ["基本支出, 项目支出", spending("all", "basic"), spending("all", "project"), false],
    ["本年支出, 结转下年", spending(), spending("all", "carriedForward"), false],
    ["支出总计, 结转下年", spending("all", "all"), spending("all", "carriedForward"), true],
    ["income, expenditure", income(), spending(), false],
    ["“三公”, 公务接待费", expense("threePublic"), expense("reception"), true],
    ["“三公”, 会议费", expense("threePublic"), expense("meetings"), false],
    ["用车, 购置", expense("vehicles"), expense("vehiclePurchase"), true],
    ["301, 30101", { ...spending(), economic: "301" }, { ...spending(), economic: "30101" }, true],
    ["301, 302", { ...spending(), economic: "301" }, { ...spending(), economic: "302" }, false],
    ["this year, last year", spending(), { ...spending(), period: "previous" as const }, false],
  ])("%s", (_what, whole, part, expected) => {
    expect(contains(whole, part)).toBe(expected);
    expect(contains(whole, whole)).toBe(true);
    // Nothing is in its own part, or both would be one amount.
    if (expected) expect(contains(part, whole)).toBe(sameAmount(whole, part));
  });
});

test("equal meanings are one amount, whatever object they are", () => {
  expect(sameAmount(income("fiscal"), { ...income("fiscal") })).toBe(true);
  expect(sameAmount(income("fiscal"), income("generalPublic"))).toBe(false);
  expect(sameAmount(spending(), { ...spending(), period: "change" })).toBe(false);
  expect(meaningKey(income())).not.toBe(meaningKey(spending()));
});

test.each([
  ["generalPublic", "fiscal", true],
  ["generalPublic", "all", true],
  ["fiscal", "generalPublic", false],
  ["educationFees", "nonFiscal", true],
  ["superior", "fiscal", false],
] as const)("%s within %s: %s", (part, whole, expected) => {
  expect(fundWithin(part, whole)).toBe(expected);
});
