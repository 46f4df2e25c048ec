import { addInputs, sheetsToAdd } from "../../src/actions/add-inputs";
import { narrateWorkbook } from "../../src/actions/narrate";
import type { NewSheet } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { workbookOf } from "../support/sheets-of-rows";
import { smallDepartment } from "./support/small-department";

const NAMES = [
  "基本信息",
  "上年预算数",
  "变动原因",
  "项目情况",
  "政府采购",
  "国有资产",
  "其他",
  "部门概况",
  "名词解释",
];

/** The port, which keeps what is to be added. */
async function added(workbook: Workbook, lastYear: Parameters<typeof addInputs>[2] = null) {
  const given: (readonly NewSheet[])[] = [];
  const port = { addSheets: (sheets: readonly NewSheet[]) => Promise.resolve(void given.push(sheets)) };
  return { names: await addInputs(port, narrateWorkbook(workbook), lastYear), given };
}

test("a workbook of tables alone gets every input sheet in one act, and their names are told", async () => {
  const { names, given } = await added(smallDepartment());
  expect(names).toEqual(NAMES);
  expect(given.map((sheets) => sheets.map(({ name }) => name))).toEqual([NAMES]);
});

test("a workbook without a disclosure table gets none, and the host is not asked", async () => {
  const other = workbookOf({ 通讯录: [["姓名", "电话"]] });
  expect(sheetsToAdd(narrateWorkbook(other), null)).toEqual([]);
  expect(await added(other)).toEqual({ names: [], given: [] });
});

test("a sheet of that very name that is something else is left alone, and the new one takes another", async () => {
  const { names } = await added(smallDepartment({ 基本信息: [["电话", "12345"]] }));
  expect(names).toEqual(["基本信息表", ...NAMES.slice(1)]);
});

test("a new sheet looks by what its cells are: title, instruction, header, labels and entries", async () => {
  const [sheets] = (await added(smallDepartment())).given;
  const prior = sheets?.find(({ name }) => name === "上年预算数");
  expect(prior?.widths).toHaveLength(4);
  const looks = prior?.rows.map((row) => row.map(({ look }) => look));
  expect(looks?.slice(0, 4)).toEqual([["title"], ["note"], Array(4).fill("header"), Array(4).fill("cell")]);
  expect(prior?.rows[0]?.[0]).toEqual({ value: "上年预算数表", numberFormat: "@", look: "title" });
  expect(prior?.rows[3]?.[3]).toEqual({ value: null, numberFormat: "#,##0.00", look: "cell" });
});

test("last year's workbook fills the amounts of 上年预算数", async () => {
  const lastYear = { name: "2025.xlsx", workbook: smallDepartment() };
  const [sheets] = (await added(smallDepartment(), lastYear)).given;
  const amounts = sheets
    ?.find(({ name }) => name === "上年预算数")
    ?.rows.slice(3)
    .map((row) => row.at(-1)?.value);
  expect(amounts).toContain(100);
  expect(amounts).not.toContain(null);
});
