import { HostRefusal } from "../../src/workbook/ports";
import { refuseOtherText } from "../../src/workbook/text-rows";

const refusal = (present: readonly string[] | null, found: readonly string[] | null): string => {
  try {
    refuseOtherText("情况说明", present, found);
  } catch (error) {
    return error instanceof HostRefusal ? `${error.reason} ${error.where}` : String(error);
  }
  return "same";
};

test.each<[string, readonly string[] | null, readonly string[] | null, string]>([
  ["the same text", ["一、概况", "本单位"], ["一、概况", "本单位"], "same"],
  ["no sheet, as before", null, null, "same"],
  ["empty rows at the end", ["一、概况", "", ""], ["一、概况"], "same"],
  ["empty rows gone", ["一、概况"], ["一、概况", ""], "same"],
  ["a row that reads otherwise", ["一、概况", "本单位"], ["一、概况", "本部门"], "changed 情况说明"],
  ["a row added", ["一、概况", "本单位"], ["一、概况"], "changed 情况说明"],
  ["a row gone", ["一、概况"], ["一、概况", "本单位"], "changed 情况说明"],
  ["a sheet that is new, though empty", [], null, "changed 情况说明"],
  ["a sheet that is gone, though it was empty", null, [], "changed 情况说明"],
])("a text is written only over what it was worked out from: %s", (_what, present, found, told) => {
  expect(refusal(present, found)).toBe(told);
});
