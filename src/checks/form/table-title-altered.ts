import { formTable } from "../../disclosure/forms/form";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { tableName, tableTitle } from "../names";
import { examination, type Fault } from "../rule";
import { writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { followsTemplate, hasOwnTitle, titleWordingIn, withOwnTitle } from "./table-titles";

/** 表名与格式不符: another table's title, or words the form does not use. */
export const tableTitleAltered = examination({
  id: "table-title-altered",
  kind: "form",
  name: { zh: "表名与格式不符", en: "Table title altered" },
  holds: { zh: "表名与公开表格式规定的表名一致。", en: "Tables bear the titles that the form prescribes." },
  severity: "formal",
  sources: [disclosureTemplate("各表表名")],
  remedy: { zh: "改为格式规定的表名。", en: "Give the table the title that the form prescribes." },
  examine: (subject) => {
    const { book, workbook } = subject;
    const follows = followsTemplate(book);
    return tablesOf(subject).flatMap((table): Fault[] => {
      const { title } = table;
      if (!title || hasOwnTitle(book, table.kind, title.value)) return [];
      // Other forms have other titles, but no form gives a table the title of another.
      const titled = titleWordingIn(title.value)?.kind;
      const isOthers = titled !== table.kind && (titled === undefined || titled !== table.definition.titledAs);
      if (!isOthers && (!follows || formTable(book.form, table.kind) === null)) return [];
      const name = tableName(book, table.kind);
      const where = qualifiedAddress(title.cell);
      const printed = title.value.trim();
      const text = withOwnTitle(book, table.kind, title.value);
      const own = tableTitle(book, table.kind);
      return [
        {
          table: table.kind,
          cells: [title.cell],
          expected: own.zh,
          actual: printed,
          message: {
            zh: `${name.zh}的表名写的是“${printed}”（${where}），应为“${own.zh}”。`,
            en: `${name.en} is titled “${printed}” (${where}); it should be “${own.zh}”.`,
          },
          ...writing(workbook, title.cell, text, { zh: "改为规定的表名", en: "Write the prescribed title" }),
        },
      ];
    });
  },
});
