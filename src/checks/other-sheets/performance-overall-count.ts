import { disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { aboutFigure, counted } from "./counted";

/** 整体预算绩效目标个数 = the number of overall target forms, where there are any. */
export const performanceOverallCount = balance({
  id: "performance-overall-count",
  kind: "other-sheets",
  name: { zh: "整体绩效目标个数与整体绩效目标表张数一致", en: "Number of overall targets and of their forms" },
  holds: {
    zh: "所写整体预算绩效目标个数，等于整体绩效目标表的张数。",
    en: "The stated number of overall targets is that of their forms.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("预算情况说明第十二部分：预算绩效情况")],
  remedy: { zh: "核对个数。", en: "Count again." },
  needs: [],
  equations: (_, { inputs: { statements }, performance: { overall } }) => {
    const stated = statements.overallTargets;
    const [first] = overall;
    if (!stated || !first) return [];
    return [
      {
        about: aboutFigure(stated),
        total: stated,
        parts: [counted(overall.length, FORMS, { unit: stated.unit, cell: first.at })],
      },
    ];
  },
});

const FORMS = { zh: "整体绩效目标表的张数", en: "the number of overall target forms" };
