import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { faultsOf, places } from "./problems";

/** A row with amounts whose label nobody recognises. */
export const unknownLine = examination({
  id: "unknown-line",
  kind: "reading",
  name: { zh: "行次无法辨认", en: "Row cannot be recognised" },
  holds: {
    zh: "有金额的行，其名称是报表格式规定的项目或带编码的科目。",
    en: "Rows with amounts are lines of the form or carry a code.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("各表表头与行次")],
  remedy: {
    zh: "按报表格式填写该行名称或科目编码；该行金额在辨认之前不参与校验。",
    en: "Name the row as in the form, or give it its code; until then its amounts are not checked.",
  },
  examine: ({ book }) =>
    faultsOf(book, "unknown-line", ({ table, cells, found, expected }) => {
      const name = tableName(book, table);
      return {
        zh: `${name.zh}${found === "" ? "有一行金额没有名称" : `的“${found}”`}${places(cells).zh}${found === "" ? "" : "无法辨认"}，应为${expected}，该行金额未参与校验。`,
        en: `${name.en}: ${found === "" ? "a row with amounts has no name" : `“${found}” cannot be recognised`}${places(cells).en}; its amounts were not checked.`,
      };
    }),
});
