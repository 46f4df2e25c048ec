import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { faultsOf, places } from "./problems";

/** Words where an amount belongs. */
export const unreadableAmount = examination({
  id: "unreadable-amount",
  kind: "reading",
  name: { zh: "金额栏不是数字", en: "No number in an amount cell" },
  holds: {
    zh: "金额栏只填数字，没有金额的留空。",
    en: "Amount cells hold numbers, or nothing where there is no amount.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表表头与行次")],
  remedy: {
    zh: "改为数字；没有金额的留空，文字说明移到备注。",
    en: "Write the number; leave the cell empty where there is none, and move remarks elsewhere.",
  },
  examine: ({ book }) =>
    faultsOf(book, "unreadable-amount", ({ table, cells, found, expected }) => {
      const name = tableName(book, table);
      return {
        zh: `${name.zh}${expected}应填金额，现为“${found}”${places(cells).zh}。`,
        en: `${name.en}, ${expected}: an amount belongs here, not “${found}”${places(cells).en}.`,
      };
    }),
});
