import type { Sheet } from "../../../src/workbook/workbook";
import { inWan, isBasic, isFiscal, projectOf, total, totalOf, type Department } from "./money";
import { sheetOf, type Row } from "./tables";

/** A project with all its money: what a target form is about. */
export interface Target {
  readonly name: string;
  readonly unit: string;
  readonly fiscal: number;
  readonly other: number;
}

export function targetsOf({ lines }: Department): Target[] {
  const projects = lines.filter((line) => !isBasic(line));
  const keys = [...new Set(projects.map((line) => `${line.unit}/${projectOf(line) ?? ""}`))];
  return keys.map((key) => {
    const [unit = "", name = ""] = key.split("/");
    const own = projects.filter((line) => line.unit === unit && projectOf(line) === name);
    const fiscal = totalOf(own, isFiscal);
    return { name, unit, fiscal, other: total(own) - fiscal };
  });
}

/** 部门整体绩效目标表 and a 项目支出绩效目标表 for every project. */
export function targetFormsOf(department: Department): Sheet[] {
  const { name, year, body, lines } = department;
  const amount = (hundredths: number): number => Number(inWan(department, hundredths));
  const fiscal = totalOf(lines, isFiscal);
  const superior = totalOf(lines, (line) => isFiscal(line) && line.origin === "transferred");
  const overall: Row[] = [
    [`${body}整体绩效目标表`],
    [`（${year}年）`],
    [`${body}名称`, name],
    ["年度绩效目标", `完成${year}年各项重点工作任务。`],
    ["年度预算（万元）", "资金来源", "", "资金总额（万元）"],
    ["", "财政资金", "上级安排", amount(superior)],
    ["", "", "本级安排", amount(fiscal - superior)],
    ["", "其他资金", "其他", amount(total(lines) - fiscal)],
    ["一级指标", "二级指标", "三级指标", "指标值", "指标设定依据", "分值权重"],
    ["履职效能", "数量指标", "检查单位数量", "＞=10家", "年度计划", "60"],
    ["社会效益", "满意度指标", "服务对象满意度", "＞=90%", "年度计划", "40"],
  ];
  const forms = targetsOf(department).flatMap(({ name: project, unit, fiscal: own, other }): Row[] => [
    ["项目支出绩效目标表"],
    [`（${year}年）`],
    ["预算单位", unit, "", "", "项目名称", project],
    [
      "项目资金（万元）",
      "年度预算总额",
      amount(own + other),
      "其中：财政拨款",
      amount(own),
      "",
      "其他资金",
      amount(other),
    ],
    ["项目总体目标", `按时完成${project}的各项任务。`],
    ["一级指标", "二级指标", "三级指标", "指标值", "指标值设置依据", "上年完成值", "指标分值权重"],
    ["产出指标", "数量指标", "完成任务数量", "=5项", "计划标准", "4项", "50"],
    ["", "时效指标", "完成时间", `${year}年12月20日`, "计划标准", `${year - 1}年12月20日`, "20"],
    ["满意度指标", "满意度指标", "服务对象满意度", "＞=90%", "计划标准", "92%", "20"],
    [],
  ]);
  return [
    sheetOf(`${body}整体绩效目标表`, overall),
    ...(forms.length === 0 ? [] : [sheetOf("项目支出绩效目标表", forms)]),
  ];
}
