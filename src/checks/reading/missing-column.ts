import type { Book } from "../../disclosure/book";
import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { faultsOf, places } from "./problems";

/** A column of the form that the header lacks. */
export const missingColumn = examination({
  id: "missing-column",
  kind: "reading",
  name: { zh: "缺少栏目", en: "Column missing" },
  holds: { zh: "各表栏目齐全，栏名与报表格式一致。", en: "Each table has all its columns, named as in the form." },
  severity: "logical",
  sources: [disclosureTemplate("各表表头与行次")],
  remedy: {
    zh: "补上该栏，或把栏名改回报表格式的写法。",
    en: "Add the column, or name it as in the form.",
  },
  examine: ({ book }) => {
    const since = earlierForm(book);
    return faultsOf(book, "missing-column", ({ table, cells, expected }) => {
      const name = tableName(book, table);
      const at = places(cells);
      return {
        zh: `${name.zh}没有找到“${expected}”栏${at.zh}，与该栏有关的勾稽无法校验${
          since === null ? "" : `；校验所依的是${since}年的格式，本年格式没有该栏的不必补`
        }。`,
        en: `${name.en} has no column “${expected}”${at.en}; balances that need it cannot be checked${
          since === null ? "" : `. The form known is that of ${since}; add nothing that this year's form does not have`
        }.`,
      };
    }).map((fault) => (since === null ? fault : { ...fault, severity: "verifiable" }));
  },
});

/** The year of the form where the place may have changed it since; the national base stands until it is replaced. */
function earlierForm({ form, year }: Book): number | null {
  return form !== null && form.province !== "" && year !== null && year > form.from ? form.from : null;
}
