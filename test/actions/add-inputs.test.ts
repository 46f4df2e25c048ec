import { addInputs, sheetsToAdd } from "../../src/actions/add-inputs";
import { narrateWorkbook } from "../../src/actions/narrate";
import { createDirectHost, fromWorkbook, toWorkbook } from "../../src/embedded-host";
import { recogniseInputs } from "../../src/disclosure/inputs";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { HOSTS, modelOf } from "../hosts/hosts";
import { withCells } from "../support/grid-draft";
import { sample, wholeSample } from "../support/sample";

/** The sample a year before: one code less, and its input sheets. */
const lastYear = (): { name: string; workbook: Workbook } => ({ name: "2023.xlsx", workbook: wholeSample() });

async function added(workbook: Workbook, before: { name: string; workbook: Workbook } | null = null) {
  const model = fromWorkbook(workbook);
  const names = await addInputs(createDirectHost(model), narrateWorkbook(workbook), before);
  return { names, workbook: toWorkbook(model) };
}

describe("补上填报表", () => {
  test("adds all nine sheets to a workbook of the tables alone, each recognised again, and leaves nothing missing", async () => {
    const { names, workbook } = await added(sample());
    expect(names).toEqual([
      "基本信息",
      "上年预算数",
      "变动原因",
      "项目情况",
      "政府采购",
      "国有资产",
      "其他",
      "部门概况",
      "名词解释",
    ]);
    expect(Object.values(recogniseInputs(workbook).sheets).sort()).toEqual([...names].sort());
    expect(recogniseInputs(workbook).problems).toEqual([]);
    expect(sheetsToAdd(narrateWorkbook(workbook), null)).toEqual([]);
  });

  test("fills in what the tables say: department, year, every line that is compared, every project", async () => {
    const { workbook } = await added(sample());
    const inputs = recogniseInputs(workbook);
    expect([inputs.basics.department?.value, inputs.basics.year?.value]).toEqual(["自治区财政厅", 2024]);
    const keys = inputs.priorYear.map(({ key }) => key);
    expect(keys).toContain("generalPublicItems/2010601");
    expect(inputs.priorYear.every(({ amount }) => amount === null)).toBe(true);
    const known = recogniseInputs(wholeSample());
    expect(inputs.projectNotes.length).toBeGreaterThanOrEqual(known.projectNotes.length - 1);
    expect(inputs.projectNotes.every(({ scale }) => scale !== null)).toBe(true);
  });

  test("has fewer gaps afterwards, and fewer still with last year's amounts and reasons", async () => {
    const before = narrateWorkbook(sample()).gaps.length;
    const alone = narrateWorkbook((await added(sample())).workbook).gaps.length;
    const { workbook } = await added(sample(), lastYear());
    const withLast = narrateWorkbook(workbook).gaps.length;
    expect(alone).toBeLessThanOrEqual(before);
    expect(withLast).toBeLessThan(alone);
    expect(recogniseInputs(workbook).priorYear.filter(({ amount }) => amount !== null).length).toBeGreaterThan(20);
    expect(recogniseInputs(workbook).reasons.some(({ lastReason }) => lastReason !== null)).toBe(true);
  });

  test("a reason is drafted only where one is known, and always marked as a draft", async () => {
    const gone = withCells(wholeSample(), { "表5!E12": 0, "表5!F12": null, "表5!G12": 0 });
    const tables = { ...gone, sheets: gone.sheets.filter(({ name }) => /^表\d+$/u.test(name)) };
    const reasons = recogniseInputs((await added(tables, lastYear())).workbook).reasons.flatMap(({ key, reason }) =>
      reason === null ? [] : [[key, reason.value] as const],
    );
    expect(reasons).toContainEqual(["generalPublicItems/2010602", "【请核实】本年不再安排"]);
    for (const [, reason] of reasons) expect(reason).toMatch(/^【请核实】/u);
  });

  test("touches nothing that is there, and takes another name where a tab's is taken", async () => {
    const own = { ...wholeSample(), sheets: wholeSample().sheets.filter(({ name }) => name !== "政府采购") };
    const { names, workbook } = await added(own);
    expect(names).toEqual(["政府采购"]);
    const other = {
      ...sample(),
      sheets: [...sample().sheets, { ...(sample().sheets[0] ?? fail()), name: "基本信息" }],
    };
    expect((await added(other)).names[0]).toBe("基本信息表");
    for (const { name, grid } of own.sheets)
      expect(cellAt(workbook, { sheet: name, row: grid.top, column: grid.left })?.value).toEqual(
        grid.cell(grid.top, grid.left).value,
      );
  });

  test.each(HOSTS)(
    "works in %s, and adds nothing where one of the sheets is there meanwhile",
    async (_name, openIn) => {
      const { port, seen, model } = openIn(modelOf(sample()));
      const narration = narrateWorkbook(toWorkbook(model));
      await addInputs(port, narration, null);
      const sheet = toWorkbook(model).sheets.find(({ name }) => name === "上年预算数");
      expect(sheet?.grid.cell(0, 0).value).toBe("上年预算数表");
      expect(sheet?.grid.cell(2, 3).value).toBe("上年预算数（万元）");
      const count = seen().sheets.length;
      await expect(addInputs(port, narration, null)).rejects.toMatchObject({ reason: "changed" });
      expect(seen().sheets.length).toBe(count);
    },
  );
});

function fail(): never {
  throw new Error("the sample has no sheet");
}
