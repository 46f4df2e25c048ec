import { isPlaceholder } from "../../disclosure/inputs/placeholder";
import { formName } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { addressList } from "../names";
import { examination } from "../rule";

/** 年度绩效目标 and 项目总体目标 left blank. */
export const performanceGoalMissing = examination({
  id: "performance-goal-missing",
  kind: "other-sheets",
  name: { zh: "绩效目标表没有写总体目标", en: "Target form without its target" },
  holds: {
    zh: "每张绩效目标表都写明年度绩效目标或项目总体目标。",
    en: "Every target form states what is to be reached in all.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("绩效目标表：总体目标")],
  remedy: { zh: "填写总体目标。", en: "State the target." },
  examine: ({ book: { performance } }) =>
    [...performance.overall, ...performance.projects].flatMap((form) => {
      const text = form.goal?.text ?? null;
      if (form.goal === null || (text !== null && !isPlaceholder(text.value))) return [];
      const [name, at] = [formName(form), addressList([form.goal.cell])];
      return [
        {
          table: null,
          cells: [form.goal.cell],
          message: {
            zh: `${name.zh}没有填写总体目标（${at.zh}）。`,
            en: `${name.en}: the target is left blank (${at.en}).`,
          },
        },
      ];
    }),
});
