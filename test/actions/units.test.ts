import { besideUnits, readUnits, THIS_WORKBOOK, type PickedUnit } from "../../src/actions/units";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { HandPace } from "../support/hand-pace";
import { departmentOfUnits, workbookOf } from "../support/modelled/departments";
import { unitOf } from "../support/modelled/money";
import { sample } from "../support/sample";
import { AtDesk } from "./support/at-desk";

const department = departmentOfUnits(3);

const picked = (file: string, workbook: Workbook): PickedUnit => ({
  file,
  read: () => Promise.resolve({ kind: "read", workbook: { ...workbook, name: file } }),
});

const units = department.units.map((unit, at) =>
  picked(`单位${at + 1}/公开.xlsx`, workbookOf(unitOf(department, unit))),
);

const read = (files: readonly PickedUnit[]) => readUnits(files, new HandPace(), () => undefined);

/** The department's desk once it is checked. */
async function atDesk(workbook: Workbook = workbookOf(department)): Promise<AtDesk> {
  const at = new AtDesk(workbook, { isMarking: false });
  await at.checking.validate();
  return at;
}

async function beside(at: AtDesk, files: readonly PickedUnit[] = units) {
  const { checked } = at.desk;
  if (checked === null) throw new Error("nothing was checked");
  return besideUnits(checked.validation, await read(files));
}

describe("与所属单位汇总核对", () => {
  it("finds nothing where the department is the sum of its units, and says how many amounts were compared", async () => {
    const { findings, units: names, compared, unread, own } = await beside(await atDesk());
    expect([findings, unread, own, names.length]).toEqual([[], [], [], 3]);
    expect(compared).toBeGreaterThan(300);
  });

  it("compares the department as it was checked last, without reading the units again", async () => {
    const at = await atDesk();
    const files = await read(units);
    at.type("表6", "D10", 999);
    await at.checking.validate();
    const { checked } = at.desk;
    if (checked === null) throw new Error("nothing was checked");
    const [finding] = besideUnits(checked.validation, files).findings;
    expect(finding?.message.zh).toMatch(/^表6基本工资（301 01）的合计999\.00（表6!D10）应等于3家单位之和/u);
    expect(finding?.cells[0]).toEqual({ file: THIS_WORKBOOK, cell: { sheet: "表6", row: 9, column: 3 } });
    expect(finding?.cells.slice(1).map(({ file }) => file)).toEqual(units.map(({ file }) => file));
  });

  it("passes over the department's own workbook in the folder, under whatever name, and says so", async () => {
    const copy = picked("汇总/部门公开（定稿）.xlsx", workbookOf(department));
    const { findings, own } = await beside(await atDesk(), [copy, ...units]);
    expect([findings, own]).toEqual([[], [copy.file]]);
  });

  it("takes the only workbook for the only unit, although it states what the department states", async () => {
    const only = departmentOfUnits(1);
    const at = await atDesk(workbookOf(only));
    const [unit = ""] = only.units;
    const { findings, own, units: names } = await beside(at, [picked("本级.xlsx", workbookOf(unitOf(only, unit)))]);
    expect([findings, own, names.length]).toEqual([[], [], 1]);
  });

  it("tells of each file that cannot be read in a sentence, and compares the others", async () => {
    const [first, ...others] = units;
    if (!first) throw new Error("no units");
    const damaged: PickedUnit = {
      file: first.file,
      read: () => Promise.resolve({ kind: "unreadable", sentence: { zh: "这是PDF。", en: "A PDF." } }),
    };
    const empty = picked("通讯录.xlsx", { ...sample(), sheets: [] });
    const { unread, findings, units: names } = await beside(await atDesk(), [damaged, empty, ...others]);
    expect(unread.map(({ file, sentence }) => `${file} ${sentence.zh}`)).toEqual([
      "单位1/公开.xlsx 这是PDF。",
      "通讯录.xlsx 没有找到预算公开表，没有计入。请检查是否选错文件。",
    ]);
    expect(names).toHaveLength(2);
    expect(findings.map(({ kind }) => kind)).toEqual(["unit-missing"]);
  });

  it("says how far it has read", async () => {
    const heard: string[] = [];
    await readUnits(units, new HandPace(), ({ done, of }) => heard.push(`${done}/${of}`));
    expect(heard).toEqual(["0/3", "1/3", "2/3"]);
  });

  it("names a difference of one unit with the cell in its file", async () => {
    const [first, second, ...others] = units;
    if (!first || !second) throw new Error("no units");
    const [, name = ""] = department.units;
    const own = workbookOf(unitOf(department, name));
    const changed = picked(second.file, withCells(own, { "表10!B7": 12.5 }));
    const { findings } = await beside(await atDesk(), [first, changed, ...others]);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ cells }) => cells.some(({ file }) => file === second.file))).toBe(true);
  });
});
