import { EMPTY_CELL, isBlank, isErrorValue, type CellValue } from "../../src/workbook/cell";
import { asMuchAsACellHolds, beginningOf, MOST_CHARACTERS } from "../../src/workbook/cell-text";

test.each<[CellValue, boolean]>([
  [null, true],
  ["", true],
  [" \u3000", true],
  ["无", false],
  [0, false],
  [false, false],
])("a cell that holds %p is blank: %p", (value, blank) => {
  expect(isBlank({ ...EMPTY_CELL, value })).toBe(blank);
});

test("an empty cell holds nothing, shows nothing and has no format of its own", () => {
  expect(EMPTY_CELL).toEqual({ value: null, text: "", numberFormat: "General", formula: null });
});

test.each(
  "#REF! #N/A #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT! #GETTING_DATA"
    .split(" ")
    .map((value) => [value]),
)("%s is an error value", (value) => {
  expect(isErrorValue(value)).toBe(true);
});

test.each<[CellValue]>([["见#REF!"], ["#REF!等"], ["#"], [""], [5], [null]])("%p is no error value", (value) => {
  expect(isErrorValue(value)).toBe(false);
});

test("a text longer than a cell holds is cut with an ellipsis, one that just fits is not", () => {
  const longest = "字".repeat(MOST_CHARACTERS);
  expect(asMuchAsACellHolds(longest)).toBe(longest);
  expect(asMuchAsACellHolds(`${longest}字`)).toBe(`${longest.slice(1)}…`);
});

test("no character of two units is cut in half", () => {
  expect(beginningOf("部𠮷门", 2)).toBe("部");
  expect(beginningOf("部𠮷门", 3)).toBe("部𠮷");
  expect(beginningOf("部门𠮷", 3)).toBe("部门");
  expect(beginningOf("𠮷部门", 3)).toBe("𠮷部");
  expect(beginningOf("部", 5)).toBe("部");
});
