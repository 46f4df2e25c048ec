import { spacedCode } from "../../disclosure/recognition/codes";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Row } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { quoted, tableName } from "../names";
import { examination } from "../rule";
import { codedTables } from "./coded-names";

/** 同一科目列了两行. In the project table a 项 has a row for each project, which must differ by name. */
export const codeTwice = examination({
  id: "code-twice",
  kind: "codes",
  name: { zh: "同一科目列了两行", en: "A code listed twice" },
  holds: {
    zh: "同一张表（项目支出表为同一单位）中，一个科目只列一行；同一科目下的项目名称不重复。",
    en: "A table (a unit of the project table) lists a code once, and a project once.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表功能分类、经济分类科目")],
  remedy: {
    zh: "删去重复的一行；若是两个不同的科目或项目，改正编码或名称。",
    en: "Delete one of the rows, or mend the code or name if they are two different ones.",
  },
  examine: ({ book }) =>
    codedTables(book).flatMap((table) => {
      const first = new Map<string, Row>();
      return table.rows.flatMap((row) => {
        if (row.code === null) return [];
        const key = [
          row.parent ? table.rows.indexOf(row.parent) : "",
          row.code,
          row.crossed,
          row.block,
          row.kind === "project" ? row.name : "",
        ].join("|");
        const before = first.get(key);
        if (!before) {
          first.set(key, row);
          return [];
        }
        const name = tableName(book, table.kind);
        const what = row.kind === "project" ? `${quoted(row.name)}（${spacedCode(row.code)}）` : `${row.label}`;
        return [
          {
            table: table.kind,
            cells: [before.labelCell, row.labelCell],
            message: {
              zh: `${name.zh}中${what}列了两行（${qualifiedAddress(before.labelCell)}、${qualifiedAddress(row.labelCell)}）。`,
              en: `${name.en} lists ${what} twice (${qualifiedAddress(before.labelCell)}, ${qualifiedAddress(row.labelCell)}).`,
            },
          },
        ];
      });
    }),
});
