import { bareLabel } from "../recognition/label";
import type { Located } from "../table";
import type { InputLine } from "./definition";
import type { StatedFigure } from "../figure";
import { NO_COLUMN } from "./input-figure";
import type { InputReadingProblem } from "./inputs";
import type { InputRow, InputSheet } from "./input-sheet";

/** The labelled lines of an input sheet, each found at most once. */
export interface Lines<L extends string> {
  readonly row: (line: L) => InputRow | null;
  /** The label of a line as printed. */
  readonly label: (line: L) => Located | null;
  readonly text: (line: L, column: string) => Located | null;
  readonly figure: (line: L, column: string) => StatedFigure | null;
  /** Rows whose label is no line of the description. */
  readonly others: readonly { readonly label: Located; readonly row: InputRow }[];
}

/** Finds the lines of a sheet by their labels; what occurs twice is reported and the first one counts. */
export function linesOf<L extends string>(
  sheet: InputSheet | null,
  lines: Readonly<Record<L, InputLine>>,
  problems: InputReadingProblem[],
): Lines<L> {
  const found = new Map<string, { readonly label: Located; readonly row: InputRow }>();
  const others: { label: Located; row: InputRow }[] = [];
  for (const row of sheet?.rows ?? []) {
    const label = row.text("item");
    if (label === null) continue;
    const key = lineNamed(label.value, lines);
    if (key === null) others.push({ label, row });
    else if (found.has(key)) report(sheet, problems, label);
    else found.set(key, { label, row });
  }
  const rowOf = (line: L): InputRow | null => found.get(line)?.row ?? null;
  return {
    row: rowOf,
    label: (line) => found.get(line)?.label ?? null,
    text: (line, column) => rowOf(line)?.text(column) ?? null,
    figure: (line, column) =>
      rowOf(line)?.figure(column, { row: lines[line], column: NO_COLUMN }, lines[line].unit ?? "万元") ?? null,
    others,
  };
}

/** The line that a label names; `null` where the description has none. */
export function lineNamed(label: string, lines: Readonly<Record<string, InputLine>>): string | null {
  const bare = bareUnit(label);
  return (
    Object.entries(lines).find(([, line]) =>
      [line.zh, ...(line.also ?? [])].some((wording) => bareUnit(wording) === bare),
    )?.[0] ?? null
  );
}

/** A label without the unit in brackets: `房屋（平方米）` → `房屋`. */
const bareUnit = (label: string): string =>
  bareLabel(label).replace(/\((?:平方米|辆|台|台、套|台,套|套|人|家|个|万元)\)$/u, "");

function report(sheet: InputSheet | null, problems: InputReadingProblem[], label: Located): void {
  if (sheet)
    problems.push({
      kind: "duplicate-line",
      input: sheet.definition.kind,
      cells: [label.cell],
      found: label.value,
      expected: "每个项目一行",
    });
}

/** Reports the rows that name no line the sheet has. */
export function reportUnknown(
  sheet: InputSheet | null,
  others: Lines<string>["others"],
  problems: InputReadingProblem[],
): void {
  for (const { label } of others) {
    if (sheet)
      problems.push({
        kind: "unknown-entry",
        input: sheet.definition.kind,
        cells: [label.cell],
        found: label.value,
        expected: `${sheet.definition.title.zh}规定的项目`,
      });
  }
}
