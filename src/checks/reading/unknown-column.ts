import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { faultsOf, places } from "./problems";

/** A column with amounts that the form does not know. */
export const unknownColumn = examination({
  id: "unknown-column",
  kind: "reading",
  name: { zh: "栏目不在报表格式内", en: "Column not in the form" },
  holds: { zh: "各表只有报表格式规定的金额栏目。", en: "Each table has only the amount columns of the form." },
  severity: "verifiable",
  sources: [disclosureTemplate("各表表头与行次")],
  remedy: {
    zh: "把栏名改为报表格式的写法；自行增加的栏目请说明用途。",
    en: "Name the column as in the form; explain a column added on purpose.",
  },
  examine: ({ book }) =>
    faultsOf(book, "unknown-column", ({ table, cells, found }) => {
      const name = tableName(book, table);
      return {
        zh: `${name.zh}的“${found}”栏${places(cells).zh}不在报表格式内，其金额未参与校验。`,
        en: `Column “${found}” of ${name.en}${places(cells).en} is not in the form; its amounts were not checked.`,
      };
    }),
});
