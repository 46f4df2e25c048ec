import { disclosureTemplate } from "../../disclosure/sources";
import { examination } from "../rule";

/** 金额截尾: what was cut off is missing from the sums, each a last digit or two short of its total. */
export const figuresCutOff = examination({
  id: "figures-cut-off",
  kind: "form",
  name: { zh: "金额截尾而非四舍五入", en: "Figures cut off instead of rounded" },
  holds: {
    zh: "金额按四舍五入保留小数，不直接舍去尾数。",
    en: "Amounts are rounded to their decimals, not cut off.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("各表金额栏")],
  remedy: {
    zh: "导出时改为四舍五入（公式用ROUND，不用INT、TRUNC、ROUNDDOWN），或说明舍去尾数的原因。",
    en: "Round on export (ROUND, not INT, TRUNC or ROUNDDOWN), or explain why the rest is cut off.",
  },
  examine: ({ verdicts = [] }) => {
    const cut = verdicts.filter(({ outcome }) => outcome === "truncated");
    const [first] = cut;
    if (first === undefined) return [];
    return [
      {
        table: null,
        cells: cut.map(({ equation }) => equation.total.cell),
        message: {
          zh: `金额像是直接舍去尾数而非四舍五入（截尾）：合计几乎都不小于各项之和，其中${cut.length}处多出的尾数超过四舍五入所能解释的，不作为错误。`,
          en: `The amounts appear to be cut off instead of rounded: totals are hardly ever less than the sum of their parts, and ${cut.length} of them exceed it by more than rounding explains; none is reported as an error.`,
        },
      },
    ];
  },
});
