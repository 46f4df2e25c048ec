import { layOutInput } from "../../src/disclosure/inputs/layout";
import { INPUTS } from "../../src/disclosure/inputs/sheets";
import type { InputDefinition } from "../../src/disclosure/inputs/definition";
import type { CellValue } from "../../src/workbook/cell";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "./grid-draft";

type Row = readonly CellValue[];

/**
 * A research institute of 2026 in the ministry's form, in 万元: 项 without 类 and 款, business income new this year,
 * other income gone, 40.00 carried over and counted in, “三公” expenses side by side.
 */
export function nationalDepartment(): Workbook {
  return { name: "disclosure-2026.xlsx", sheets: [...tables(), ...inputs()] };
}

function tables(): Sheet[] {
  return [
    sheet(1, "部门收支总表", [
      ["收入", "", "支出", ""],
      ["项目", "2026年预算数", "项目", "2026年预算数"],
      ["一、一般公共预算拨款收入", 500, "一、科学技术支出", 620],
      ["二、政府性基金预算拨款收入", "", "二、社会保障和就业支出", 120],
      ["三、事业收入", 200, "", ""],
      ["四、事业单位经营收入", 0, "", ""],
      ["五、其他收入", 0, "", ""],
      ["本年收入合计", 700, "本年支出合计", 740],
      ["上年结转", 40, "结转下年", 0],
      ["收入总计", 740, "支出总计", 740],
    ]),
    sheet(2, "部门收入总表", [
      ["合计", "上年结转", "一般公共预算拨款收入", "事业收入", "", "其他收入"],
      ["", "", "", "金额", "其中：教育收费", ""],
      [740, 40, 500, 200, 20, 0],
    ]),
    sheet(3, "部门支出总表", [
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ["2060301", "机构运行", 620, 520, 100],
      ["2080505", "机关事业单位基本养老保险缴费支出", 120, 120, 0],
      ["合计", "", 740, 640, 100],
    ]),
    sheet(4, "财政拨款收支总表", [
      ["收入", "", "支出", ""],
      ["项目", "预算数", "项目", "预算数"],
      ["一、本年收入", 500, "一、本年支出", 540],
      ["（一）一般公共预算拨款", 500, "（一）科学技术支出", 420],
      ["（二）政府性基金预算拨款", "", "（二）社会保障和就业支出", 120],
      ["二、上年结转", 40, "", ""],
      ["（一）一般公共预算拨款", 40, "二、结转下年", 0],
      ["收入总计", 540, "支出总计", 540],
    ]),
    sheet(5, "一般公共预算支出表", [
      ["科目编码", "科目名称", "2025年执行数", "2026年预算数", "", ""],
      ["", "", "", "小计", "基本支出", "项目支出"],
      ["2060301", "机构运行", 400, 420, 320, 100],
      ["2080505", "机关事业单位基本养老保险缴费支出", 150, 120, 120, 0],
      ["合计", "", 550, 540, 440, 100],
    ]),
    sheet(6, "一般公共预算基本支出表", [
      ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
      ["301", "工资福利支出", 400, 400, 0],
      ["30101", "基本工资", 400, 400, 0],
      ["302", "商品和服务支出", 40, 0, 40],
      ["30201", "办公费", 40, 0, 40],
      ["合计", "", 440, 400, 40],
    ]),
    sheet(7, "政府性基金预算支出表", [
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ["", "合计", 0, 0, 0],
    ]),
    sheet(8, "财政拨款预算“三公”经费支出表", [
      ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
      ["", "", "小计", "公务用车购置费", "公务用车运行费", ""],
      [12, 0, 10, 0, 10, 2],
    ]),
  ];
}

function sheet(number: number, title: string, rows: readonly Row[]): Sheet {
  return drawn(title, [[`公开表${number}`], [title], ["部门：某研究所", "", "2026年", "单位：万元"], ...rows]);
}

function drawn(name: string, rows: readonly Row[]): Sheet {
  const cell = (value: CellValue) =>
    value === "" ? typed(null) : typed(value, typeof value === "number" ? "0.00" : "@");
  return plainSheet(
    name,
    rows.map((row) => row.map(cell)),
  );
}

function inputs(): Sheet[] {
  return [
    input(INPUTS.basics, [
      ["部门名称", "某研究所"],
      ["预算年度", "2026"],
    ]),
    input(INPUTS.priorYear, [
      ["部门收入", "", "一般公共预算", "550.00"],
      ["部门收入", "", "事业收入", "0"],
      ["部门收入", "", "其他收入", "30.00"],
      ["部门收入", "", "上年结转结余", "40.00"],
      ["部门支出", "", "基本支出", "600.00"],
      ["“三公”经费", "", "合计", "12.00"],
      ["“三公”经费", "", "因公出国（境）费", "0"],
      ["“三公”经费", "", "公务用车购置费", "0"],
      ["“三公”经费", "", "公务用车运行费", "10.00"],
      ["“三公”经费", "", "公务接待费", "2.00"],
      ["政府性基金预算支出科目", "2120801", "征地和拆迁补偿支出", "60.00"],
    ]),
    input(INPUTS.reasons, [
      ["部门收入", "", "一般公共预算", "压减一般性支出。"],
      ["部门收入", "", "事业收入", "主要原因是承接检测业务"],
      ["部门收入", "", "其他收入", "不再安排"],
      ["政府性基金预算支出科目", "2120801", "征地和拆迁补偿支出", "项目完工"],
    ]),
  ];
}

function input(definition: InputDefinition, entries: readonly (readonly string[])[]): Sheet {
  const { tab, rows } = layOutInput(definition, entries);
  return drawn(
    tab,
    rows.map((row) => row.map(({ value }) => value ?? "")),
  );
}
