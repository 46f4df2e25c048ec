import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { faultsOf, places } from "./problems";

/** The same table on two sheets: one was read, and nobody can tell whether it is the right one. */
export const duplicateTable = examination({
  id: "duplicate-table",
  kind: "reading",
  name: { zh: "报表重复", en: "Table found twice" },
  holds: { zh: "每张报表在工作簿中只有一份。", en: "Each table stands in the workbook once." },
  severity: "verifiable",
  sources: [disclosureTemplate("报表目录")],
  remedy: {
    zh: "删除多余的一份，或改去其表名，使校验针对要公开的那一份。",
    en: "Delete the surplus copy or its title, so that the copy to be published is the one that is checked.",
  },
  examine: ({ book }) =>
    faultsOf(book, "duplicate-table", ({ table, cells, found, expected }) => {
      const name = tableName(book, table);
      return {
        zh: `${name.zh}出现两次：已读取工作表“${expected}”，未读取工作表“${found}”${places(cells).zh}。`,
        en: `${name.en} is there twice: sheet “${expected}” was read, sheet “${found}” was not${places(cells).en}.`,
      };
    }),
});
