import { validateWorkbook } from "../../src/actions/validate";
import { explain, NO_SETTINGS } from "../../src/checks/settings";
import { checkedFile, jsonReport } from "../../src/report/json";
import { textReport } from "../../src/report/text";
import { unreadableFile } from "../../src/report/unreadable";
import { withCells } from "../support/grid-draft";
import { printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { sample } from "../support/sample";

const transposed = () => validateWorkbook(withCells(sample(), { "表3!F11": 4047.63 }));

test("样本的输出：单位、年度、十一张表、没有错误", () => {
  const file = checkedFile("disclosure-2024.xlsx", validateWorkbook(sample()));
  expect(Object.keys(file)).toEqual([
    "file",
    "department",
    "year",
    "form",
    "status",
    "tables",
    "counts",
    "findings",
    "diagnoses",
  ]);
  expect(file).toMatchObject({
    file: "disclosure-2024.xlsx",
    department: "自治区财政厅",
    year: 2024,
    status: "checked",
  });
  expect(file.tables[0]).toEqual({ table: "T01", sheet: "表1" });
  expect(file.tables.map(({ table }) => table)).toEqual([
    "T01",
    "T02",
    "T03",
    "T04",
    "T05",
    "T06",
    "T07",
    "T08",
    "T09",
    "T10",
    "T11",
  ]);
  expect(file.counts).toMatchObject({ cells: 1024, uncovered: 0, error: 0, rounding: 20 });
  expect(Object.keys(file.counts)).toEqual([
    "equations",
    "cells",
    "uncovered",
    "error",
    "warning",
    "format",
    "rounding",
  ]);
});

test("一处问题的各项齐全，数字不带千分位", () => {
  const file = checkedFile("公开.xlsx", transposed());
  const finding = file.findings.find(({ rule }) => rule === "expenditure-row-total-adds-up");
  expect(finding).toEqual({
    rule: "expenditure-row-total-adds-up",
    severity: "error",
    message:
      "行政运行（201 06 01）：合计4,074.63（表3!E11）应等于基本支出4,047.63（表3!F11）与项目支出0.00（表3!G11）之和4,047.63，多27.00万元。",
    cells: [
      { sheet: "表3", address: "E11", role: "total" },
      { sheet: "表3", address: "F11", role: "part" },
      { sheet: "表3", address: "G11", role: "part" },
    ],
    expected: "4047.63",
    actual: "4074.63",
    difference: "27.00",
  });
});

test("未识别格式的工作簿：文字和数据都写明各表按什么读取", () => {
  const printed = REAL_FORMS.find(({ id }) => id === "hebei-overview");
  if (!printed) throw new Error("no such disclosure");
  const validation = validateWorkbook(printedWorkbook(printed));
  const text = textReport("河北.xlsx", validation);
  expect(text).toContain("未识别格式，按各表自身的表头与科目校验");
  expect(text).toContain(
    "读取的报表\n  工作表“部门收支总表”按部门收支总体情况表读取，收支两方各行按名称辨认，42行、2个金额栏。",
  );
  const file = checkedFile("河北.xlsx", validation);
  expect(file.form).toBeNull();
  expect(file.tables).toEqual([
    {
      table: "T01",
      sheet: "部门收支总表",
      readAs: "部门收支总体情况表，收支两方各行按名称辨认，42行、2个金额栏",
    },
  ]);
});

test("诊断指向问题清单中的序号", () => {
  const file = checkedFile("公开.xlsx", transposed());
  const [diagnosis] = file.diagnoses;
  expect(diagnosis).toMatchObject({
    cells: [{ sheet: "表3", address: "F11", actual: "4047.63", expected: "4074.63" }],
    pattern: "transposition",
  });
  const explained = diagnosis?.explains.map((index) => file.findings[index]?.severity);
  expect(explained?.length).toBeGreaterThan(1);
  expect(explained?.every((severity) => severity === "error")).toBe(true);
});

test("问题数与清单一致", () => {
  const { counts, findings } = checkedFile("公开.xlsx", transposed());
  for (const severity of ["error", "warning", "format", "rounding"] as const) {
    expect(findings.filter((finding) => finding.severity === severity)).toHaveLength(counts[severity]);
  }
});

test("已说明的问题不计数，说明随句列出", () => {
  const workbook = withCells(sample(), { "表6!D8": 7585.82 });
  const before = validateWorkbook(workbook);
  const finding = before.result.findings.find(({ severity }) => severity === "verifiable");
  if (!finding) throw new Error("no finding to explain");
  const after = checkedFile("公开.xlsx", validateWorkbook(workbook, explain(NO_SETTINGS, finding, "上级已核定")));
  expect(after.counts.warning).toBe(checkedFile("公开.xlsx", before).counts.warning - 1);
  expect(after.findings.some(({ message }) => message.endsWith("。已说明：上级已核定"))).toBe(true);
});

test("读不了的文件也有同样的各项", () => {
  const file = unreadableFile("坏.xlsx", "“坏.xlsx”不是工作簿。");
  expect(file).toMatchObject({ status: "unreadable", error: "“坏.xlsx”不是工作簿。", findings: [], diagnoses: [] });
  expect(jsonReport([file])).toEqual({ version: 1, files: [file] });
});
