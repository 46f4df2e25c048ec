import { classification } from "../../disclosure/sources";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { tablesOf } from "./amount-cells";
import { asText, codeCells } from "./code-cells";

/** 科目编码存为数值. */
export const codeStoredAsNumber = examination({
  id: "code-stored-as-number",
  kind: "form",
  name: { zh: "科目编码存为数值", en: "Code stored as a number" },
  holds: { zh: "科目编码存为文本，不存为数值。", en: "Codes are stored as text, not as numbers." },
  severity: "formal",
  sources: [classification("科目编码")],
  remedy: { zh: "把编码存为文本。", en: "Store codes as text." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table): Fault[] => {
      // A code that lost its zero is said to have lost it, and becomes text with it.
      const numbers = codeCells(subject.workbook, table).filter(
        ({ cell, digits, shown }) => typeof cell.value === "number" && shown.length === digits.length,
      );
      if (numbers.length === 0) return [];
      const name = tableName(subject.book, table.kind);
      const cells = numbers.map(({ ref }) => ref);
      const places = addressList(cells);
      return [
        {
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}有${cells.length}个科目编码存为数值（${places.zh}），应存为文本。`,
            en: `${name.en} stores ${cells.length} code(s) as numbers (${places.en}); they should be text.`,
          },
          ...asText(numbers, { zh: "编码存为文本", en: "Store codes as text" }),
        },
      ];
    }),
});
