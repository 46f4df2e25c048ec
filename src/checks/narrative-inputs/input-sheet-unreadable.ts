import { disclosureTemplate } from "../../disclosure/sources";
import type { InputReadingProblem } from "../../disclosure/inputs/inputs";
import { INPUTS } from "../../disclosure/inputs/sheets";
import { qualifiedAddress } from "../../workbook/address";
import { examination, type Fault } from "../rule";

/** Something in an input sheet that could not be read, so that the text would leave it out. */
export const inputSheetUnreadable = examination({
  id: "input-sheet-unreadable",
  kind: "narrative-inputs",
  name: { zh: "填报表中有无法识别的内容", en: "Unreadable content in an input sheet" },
  holds: {
    zh: "填报表的每一行都是规定的项目，数量和金额都是数字。",
    en: "Every row of an input sheet is a known line, every quantity a number.",
  },
  severity: "formal",
  sources: [disclosureTemplate("填报表")],
  remedy: {
    zh: "按填写说明改正该单元格；多余的行或工作表请删除。",
    en: "Correct the cell as the instruction says; delete rows or sheets that do not belong.",
  },
  examine: ({ book }) => book.problems.flatMap((problem) => ("input" in problem ? faultOf(problem) : [])),
});

function faultOf(problem: InputReadingProblem): Fault[] {
  const { kind, input, cells, found, expected } = problem;
  const title = INPUTS[input].title;
  const [cell] = cells;
  const at = cell ? `（${qualifiedAddress(cell)}）` : "";
  const fault = (zh: string, en: string): Fault[] => [
    { table: null, cells, message: { zh, en }, expected, actual: found },
  ];
  switch (kind) {
    case "missing-sheet":
      return [];
    case "duplicate-sheet":
      return fault(
        `工作表“${found}”也是${title.zh}，${expected}，只读了后者。`,
        `The sheet “${found}” is a second ${title.en}; only the first was read.`,
      );
    case "unknown-entry":
      return fault(
        `${title.zh}中的“${found}”${at}不是表中规定的项目，应为${expected}。`,
        `“${found}”${at} in ${title.en} is no line of that sheet.`,
      );
    case "duplicate-line":
      return fault(
        `${title.zh}中的“${found}”${at}重复出现，只读了前一行。`,
        `“${found}”${at} occurs twice in ${title.en}; the first was read.`,
      );
    case "unreadable-number":
      return fault(
        `${title.zh}中的“${found}”${at}不是数字，应为${expected}。`,
        `“${found}”${at} in ${title.en} is no number.`,
      );
  }
}
