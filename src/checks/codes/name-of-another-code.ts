import { ownerOfName } from "../../disclosure/codes/code-names";
import { spacedCode } from "../../disclosure/recognition/codes";
import { classification } from "../../disclosure/sources";
import { addressList } from "../names";
import { examination } from "../rule";
import { byCode, codedNames, codedTables, codesOf } from "./coded-names";

/** 名称属于另一科目: a code with the name of its neighbour, as when a row was copied. */
export const nameOfAnotherCode = examination({
  id: "name-of-another-code",
  kind: "codes",
  name: { zh: "名称属于另一科目", en: "Name of another code" },
  holds: {
    zh: "编码旁的名称不是同级另一科目的名称。",
    en: "The name beside a code is not that of another code of the same parent.",
  },
  severity: "formal",
  sources: [classification("支出功能分类科目、支出经济分类科目")],
  remedy: { zh: "核对该行是编码填错还是名称填错。", en: "See whether the code or the name of the row is wrong." },
  examine: (subject) => {
    const list = codesOf(subject);
    return codedTables(subject.book).flatMap((table) =>
      [...byCode(codedNames(table))].flatMap(([code, entries]) =>
        entries.flatMap(({ name, cell }) => {
          const official = list.codes.get(code)?.name;
          const owner = ownerOfName(code, name, list);
          if (official === undefined || !owner) return [];
          const where = addressList([cell]);
          return {
            table: table.kind,
            cells: [cell],
            message: {
              zh: `科目${spacedCode(code)}写作“${name}”（${where.zh}），该名称属于${spacedCode(owner.code)}；${spacedCode(code)}应为“${official}”。`,
              en: `Code ${spacedCode(code)} is named “${name}” (${where.en}), which belongs to ${spacedCode(owner.code)}; ${spacedCode(code)} is “${official}”.`,
            },
            expected: official,
            actual: name,
          };
        }),
      ),
    );
  },
});
