import { priorAmount, reasonFor, recogniseInputs } from "../../../src/disclosure/inputs";
import { layOutInput } from "../../../src/disclosure/inputs/layout";
import { INPUT_DEFINITIONS, INPUTS } from "../../../src/disclosure/inputs/sheets";
import { recognise } from "../../../src/disclosure/recognition";
import { EMPTY_CELL } from "../../../src/workbook/cell";
import { cellAt } from "../../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../../support/grid-draft";
import { LAYOUTS } from "../../support/layouts";
import { inputSheets, sampleWithInputs } from "../../support/sample-inputs";

const workbook = sampleWithInputs();
const inputs = recogniseInputs(workbook);
const amount = (value: { readonly amount: { toFixed(): string } } | null): string | undefined =>
  value?.amount.toFixed();

describe("the input sheets of the sample", () => {
  test("are read without a problem", () => {
    expect(inputs.problems).toEqual([]);
    expect(Object.keys(inputs.sheets)).toHaveLength(INPUT_DEFINITIONS.length);
  });

  test("state department, year, units, offices and staff", () => {
    const { basics } = inputs;
    expect(basics.department?.value).toBe("自治区财政厅");
    expect(basics.year?.value).toBe(2024);
    expect(basics.publishedOn?.value).toBe("2024年2月28日");
    expect(basics.unitNames.map(({ value }) => value)).toEqual(["自治区财政厅（本级）", "自治区财政厅机关服务中心"]);
    expect(basics.officeNames).toHaveLength(39);
    expect([basics.staff, basics.inPost, basics.inPostChange, basics.veteransChange].map(amount)).toEqual([
      "586",
      "315",
      "-20",
      "0",
    ]);
  });

  test("state last year's amounts and reasons by code and by label", () => {
    expect(amount(priorAmount(inputs, "generalPublicItems/2010601"))).toBe("3890.28");
    expect(amount(priorAmount(inputs, "threePublicExpenses/vehicleOperation"))).toBe("84.29");
    expect(amount(priorAmount(inputs, "income/unitFunds"))).toBe("0");
    expect(reasonFor(inputs, "agencyOperatingFunds/total")?.value).toBe("自治区财政人员增加，相应核定公用经费增加");
    expect(reasonFor(inputs, "income/governmentFund")).toBeNull();
  });

  test("state assets in number and value", () => {
    expect(amount(inputs.assets.buildings?.quantity ?? null)).toBe("59054.38");
    expect(inputs.assets.vehicleKinds.map(({ label, quantity }) => `${label.value}${amount(quantity)}`)).toEqual([
      "一般公务用车25",
      "执法执勤用车0",
      "其他车辆4",
    ]);
    expect(inputs.assets.furniture?.quantity).toBeNull();
  });

  test("name the cell of every figure", () => {
    for (const figure of inputs.priorYear.flatMap((row) => row.amount ?? []))
      expect(cellAt(workbook, figure.cell)?.value).toBe(Number(figure.amount.toFixed()));
  });

  test("are not mistaken for disclosure tables, also where those are missing", () => {
    expect(recognise({ ...workbook, sheets: inputSheets() }).tables).toEqual({});
  });
});

