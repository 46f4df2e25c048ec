import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { faultsOf, places } from "./problems";

/** An error value where an amount belongs. */
export const errorValue = examination({
  id: "error-value",
  kind: "reading",
  name: { zh: "金额栏是错误值", en: "Error value in an amount cell" },
  holds: { zh: "金额栏没有错误值。", en: "Amount cells hold no error values." },
  severity: "logical",
  sources: [disclosureTemplate("各表表头与行次")],
  remedy: {
    zh: "修正公式所引用的单元格，或直接填写金额。",
    en: "Mend the cells the formula refers to, or type the amount.",
  },
  examine: ({ book }) =>
    faultsOf(book, "error-value", ({ table, cells, found, expected }) => {
      const name = tableName(book, table);
      return {
        zh: `${name.zh}${expected}应填金额，现为错误值${found}${places(cells).zh}。`,
        en: `${name.en}, ${expected}: an amount belongs here, not the error ${found}${places(cells).en}.`,
      };
    }),
});
