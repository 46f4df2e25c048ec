import { classification } from "../../disclosure/sources";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { tablesOf } from "./amount-cells";
import { asText, codeCells } from "./code-cells";

/** 科目编码丢了前面的零: `6` where 06 belongs. */
export const codeLeadingZeroLost = examination({
  id: "code-leading-zero-lost",
  kind: "form",
  name: { zh: "科目编码丢了前面的零", en: "Code without its leading zero" },
  holds: {
    zh: "科目编码类3位、款2位、项2位，前面的零不省略。",
    en: "Codes have three digits for 类, two for 款 and 项, leading zeros included.",
  },
  severity: "formal",
  sources: [classification("科目编码")],
  remedy: { zh: "补上前面的零，并把编码存为文本。", en: "Put the zero back and store codes as text." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table): Fault[] => {
      const lost = codeCells(subject.workbook, table).filter(({ digits, shown }) => shown.length < digits.length);
      const [first] = lost;
      if (!first) return [];
      const name = tableName(subject.book, table.kind);
      const cells = lost.map(({ ref }) => ref);
      const places = addressList(cells);
      return [
        {
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}有${cells.length}个科目编码丢了前面的零（${places.zh}），如“${first.shown}”应为“${first.digits}”。`,
            en: `${cells.length} code(s) of ${name.en} lost the leading zero (${places.en}): “${first.shown}” should be “${first.digits}”.`,
          },
          expected: first.digits,
          actual: first.shown,
          ...asText(lost, { zh: "补零并存为文本", en: "Put the zeros back" }),
        },
      ];
    }),
});
