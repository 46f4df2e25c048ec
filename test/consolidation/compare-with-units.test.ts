import { compareWithUnits, type Consolidation, type NamedDisclosure } from "../../src/consolidation";
import { disclose } from "../../src/disclosure/disclosure";
import type { CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { departmentOf, features, workbookOf, type Features } from "../support/modelled/departments";
import { unitOf, type Department } from "../support/modelled/money";
import fc from "../support/property";

type Changes = Readonly<Record<string, CellValue>>;

const PLAIN: Features = {
  year: 2024,
  body: "部门",
  unit: "万元",
  units: 3,
  projects: 2,
  hasAgencies: true,
  hasFund: true,
  hasCapital: false,
  hasTransfers: false,
  hasEducationFees: false,
  hasUnitFunds: true,
  carriesOver: true,
  countsCarryover: false,
  hasCarryoverTable: true,
  shrinks: false,
  seed: 11,
};

const read = (file: string, workbook: Workbook): NamedDisclosure => ({ file, book: disclose(workbook) });

/** The department beside its units' workbooks, 单位1.xlsx and on. */
function compared(
  department: Department,
  changes: { readonly own?: Changes; readonly second?: Changes; readonly without?: number } = {},
): Consolidation {
  const units = department.units.map((unit, at) => {
    const workbook = workbookOf(unitOf(department, unit));
    return read(`单位${at + 1}.xlsx`, at === 1 ? withCells(workbook, changes.second ?? {}) : workbook);
  });
  return compareWithUnits(
    read("部门.xlsx", withCells(workbookOf(department), changes.own ?? {})),
    units.filter((_, at) => at !== changes.without),
  );
}

const said = ({ findings }: Consolidation): string[] =>
  findings.map(({ severity, message }) => `${severity} ${message.zh}`);

describe("部门等于各单位之和", () => {
  const department = departmentOf(PLAIN);

  test("照资金推出来的部门与单位，没有一处不等，各表都比对过", () => {
    fc.assert(
      fc.property(features, (wanted) => {
        const whole = departmentOf({ ...wanted, body: "部门", hasCarryoverTable: true });
        const { findings, notCompared, compared: count } = compared(whole);
        expect(findings).toEqual([]);
        expect(notCompared).toEqual([]);
        expect(count).toBeGreaterThan(300);
      }),
      { numRuns: 10 },
    );
  });

  test.each<[string, Parameters<typeof compared>[1], readonly string[]]>([
    [
      "部门的一个款与各单位之和不等，列出各单位",
      { own: { "表6!D10": 999 } },
      [
        "logical 表6基本工资（301 01）的合计999.00（表6!D10）应等于3家单位之和2,556.05，少1,557.05万元。各单位：“自治区民政厅本级”1,075.33、“自治区民政厅第1事务中心”268.71、“自治区民政厅第2事务中心”1,212.01。",
      ],
    ],
    [
      "相差的恰为一家单位的数，指到这家单位",
      { own: { "表6!D10": 2287.34, "表6!E10": 2287.34 } },
      [
        "logical 表6基本工资（301 01）的合计2,287.34（表6!D10）应等于3家单位之和2,556.05，少268.71万元，人员经费也不相等。相差的恰为“自治区民政厅第1事务中心”的268.71，单位2.xlsx的表6!D10，可能没有汇总进来。",
      ],
    ],
    [
      "部门没有列的科目",
      { second: { "表8!A8": null, "表8!D8": "总计", "表8!E8": 5, "表8!H8": 5 } },
      [
        "logical 表8总计的合计536.54（表8!E8）应等于3家单位之和541.54，少5.00万元，项目支出也不相等。相差的恰为“自治区民政厅第1事务中心”的5.00，单位2.xlsx的表8!E8，可能没有汇总进来。",
      ],
    ],
    [
      "缺一家单位的工作簿，只说缺，不说各处都不等",
      { without: 1 },
      ["logical 本部门所列的预算单位“自治区民政厅第1事务中心”（基本信息!B12）没有找到它的工作簿。"],
    ],
    [
      "项目表中单位的合计与单位自己的不一致",
      { own: { "表7!F8": 1 } },
      [
        "logical 表7“自治区民政厅本级”的项目支出合计1.00（表7!F8）与该单位自己的总计3,371.36（单位1.xlsx的表7!F7）不一致，相差3,370.36万元。",
      ],
    ],
    [
      "单位之间往来，汇总时抵销",
      { second: { "表1!B19": 100 } },
      [
        "verifiable 表1上级补助收入的预算数0.00（表1!B19）应等于3家单位之和100.00，少100.00万元。相差的恰为各单位之间往来的上级补助收入100.00万元，系汇总时抵销的请作说明。",
      ],
    ],
  ])("%s", (_, changes, sentences) => {
    expect(said(compared(department, changes))).toEqual(sentences);
  });

  test("同一单位有两个工作簿，只计入一个", () => {
    const units = department.units.map((unit, at) => read(`单位${at + 1}.xlsx`, workbookOf(unitOf(department, unit))));
    const again = read("副本.xlsx", workbookOf(unitOf(department, department.units[2] ?? "")));
    expect(said(compareWithUnits(read("部门.xlsx", workbookOf(department)), [...units, again]))).toEqual([
      "logical “自治区民政厅第2事务中心”有两个工作簿：单位3.xlsx、副本.xlsx，只计入前一个。",
    ]);
  });

  test("单位的工作簿是另一年的，不计入", () => {
    const units = department.units.map((unit, at) =>
      read(`单位${at + 1}.xlsx`, workbookOf({ ...unitOf(department, unit), year: at === 1 ? 2025 : 2024 })),
    );
    expect(said(compareWithUnits(read("部门.xlsx", workbookOf(department)), units))).toEqual([
      "logical “自治区民政厅第1事务中心”的工作簿单位2.xlsx是2025年的，本部门是2024年的，没有计入。",
    ]);
  });

  test("不在所列单位之中的工作簿", () => {
    const other = { ...unitOf(department, department.units[2] ?? ""), name: "自治区老年大学", lines: [], before: [] };
    const units = department.units.map((unit, at) => read(`单位${at + 1}.xlsx`, workbookOf(unitOf(department, unit))));
    expect(
      said(
        compareWithUnits(read("部门.xlsx", workbookOf(department)), [...units, read("大学.xlsx", workbookOf(other))]),
      ),
    ).toEqual(["verifiable 工作簿大学.xlsx的单位“自治区老年大学”不在本部门所列的预算单位之中。"]);
  });
});
