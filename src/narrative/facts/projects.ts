import type { Inputs, ProjectNote } from "../../disclosure/inputs/inputs";
import { pairProjects, unitOf } from "../../disclosure/inputs/projects";
import type { Row, TableOf } from "../../disclosure/table";
import type { Run } from "../document";
import { stated, typed, words, type Amount, type Words } from "./amount";
import { nameOf, nameRun } from "./named";

/** A project and what the officer says about it. */
export interface Project {
  readonly key: string;
  readonly name: Run;
  readonly basis: Words;
  readonly scale: Amount;
  readonly unit: Words;
  readonly allocation: Words;
  readonly period: Words;
}

/** 七: the projects, in the order of 项目情况; those it leaves out come last. */
export interface ProjectsFacts {
  readonly projects: readonly Project[];
}

export function projectsFacts(table: TableOf<"projects">, inputs: Inputs): ProjectsFacts {
  return {
    projects: pairProjects(table, inputs)
      .map(({ note, row }) => project(note, row))
      .map(keyed),
  };
}

/** The projects that 项目情况 lists, where no table of the form does. */
export function notedProjects({ projectNotes }: Inputs): readonly Project[] {
  return projectNotes
    .map((note) => ({ ...project(note, null), scale: typed(note.scale, `项目“${note.name.value}”的预算安排规模`) }))
    .map(keyed);
}

function project(note: ProjectNote | null, row: Row<"total"> | null): Project {
  const name = row
    ? nameOf(row)
    : note
      ? nameRun(note.name.value, note.name.cell)
      : nameRun("", { sheet: "", row: 0, column: 0 });
  const unit = row && unitOf(row);
  const of = (what: string): string => `项目“${name.text}”的${what}`;
  return {
    key: name.text,
    name,
    basis: words(note?.basis ?? null, of("设立的政策依据")),
    scale: stated(row?.figure("total"), of("预算安排规模")),
    unit: unit
      ? { kind: "words", name: of("承担单位"), value: unit.name, from: [unit.labelCell] }
      : words(note?.unit ?? null, of("承担单位")),
    allocation: words(note?.allocation ?? null, of("资金分配情况")),
    period: words(note?.period ?? null, of("资金执行时间")),
  };
}

/** Two units may have a project of the same name. */
function keyed(project: Project, index: number, all: readonly Project[]): Project {
  const earlier = all.slice(0, index).filter(({ key }) => key === project.key).length;
  return earlier === 0 ? project : { ...project, key: `${project.key}#${earlier + 1}` };
}
