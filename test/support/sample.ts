import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../src/workbook/cell";
import { gridOf } from "../../src/workbook/grid";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { typed } from "./grid-draft";

const FIGURES = join(__dirname, "../../assets/sample/figures");
const TITLES = ["部门收支总体情况表", "部门收入总体情况表", "部门支出总体情况表", "财政拨款收支预算总体情况表", "一般公共预算支出情况表", "一般公共预算基本支出情况表", "一般公共预算项目支出情况表", "政府性基金预算支出情况表", "国有资本经营预算支出情况表", "财政拨款“三公”经费支出情况表", "上年结转结余情况明细表"];

let cached: Workbook | null = null;

/** The sample disclosure: the reference figures, a sheet a table, each with number, title, unit and header lines. */
export function sample(): Workbook {
  cached ??= { name: "disclosure-2024.xlsx", sheets: readdirSync(FIGURES).sort().map(sheetFromFigures) };
  return cached;
}

function sheetFromFigures(file: string, index: number): Sheet {
  const figures = readFileSync(join(FIGURES, file), "utf8").trimEnd().split("\n").map((line) => line.split("\t"));
  const width = Math.max(...figures.map((row) => row.length));
  const meta = Array.from({ length: width }, (_, column) => typed(column === 0 ? "编制部门：自治区财政厅" : column === width - 1 ? "单位：万元" : null));
  const rows = [[typed(`表${index + 1}`)], [typed(TITLES[index] ?? "")], meta, ...figures.map((row) => row.map(cellFrom))];
  return { name: `表${index + 1}`, visibility: "visible", grid: gridOf(rows), merges: [], hiddenRows: [], hiddenColumns: [], isProtected: false };
}

function cellFrom(text: string): Cell {
  if (text === "") return typed(null, "#,##0.00");
  if (/^[\d,]+\.\d\d$/.test(text)) return { value: Number(text.replace(/,/g, "")), text, numberFormat: "#,##0.00", formula: null };
  return typed(text, "@");
}
