import { plain } from "../../disclosure/recognition/label";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { tableName } from "../names";
import { examination, type Fault, type Subject } from "../rule";
import { tablesNamed, writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { prevailing } from "./prevailing";
import { statedYears } from "./stated-years";

/** 没有写明年度, where the other tables do. */
export const yearMissing = examination({
  id: "year-missing",
  kind: "form",
  name: { zh: "没有写明年度", en: "Year not stated" },
  holds: {
    zh: "其他各表写明预算年度的，每张表都写明。",
    en: "Where the other tables state the budget year, every table does.",
  },
  severity: "formal",
  sources: [disclosureTemplate("各表表名与表首")],
  remedy: { zh: "照其他各表写明年度。", en: "State the year as the other tables do." },
  examine: (subject) => {
    const tables = tablesOf(subject);
    const stating = tables.filter((table) => statedYears(subject.workbook, table).length > 0);
    if (stating.length * 2 <= tables.length) return [];
    const others = tablesNamed(subject.book, stating);
    const prefix = prefixOf(stating);
    return tables
      .filter((table) => !stating.includes(table))
      .map((table): Fault => {
        const name = tableName(subject.book, table.kind);
        const cell = table.title?.cell ?? table.headerCells[0]?.cell;
        return {
          table: table.kind,
          cells: cell ? [cell] : [],
          message: {
            zh: `${name.zh}没有写明年度，${others.zh}都已写明。`,
            en: `${name.en} does not state the year; ${others.en} do.`,
          },
          ...repairOf(subject, table, prefix),
        };
      });
  },
});

/** What most of these titles print before the table's name, `2024年`; `null` where they print no year there. */
function prefixOf(tables: readonly Table[]): string | null {
  const prefixes = tables.flatMap(({ title, definition }) => {
    const at = title?.value.indexOf(definition.title.zh) ?? -1;
    return title && at >= 0 ? [title.value.slice(0, at)] : [];
  });
  const usual = prevailing(prefixes, plain);
  return usual?.isMost && /20\d{2}年/u.test(plain(usual.value)) ? usual.value : null;
}

function repairOf({ workbook }: Subject, { title, definition }: Table, prefix: string | null): Pick<Fault, "repair"> {
  if (!title || prefix === null || plain(title.value) !== plain(definition.title.zh)) return {};
  return writing(workbook, title.cell, `${prefix}${title.value.trim()}`, {
    zh: "在表名前写入年度",
    en: "Write the year before the title",
  });
}
