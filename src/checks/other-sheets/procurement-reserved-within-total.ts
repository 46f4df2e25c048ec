import type { StatedFigure } from "../../disclosure/figure";
import { disclosureTemplate } from "../../disclosure/sources";
import { balance, type EquationDraft } from "../rule";
import { aboutFigure } from "./counted";

/** 政府采购: reserved for small and medium enterprises ≤ total, of which micro and small ≤ that. */
export const procurementReservedWithinTotal = balance({
  id: "procurement-reserved-within-total",
  kind: "other-sheets",
  name: { zh: "预留采购金额不超过其总额", en: "Reserved procurement within its total" },
  holds: {
    zh: "面向中小企业预留的金额不超过政府采购预算，其中面向小微企业预留的不超过面向中小企业预留的。",
    en: "What is reserved for small and medium enterprises is within the procurement budget, and what is for micro and small ones within that.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：政府采购情况")],
  remedy: {
    zh: "核对政府采购预算和预留金额；小微企业预留包含在中小企业预留之内。",
    en: "Check both amounts; what is for micro and small enterprises is part of what is for small and medium ones.",
  },
  needs: [],
  equations: (_, { inputs: { procurement } }) => {
    const { total, smallAndMedium, microAndSmall } = procurement;
    return [within(total, smallAndMedium), within(smallAndMedium, microAndSmall)].flat();
  },
});

function within(whole: StatedFigure | null, part: StatedFigure | null): EquationDraft[] {
  return whole ? [{ about: aboutFigure(whole), total: whole, relation: "at-least", parts: [part] }] : [];
}
