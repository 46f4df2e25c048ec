import { pairProjects } from "../../disclosure/inputs/projects";
import { disclosureTemplate } from "../../disclosure/sources";
import { balance, type EquationDraft } from "../rule";

/** 项目情况: the scale of a project is its amount in the project table. */
export const projectScaleAgrees = balance({
  id: "project-scale-agrees",
  kind: "other-sheets",
  name: { zh: "项目预算安排规模等于项目支出表金额", en: "A project's scale is its amount" },
  holds: {
    zh: "项目情况的预算安排规模等于项目支出表中该项目的金额。",
    en: "The scale stated for a project is its amount in the project table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第七部分：预算安排规模")],
  remedy: {
    zh: "以批复的项目预算为准，改正填错的一处。",
    en: "Correct the one that differs from the approved project budget.",
  },
  needs: [],
  equations: (_, { tables: { projects }, inputs }) =>
    projects === undefined
      ? []
      : pairProjects(projects, inputs).flatMap(({ row, note }): EquationDraft[] =>
          row && note?.scale
            ? [{ about: { zh: row.label, en: row.label }, total: note.scale, parts: [row.figure("total")] }]
            : [],
        ),
});
