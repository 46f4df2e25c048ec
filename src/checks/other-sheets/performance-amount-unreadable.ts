import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { examination } from "../rule";

/** Words where a number belongs. */
export const performanceAmountUnreadable = examination({
  id: "performance-amount-unreadable",
  kind: "other-sheets",
  name: { zh: "绩效目标表的数不能读取", en: "Unreadable number in a target form" },
  holds: { zh: "绩效目标表的金额和分值权重是数。", en: "Amounts and weights of the target forms are numbers." },
  severity: "logical",
  sources: [disclosureTemplate("绩效目标表：资金、分值权重")],
  remedy: { zh: "改为数；没有的填0.00。", en: "Put a number there, 0.00 where there is none." },
  examine: ({ book }) =>
    book.performance.unreadable.map(({ cells, found, expected }) => ({
      table: null,
      cells,
      message: {
        zh: `${qualifiedAddress(cells[0])}应为${expected}，写的是“${found}”，不能读作数。`,
        en: `${qualifiedAddress(cells[0])} should hold a number (${expected}); “${found}” is none.`,
      },
      actual: found,
    })),
});
