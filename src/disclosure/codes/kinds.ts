/** The three classifications a code can belong to; its first digit tells which. */
export type CodeKind = "functional" | "departmentEconomic" | "governmentEconomic";

/** Digits per level, the same in all: 类 3, 款 2, 项 2. The 项 of an economic code is a place's own. */
export const CODE_LEVELS = [3, 2, 2] as const;

const KINDS: Readonly<Record<string, CodeKind>> = {
  "2": "functional",
  "3": "departmentEconomic",
  "5": "governmentEconomic",
};

/** How many digits the official lists give a code at most; further ones are a place's own. */
const OFFICIAL_LENGTH: Readonly<Record<CodeKind, number>> = {
  functional: 7,
  departmentEconomic: 5,
  governmentEconomic: 5,
};

/**
 * The classification of a joined code, `2010601`, `30101`, `3010201`, `50101`; `null` where it is no code of
 * any: another first digit (a unit's number) or another length than 3, 5 or 7. `3010201` is one: some places divide
 * the economic 款 of the official list into 项 of their own.
 */
export function codeKind(code: string): CodeKind | null {
  return /^\d(?!00)\d{2}(?:(?!00)\d{2}){0,2}$/u.test(code) ? (KINDS[code.charAt(0)] ?? null) : null;
}

/** Whether the official lists reach down to this level; they end above the 项 of an economic code. */
export function isOfficialLevel(code: string): boolean {
  const kind = codeKind(code);
  return kind !== null && code.length <= OFFICIAL_LENGTH[kind];
}

/** `2010601` → `20106`; empty for a 类. */
export function codeAbove(code: string): string {
  return code.length <= 3 ? "" : code.slice(0, -2);
}
