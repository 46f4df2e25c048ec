import { disclosureTemplate } from "../../disclosure/sources";
import { addressList, tableName } from "../names";
import { examination, type Fault } from "../rule";
import { formatted, tablesOf } from "./amount-cells";
import { ROUND, shownNumbers } from "./number-formats";

/** 金额的小数比显示的多: what a reader adds up differs from what Excel adds up. */
export const hiddenDecimals = examination({
  id: "hidden-decimals",
  kind: "form",
  name: { zh: "金额的小数比显示的多", en: "More decimals than shown" },
  holds: { zh: "单元格里的金额与显示的金额一致。", en: "A cell holds the amount that it shows." },
  severity: "verifiable",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: {
    zh: "把金额改为显示的数，公式用ROUND取两位小数；确需保留更多小数的，说明原因。",
    en: "Let the cell hold what it shows, with ROUND in formulas; explain where more decimals are needed.",
  },
  examine: (subject) =>
    tablesOf(subject).flatMap((table): Fault[] => {
      const shown = shownNumbers(subject, table);
      const typed = shown.hiding.filter(({ cell }) => cell.formula === null);
      // A sum of amounts with hidden decimals has them too; the typed ones are the cause.
      const found = typed.length > 0 ? typed : shown.hiding;
      const [first] = found;
      if (!first) return [];
      const name = tableName(subject.book, table.kind);
      const cells = found.map(({ ref }) => ref);
      const places = addressList(cells);
      const digits = String(Number(first.value.toPrecision(15)));
      return [
        {
          table: table.kind,
          cells,
          message: {
            zh: `${name.zh}有${cells.length}个金额的小数比显示的多（${places.zh}），如${first.shown}实为${digits}，按显示的数相加与Excel求和不同。`,
            en: `${cells.length} amount(s) of ${name.en} have more decimals than they show (${places.en}): ${first.shown} is ${digits}, so that what a reader adds up differs from what Excel adds up.`,
          },
          actual: digits,
          ...(typed.length > 0
            ? {
                repair: {
                  safety: "changes-figure" as const,
                  name: ROUND,
                  edits: typed.map((cell) => formatted(cell, shown.decimals, cell.cell.numberFormat)),
                },
              }
            : {}),
        },
      ];
    }),
});
