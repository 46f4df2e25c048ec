import type { Workbook } from "../../workbook/workbook";
import type { InputDefinition, InputKind } from "./definition";
import { blanksIn } from "./blanks";
import { candidates, type InputSheet } from "./input-sheet";
import type { InputReadingProblem, Inputs } from "./inputs";
import { readBasics } from "./read-basics";
import { readPriorYear, readReasons } from "./read-changes";
import {
  readAssets,
  readFunctions,
  readGlossary,
  readProcurement,
  readProjectNotes,
  readStatements,
} from "./read-statements";
import { INPUT_DEFINITIONS } from "./sheets";

/**
 * Recognises the input sheets of a workbook by title, header and labels, whatever their place.
 * A workbook without them gives inputs in which nothing is stated.
 */
export function recogniseInputs(workbook: Workbook): Inputs {
  const problems: InputReadingProblem[] = [];
  const sheets = recognisedSheets(workbook, problems);
  const sheet = (kind: InputKind): InputSheet | null => sheets.get(kind) ?? null;
  return {
    sheets: Object.fromEntries([...sheets].map(([kind, { name }]) => [kind, name])),
    basics: readBasics(sheet("basics"), problems),
    priorYear: readPriorYear(sheet("priorYear"), problems),
    reasons: readReasons(sheet("reasons"), problems),
    projectNotes: readProjectNotes(sheet("projectNotes")),
    procurement: readProcurement(sheet("procurement"), problems),
    assets: readAssets(sheet("assets"), problems),
    statements: readStatements(sheet("statements"), problems),
    functions: readFunctions(sheet("profile")),
    glossary: readGlossary(sheet("glossary")),
    blanks: [...sheets.values()].flatMap(blanksIn),
    problems,
  };
}

/** The best sheet for each input; a sheet serves one input only. */
function recognisedSheets(workbook: Workbook, problems: InputReadingProblem[]): Map<InputKind, InputSheet> {
  const all = INPUT_DEFINITIONS.flatMap((definition) =>
    candidates(workbook, definition, problems).map((candidate) => ({ definition, ...candidate })),
  );
  const taken = new Map<InputKind, InputSheet>();
  const used = new Set<string>();
  for (const { definition, sheet } of all.sort((a, b) => b.score - a.score)) {
    if (used.has(sheet.name)) continue;
    if (taken.has(definition.kind)) {
      problems.push(duplicate(definition, sheet, taken.get(definition.kind)?.name ?? ""));
      continue;
    }
    taken.set(definition.kind, sheet);
    used.add(sheet.name);
  }
  for (const definition of INPUT_DEFINITIONS) {
    if (!taken.has(definition.kind))
      problems.push({
        kind: "missing-sheet",
        input: definition.kind,
        cells: [],
        found: "",
        expected: definition.title.zh,
      });
  }
  return taken;
}

function duplicate(definition: InputDefinition, sheet: InputSheet, first: string): InputReadingProblem {
  return {
    kind: "duplicate-sheet",
    input: definition.kind,
    cells: [],
    found: sheet.name,
    expected: `${definition.title.zh}已在工作表“${first}”中`,
  };
}

export { priorAmount, reasonFor, type Inputs } from "./inputs";