describe("input sheets as other people keep them", () => {
  const amounts = (read: typeof inputs): (string | undefined)[] =>
    read.priorYear.map((row) => `${row.key} ${amount(row.amount)}`);

  test("are found wherever they stand and whatever the tab is called", () => {
    const moved = mapSheets(workbook, (draft) => {
      draft.rows = [[], [], ...draft.rows].map((row) => [EMPTY_CELL, ...row]);
      draft.name = `Sheet${draft.name.length}${draft.name}x`;
    });
    const read = recogniseInputs({ ...moved, sheets: [...moved.sheets].reverse() });
    expect(read.problems).toEqual([]);
    expect(amounts(read)).toEqual(amounts(inputs));
    expect(read.statements.uses).toHaveLength(4);
  });

  test.each(Object.entries(LAYOUTS))("are read the same beside tables laid out otherwise: %s", (_, layout) => {
    expect(amounts(recogniseInputs(layout(workbook)))).toEqual(amounts(inputs));
  });

  test("may carry amounts as text, spaced codes, merged 类别 and the unit 元", () => {
    const changed = withCells(workbook, {
      "上年预算数!D3": typed("2023年预算数（元）", "@"),
      "上年预算数!D4": "161,659,500.00",
      "上年预算数!A5": null,
      "上年预算数!B13": "201 06 01",
    });
    const read = recogniseInputs(changed);
    expect(amount(priorAmount(read, "income/generalPublic"))).toBe("16165.95");
    expect(read.priorYear.map(({ key }) => key)).toEqual(inputs.priorYear.map(({ key }) => key));
  });

  test.each([
    ["a line above the header", { "上年预算数!A2": "单位：元" }],
    ["a line that stands on the right", { "上年预算数!D2": "金额单位：元" }],
    ["two cells", { "上年预算数!C2": "单位：", "上年预算数!D2": "元" }],
    ["the instruction", { "上年预算数!A2": "填写说明：填上年批复的预算数，金额以元填写。" }],
    ["brackets behind the title", { "上年预算数!A1": "上年预算数表（单位：元）" }],
  ])("may be in 元, as said in %s", (_, said) => {
    const inYuan = { ...said, "上年预算数!D3": typed("上年预算数", "@"), "上年预算数!D4": 161659500 };
    expect(amount(priorAmount(recogniseInputs(withCells(workbook, inYuan)), "income/generalPublic"))).toBe("16165.95");
    const headed = { ...inYuan, "上年预算数!D3": typed("上年预算数（万元）", "@"), "上年预算数!D4": 16165.95 };
    expect(amount(priorAmount(recogniseInputs(withCells(workbook, headed)), "income/generalPublic"))).toBe("16165.95");
  });

  test("give dates as documents print them, from a text or a day number", () => {
    const date = (value: string | number): string | undefined =>
      recogniseInputs(withCells(workbook, { "基本信息!B7": value })).basics.publishedOn?.value;
    expect([
      date("2024-02-28"),
      date("2024/2/8"),
      date("2024年02月28日"),
      date(45350),
      date(45351),
      date(45352),
    ]).toEqual(["2024年2月28日", "2024年2月8日", "2024年2月28日", "2024年2月28日", "2024年2月29日", "2024年3月1日"]);
  });

  test("leave what is blank unknown, and a typed 0 or dash zero", () => {
    const read = recogniseInputs(withCells(workbook, { "上年预算数!D4": null, "上年预算数!D5": "—" }));
    expect(priorAmount(read, "income/generalPublic")).toBeNull();
    expect(amount(priorAmount(read, "income/governmentFund"))).toBe("0");
  });

  test("report words for numbers, unknown and doubled lines, each with its cell", () => {
    const read = recogniseInputs(
      withCells(workbook, {
        "政府采购!B5": "约一百六十",
        "国有资产!A6": "飞机",
        "上年预算数!B14": "2010601",
        "变动原因!C8": "其他什么",
      }),
    );
    expect(read.problems.map(({ kind, input, found }) => [kind, input, found])).toEqual([
      ["duplicate-line", "priorYear", "一般行政管理事务"],
      ["unknown-entry", "reasons", "部门收入：其他什么"],
      ["unreadable-number", "procurement", "约一百六十"],
      ["unknown-entry", "assets", "飞机"],
    ]);
    expect(read.procurement.goods).toBeNull();
  });

  test("take the better of two sheets and name the other", () => {
    const [first] = inputSheets().filter(({ name }) => name === "政府采购");
    const twice = { ...workbook, sheets: [...workbook.sheets, ...(first ? [{ ...first, name: "旧表" }] : [])] };
    const read = recogniseInputs(twice);
    expect(read.sheets.procurement).toBe("政府采购");
    expect(read.problems).toEqual([
      {
        kind: "duplicate-sheet",
        input: "procurement",
        cells: [],
        found: "旧表",
        expected: "政府采购情况表已在工作表“政府采购”中",
      },
    ]);
  });
});

describe("a workbook without input sheets", () => {
  test("states nothing, and says which sheets are missing", () => {
    const read = recogniseInputs({ name: "空.xlsx", sheets: [] });
    expect(read.problems.map(({ kind }) => kind)).toEqual(INPUT_DEFINITIONS.map(() => "missing-sheet"));
    expect(read.basics.department).toBeNull();
    expect(read.priorYear).toEqual([]);
  });
});

describe("a new input sheet", () => {
  test.each(INPUT_DEFINITIONS)("of $title.zh is recognised as what it is, blank as it is", (definition) => {
    const { tab, rows } = layOutInput(definition, null);
    const grid = rows.map((row) =>
      row.map(({ value, numberFormat }) => ({ value, text: String(value ?? ""), numberFormat, formula: null })),
    );
    const sheet = mapSheets({ name: "", sheets: inputSheets().slice(0, 1) }, (draft) => {
      draft.name = "Sheet1";
      draft.rows = grid;
    });
    const read = recogniseInputs(sheet);
    expect(read.sheets).toEqual({ [definition.kind]: "Sheet1" });
    expect(read.problems.filter(({ kind }) => kind !== "missing-sheet")).toEqual([]);
    expect(tab).toBe(INPUTS[definition.kind].tab);
  });
});
