import { readAmount } from "../../disclosure/recognition/amount";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import type { Edit } from "../../workbook/edits";
import { invisibleIn } from "../../workbook/invisible";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { AMOUNT_FORMAT, amountCells, tablesOf, type AmountCell } from "./amount-cells";

/** 金额存为文本: Excel leaves it out of every sum. */
export const amountStoredAsText = examination({
  id: "amount-stored-as-text",
  kind: "form",
  name: { zh: "金额存为文本", en: "Amount stored as text" },
  holds: { zh: "金额存为数值，不存为文本。", en: "Amounts are stored as numbers, not as text." },
  severity: "formal",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: {
    zh: "转为数值，并设置千分位和两位小数的格式。",
    en: "Turn it into a number with two decimals and thousands separators.",
  },
  examine: (subject) =>
    tablesOf(subject).flatMap((table: Table) => {
      const texts = amountCells(subject.workbook, table).filter(
        ({ cell, figure }) => typeof cell.value === "string" && !figure.isEmpty,
      );
      const name = tableName(subject.book, table.kind);
      const typed = texts.filter(({ cell }) => cell.formula === null);
      const computed = texts.filter(({ cell }) => cell.formula !== null);
      const faults: Fault[] = [];
      if (typed.length > 0) {
        const cells = typed.map(({ ref }) => ref);
        const places = addressList(cells);
        const unseen = invisibleIn(typed.map(({ cell }) => String(cell.value)).join(""));
        faults.push({
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}有${cells.length}个金额存为文本（${places.zh}），公式求和时不计入${unseen.zh === "" ? "" : `；其中夹有看不见的字符（${unseen.zh}），转为数值时一并去掉`}。`,
            en: `${name.en} holds ${cells.length} amount(s) as text (${places.en}); formulas leave them out of sums.${unseen.en === "" ? "" : ` Invisible characters among them (${unseen.en}) go as they become numbers.`}`,
          },
          repair: { safety: "safe", name: { zh: "转为数值", en: "Turn into numbers" }, edits: typed.flatMap(toNumber) },
        });
      }
      if (computed.length > 0) {
        const cells = computed.map(({ ref }) => ref);
        const places = addressList(cells);
        faults.push({
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}有${cells.length}个公式得出的金额是文本（${places.zh}），其他公式求和时不计入。`,
            en: `${cells.length} formula(s) of ${name.en} yield text (${places.en}); other formulas leave it out of sums.`,
          },
        });
      }
      return faults;
    }),
});

/** The format shows as many decimals as the text did, so that nothing is hidden that was printed. */
function toNumber({ ref, cell, figure }: AmountCell): Edit[] {
  const reading = readAmount(cell, figure.unit);
  if (reading.kind !== "amount") return [];
  const numberFormat = reading.value.decimalPlaces() <= 2 ? AMOUNT_FORMAT : `#,##0.${"0".repeat(reading.decimals)}`;
  return [
    {
      cell: ref,
      before: { content: cell.value, numberFormat: cell.numberFormat },
      after: { content: Number(reading.value.toFixed()), numberFormat },
    },
  ];
}
