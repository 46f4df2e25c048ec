import type { InputBlank } from "../../src/disclosure/inputs/inputs";
import { withPlaces } from "../../src/narrative/gap-places";
import type { CellRef } from "../../src/workbook/address";

const at = (row: number): CellRef => ({ sheet: "表", row, column: 1 });
const blank = (input: InputBlank["input"], label: string, column: string, row: number, key = ""): InputBlank => ({
  input,
  key,
  label,
  column,
  printedIn: "万元",
  cell: at(row),
});
const gap = (name: string, ...cells: CellRef[]) => ({ id: "x", name, cells });

describe("a gap of the text", () => {
  const blanks = [
    blank("basics", "在职人数", "content", 1, "inPost"),
    blank("basics", "在职人数增减", "content", 2, "inPostChange"),
    blank("procurement", "面向中小企业预留", "amount", 3, "smallAndMedium"),
    blank("assets", "房屋（平方米）", "quantity", 4, "buildings"),
    blank("projectNotes", "“金财工程”运维费", "period", 5),
    blank("projectNotes", "“金财工程”运维费", "allocation", 6),
    blank("statements", "住房保障支出主要用途", "content", 7),
    blank("statements", "机关运行经费", "content", 8, "agencyOperatingFunds"),
  ];
  const placeOf = (name: string): number | undefined => withPlaces([gap(name)], blanks)[0]?.cells[0]?.row;

  test("is filled in where its line is blank, the very line before one that begins alike", () => {
    expect(placeOf("在职人数")).toBe(1);
    expect(placeOf("在职人数增减")).toBe(2);
    expect(placeOf("面向中小企业预留的采购预算")).toBe(3);
    expect(placeOf("房屋的数量")).toBe(4);
    expect(placeOf("项目““金财工程”运维费”的资金执行时间")).toBe(5);
    expect(placeOf("项目““金财工程”运维费”的资金分配情况")).toBe(6);
    expect(placeOf("住房保障支出的主要用途")).toBe(7);
    expect(placeOf("机关运行经费")).toBe(8);
  });

  test("has no place in another column, in another line or in the line of an amount where a reason is missing", () => {
    expect(placeOf("房屋的价值")).toBeUndefined();
    expect(placeOf("退休人数")).toBeUndefined();
    expect(placeOf("机关运行经费变动的主要原因")).toBeUndefined();
    expect(placeOf("名词解释")).toBeUndefined();
  });

  test("keeps the place it knows", () => {
    expect(withPlaces([gap("在职人数", at(9))], blanks)[0]?.cells).toEqual([at(9)]);
  });
});
