import { expense } from "../meaning";
import { defineTable } from "./definition";

/** “三公”经费支出情况表, as lines or as columns. Source: 财预〔2016〕143号 (购置费 and 运行费 apart). */
export const threePublicExpenses = defineTable({
  kind: "threePublicExpenses",
  code: "T10",
  title: { zh: "财政拨款“三公”经费支出情况表", en: "“Three public” expenses" },
  shape: "lines",
  classification: "none",
  means: expense("threePublic"),
  columns: {
    total: { zh: "合计", en: "Total", means: expense("threePublic") },
    generalPublic: { zh: "一般公共预算", en: "General public budget", means: expense("threePublic", "generalPublic") },
    governmentFund: { zh: "政府性基金", en: "Government fund", means: expense("threePublic", "governmentFund") },
    stateCapital: { zh: "国有资本经营预算", en: "State capital", means: expense("threePublic", "stateCapital") },
  },
  lines: {
    grandTotal: {
      zh: "“三公”经费、会议费、培训费合计",
      en: "Total with meetings and training",
      means: expense("threePublicAndMeetings"),
    },
    total: { zh: "合计", en: "Total", means: expense("threePublic") },
    travelAbroad: { zh: "因公出国（境）费", en: "Official travel abroad", means: expense("travelAbroad") },
    reception: { zh: "公务接待费", en: "Official reception", means: expense("reception") },
    vehicles: {
      zh: "公务用车购置及运行费（小计）",
      en: "Official vehicles, subtotal",
      means: expense("vehicles"),
    },
    vehiclePurchase: {
      zh: "公务用车购置费",
      en: "Vehicle purchase",
      means: expense("vehiclePurchase"),
      of: "vehicles",
    },
    vehicleOperation: {
      zh: "公务用车运行费",
      en: "Vehicle operation",
      means: expense("vehicleOperation"),
      of: "vehicles",
    },
    meetings: { zh: "会议费", en: "Meetings", means: expense("meetings") },
    training: { zh: "培训费", en: "Training", means: expense("training") },
    agencyOperating: { zh: "机关运行经费", en: "Agency operating funds", means: expense("agencyOperating") },
  },
});
