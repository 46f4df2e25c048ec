import { recogniseInputs } from "../../disclosure/inputs";
import { INPUTS } from "../../disclosure/inputs/sheets";
import { disclosureTemplate } from "../../disclosure/sources";
import { examination } from "../rule";
import { faultsOf, named } from "./stated-balance";

const { lines } = INPUTS.procurement;

/** 政府采购: total = goods + works + services. */
export const procurementAddsUp = examination({
  id: "procurement-adds-up",
  kind: "other-sheets",
  name: { zh: "政府采购预算等于货物、工程、服务之和", en: "Procurement adds up" },
  holds: {
    zh: "政府采购预算等于货物、工程、服务预算之和。",
    en: "The procurement budget is the sum of goods, works and services.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：政府采购情况")],
  remedy: {
    zh: "核对政府采购预算和货物、工程、服务三项，改正有误的一个。",
    en: "See which of the four is wrong and correct it.",
  },
  examine: ({ workbook }) => {
    const { total, goods, works, services } = recogniseInputs(workbook).procurement;
    return faultsOf({
      total: named(total, lines.total),
      parts: [named(goods, lines.goods), named(works, lines.works), named(services, lines.services)],
    });
  },
});
