import { disclosureTemplate } from "../../disclosure/sources";
import { printedNumber } from "../../disclosure/forms/form";
import { qualifiedAddress } from "../../workbook/address";
import { tableTitle } from "../names";
import { examination, type Fault } from "../rule";
import { writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { isNumberedAs, numberedTables } from "./table-numbers";

/** 表号不对: copied from a neighbour. */
export const tableNumberWrong = examination({
  id: "table-number-wrong",
  kind: "form",
  name: { zh: "表号不对", en: "Wrong table number" },
  holds: { zh: "表号与公开表格式的编号一致。", en: "Tables are numbered as the form numbers them." },
  severity: "formal",
  sources: [disclosureTemplate("各表表首的“表1”至“表11”")],
  remedy: { zh: "改为格式规定的表号。", en: "Give the table the number that the form prescribes." },
  examine: (subject) => {
    const { book, workbook } = subject;
    const numbered = numberedTables(tablesOf(subject));
    if (!isNumberedAs(book.form, numbered)) return [];
    return numbered.flatMap(({ table, number, counted }): Fault[] => {
      const expected = printedNumber(book.form, table.kind);
      if (counted === null || expected === "" || counted === expected) return [];
      const where = qualifiedAddress(number.cell);
      const title = tableTitle(book, table.kind);
      return [
        {
          table: table.kind,
          cells: [number.cell],
          expected,
          actual: counted,
          message: {
            zh: `${title.zh}的表号写的是“${counted}”（${where}），应为“${expected}”。`,
            en: `“${title.en}” is numbered “${counted}” (${where}); it should be “${expected}”.`,
          },
          ...writing(workbook, number.cell, table.number ? expected : null, {
            zh: `表号改为${expected}`,
            en: `Number it ${expected}`,
          }),
        },
      ];
    });
  },
});
