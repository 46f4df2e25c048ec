import { disclosureTemplate } from "../../disclosure/sources";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { amountCells, tablesOf } from "./amount-cells";

/** 金额为负数: a budget has none, except where last year was overspent. */
export const negativeAmount = examination({
  id: "negative-amount",
  kind: "form",
  name: { zh: "金额为负数", en: "Negative amount" },
  holds: {
    zh: "除结转结余外，预算收入和支出不为负数。",
    en: "Apart from carry-over, budgeted income and expenditure are not negative.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: { zh: "核对正负号，改为正确的金额。", en: "See whether the sign is right." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table): Fault[] => {
      if (table.kind === "carryover") return [];
      const negative = amountCells(subject.workbook, table).filter(
        ({ figure }) =>
          // 增减 may well fall.
          ["current", "previous", "executed"].includes(figure.means.period) &&
          figure.amount.isNegative() &&
          !figure.amount.isZero() &&
          !/结转|结余/u.test(`${figure.row}${figure.column}`),
      );
      if (negative.length === 0) return [];
      const name = tableName(subject.book, table.kind);
      const cells = negative.map(({ ref }) => ref);
      const places = addressList(cells);
      return [
        {
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}有${cells.length}个金额为负数（${places.zh}），预算收入和支出不为负数。`,
            en: `${name.en} holds ${cells.length} negative amount(s) (${places.en}); budgeted income and expenditure are not negative.`,
          },
        },
      ];
    }),
});
