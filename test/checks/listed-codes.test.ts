import { RULES } from "../../src/checks";
import { CODE_RULES } from "../../src/checks/codes";
import { run } from "../../src/checks/run";
import { addCodes, NO_SETTINGS, parseSettings, serialiseSettings, type CheckSettings } from "../../src/checks/settings";
import { classificationFor } from "../../src/disclosure/codes/classification";
import { parseClassification } from "../../src/disclosure/codes/code-list";
import { codeKind, type CodeKind } from "../../src/disclosure/codes/kinds";
import { disclose } from "../../src/disclosure/disclosure";
import type { CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const listed = (kind: CodeKind) =>
  [...classificationFor(2026).codes.values()].filter(({ code }) => codeKind(code) === kind);

/** The sample's table 5 (functional codes in three columns) or 6 (economic in two) with other rows below its total. */
function withCodes(sheet: "表5" | "表6", rows: readonly (readonly [code: string, name: string])[]): Workbook {
  return mapSheets(sample(), (draft) => {
    if (draft.name !== sheet) return;
    const levels = sheet === "表5" ? 3 : 2;
    draft.rows.splice(
      8,
      draft.rows.length,
      ...rows.map(([code, name]) => {
        const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].slice(0, levels);
        const cells: CellValue[] = [...parts.map((part) => (part === "" ? null : part)), name, 0, 0, 0];
        return cells.map((cell) => typed(cell));
      }),
    );
  });
}

/** What the rules about codes say of a workbook, taken for one of the year. */
function said(workbook: Workbook, year: number | null, settings: CheckSettings = NO_SETTINGS): string[] {
  const { findings } = run(CODE_RULES, { workbook, book: { ...disclose(workbook), year } }, settings);
  return findings.map(({ rule, message }) => `${rule.id}: ${message.zh}`);
}

/** Those that compare with the list, for tables of few rows. */
const saidOfNames = (workbook: Workbook, year: number | null = 2026, settings: CheckSettings = NO_SETTINGS): string[] =>
  said(workbook, year, settings).filter((text) => !text.startsWith("parent-row-missing"));

const years = [2016, 2024, 2025, 2026, 2027, null];

describe("a department that uses every code there is", () => {
  const functional = withCodes(
    "表5",
    listed("functional").map(({ code, name }) => [code, name]),
  );
  const economic = withCodes(
    "表6",
    listed("departmentEconomic").map(({ code, name }) => [code, name]),
  );

  it("has its rows read", () => {
    expect(disclose(functional).tables.generalPublicExpenditure?.rows).toHaveLength(listed("functional").length + 1);
    expect(disclose(economic).tables.basicExpenditure?.rows).toHaveLength(listed("departmentEconomic").length + 1);
  });

  it.each(years)("is told nothing about functional codes and names in %s", (year) => {
    expect(said(functional, year)).toEqual([]);
  });

  it.each(years)("is told nothing about economic codes and names in %s", (year) => {
    expect(said(economic, year)).toEqual([]);
  });

  it("is told nothing where it leaves short brackets, commas and 支出 out, or sets the code before the name", () => {
    const otherwise = (name: string, code: string): string =>
      `${code}-${name
        .replace(/（.{1,3}）/gu, "")
        .replace(/、/gu, "")
        .replace(/(?<=..)支出$/u, "")}`;
    const rows = listed("functional").map(({ code, name }) => [code, otherwise(name, code)] as const);
    expect(said(withCodes("表5", rows), 2026)).toEqual([]);
  });
});

describe("a code the list does not have", () => {
  it.each([
    ["below a 款 that is not listed completely", "2010120", "人大信息化"],
    ["of a 款 that is not listed", "20155", "新设事务"],
    ["of an economic 项 of a place's own", "3010201", "津贴"],
    ["that is a unit's number", "218", "某市民政局"],
    ["that is a unit's number like that of a 类", "208", "某市民政局"],
  ])("is nobody's fault %s", (_where, code, name) => {
    expect(saidOfNames(withCodes("表5", [[code, name]]))).toEqual([]);
  });

  it("is to be looked at where its 款 is listed completely", () => {
    expect(saidOfNames(withCodes("表5", [["2010644", "财政数字化"]]))).toEqual([
      "code-unlisted: 科目表中没有201 06 44 财政数字化（表5!D9），请核对编码。",
    ]);
  });

  it("is to be looked at where a code beside it has its name", () => {
    expect(saidOfNames(withCodes("表5", [["2010120", "人大会议"]]))).toEqual([
      "code-unlisted: 科目表中没有201 01 20 人大会议（表5!D9），请核对编码。",
    ]);
  });

  it("is compared with the newest list, and that is said, where the year has none", () => {
    const workbook = withCodes("表5", [["2010644", "财政数字化"]]);
    expect(saidOfNames(workbook, 2027)).toEqual([
      "code-unlisted: 2026年科目表中没有201 06 44 财政数字化（表5!D9），请核对编码。",
    ]);
    expect(saidOfNames(workbook, 2019)).toEqual([]);
  });

  it("is known once the office has loaded its list, which travels with the settings", () => {
    const workbook = withCodes("表5", [["2010644", "财政数字化"]]);
    const list = parseClassification("2010644,财政数字化", 2026, "本单位科目.csv", "");
    const settings = parseSettings(serialiseSettings(addCodes(NO_SETTINGS, list)));
    expect(settings.codes).toEqual([list]);
    expect(saidOfNames(workbook, 2026, settings)).toEqual([]);
    expect(addCodes(settings, list).codes).toHaveLength(1);
  });
});

describe("names beside codes", () => {
  it.each(["2010601", "—", "*"])("say nothing where the name is missing: %s", (name) => {
    expect(saidOfNames(withCodes("表5", [["2010601", name]]))).toEqual([]);
  });

  it("may be a former name in the years it held, and not since", () => {
    const workbook = withCodes("表5", [["210", "医疗卫生与计划生育支出"]]);
    const ofTable5 = (year: number) =>
      saidOfNames(workbook, year).filter((text) => text.startsWith("code-name-contra"));
    expect(ofTable5(2018)).toEqual([]);
    expect(ofTable5(2026)).toEqual([
      "code-name-contradictory: 科目210的名称为“医疗卫生与计划生育支出”（表5!D9），科目表为“卫生健康支出”，“医疗卫生与计划生育支出”自2019年起不再使用。",
    ]);
  });

  it("ask and do not assert where only one place printed the listed name", () => {
    const workbook = withCodes("表5", [["2010907", "口岸建设"]]);
    const { findings } = run(CODE_RULES, { workbook, book: { ...disclose(workbook), year: 2026 } });
    expect(findings.map(({ rule, severity }) => [rule.id, severity])).toContainEqual([
      "code-name-contradictory",
      "verifiable",
    ]);
  });

  it("may be in other words in another table, but not another name", () => {
    const saidNow = (name: string): string[] =>
      run(RULES, {
        workbook: withCells(sample(), { "表5!D14": name }),
        book: disclose(withCells(sample(), { "表5!D14": name })),
      })
        .findings.filter(({ rule }) => rule.kind === "codes")
        .map(({ rule }) => rule.id);
    expect(saidNow("预算改革的业务")).toEqual([]);
    expect(saidNow("预算改革事务").sort()).toEqual(["code-name-contradictory", "code-named-differently"]);
  });
});
