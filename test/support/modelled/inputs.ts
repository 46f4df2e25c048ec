import { layOutInput } from "../../../src/disclosure/inputs/layout";
import { INPUTS } from "../../../src/disclosure/inputs/sheets";
import type { InputDefinition } from "../../../src/disclosure/inputs/definition";
import type { Sheet } from "../../../src/workbook/workbook";
import {
  codesOf,
  inWan,
  isBasic,
  isFiscal,
  isPersonnel,
  projectOf,
  spentFrom,
  totalOf,
  type Department,
  type Fund,
  type MoneyLine,
  type Origin,
} from "./money";
import { nameOf, threePublicOf } from "./tables";
import { targetsOf } from "./targets";
import { plainSheet } from "../grid-draft";

type Entry = readonly string[];

/** The sheets that the officer fills in, all of them filled in. */
export function inputsOf(department: Department): Sheet[] {
  return [
    filled(INPUTS.basics, basics(department)),
    filled(
      INPUTS.priorYear,
      changes(department).map(({ scope, code, label, before }) => [scope, code, label, before]),
    ),
    filled(
      INPUTS.reasons,
      changes(department).map(({ scope, code, label, reason }) => [scope, code, label, reason]),
    ),
    filled(INPUTS.projectNotes, notes(department)),
    filled(INPUTS.procurement, procurement()),
    filled(INPUTS.assets, ASSETS),
    filled(INPUTS.statements, statements(department)),
    filled(INPUTS.profile, [["主要职能", `${department.name}贯彻执行国家有关法律法规，承担本领域的管理和服务工作。`]]),
    filled(INPUTS.glossary, GLOSSARY),
  ];
}

function filled(definition: InputDefinition, entries: readonly Entry[]): Sheet {
  const { tab, rows } = layOutInput(definition, entries);
  const cells = rows.map((row) =>
    row.map(({ value, numberFormat }) => ({
      value,
      text: value === null ? "" : typeof value === "number" && numberFormat !== "0" ? value.toFixed(2) : String(value),
      numberFormat,
      formula: null,
    })),
  );
  return plainSheet(tab, cells);
}

function basics({ name, year, units, agencies, offices }: Department): Entry[] {
  const people = [40 + units.length, 20, 1];
  return [
    ["部门名称", name],
    ["部门全称", name],
    ["预算年度", String(year)],
    ["公开日期", `${year}年2月20日`],
    ["本级单位名称", units[0] ?? name],
    ["下属预算单位数", String(units.length - 1)],
    ["行政单位数", String(agencies)],
    ["事业单位数", String(units.length - agencies)],
    ["预算单位名称", units.join("、")],
    ["内设处室数", String(offices.length)],
    ["内设处室名称", offices.join("、")],
    ["编制数", String(people[0])],
    ["实有人数", String(people.reduce((sum, count) => sum + count, 0))],
    ["在职人数", String(people[0])],
    ["在职人数增减", "0"],
    ["退休人数", String(people[1])],
    ["退休人数增减", "0"],
    ["离休人数", String(people[2])],
    ["离休人数增减", "0"],
  ];
}

interface Change {
  readonly scope: string;
  readonly code: string;
  readonly label: string;
  readonly before: string;
  readonly reason: string;
}

function changes(department: Department): Change[] {
  const { lines, before, year, countsCarryover } = department;
  const last: Department = { ...department, lines: before };
  const change = (scope: string, code: string, label: string, now: number, then: number): Change => ({
    scope,
    code,
    label,
    before: inWan(department, then),
    reason: reasonFor(`${scope}的${label}`, code, Number(inWan(department, now)) - Number(inWan(department, then))),
  });
  const by = (scope: string, label: string, which: (line: MoneyLine) => boolean): Change =>
    change(scope, "", label, totalOf(lines, which), totalOf(before, which));
  const source = (label: string, fund: Fund, origin: Origin): Change =>
    by("部门收入", label, (line) => line.fund === fund && line.origin === origin);
  const items = (scope: string, fund: Fund): Change[] => {
    const [now, then] = [spentFrom(department, fund), spentFrom(last, fund)];
    const ofCode = (own: readonly MoneyLine[], code: string): number => totalOf(own, (line) => line.code === code);
    return codesOf(
      [...now, ...then].map(({ code }) => code),
      [7],
    ).map((code) => change(scope, code, nameOf(code, year), ofCode(now, code), ofCode(then, code)));
  };
  const carried =
    (fiscal: boolean) =>
    (line: MoneyLine): boolean =>
      line.origin === "carriedOver" && isFiscal(line) === fiscal;
  const counted = (line: MoneyLine): boolean =>
    line.fund === "generalPublic" && (countsCarryover || line.origin !== "carriedOver");
  const now = threePublicOf(spentFrom(department, "generalPublic"));
  const then = threePublicOf(spentFrom(last, "generalPublic"));
  const expense = (label: string, of: (costs: typeof now) => number): Change =>
    change("“三公”经费", "", label, of(now), of(then));
  return [
    source("一般公共预算", "generalPublic", "current"),
    source("上级一般公共预算安排的转移支付", "generalPublic", "transferred"),
    source("政府性基金预算", "governmentFund", "current"),
    source("上级政府性基金安排的转移支付", "governmentFund", "transferred"),
    source("国有资本经营预算", "stateCapital", "current"),
    source("上级国有资本经营预算安排的转移支付", "stateCapital", "transferred"),
    source("财政专户（教育收费）", "specialFiscalAccount", "current"),
    source("单位资金", "unitFunds", "current"),
    by("部门收入", "财政拨款结转", carried(true)),
    by("部门收入", "非财政拨款结转结余", carried(false)),
    by("部门支出", "基本支出", isBasic),
    by("部门支出", "项目支出", (line) => !isBasic(line)),
    by("一般公共预算支出", "基本支出", (line) => counted(line) && isBasic(line)),
    by("一般公共预算支出", "项目支出", (line) => counted(line) && !isBasic(line)),
    ...items("一般公共预算支出科目", "generalPublic"),
    ...items("政府性基金预算支出科目", "governmentFund"),
    ...items("国有资本经营预算支出科目", "stateCapital"),
    expense("合计", ({ abroad, reception, vehicles }) => abroad + reception + vehicles),
    expense("因公出国（境）费", ({ abroad }) => abroad),
    expense("公务用车购置费", () => 0),
    expense("公务用车运行费", ({ vehicles }) => vehicles),
    expense("公务接待费", ({ reception }) => reception),
    change("机关运行经费", "", "机关运行经费", agencyOperating(department), agencyOperating(last)),
  ];
}

