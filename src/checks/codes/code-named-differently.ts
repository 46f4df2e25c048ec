import { bears, sameInOtherWords } from "../../disclosure/codes/code-names";
import { spacedCode } from "../../disclosure/recognition/codes";
import { classification } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { examination } from "../rule";
import { allCodedNames, byCode, codesOf } from "./coded-names";

/** 同一编码名称不一: one code under two names in two tables. */
export const codeNamedDifferently = examination({
  id: "code-named-differently",
  kind: "codes",
  name: { zh: "同一编码名称不一", en: "One code, two names" },
  holds: { zh: "同一科目编码在各表中的名称一致。", en: "A code bears the same name in every table." },
  severity: "formal",
  sources: [classification("支出功能分类科目、支出经济分类科目")],
  remedy: { zh: "统一为科目表中的名称。", en: "Use the name of the classification in every table." },
  examine: (subject) => {
    const { codes } = codesOf(subject);
    return [...byCode(allCodedNames(subject.book))].flatMap(([code, entries]) => {
      const listed = codes.get(code);
      const isRight = (name: string): boolean => listed !== undefined && bears(listed, name);
      const [first, ...others] = entries;
      const other = others.find(
        ({ name }) => first && !sameInOtherWords(first.name, name) && !(isRight(first.name) && isRight(name)),
      );
      if (!first || !other) return [];
      const spaced = spacedCode(code);
      return [
        {
          table: other.table,
          cells: [first.cell, other.cell],
          message: {
            zh: `科目${spaced}在一处写作“${first.name}”（${qualifiedAddress(first.cell)}），在另一处写作“${other.name}”（${qualifiedAddress(other.cell)}）。`,
            en: `Code ${spaced} is “${first.name}” in one place (${qualifiedAddress(first.cell)}) and “${other.name}” in another (${qualifiedAddress(other.cell)}).`,
          },
          expected: first.name,
          actual: other.name,
        },
      ];
    });
  },
});
