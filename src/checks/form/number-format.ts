import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { tablesOf } from "./amount-cells";
import { formatFaults, shownNumbers } from "./number-formats";

/** 数字格式不是千分位加两位小数. */
export const numberFormat = examination({
  id: "number-format",
  kind: "form",
  name: { zh: "数字格式不规范", en: "Number format" },
  holds: {
    zh: "金额显示千分位；以万元为单位的显示两位小数。",
    en: "Amounts show thousands separators and, in 万元, two decimals.",
  },
  severity: "formal",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: { zh: "把数字格式设为“#,##0.00”。", en: "Set the number format to “#,##0.00”." },
  examine: (subject) =>
    tablesOf(subject).flatMap((table) => {
      const shown = shownNumbers(subject, table);
      const name = tableName(subject.book, table.kind);
      return formatFaults(table, shown.unlike, shown, (cells, places) => ({
        zh: `${name.zh}有${cells.length}个金额没有按千分位${shown.decimals === 0 ? "" : "和两位小数"}显示（${places.zh}），如“${cells[0]?.shown ?? ""}”。`,
        en: `${cells.length} amount(s) of ${name.en} are not shown with thousands separators${shown.decimals === 0 ? "" : " and two decimals"} (${places.en}), such as “${cells[0]?.shown ?? ""}”.`,
      }));
    }),
});
