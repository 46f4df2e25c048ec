import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { tablesOf } from "./amount-cells";
import { formatFaults, shownNumbers } from "./number-formats";

/** 同一张表小数位数不一. */
export const mixedDecimals = examination({
  id: "mixed-decimals",
  kind: "form",
  name: { zh: "同一张表小数位数不一", en: "Mixed decimals in a table" },
  holds: { zh: "同一张表的金额显示的小数位数相同。", en: "The amounts of a table show equally many decimals." },
  severity: "formal",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: { zh: "统一为两位小数。", en: "Show two decimals throughout." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table) => {
      const shown = shownNumbers(subject, table);
      const name = tableName(subject.book, table.kind);
      return formatFaults(table, shown.mixed, shown, (cells, places) => ({
        zh: `${name.zh}的金额小数位数不一，${cells.length}个金额显示的不是${shown.decimals}位小数（${places.zh}），如“${cells[0]?.shown ?? ""}”。`,
        en: `The amounts of ${name.en} show unlike decimals: ${cells.length} do not show ${shown.decimals} (${places.en}), such as “${cells[0]?.shown ?? ""}”.`,
      }));
    }),
});
