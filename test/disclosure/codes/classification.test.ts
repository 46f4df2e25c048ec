import {
  CATEGORY_BY_NAME,
  classificationFor,
  FORMER_NAMES,
  labelOf,
  supersededSince,
} from "../../../src/disclosure/codes/classification";
import { bears, nameAlone, ownerOfName, sameInOtherWords } from "../../../src/disclosure/codes/code-names";
import { codeAbove, codeKind, isOfficialLevel } from "../../../src/disclosure/codes/kinds";
import { categoryCode } from "../../../src/disclosure/recognition/categories";
import { budgetLaw, classification, sourceFor, type Source } from "../../../src/disclosure/sources";

describe("the list taken for a year", () => {
  it.each([
    [2024, 2024, "科目表"],
    [2025, 2024, "2024年科目表"],
    [2026, 2026, "科目表"],
    [2027, 2026, "2026年科目表"],
    [2019, 2024, "2024年科目表"],
    [null, 2026, "科目表"],
  ])("%s: the newest not later, %s, and says so", (asked, taken, label) => {
    const list = classificationFor(asked);
    expect(list.year).toBe(taken);
    expect(labelOf(list, ["201"]).zh).toBe(label);
  });

  it("is the same value each time it is asked for", () => {
    expect(classificationFor(2026)).toBe(classificationFor(2026));
  });

  it("claims to be complete below no functional code before the year it begins with", () => {
    expect([...classificationFor(2023).complete].filter((code) => code.startsWith("2"))).toEqual([]);
    expect(classificationFor(2024).complete.has("20106")).toBe(true);
  });

  it("knows a name that was replaced as right in the years before", () => {
    const nameOf210 = (year: number) => classificationFor(year).codes.get("210");
    const before = nameOf210(2018);
    const after = nameOf210(2019);
    expect(before && bears(before, "医疗卫生与计划生育支出")).toBe(true);
    expect(after && bears(after, "医疗卫生与计划生育支出")).toBe(false);
    expect(supersededSince("210", "医疗卫生与计划生育 支出")).toBe(2019);
    expect(supersededSince("210", "卫生健康支出")).toBeNull();
  });
});

describe("what every list holds", () => {
  const { codes, complete } = classificationFor(2026);
  const all = [...codes.values()];

  it("has the thirty functional and ten economic 类, and the fifteen of the government's", () => {
    const categories = all.filter(({ code }) => code.length === 3).map(({ code }) => codeKind(code));
    expect(categories.filter((kind) => kind === "functional")).toHaveLength(30);
    expect(categories.filter((kind) => kind === "departmentEconomic")).toHaveLength(10);
    expect(categories.filter((kind) => kind === "governmentEconomic")).toHaveLength(15);
  });

  it("has a parent for every code, and each code is one of a classification", () => {
    expect(all.filter(({ code }) => codeKind(code) === null || !isOfficialLevel(code))).toEqual([]);
    expect(all.filter(({ code }) => code.length > 3 && !codes.has(codeAbove(code)))).toEqual([]);
  });

  it("calls complete only what it lists with several subdivisions", () => {
    for (const above of complete) {
      expect(all.filter(({ code }) => codeAbove(code) === above).length).toBeGreaterThanOrEqual(2);
    }
  });

  it("gives no two codes of one parent the same name in other words", () => {
    const twins = all.flatMap((one) =>
      all.filter(
        (other) =>
          other.code > one.code &&
          codeAbove(other.code) === codeAbove(one.code) &&
          one.code.length > 3 &&
          bears(one, other.name),
      ),
    );
    expect(twins).toEqual([]);
  });

  it("lets every code own its own name and nobody else's", () => {
    expect(all.filter(({ code, name }) => ownerOfName(code, name, classificationFor(2026)) !== null)).toEqual([]);
  });

  it("has the codes of 超长期特别国债 and those of new offices", () => {
    for (const code of ["20598", "2059803", "2139802", "2159802", "20140", "2014004", "20141", "31206", "50101"]) {
      expect(codes.has(code)).toBe(true);
    }
  });
});

describe("类 that tables print without code", () => {
  it("are known by present and former names, numbered or not", () => {
    expect(categoryCode("一、一般公共服务支出")).toBe("201");
    expect(categoryCode("十、医疗卫生与计划生育支出")).toBe("210");
    expect(categoryCode("国土海洋气象等支出")).toBe("220");
    expect(categoryCode("工资福利支出")).toBeNull();
    expect(CATEGORY_BY_NAME.size).toBe(30 + FORMER_NAMES.filter(({ code }) => code.length === 3).length);
  });
});

describe("which classification a code is of", () => {
  it.each([
    ["201", "functional", true],
    ["2010601", "functional", true],
    ["30101", "departmentEconomic", true],
    ["3010201", "departmentEconomic", false],
    ["50101", "governmentEconomic", true],
    ["024", null, false],
    ["511001", null, false],
    ["20106011", null, false],
    ["行政", null, false],
  ])("%s: %s, on the official list: %s", (code, kind, isOfficial) => {
    expect(codeKind(code)).toBe(kind);
    expect(isOfficialLevel(code)).toBe(isOfficial);
  });
});

describe("one name in other words", () => {
  it.each([
    ["维修(护)费", "维修（护）费"],
    ["维修费", "维修（护）费"],
    ["因公出国（境）费", "因公出国（境）费用"],
    ["政府办公厅及相关机构事务", "政府办公厅（室）及相关机构事务"],
    ["政府办公厅（室）与相关机构事务", "政府办公厅（室）及相关机构事务"],
    ["一般公共服务", "一般公共服务支出"],
    ["其它商品和服务支出", "其他商品和服务支出"],
    ["对个人和家庭补助", "对个人和家庭的补助"],
    ["环境保护法规规划及标准", "环境保护法规、规划及标准"],
    ["[2010601]行政运行", "行政运行"],
    ["一般公共服务支出-财政事务-行政运行", "行政运行"],
    [" 行 政 运 行", "行政运行"],
  ])("%s is %s", (printed, official) => {
    expect(sameInOtherWords(printed, official)).toBe(true);
    expect(sameInOtherWords(official, printed)).toBe(true);
  });

  it.each([
    ["预算改革事务", "预算改革业务"],
    ["资本性支出", "资本性支出（基本建设）"],
    ["文化体育与传媒支出", "文化旅游体育与传媒支出"],
    ["行政单位离退休", "事业单位离退休"],
    ["2010601", "行政运行"],
  ])("%s is not %s", (printed, official) => {
    expect(sameInOtherWords(printed, official)).toBe(false);
  });

  it("is no name where only a code or a sign stands", () => {
    expect(["2010601", "—", " ", "*", "[201]"].map(nameAlone)).toEqual(["", "", "", "", ""]);
    expect(nameAlone("[201]一般公共服务支出")).toBe("一般公共服务支出");
  });
});

describe("the source a finding rests on", () => {
  it("is the classification of the workbook's year, and other sources are what they are", () => {
    const numberOf = (source: Source, year: number | null): string => sourceFor(source, { year, form: null }).number;
    expect(numberOf(classification("科目编码"), 2026)).toBe("2026年");
    expect(numberOf(classification("科目编码"), null)).toBe("预算年度");
    expect(numberOf(budgetLaw("第十四条"), 2026)).toBe("主席令第二十二号");
  });
});
