import type { Bilingual } from "../../disclosure/bilingual";
import type { TargetMatch } from "../../disclosure/performance/match-projects";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { quoted, tableName } from "../names";
import { examination } from "../rule";
import { placesIn } from "./performance-names";

/** One project under two names, several projects on one form, or several forms of one project; the money is the same. */
export const performanceProjectRenamed = examination({
  id: "performance-project-renamed",
  kind: "other-sheets",
  name: { zh: "绩效目标表与项目支出表的项目不是一一对应", en: "Target forms do not follow the project table" },
  holds: {
    zh: "项目支出绩效目标表与项目支出情况表的项目一一对应，名称一致。",
    en: "Each project of the project table has one target form, under the same name.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("项目支出绩效目标表：项目名称")],
  remedy: {
    zh: "改为批复的项目名称；分项或合并填报绩效目标的，说明理由。",
    en: "Use the approved name; explain where targets are stated for parts of a project or for several.",
  },
  examine: (subject) => {
    const name = tableName(subject.book, "projects");
    const matches = subject.book.targets?.matches ?? [];
    const { sheet, at } = placesIn(matches.flatMap(({ targets }) => targets.map((target) => target.at)));
    const notes = matches.flatMap((match) => noteOf(match, name, at));
    if (notes.length === 0) return [];
    const where = sheet === "" ? { zh: "", en: "" } : { zh: `（${sheet}）`, en: ` (${sheet})` };
    return [
      {
        table: null,
        cells: notes.flatMap(({ cells }) => cells),
        message: {
          zh: `绩效目标表${where.zh}与${name.zh}的项目有${notes.length}处不是一一对应，金额相符：${notes.map(({ zh }) => zh).join("；")}。`,
          en: `In ${notes.length} place(s) the target forms${where.en} do not follow the projects of ${name.en}, though the amounts agree: ${notes.map(({ en }) => en).join("; ")}.`,
        },
      },
    ];
  },
});

interface Note extends Bilingual {
  readonly cells: readonly CellRef[];
}

function noteOf(
  { rows, targets, isNamedAlike, isAmountAlike }: TargetMatch,
  table: Bilingual,
  at: (cell: CellRef) => string,
): Note[] {
  const [row] = rows;
  const [target] = targets;
  if (!row || !target?.name || !isAmountAlike || (isNamedAlike && rows.length + targets.length === 2)) return [];
  const cells = [
    ...targets.flatMap(({ name }) => (name ? [name.cell] : [])),
    ...rows.map(({ labelCell }) => labelCell),
  ];
  const [here, there] = [at(target.name.cell), qualifiedAddress(row.labelCell)];
  if (targets.length > 1)
    return [
      {
        cells,
        zh: `${quoted(row.name)}（${there}）有${targets.length}张绩效目标表`,
        en: `${quoted(row.name)} (${there}) has ${targets.length} target forms`,
      },
    ];
  if (rows.length > 1)
    return [
      {
        cells,
        zh: `绩效目标表${quoted(target.name.value)}（${here}）包括${table.zh}的${rows.length}个项目`,
        en: `the form of ${quoted(target.name.value)} (${here}) covers ${rows.length} projects of ${table.en}`,
      },
    ];
  return [
    {
      cells,
      zh: `${quoted(target.name.value)}（${here}）在${table.zh}为${quoted(row.name)}（${there}）`,
      en: `${quoted(target.name.value)} (${here}) is ${quoted(row.name)} in ${table.en} (${there})`,
    },
  ];
}
