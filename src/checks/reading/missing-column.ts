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
  examine: ({ book }) =>
    faultsOf(book, "missing-column", ({ table, cells, expected }) => {
      const name = tableName(book, table);
      return {
        zh: `${name.zh}没有找到“${expected}”栏${places(cells).zh}，与该栏有关的勾稽无法校验。`,
        en: `${name.en} has no column “${expected}”${places(cells).en}; balances that need it cannot be checked.`,
      };
    }),
});
