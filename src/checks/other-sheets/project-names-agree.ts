import { pairProjects } from "../../disclosure/inputs/projects";
import type { ProjectNote } from "../../disclosure/inputs/inputs";
import { formatAmount, sum } from "../../disclosure/money";
import { bareLabel } from "../../disclosure/recognition/label";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Row } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { quoted, tableName } from "../names";
import { examination, type Fault, type Subject } from "../rule";

/** 项目情况: the same projects as in the project table, by name. */
export const projectNamesAgree = examination({
  id: "project-names-agree",
  kind: "other-sheets",
  name: { zh: "项目情况与项目支出表的项目一致", en: "Projects described are those of the table" },
  holds: {
    zh: "项目情况所列项目与项目支出表一一对应，名称一致。",
    en: "The projects described are those of the project table, under the same names.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第七部分：项目支出情况说明")],
  remedy: {
    zh: "按批复的项目名称改正，补上漏列的项目，删去没有安排的项目。",
    en: "Use the approved names; add what is left out, delete what is not budgeted.",
  },
  examine: (subject) => {
    const table = subject.book.tables.projects;
    const inputs = subject.book.inputs;
    if (!table || inputs.projectNotes.length === 0) return [];
    const pairs = pairProjects(table, inputs);
    return unpaired(
      subject,
      pairs.flatMap(({ row, note }) => (note && !row ? [note] : [])),
      pairs.flatMap(({ row, note }) => (row && !note ? [row] : [])),
    );
  },
});

/** Projects only one side has; where amounts agree, they are one project under two names. */
function unpaired({ book }: Subject, notes: readonly ProjectNote[], rows: readonly Row<"total">[]): Fault[] {
  const table = tableName(book, "projects");
  const left = new Set(rows);
  const strange = notes.map((note): Fault => {
    const same = [...left].filter(
      (row) => note.scale !== null && row.figure("total")?.amount.eq(note.scale.amount) === true,
    );
    const [row] = same;
    const at = qualifiedAddress(note.name.cell);
    const isOther = row !== undefined && same.length === 1;
    // Where the names are the same it is the units that are not.
    const isUnit = isOther && bareLabel(row.name) === bareLabel(note.name.value);
    if (isOther) left.delete(row);
    const there = isOther ? qualifiedAddress(row.labelCell) : "";
    return {
      table: null,
      cells: [note.name.cell, ...(isOther ? [row.labelCell] : [])],
      message: isOther
        ? {
            zh: `项目情况中的${quoted(note.name.value)}（${at}）与${table.zh}中的${quoted(row.name)}（${there}）金额相同，${isUnit ? "承担单位" : "名称"}不一致。`,
            en: `${quoted(note.name.value)} (${at}) has the amount of ${quoted(row.name)} in ${table.en} (${there}) and another ${isUnit ? "unit" : "name"}.`,
          }
        : {
            zh: `项目情况中的${quoted(note.name.value)}（${at}）不在${table.zh}的项目之中。`,
            en: `${quoted(note.name.value)} (${at}) is no project of ${table.en}.`,
          },
      actual: note.name.value,
      ...(isOther ? { expected: row.name } : {}),
    };
  });
  return [...strange, ...undescribed([...left], table)];
}

function undescribed(rows: readonly Row<"total">[], table: { readonly zh: string; readonly en: string }): Fault[] {
  if (rows.length === 0) return [];
  const amount = formatAmount(sum(rows.flatMap((row) => row.figure("total")?.amount ?? [])));
  const named = rows.map((row) => `${quoted(row.name)}（${qualifiedAddress(row.labelCell)}）`).join("、");
  return [
    {
      table: null,
      cells: rows.map(({ labelCell }) => labelCell),
      message: {
        zh: `${table.zh}有${rows.length}个项目共${amount}万元没有列入项目情况：${named}。`,
        en: `${rows.length} projects of ${table.en}, ${amount} together, are not described: ${named}.`,
      },
      actual: rows.map(({ name }) => name).join("、"),
    },
  ];
}
