import { recogniseInputs } from "../../disclosure/inputs";
import { INPUTS } from "../../disclosure/inputs/sheets";
import { disclosureTemplate } from "../../disclosure/sources";
import { examination } from "../rule";
import { faultsOf, named } from "./stated-balance";

const { lines } = INPUTS.procurement;

/** 政府采购: reserved for small and medium enterprises ≤ total, of which micro and small ≤ that. */
export const procurementReservedWithinTotal = examination({
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
  examine: ({ workbook }) => {
    const { total, smallAndMedium, microAndSmall } = recogniseInputs(workbook).procurement;
    const reserved = named(smallAndMedium, lines.smallAndMedium);
    return [
      ...faultsOf({ total: named(total, lines.total), relation: "at-least", parts: [reserved] }),
      ...faultsOf({ total: reserved, relation: "at-least", parts: [named(microAndSmall, lines.microAndSmall)] }),
    ];
  },
});
