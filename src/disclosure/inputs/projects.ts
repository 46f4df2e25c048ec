import { bareLabel } from "../recognition/label";
import type { Row, TableOf } from "../table";
import type { Inputs, ProjectNote } from "./inputs";

/** A project of the project table with what the officer says about it; one of them may be missing. */
export interface ProjectPair {
  readonly row: Row<"total"> | null;
  readonly note: ProjectNote | null;
}

/** The projects in the order of 项目情况; those it leaves out come last. */
export function pairProjects(table: TableOf<"projects">, { projectNotes }: Inputs): ProjectPair[] {
  const left = new Set<Row<"total">>(table.ofKind("project"));
  const noted = projectNotes.map((note): ProjectPair => {
    const row = [...left].find((candidate) => isSameProject(candidate, note)) ?? null;
    if (row) left.delete(row);
    return { row, note };
  });
  return [...noted, ...[...left].map((row) => ({ row, note: null }))];
}

/** Same name, and the same unit where both say one. */
function isSameProject(row: Row, note: ProjectNote): boolean {
  if (bareLabel(row.name) !== bareLabel(note.name.value)) return false;
  const unit = unitOf(row);
  return unit === null || note.unit === null || bareLabel(unit.name) === bareLabel(note.unit.value);
}

/** The row of the unit a project stands under. */
export function unitOf(row: Row): Row | null {
  for (let at: Row | null = row.parent; at !== null; at = at.parent) if (at.kind === "unit") return at;
  return null;
}
