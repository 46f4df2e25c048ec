import { expense, type Fund } from "../meaning";

/** “三公”经费 and what is printed beside it, paid by a fund. Source: 财预〔2016〕143号 (购置费 and 运行费 apart). */
export const expenseLines = (fund: Fund) =>
  ({
    grandTotal: {
      zh: "“三公”经费、会议费、培训费合计",
      en: "Total with meetings and training",
      means: expense("threePublicAndMeetings", fund),
    },
    total: { zh: "合计", en: "Total", means: expense("threePublic", fund) },
    travelAbroad: { zh: "因公出国（境）费", en: "Official travel abroad", means: expense("travelAbroad", fund) },
    reception: { zh: "公务接待费", en: "Official reception", means: expense("reception", fund) },
    vehicles: {
      zh: "公务用车购置及运行费（小计）",
      en: "Official vehicles, subtotal",
      means: expense("vehicles", fund),
    },
    vehiclePurchase: {
      zh: "公务用车购置费",
      en: "Vehicle purchase",
      means: expense("vehiclePurchase", fund),
      of: "vehicles",
    },
    vehicleOperation: {
      zh: "公务用车运行费",
      en: "Vehicle operation",
      means: expense("vehicleOperation", fund),
      of: "vehicles",
    },
    meetings: { zh: "会议费", en: "Meetings", means: expense("meetings", fund) },
    training: { zh: "培训费", en: "Training", means: expense("training", fund) },
    agencyOperating: { zh: "机关运行经费", en: "Agency operating funds", means: expense("agencyOperating", fund) },
  }) as const;
