import { disclosureProcedure } from "../../disclosure/sources";
import { definitionOf } from "../../disclosure/kinds";
import { examination } from "../rule";
import { faultsOf } from "./problems";

/** A table of the form that is on no sheet. */
export const missingTable = examination({
  id: "missing-table",
  kind: "reading",
  name: { zh: "缺少报表", en: "Table missing" },
  holds: {
    zh: "报表格式规定的各张报表齐全；没有数据的列出空表。",
    en: "All tables of the form are there; those without data are published empty.",
  },
  severity: "logical",
  sources: [disclosureProcedure("公开报表的范围；没有数据的表格应当列出空表并说明")],
  remedy: {
    zh: "补上该表；没有数据的列出空表并写明说明。已有该表的，请把表名、表头改为报表格式的写法。",
    en: "Add the table, empty and with its sentence where there are no data. Where it is there, write its title and header as in the form.",
  },
  examine: ({ book }) =>
    faultsOf(book, "missing-table", ({ table, expected }) => ({
      zh: `没有找到${expected}，与该表有关的勾稽无法校验。`,
      en: `${definitionOf(table).title.en} (${expected}) was not found; balances that need it cannot be checked.`,
    })),
});
