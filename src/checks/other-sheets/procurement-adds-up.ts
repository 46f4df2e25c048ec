import { disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { aboutFigure } from "./counted";

/** 政府采购: total = goods + works + services. */
export const procurementAddsUp = balance({
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
  needs: [],
  equations: (_, { inputs: { procurement } }) => {
    const { total, goods, works, services } = procurement;
    return total ? [{ about: aboutFigure(total), total, parts: [goods, works, services] }] : [];
  },
});
