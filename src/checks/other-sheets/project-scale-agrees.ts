import { recogniseInputs } from "../../disclosure/inputs";
import { pairProjects } from "../../disclosure/inputs/projects";
import { formatAmount, plainAmount } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { assess } from "../equation";
import { quoted, tableName } from "../names";
import { examination } from "../rule";

/** 项目情况: the scale of a project is its amount in the project table. */
export const projectScaleAgrees = examination({
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
  examine: ({ workbook, book }) => {
    const table = book.tables.projects;
    if (!table) return [];
    return pairProjects(table, recogniseInputs(workbook)).flatMap(({ row, note }) => {
      const [scale, figure] = [note?.scale, row?.figure("total")];
      if (!scale || !figure || !note) return [];
      const { outcome, difference, expected } = assess({
        relation: "equals",
        total: scale,
        parts: [{ figure, sign: 1 }],
      });
      if (outcome === "exact" || outcome === "rounding") return [];
      const printed = tableName(book, "projects");
      const off = formatAmount(difference.abs());
      const [here, there] = [qualifiedAddress(scale.cell), qualifiedAddress(figure.cell)];
      return [
        {
          table: null,
          cells: [scale.cell, figure.cell],
          message: {
            zh: `项目${quoted(note.name.value)}的预算安排规模${formatAmount(scale.amount)}（${here}）应等于${printed.zh}该项目的${formatAmount(figure.amount)}（${there}），${difference.isPositive() ? "多" : "少"}${off}万元。`,
            en: `Project ${quoted(note.name.value)}: the scale ${formatAmount(scale.amount)} (${here}) should equal its amount ${formatAmount(figure.amount)} in ${printed.en} (${there}), ${off} too ${difference.isPositive() ? "much" : "little"}.`,
          },
          expected: plainAmount(expected),
          actual: plainAmount(scale.amount),
          difference: plainAmount(difference),
          ...(outcome === "cut-off" ? { severity: "verifiable" as const } : {}),
        },
      ];
    });
  },
});
