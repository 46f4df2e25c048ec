import { spacedCode } from "../../disclosure/recognition/codes";
import { classification, disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination } from "../rule";
import { codedTables } from "./coded-names";

/** 缺少上级科目行: a 项 without its 款, a 款 without its 类. */
export const parentRowMissing = examination({
  id: "parent-row-missing",
  kind: "codes",
  name: { zh: "缺少上级科目行", en: "Parent row missing" },
  holds: {
    zh: "列有下级科目的，其上级科目也列出一行。",
    en: "Where a code is listed, the code above it has a row too.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表功能分类、经济分类科目"), classification("类、款、项")],
  remedy: {
    zh: "补上缺少的上级科目行，或核对该行编码是否填错。",
    en: "Add the missing row, or see whether the code of this row is wrong.",
  },
  examine: ({ book }) =>
    codedTables(book).flatMap((table) => {
      // Some forms print 项 only; then nothing is missing above them.
      if (table.definition.shape === "two-sided" || !table.rows.some(({ code }) => code?.length === 3)) return [];
      const told = new Set<string>();
      const levels = new Set(table.rows.map(({ code }) => code?.length ?? 0));
      return table.rows.flatMap((row) => {
        const { code, parent } = row;
        if (code === null || code.length <= 3) return [];
        // The project table has no 项 rows of its own: its projects stand directly below their 款.
        const above = code.slice(0, -2);
        const unit = unitOf(row);
        const key = `${unit}|${above}`;
        if (parent?.code === above || parent?.code === code || told.has(key)) return [];
        // A level that the table prints nowhere is left out by habit.
        if (!levels.has(above.length)) return [];
        told.add(key);
        const name = tableName(book, table.kind);
        return [
          {
            table: table.kind,
            cells: row.codeCells.length > 0 ? row.codeCells : [row.labelCell],
            message: {
              zh: `${name.zh}列有${row.label}（${qualifiedAddress(row.labelCell)}），缺少其上级科目${spacedCode(above)}一行。`,
              en: `${name.en} lists ${row.label} (${qualifiedAddress(row.labelCell)}) but has no row for ${spacedCode(above)} above it.`,
            },
          },
        ];
      });
    }),
});

interface Nested {
  readonly kind: string;
  readonly name: string;
  readonly parent: Nested | null;
}

function unitOf(row: Nested): string {
  return row.kind === "unit" ? row.name : row.parent ? unitOf(row.parent) : "";
}
