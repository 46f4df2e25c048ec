import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { cellAt } from "../../workbook/workbook";
import { tableName } from "../names";
import { examination, type Fault } from "../rule";
import { writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { statedYears } from "./stated-years";

/** 年度与其他各表不一致: last year's title. */
export const yearDiffers = examination({
  id: "year-differs",
  kind: "form",
  name: { zh: "年度与其他各表不一致", en: "Year differs from the other tables" },
  holds: { zh: "各表写的是同一个预算年度。", en: "All tables state one budget year." },
  severity: "formal",
  sources: [disclosureTemplate("各表表名与表首")],
  remedy: {
    zh: "改为本年度；若整张表是上年的，还应核对金额。",
    en: "State this year; where the whole table is last year's, compare the amounts too.",
  },
  examine: (subject) => {
    const { book, workbook } = subject;
    const { year } = book;
    if (year === null) return [];
    return tablesOf(subject).flatMap((table): Fault[] => {
      // A header may set last year beside this one.
      const years = statedYears(workbook, table);
      const [first] = years;
      if (!first || years.some(({ value }) => value === year)) return [];
      const text = cellAt(workbook, first.cell)?.value;
      const mended =
        typeof text === "string" && text.includes(`${first.value}`)
          ? text.replaceAll(`${first.value}`, `${year}`)
          : null;
      const name = tableName(book, table.kind);
      const where = qualifiedAddress(first.cell);
      return [
        {
          table: table.kind,
          cells: [first.cell],
          expected: String(year),
          actual: String(first.value),
          message: {
            zh: `${name.zh}写的年度是${first.value}年（${where}），应为${year}年。`,
            en: `${name.en} states the year ${first.value} (${where}); it should be ${year}.`,
          },
          ...writing(workbook, first.cell, mended, { zh: `年度改为${year}年`, en: `State ${year}` }),
        },
      ];
    });
  },
});
