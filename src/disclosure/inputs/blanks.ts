import type { InputKind } from "./definition";
import type { InputRow, InputSheet } from "./input-sheet";
import type { InputBlank } from "./inputs";
import { lineNamed } from "./lines";
import { isPlaceholder } from "./placeholder";

/** What names a row of each sheet, and the columns that the officer fills in: one of them, or each. */
const ASKED: Readonly<
  Record<InputKind, { readonly name: string; readonly columns: readonly string[]; readonly isEach: boolean } | null>
> = {
  basics: { name: "item", columns: ["content"], isEach: true },
  procurement: { name: "item", columns: ["amount"], isEach: true },
  assets: { name: "item", columns: ["quantity", "value"], isEach: false },
  statements: { name: "item", columns: ["content"], isEach: true },
  profile: { name: "item", columns: ["content"], isEach: true },
  glossary: { name: "term", columns: ["meaning"], isEach: true },
  projectNotes: { name: "name", columns: ["basis", "scale", "unit", "allocation", "period"], isEach: true },
  // Blank amounts and reasons have rules of their own, which know whether there is anything to say.
  priorYear: null,
  reasons: null,
};

/** Assets with a number and a value: of one without the other, the other is missed. */
const BOTH: readonly string[] = ["buildings", "vehicles", "plannedVehicles"];

/** A dash or 无 where words are wanted says nothing; where a number is wanted it is zero. */
function isEmptyWord(row: InputRow, kind: InputKind, key: string, column: string): boolean {
  const isWorded =
    kind === "profile" ||
    kind === "glossary" ||
    (kind === "statements" && key === "") ||
    (kind === "projectNotes" && column !== "scale");
  const text = isWorded ? row.text(column) : null;
  return text !== null && isPlaceholder(text.value);
}

/** None of the columns states a number other than zero. */
const isNothingAt = (row: InputRow, columns: readonly string[]): boolean =>
  columns.every((column) => !/[1-9]/u.test(row.text(column)?.value ?? ""));

/** The rows of a sheet that name something and say nothing of it. */
export function blanksIn(sheet: InputSheet): InputBlank[] {
  const { kind, lines } = sheet.definition;
  const asked = ASKED[kind];
  if (asked === null) return [];
  return sheet.rows.flatMap((row) => {
    const label = row.text(asked.name)?.value;
    if (label === undefined) return [];
    const key = lineNamed(label, lines) ?? "";
    const blank = asked.columns.filter((column) => isBlankAt(row, column) || isEmptyWord(row, kind, key, column));
    const isEach = asked.isEach || (BOTH.includes(key) && !isNothingAt(row, asked.columns));
    const told = isEach ? blank : blank.length === asked.columns.length ? blank.slice(0, 1) : [];
    return told.flatMap((column): InputBlank[] => {
      const cell = row.cell(column);
      return cell === null ? [] : [{ input: kind, key, label, column, printedIn: row.printedIn(column), cell }];
    });
  });
}

const isBlankAt = (row: InputRow, column: string): boolean => row.cell(column) !== null && row.content(column) === null;
