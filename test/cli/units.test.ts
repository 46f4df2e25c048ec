import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "../../src/workbook/workbook";
import { readWorkbook } from "../../src/xlsx";
import { withCells } from "../support/grid-draft";
import { fileOf } from "../support/file-of";
import { departmentOfUnits, workbookOf } from "../support/modelled/departments";
import { unitOf } from "../support/modelled/money";
import { inFolder, run } from "./run";

const department = departmentOfUnits(2);

/** The department's workbook, and its units' in a folder. */
function written(folder: string, changed: Workbook = workbookOf(department)): void {
  mkdirSync(join(folder, "单位"));
  writeFileSync(join(folder, "部门.xlsx"), fileOf(changed));
  department.units.forEach((unit, at) => {
    writeFileSync(join(folder, "单位", `${at + 1}.xlsx`), fileOf(workbookOf(unitOf(department, unit))));
  });
}

describe("check --units", () => {
  test("部门与单位相等，退出码为0", () => {
    inFolder((folder) => {
      written(folder);
      const { code, out } = run("check", ["部门.xlsx", "--units", "单位"], folder);
      expect(out).toMatch(/与所属单位汇总核对：2家单位，比对\d+个数，全部相等。\n/u);
      expect(code).toBe(0);
    });
  });

  test("不等的地方指到表、科目和单位；机器可读的结果里也有", () => {
    inFolder((folder) => {
      const basic = workbookOf(department)
        .sheets.find(({ name }) => name === "表6")
        ?.grid.cell(9, 3).value;
      written(folder, withCells(workbookOf(department), { "表6!D10": Number(basic) + 1 }));
      const { code, out } = run("check", ["部门.xlsx", "--units", "单位"], folder);
      expect(out).toContain("  错误  表6基本工资（301 01）的合计");
      expect(code).toBe(1);
      const { files } = JSON.parse(run("check", ["部门.xlsx", "--units", "单位", "--json"], folder).out) as {
        files: [{ units: { findings: { kind: string; table: string; code: string }[] } }];
      };
      expect(files[0].units.findings).toMatchObject([
        { kind: "amount-differs", severity: "error", table: "T06", code: "30101", unit: null },
      ]);
    });
  });

  test("检查底稿里也列出同单位不等的地方，并计入错误数", () => {
    inFolder((folder) => {
      const basic = workbookOf(department)
        .sheets.find(({ name }) => name === "表6")
        ?.grid.cell(9, 3).value;
      written(folder, withCells(workbookOf(department), { "表6!D10": Number(basic) + 1 }));
      run("check", ["部门.xlsx", "--units", "单位", "--report", "底稿.xlsx"], folder);
      const { sheets } = readWorkbook(readFileSync(join(folder, "底稿.xlsx")), "底稿.xlsx");
      const texts = sheets.flatMap(({ grid }) =>
        Array.from({ length: grid.bottom }, (_, row) =>
          Array.from({ length: grid.right }, (_unused, column) => grid.cell(row, column).text),
        ),
      );
      const [row = []] = texts.filter((cells) => cells.some((text) => text.startsWith("所属单位汇总：表6")));
      expect(row).toEqual(expect.arrayContaining(["错误", "表6!D10、[1.xlsx]表6!D10、[2.xlsx]表6!D10"]));
    });
  });

  test("一个单位的文件读不了，说出来，退出码为2；没有单位的文件夹不校验", () => {
    inFolder((folder) => {
      written(folder);
      writeFileSync(join(folder, "单位", "3.xlsx"), "不是工作簿");
      const { code, out } = run("check", ["部门.xlsx", "--units", "单位"], folder);
      expect(out).toContain("  未能读取  3.xlsx：");
      expect(code).toBe(2);
      mkdirSync(join(folder, "空"));
      const empty = run("check", ["部门.xlsx", "--units", "空"], folder);
      expect(empty.err).toContain("文件夹空中没有所属单位的工作簿，没有校验。请检查路径。");
      expect(empty.code).toBe(2);
    });
  });
});
