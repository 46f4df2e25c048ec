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

/**
 * The codes of names that a sheet prints one below the other without codes, 类 and what is below it: each name is
 * looked for below the ones above it. `null` where a name is unknown or could be of two levels: then nobody can
 * tell what adds up to what.
 * @param category the 类 that all of them stand below; `null` where 类 are among them
 */
export function codesByNames(
  names: readonly string[],
  kind: CodeKind,
  category: string | null = null,
  printed: PrintedNames = new Map(),
): readonly string[] | null {
  const codes: string[] = [];
  let [first, second] = [category ?? "", ""];
  for (const name of names) {
    const key = looseName(name);
    const named = new Set([...(printed.get(key) ?? []), ...(namedCodes(kind).get(key) ?? [])]);
    const own = [...named].filter(
      (code) =>
        (code.length === 3 && category === null) ||
        (first !== "" && code.length === 5 && code.startsWith(first) && code !== second) ||
        (code.length === 7 && code.startsWith(second === "" ? first : second) && first !== ""),
    );
    const [code] = own;
    // Without a 款 above them, names of 项 are told by the 类 alone; of two that bear one name either is of its level.
    const isOfOneLevel = own.every((other) => other.length === code?.length);
    if (code === undefined || !isOfOneLevel || (own.length > 1 && code.length !== 7)) return null;
    codes.push(code);
    if (code.length === 3) [first, second] = [code, ""];
    if (code.length === 5) second = code;
  }
  return codes;
}
