import { strFromU8, unzipSync } from "fflate";
import { findingReport } from "../../src/actions/hand-over";
import { validateWorkbook } from "../../src/actions/validate";
import { readList, standingOf } from "../../src/actions/replies";
import { disclose } from "../../src/disclosure/disclosure";
import { explain, NO_SETTINGS } from "../../src/checks/settings";
import { findingList } from "../../src/report/finding-list";
import { publicationChecklist, type Demand } from "../../src/report/publication-checklist";
import { readWorkbook } from "../../src/xlsx";
import { withCells } from "../support/grid-draft";
import { departmentOfUnits, workbookOf } from "../support/modelled/departments";
import { unitOf } from "../support/modelled/money";
import { sample, wholeSample } from "../support/sample";
import { quietSample } from "../support/sound-sample";
import { soundSample } from "../support/sound-sample";

const broken = validateWorkbook(withCells(wholeSample(), { "表3!E12": 2240 }));

describe("问题清单 as a workbook", () => {
  test("has a row for each finding with figures, basis, suggestion and room for the reply, and is printed on A4", async () => {
    const { name, bytes } = await findingReport(broken, "xlsx");
    expect(name).toBe("自治区财政厅2024年部门预算公开问题清单.xlsx");
    const { sheets } = readWorkbook(bytes, name);
    expect(sheets.map((sheet) => sheet.name)).toEqual(["问题清单", "公开前检查单"]);
    const grid = sheets[0]?.grid;
    const row = (at: number): string[] => Array.from({ length: 9 }, (_, column) => grid?.cell(at, column).text ?? "");
    expect(row(0)[0]).toBe("自治区财政厅2024年部门预算公开问题清单");
    expect(row(3)).toEqual(["序号", "表", "单元格", "性质", "问题", "数字", "依据", "处理建议", "处理情况"]);
    const { rows } = findingList(broken);
    rows.forEach(({ number, finding, severity }, index) => {
      expect(row(4 + index).slice(0, 1)).toEqual([String(number)]);
      expect(row(4 + index)[4]).toBe(finding.zh);
      if (severity === "logical") expect(row(4 + index)[3]).toBe("错误");
    });
    expect(row(4 + rows.length + 1)[0]).toContain("负责人：");
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/u);
  });

  test("an explanation stands in the column for what became of it", async () => {
    const finding = broken.result.findings.find(({ severity }) => severity === "verifiable");
    if (!finding) throw new Error("nothing to verify");
    const explained = validateWorkbook(
      withCells(wholeSample(), { "表3!E12": 2240 }),
      explain(NO_SETTINGS, finding, "已核实无误"),
    );
    const { bytes, name } = await findingReport(explained, "xlsx");
    const grid = readWorkbook(bytes, name).sheets[0]?.grid;
    const replies = Array.from({ length: grid?.bottom ?? 0 }, (_, at) => grid?.cell(at, 8).text ?? "");
    expect(replies.filter((text) => text === "已核实无误")).toHaveLength(1);
  });
});

describe("问题清单 as a Word document", () => {
  test("has both lists, A4 across, headings repeated, and lines for signatures", async () => {
    const { bytes, name } = await findingReport(broken, "docx");
    expect(name).toMatch(/\.docx$/u);
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    const text = xml.replace(/<[^>]+>/gu, "");
    expect(text).toContain("部门预算公开问题清单");
    expect(text).toContain("部门预算公开前检查单");
    for (const { basis } of findingList(broken).rows) expect(text).toContain(basis[0]);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    expect(xml.match(/w:orient="landscape"/gu)).toHaveLength(2);
    expect(text.match(/复核人：/gu)).toHaveLength(2);
  });

  test("a workbook without findings says so instead of an empty table", async () => {
    const { bytes } = await findingReport(validateWorkbook(quietSample()), "docx");
    expect(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).toContain("没有需要处理的问题。");
  });
});

describe("公开前检查单", () => {
  const state = (demands: readonly Demand[], word: string): Demand["state"] | undefined =>
    demands.find(({ demand }) => demand.zh.includes(word))?.state;

  test("a sound workbook meets what it can show; time, platform and secrecy are left to be confirmed", () => {
    const demands = publicationChecklist(validateWorkbook(soundSample()));
    for (const word of [
      "报表齐全",
      "空表",
      "表间数字相符",
      "到项",
      "到款",
      "政府采购",
      "国有资产",
      "机关运行经费",
      "名词",
    ])
      expect([word, state(demands, word)]).toEqual([word, "met"]);
    for (const word of ["二十日", "统一平台", "涉密"])
      expect([word, state(demands, word)]).toEqual([word, "to-confirm"]);
    for (const { basis, evidence } of demands) expect([basis, evidence.zh].every((text) => text !== "")).toBe(true);
  });

  test("what the workbook contradicts is not met: a missing table, a broken balance, a change without reason", () => {
    const without = { ...wholeSample(), sheets: wholeSample().sheets.filter(({ name }) => name !== "表10") };
    const demands = publicationChecklist(
      validateWorkbook(withCells(without, { "表3!E12": 2240, "变动原因!D4": null })),
    );
    expect(state(demands, "报表齐全")).toBe("unmet");
    expect(demands[0]?.evidence.zh).toContain("表10");
    expect(state(demands, "表间数字相符")).toBe("unmet");
    expect(state(demands, "增减变化情况")).toBe("unmet");
  });

  test("the tables alone prove nothing about the text: that is to be confirmed, not assumed", () => {
    const demands = publicationChecklist(validateWorkbook(sample()));
    for (const word of ["部门职责", "政府采购", "国有资产", "机关运行经费", "绩效", "名词"])
      expect([word, state(demands, word)]).toEqual([word, "to-confirm"]);
  });
});

describe("与所属单位汇总核对 in the list", () => {
  const department = departmentOfUnits(2);
  const workbook = workbookOf(department);
  const basic = Number(workbook.sheets.find(({ name }) => name === "表6")?.grid.cell(9, 3).value);
  const wrong = validateWorkbook(withCells(workbook, { "表6!D10": basic + 1 }));
  const units = {
    units: department.units.map((unit, at) => ({
      file: `${at + 1}.xlsx`,
      book: disclose(workbookOf(unitOf(department, unit))),
    })),
    unread: [],
  };

  test("stands behind what the workbook itself gives, with the cells of both and what it rests on", async () => {
    const { bytes, name } = await findingReport(wrong, "xlsx", units);
    const grid = readWorkbook(bytes, name).sheets[0]?.grid;
    const rows = Array.from({ length: grid?.bottom ?? 0 }, (_, at) =>
      Array.from({ length: 8 }, (_unused, column) => grid?.cell(at, column).text ?? ""),
    );
    const [row = [], ...others] = rows.filter(([, place]) => place?.startsWith("所属单位汇总") === true);
    expect(others).toEqual([]);
    expect(row[1]).toContain("表6");
    expect(row[2]).toBe("表6!D10、[1.xlsx]表6!D10、[2.xlsx]表6!D10");
    expect(row[3]).toBe("错误");
    expect(row[4]).toContain("表6基本工资（301 01）的合计");
    expect(row[6]).toContain("第八条");
    expect(row[0]).toBe(String(findingList(wrong).rows.length + 1));
  });

  test("is not called mended by a list read back while the units are not there", async () => {
    const { bytes, name } = await findingReport(wrong, "xlsx", units);
    const list = readList(readWorkbook(bytes, name), wrong);
    if (list.kind === "refused") throw new Error(list.sentence.zh);
    expect(standingOf(wrong, list.list).mended).toEqual([]);
  });
});
