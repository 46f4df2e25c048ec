import { formatAmount, sum } from "../../disclosure/money";
import { disclosureProcedure, disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { quoted, tableName } from "../names";
import { examination } from "../rule";

/** A project of 表7 has no target form. */
export const performanceTargetMissing = examination({
  id: "performance-target-missing",
  kind: "other-sheets",
  name: { zh: "项目没有绩效目标表", en: "Project without a target form" },
  holds: {
    zh: "项目支出情况表的每个项目都有绩效目标表。",
    en: "Every project of the project table has a performance target form.",
  },
  severity: "logical",
  sources: [disclosureTemplate("项目支出绩效目标表：按项目分别填报"), disclosureProcedure("绩效目标公开")],
  remedy: {
    zh: "补上该项目的绩效目标表；已有而名称不同的，改为批复的项目名称。",
    en: "Add the project's target form, or give the one it has its approved name.",
  },
  examine: (subject) => {
    const rows = subject.book.targets?.rows ?? [];
    if (rows.length === 0) return [];
    const name = tableName(subject.book, "projects");
    const amount = formatAmount(sum(rows.flatMap((row) => row.figure("total")?.amount ?? [])));
    const list = rows.map((row) => `${quoted(row.name)}（${qualifiedAddress(row.labelCell)}）`).join("、");
    return [
      {
        table: null,
        cells: rows.map(({ labelCell }) => labelCell),
        message: {
          zh: `${name.zh}有${rows.length}个项目共${amount}万元没有绩效目标表：${list}。`,
          en: `${rows.length} project(s) of ${name.en}, ${amount} together, have no target form: ${list}.`,
        },
        actual: rows.map((row) => row.name).join("、"),
      },
    ];
  },
});
