import { classificationFor, FORMER_NAMES } from "./classification";
import { looseName, nameAlone } from "./code-names";
import { codeKind, isOfficialLevel, type CodeKind } from "./kinds";

/** The codes that bear a name, by kind of classification. */
const codesByName = new Map<CodeKind, ReadonlyMap<string, readonly string[]>>();

function namedCodes(kind: CodeKind): ReadonlyMap<string, readonly string[]> {
  const known = codesByName.get(kind);
  if (known) return known;
  const named = [
    ...[...classificationFor(null).codes.values()].flatMap(({ code, name, also }) =>
      [name, ...also].map((one) => ({ code, name: one })),
    ),
    ...FORMER_NAMES,
  ];
  const codes = new Map<string, string[]>();
  for (const { code, name } of named) {
    if (codeKind(code) !== kind || !isOfficialLevel(code)) continue;
    const key = looseName(name);
    codes.set(key, [...new Set([...(codes.get(key) ?? []), code])]);
  }
  codesByName.set(kind, codes);
  return codes;
}

/** Codes by the names that stand beside them, as another table of the workbook prints them. */
export type PrintedNames = ReadonlyMap<string, readonly string[]>;

/** What rows that print code and name tell of names. */
export function printedNames(rows: readonly { readonly code: string | null; readonly name: string }[]): PrintedNames {
  const codes = new Map<string, string[]>();
  for (const { code, name } of rows) {
    if (code === null || codeKind(code) === null || nameAlone(name) === "") continue;
    const key = looseName(name);
    if (codes.get(key)?.includes(code) !== true) codes.set(key, [...(codes.get(key) ?? []), code]);
  }
  return codes;
}

/** More readings than these tell nothing; nor does a list that takes longer to read. */
const MOST_READINGS = 16;
const MOST_STEPS = 4000;

/**
 * The codes of names that a sheet prints one below the other without codes, 类 and what is below it: each name is
 * looked for below the ones above it. Several readings where a name may be of two levels, as 技术研究与开发, which
 * is a 款 and a 项 of 206; none where a name is unknown or there are too many: then nobody can tell what adds up to what.
 * @param category the 类 that all of them stand below; `null` where 类 are among them
 */
export function readingsByNames(
  names: readonly string[],
  kind: CodeKind,
  category: string | null = null,
  printed: PrintedNames = new Map(),
): readonly (readonly string[])[] {
  const named = names.map((name) => {
    const key = looseName(name);
    return [...new Set([...(printed.get(key) ?? []), ...(namedCodes(kind).get(key) ?? [])])];
  });
  const readings: (readonly string[])[] = [];
  let steps = 0;
  const read = (codes: readonly string[], first: string, second: string): void => {
    steps += 1;
    if (steps > MOST_STEPS || readings.length > MOST_READINGS) return;
    const here = named[codes.length];
    if (here === undefined) {
      readings.push(codes);
      return;
    }
    const own = here.filter(
      (code) =>
        (code.length === 3 && category === null) ||
        (first !== "" && code.length === 5 && code.startsWith(first) && code !== second) ||
        (code.length === 7 && code.startsWith(second === "" ? first : second) && first !== ""),
    );
    // Without a 款 above them, names of 项 are told by the 类 alone; of two that bear one name either is of its level.
    const item = own.find((code) => code.length === 7);
    for (const code of own) {
      if (code.length === 7 && code !== item) continue;
      if (code.length === 3) read([...codes, code], code, "");
      else read([...codes, code], first, code.length === 5 ? code : second);
    }
  };
  read([], category ?? "", "");
  return steps > MOST_STEPS || readings.length > MOST_READINGS ? [] : readings;
}
