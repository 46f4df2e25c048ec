import { besideUnits, readUnits, THIS_WORKBOOK, unitIn, type PickedUnit } from "../../src/actions/units";
import { disclose } from "../../src/disclosure/disclosure";
import type { Workbook } from "../../src/workbook/workbook";
import { typed, withCells } from "../support/grid-draft";
import { workbookOf } from "../support/sheets-of-rows";
import { smallDepartment } from "./support/small-department";

const NO_TABLES = {
  zh: "没有找到预算公开表，没有计入。请检查是否选错文件。",
  en: "No disclosure tables were found; it is not counted. Check whether it is the right file.",
};
const DAMAGED = { zh: "这是PDF。", en: "A PDF." };

const picked = (file: string, workbook: Workbook | null): PickedUnit => ({
  file,
  read: () =>
    Promise.resolve(workbook === null ? { kind: "unreadable", sentence: DAMAGED } : { kind: "read", workbook }),
});

test("a unit's workbook is what it discloses, formulas without a result worked out", () => {
  const unit = unitIn("甲.xlsx", withCells(smallDepartment(), { "表3!F8": typed("=F9", "#,##0.00") }));
  if (!("book" in unit)) throw new Error(unit.sentence.zh);
  expect(unit.file).toBe("甲.xlsx");
  expect(unit.book.tables.expenditure?.total?.figure("basic")?.amount.toFixed()).toBe("100");
});

test("a workbook without disclosure tables is told of and not counted", () => {
  expect(unitIn("通讯录.xlsx", workbookOf({ 通讯录: [["姓名"]] }))).toEqual({
    file: "通讯录.xlsx",
    sentence: NO_TABLES,
  });
});

test("files are read one after the other, with a breath before each; one that cannot be read keeps no other from it", async () => {
  const heard: string[] = [];
  const pace = { breathe: () => Promise.resolve(void heard.push("breath")) };
  const files = [
    picked("坏.pdf", null),
    picked("通讯录.xlsx", workbookOf({ 通讯录: [["姓名"]] })),
    picked("甲.xlsx", smallDepartment()),
  ];
  const { units, unread } = await readUnits(files, pace, ({ done, of }) => heard.push(`${done}/${of}`));
  expect(units.map(({ file }) => file)).toEqual(["甲.xlsx"]);
  expect(unread).toEqual([
    { file: "坏.pdf", sentence: DAMAGED },
    { file: "通讯录.xlsx", sentence: NO_TABLES },
  ]);
  expect(heard).toEqual(["0/3", "breath", "1/3", "breath", "2/3", "breath"]);
});

test("the department is compared with the sum of its units, and its own cells bear no file", () => {
  const book = disclose(withCells(smallDepartment(), { "表3!E12": 201 }));
  const unread = [{ file: "坏.pdf", sentence: DAMAGED }];
  const units = [{ file: "甲.xlsx", book: disclose(smallDepartment()) }];
  const beside = besideUnits({ book }, { units, unread });
  expect(beside.unread).toBe(unread);
  expect(THIS_WORKBOOK).toBe("");
  expect(beside.findings.map(({ cells }) => cells.map(({ file, cell }) => `${file}!${cell.row}`))).toEqual([
    ["!11", "甲.xlsx!11"],
  ]);
});
