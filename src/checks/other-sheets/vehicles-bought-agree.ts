import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";

/** 安排购置车辆 and 公务用车购置费 are the same money. */
export const vehiclesBoughtAgree = balance({
  id: "vehicles-bought-agree",
  kind: "other-sheets",
  name: { zh: "安排购置车辆与公务用车购置费一致", en: "Vehicles to be bought agree" },
  holds: {
    zh: "国有资产情况中安排购置车辆的金额，等于“三公”经费的公务用车购置费；一处有、一处没有的，应当说明。",
    en: "What is planned for vehicles is the vehicle purchase of the three public expenses; a difference is explained.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("预算情况说明第十部分、第十二部分：公务用车购置")],
  remedy: {
    zh: "核对两处金额；购置的不是公务用车，或资金不是财政拨款的，加以说明。",
    en: "Check both; explain where other vehicles are bought, or not from appropriations.",
  },
  needs: [],
  equations: (_, { tables: { threePublicExpenses: table }, inputs: { assets } }) => {
    const row = table?.line("vehiclePurchase");
    const planned = assets.plannedVehicles?.value;
    return table && row && planned
      ? [{ about: aboutRow(table, row), total: row.figure("total"), parts: [planned] }]
      : [];
  },
});
