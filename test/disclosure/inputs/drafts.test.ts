import { DRAFT, draftReason, type Changed, type KnownOfChanges } from "../../../src/disclosure/inputs/drafts";
import type { InputFigure } from "../../../src/disclosure/inputs/inputs";
import { decimal, ZERO } from "../../../src/disclosure/money";

const people = (amount: number): InputFigure => ({
  cell: { sheet: "基本信息", row: 3, column: 1 },
  table: null,
  where: "sheet",
  row: "在职人数增减",
  column: "",
  english: { row: "", column: "" },
  amount: decimal(String(amount)),
  quantum: ZERO,
  decimals: 0,
  unit: "人",
  isEmpty: false,
  formula: null,
  isHeld: true,
});

const NOTHING: KnownOfChanges = {
  staff: { inPostChange: null, retiredChange: null, veteransChange: null },
  projects: { added: [], ended: [] },
  onlyNow: [],
  onlyThen: [],
};

function changed(
  key: Changed["line"]["key"],
  label: string,
  now: string,
  then: string | null,
  lastReason: string | null = null,
): Changed {
  const [scope = "", code = ""] = key.split("/");
  return {
    line: { key, scope: scope as Changed["line"]["scope"], code: /^\d+$/u.test(code) ? code : null, label },
    now: decimal(now),
    then: then === null ? null : decimal(then),
    lastReason,
  };
}

describe("a drafted reason", () => {
  test("tells of a line that is new or gone, and of one that moved to another code", () => {
    const line = "generalPublicItems/2010602" as const;
    expect(draftReason(changed(line, "一般行政管理事务", "5", "0"), NOTHING)).toBe(`${DRAFT}本年新增安排`);
    expect(draftReason(changed(line, "一般行政管理事务", "0", "5"), NOTHING)).toBe(`${DRAFT}本年不再安排`);
    const moved = [{ key: "generalPublicItems/2019999" as const, code: "2019999", label: "一般行政管理事务" }];
    expect(draftReason(changed(line, "一般行政管理事务", "5", "0"), { ...NOTHING, onlyThen: moved })).toBe(
      `${DRAFT}科目调整，上年在“2019999”科目安排`,
    );
    expect(draftReason(changed(line, "一般行政管理事务", "0", "5"), { ...NOTHING, onlyNow: moved })).toBe(
      `${DRAFT}科目调整，本年改在“2019999”科目安排`,
    );
  });

  test("tells of staff where its number changed the same way as the amount, of the retired where it is theirs", () => {
    const known = { ...NOTHING, staff: { inPostChange: people(12), retiredChange: people(-3), veteransChange: null } };
    expect(draftReason(changed("expenditure/basic", "基本支出", "12", "10"), known)).toBe(
      `${DRAFT}在职人员增加12人，人员经费相应增加`,
    );
    expect(draftReason(changed("generalPublicItems/2210201", "住房公积金", "12", "10"), known)).toContain("增加12人");
    expect(draftReason(changed("generalPublicItems/2080501", "行政单位离退休", "8", "10"), known)).toBe(
      `${DRAFT}退休人员减少3人，经费相应减少`,
    );
    // More staff is no reason for less money, nor fewer retired for more.
    expect(draftReason(changed("expenditure/basic", "基本支出", "8", "10"), known)).toBe("");
    expect(draftReason(changed("generalPublicItems/2080501", "行政单位离退休", "12", "10"), known)).toBe("");
    expect(draftReason(changed("generalPublicItems/2010604", "预算改革业务", "12", "10"), known)).toBe("");
  });

  test("names the projects that are new where more is spent on projects, those that ended where less is", () => {
    const known = { ...NOTHING, projects: { added: ["甲", "乙", "丙"], ended: ["丁"] } };
    expect(draftReason(changed("expenditure/project", "项目支出", "12", "10"), known)).toBe(
      `${DRAFT}新增“甲”“乙”等3个项目`,
    );
    expect(draftReason(changed("expenditure/project", "项目支出", "8", "10"), known)).toBe(
      `${DRAFT}“丁”项目本年不再安排`,
    );
  });

  test("takes last year's reason only where it does not tell of the other direction", () => {
    const of = (reason: string, now: string): string =>
      draftReason(changed("income/unitFunds", "单位资金", now, "10", reason), NOTHING);
    expect(of("单位资金收入增加", "12")).toBe(`${DRAFT}单位资金收入增加`);
    expect(of("单位资金收入增加", "8")).toBe("");
    expect(of("压减一般性支出", "12")).toBe("");
    expect(of("项目到期后新增安排", "12")).toBe("");
    expect(of("按照实际需要安排", "8")).toBe(`${DRAFT}按照实际需要安排`);
  });

  test("says nothing where nothing changed, or last year's amount is not known", () => {
    expect(draftReason(changed("income/unitFunds", "单位资金", "10", "10", "增加"), NOTHING)).toBe("");
    expect(draftReason(changed("income/unitFunds", "单位资金", "10", null, "增加"), NOTHING)).toBe("");
  });
});
