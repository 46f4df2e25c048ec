import { fieldsOf, type Field } from "../../src/actions/fill-in";
import { narrateWorkbook, type Narration } from "../../src/actions/narrate";
import { DRAFT } from "../../src/disclosure/inputs/drafts";
import { qualifiedAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { typed, withCells } from "../support/grid-draft";
import { smallDepartment, withSheetsAdded } from "./support/small-department";

const added = withSheetsAdded();

const fieldsIn = (workbook: Workbook, lastYear: Parameters<typeof fieldsOf>[1] = null): readonly Field[] =>
  fieldsOf(narrateWorkbook(workbook), lastYear).flatMap(({ fields }) => fields);

/** The blank at an address. */
const at = (address: string, fields: readonly Field[]): Field | undefined =>
  fields.find(({ cell }) => qualifiedAddress(cell) === address);

const asked = (gaps: Narration["gaps"], workbook: Workbook = added): readonly string[] =>
  fieldsOf({ ...narrateWorkbook(workbook), gaps }).flatMap(({ fields }) => fields.map(({ name }) => name));

describe("the blanks that the text waits for", () => {
  test("come sheet by sheet in the order of the text, each with its name and its first line", () => {
    const sheets = fieldsOf(narrateWorkbook(added));
    expect(sheets.map(({ sheet, fields }) => [sheet, fields.length])).toEqual([
      ["部门概况", 1],
      ["基本信息", 15],
      ["上年预算数", 6],
      ["变动原因", 6],
      ["其他", 2],
      ["政府采购", 6],
      ["国有资产", 7],
    ]);
    for (const { sheet, fields } of sheets)
      expect(new Set(fields.map(({ cell }) => cell.sheet))).toEqual(new Set([sheet]));
    expect(at("上年预算数!D8", fieldsIn(added))).toEqual({
      cell: { sheet: "上年预算数", row: 7, column: 3 },
      name: "行政运行的上年预算数",
      line: "general-public-expenditure/use/0/generalPublicItems/2010601",
      unit: "万元",
      draft: "",
    });
  });

  test("are none where nothing is missing, nor where the sheets are", () => {
    expect(fieldsIn(smallDepartment())).toEqual([]);
    expect(asked([])).toEqual([]);
  });

  test("are asked for once, however often the text says what stands there", () => {
    const cell = { sheet: "基本信息", row: 13, column: 1 };
    const first = { id: "1", name: "内设处室数", cells: [cell] };
    expect(asked([first, { ...first, id: "2", name: "处室" }])).toEqual(["内设处室数"]);
  });

  test("are cells of input sheets alone that are there, hold nothing and work nothing out", () => {
    const gap = (row: number, sheet = "基本信息") => ({ id: "1", name: `${row}`, cells: [{ sheet, row, column: 1 }] });
    const workbook = withCells(added, { "基本信息!B14": 3, "基本信息!B15": { ...typed(null), formula: "=A99" } });
    expect(
      asked([{ id: "0", name: "nowhere", cells: [] }, gap(12), gap(13), gap(14), gap(9, "表3")], workbook),
    ).toEqual(["12"]);
    const gone = { ...narrateWorkbook(added), workbook: smallDepartment() };
    expect(fieldsOf({ ...gone, gaps: [gap(12)] })).toEqual([]);
  });
});

describe("what a blank counts", () => {
  const units = (workbook: Workbook, ...addresses: readonly string[]) => {
    const fields = fieldsIn(workbook);
    return addresses.map((address) => at(address, fields)?.unit);
  };

  test("is money, people, offices, square metres or pieces as its line says; words count nothing", () => {
    expect(
      units(added, "其他!B4", "政府采购!B4", "基本信息!B16", "基本信息!B14", "国有资产!B4", "国有资产!B16"),
    ).toEqual(["万元", "万元", "人", "个", "平方米", "台"]);
    expect(units(added, "基本信息!B9", "部门概况!B4", "变动原因!D4")).toEqual([null, null, null]);
  });

  test("of the value of an asset with a number is money", () => {
    expect(units(withCells(added, { "国有资产!B4": 120 }), "国有资产!D4")).toEqual(["万元"]);
  });

  test("in money is asked for in the unit of its sheet", () => {
    const inYuan = withCells(added, {
      "上年预算数!D3": "上年预算数（元）",
      "政府采购!B3": "金额（元）",
      "国有资产!D3": "价值（元）",
      "国有资产!B4": 120,
    });
    expect(units(inYuan, "上年预算数!D4", "上年预算数!D9", "政府采购!B4", "国有资产!D4")).toEqual([
      "元",
      "元",
      "元",
      "元",
    ]);
  });

  test("of a purchase or project of the officer's own is money too", () => {
    const own = withCells(added, { "政府采购!A10": "租赁", "项目情况!A4": "信息化建设" });
    const gaps = [
      { id: "1", name: "租赁", cells: [{ sheet: "政府采购", row: 9, column: 1 }] },
      { id: "2", name: "信息化建设的规模", cells: [{ sheet: "项目情况", row: 3, column: 2 }] },
      { id: "3", name: "信息化建设的依据", cells: [{ sheet: "项目情况", row: 3, column: 1 }] },
    ];
    const fields = fieldsOf({ ...narrateWorkbook(own), gaps }).flatMap((of) => of.fields);
    expect(fields.map(({ name, unit }) => [name, unit])).toEqual([
      ["租赁", "万元"],
      ["信息化建设的规模", "万元"],
      ["信息化建设的依据", null],
    ]);
  });

  test("is words where the sheets know nothing of the blank", () => {
    const narration = narrateWorkbook(added);
    const { inputs } = narration.book;
    const unknown = { ...narration, book: { ...narration.book, inputs: { ...inputs, blanks: [], priorYear: [] } } };
    const fields = fieldsOf(unknown).flatMap(({ fields: own }) => own);
    expect(at("基本信息!B14", fields)?.unit).toBeNull();
    expect(at("上年预算数!D4", fields)?.unit).toBe("万元");
  });
});

describe("the draft of a reason", () => {
  const more = withCells(added, { "上年预算数!D4": 90, "上年预算数!D8": 0, "基本信息!B19": 12 });

  test("is offered once last year's amount tells what changed, beside the reason alone", () => {
    const fields = fieldsIn(more);
    expect(at("变动原因!D4", fields)?.draft).toBe(`${DRAFT}在职人员增加12人，人员经费相应增加`);
    expect(at("变动原因!D8", fields)?.draft).toBe(`${DRAFT}本年新增安排`);
    expect(at("变动原因!D5", fields)?.draft).toBe("");
    expect(fields.filter(({ cell, draft }) => cell.sheet !== "变动原因" && draft !== "")).toEqual([]);
  });

  test("says where a code of last year's workbook has gone", () => {
    const lastYear = { name: "上年.xlsx", workbook: withCells(smallDepartment(), { "表5!C11": "99" }) };
    expect(at("变动原因!D8", fieldsIn(more, lastYear))?.draft).toBe(`${DRAFT}科目调整，上年在“2010699”科目安排`);
  });

  test("knows the reason that was given last year where the sheet has it", () => {
    const reasons = withCells(more, { "变动原因!E3": "上年原因", "变动原因!E7": "设备购置增加", "上年预算数!D7": 150 });
    expect(at("变动原因!D7", fieldsIn(reasons))?.draft).toBe(`${DRAFT}设备购置增加`);
  });
});
