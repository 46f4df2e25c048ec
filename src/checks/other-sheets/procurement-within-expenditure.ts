import { disclosureTemplate } from "../../disclosure/sources";
import { TOTAL } from "../about";
import { balance } from "../rule";

/** 政府采购: no more is bought than is spent. */
export const procurementWithinExpenditure = balance({
  id: "procurement-within-expenditure",
  kind: "other-sheets",
  name: { zh: "政府采购预算不超过支出总计", en: "Procurement within expenditure" },
  holds: {
    zh: "政府采购预算不超过部门支出总计。",
    en: "The procurement budget is within the department's total expenditure.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("预算情况说明第十二部分：政府采购情况")],
  remedy: {
    zh: "核对政府采购预算的金额和单位（万元）。",
    en: "Check the amount of the procurement budget and its unit, 万元.",
  },
  needs: [],
  equations: (_, { tables, inputs: { procurement } }) =>
    procurement.total
      ? [
          {
            about: TOTAL,
            total: tables.expenditure?.total?.figure("total"),
            relation: "at-least",
            parts: [procurement.total],
          },
        ]
      : [],
});