/** 公用经费 of the agencies of the general public budget. */
function agencyOperating(department: Department): number {
  const { units, agencies } = department;
  return totalOf(
    spentFrom(department, "generalPublic"),
    (line) => isBasic(line) && !isPersonnel(line) && units.indexOf(line.unit) < agencies,
  );
}

function reasonFor(label: string, code: string, change: number): string {
  if (change === 0) return "";
  return change > 0 ? `${label}${code}任务新增，安排的资金增加` : `压减一般性支出，${label}${code}相应减少`;
}

/** The projects of 表7, each with its unit, in the order of the table. */
export function projectsIn(department: Department): { name: string; unit: string; amount: number }[] {
  const lines = spentFrom(department, "generalPublic").filter((line) => !isBasic(line));
  const keys = [...new Set(lines.map((line) => `${line.unit}/${projectOf(line) ?? ""}`))];
  return keys.map((key) => {
    const [unit = "", name = ""] = key.split("/");
    return { unit, name, amount: totalOf(lines, (line) => line.unit === unit && projectOf(line) === name) };
  });
}

function notes(department: Department): Entry[] {
  const { year } = department;
  return projectsIn(department).map(({ name, unit, amount }) => {
    const scale = inWan(department, amount);
    const basis = `《关于做好${name}有关工作的通知》（新财预〔${year - 1}〕12号）。`;
    return [name, basis, scale, unit, `${name}${scale}万元。`, `${year}年1月1日-${year}年12月31日`];
  });
}

const procurement = (): Entry[] => [
  ["政府采购预算", "1.00"],
  ["政府采购货物预算", "0.50"],
  ["政府采购工程预算", "0.00"],
  ["政府采购服务预算", "0.50"],
  ["面向中小企业预留", "0.80"],
  ["其中：面向小微企业预留", "0.50"],
];

const ASSETS: readonly Entry[] = [
  ["房屋", "1200.50", "平方米", "310.00"],
  ["车辆", "3", "辆", "66.00"],
  ["一般公务用车", "3", "辆", "66.00"],
  ["办公家具", "", "", "12.00"],
  ["其他资产", "", "", "45.00"],
  ["单位价值50万元以上大型设备", "0", "台", ""],
  ["单位价值100万元以上大型设备", "0", "台", ""],
  ["安排购置车辆", "0", "辆", "0.00"],
  ["安排购置50万元以上大型设备", "0", "台", ""],
  ["安排购置100万元以上大型设备", "0", "台", ""],
];

function statements(department: Department): Entry[] {
  const { lines, year, countsCarryover } = department;
  const targets = targetsOf({
    ...department,
    lines: lines.filter((line) => countsCarryover || !isFiscal(line) || line.origin !== "carriedOver"),
  });
  const categories = codesOf(
    lines.filter(isFiscal).map(({ code }) => code),
    [3],
  );
  return [
    ["机关运行经费财政拨款预算", inWan(department, agencyOperating(department))],
    ["整体预算绩效目标个数", "1"],
    ["当年财政拨款项目个数", String(targets.filter(({ fiscal }) => fiscal > 0).length)],
    ["当年非财政拨款项目个数", String(targets.filter(({ fiscal }) => fiscal === 0).length)],
    ...categories.map((code): Entry => [`${nameOf(code, year)}主要用途`, `保障${nameOf(code, year)}方面的工作`]),
    ["其他需说明的事项", ""],
  ];
}

const GLOSSARY: readonly Entry[] = [
  ["财政拨款", "指由一般公共预算、政府性基金预算、国有资本经营预算安排的财政拨款数。"],
  ["一般公共预算", "包括公共财政拨款（补助）资金、专项收入。"],
  ["政府性基金预算", "指依法征收并专项用于特定公共事业的资金。"],
  ["国有资本经营预算", "指国有资本收益的收支预算。"],
  ["财政专户管理资金", "包括专户管理行政事业性收费（主要是教育收费）等。"],
  ["单位资金", "包括事业收入、事业单位经营收入、其他收入等。"],
  ["结转结余", "指以前年度预算安排、按规定结转到本年继续使用的资金。"],
  ["基本支出", "包括人员经费、公用经费。"],
  ["项目支出", "为完成特定工作任务发生的支出。"],
  ["“三公”经费", "指因公出国（境）费、公务用车购置及运行费和公务接待费。"],
  ["机关运行经费", "指行政单位的公用经费。"],
];
