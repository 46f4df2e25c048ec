import type { Bilingual } from "../bilingual";
import { bareLabel } from "../recognition/label";
import { codeKind, type CodeKind } from "./kinds";
import departmentEconomic from "./department-economic.json";
import functional from "./functional.json";
import governmentEconomic from "./government-economic.json";

/**
 * How far an entry can be trusted. `observed`: printed by two or more places, or by one and named alike by a
 * list made independently; `once`: printed by one place, perhaps a misprint; `unverified`: compared with
 * nothing printed; `own`: from the list an office loaded; `learned`: from the department's last year.
 */
export type Standing = "observed" | "once" | "unverified" | "own" | "learned";

/** A code of a classification. */
export interface ClassifiedCode {
  readonly code: string;
  readonly name: string;
  /** Other names the code bears rightly, as where it was renamed and the year is not known. */
  readonly also: readonly string[];
  readonly standing: Standing;
}

/** The functional and economic codes of a year. Incomplete lists are evidence, not authority. */
export interface Classification {
  /** The year of the list taken: the newest not later than the year asked for, else the oldest there is. */
  readonly year: number;
  /** What sentences call the list of a kind: `科目表`; `2026年科目表` where the year asked for is another. */
  readonly labels: Readonly<Record<CodeKind, Bilingual>>;
  readonly codes: ReadonlyMap<string, ClassifiedCode>;
  /** The 类 and 款 below which every code is listed, so that another one there is a mistake. */
  readonly complete: ReadonlySet<string>;
}

/** A data file. `source` and `completeness` say on what the list and the claim of being complete rest. */
interface ListData {
  readonly title: string;
  readonly source: string;
  readonly completeness: string;
  /** The first year for which the list speaks. */
  readonly from: number;
  /** The years whose printed disclosures it was compared with. */
  readonly editions: readonly number[];
  readonly complete: readonly string[];
  /** Code, replaced name, the last year it was used. */
  readonly former: readonly (readonly (string | number)[])[];
  /** Code, another name it bears. */
  readonly also: readonly (readonly string[])[];
  /** Code, name, standing. */
  readonly codes: readonly (readonly string[])[];
}

const LISTS: readonly ListData[] = [functional, departmentEconomic, governmentEconomic];
const EDITIONS = [...new Set(LISTS.flatMap(({ editions }) => editions))].sort((a, b) => a - b);
const [OLDEST = 0, NEWEST = 0] = [EDITIONS.at(0), EDITIONS.at(-1)];

const CODES: ReadonlyMap<string, ClassifiedCode> = new Map(
  LISTS.flatMap(({ codes, also }) =>
    codes.map(([code = "", name = "", standing]): [string, ClassifiedCode] => [
      code,
      {
        code,
        name,
        also: also.flatMap(([renamed, other]) => (renamed === code && other !== undefined ? [other] : [])),
        standing: standing === "observed" || standing === "once" ? standing : "unverified",
      },
    ]),
  ),
);

const taken = new Map<number | null, Classification>();

/**
 * The codes that hold in a budget year: of the lists there are, the newest not later than it.
 * @param year `null` where the workbook states none: the newest list
 */
export function classificationFor(year: number | null): Classification {
  const known = taken.get(year);
  if (known) return known;
  const edition = year === null ? NEWEST : (EDITIONS.filter((one) => one <= year).at(-1) ?? OLDEST);
  const label = year === null || year === edition ? PLAIN_LABEL : labelOfYear(edition);
  const made: Classification = {
    year: edition,
    labels: { functional: label, departmentEconomic: label, governmentEconomic: label },
    codes: year === null ? CODES : withNamesOf(year),
    complete: new Set(LISTS.flatMap(({ from, complete }) => (year === null || year >= from ? complete : []))),
  };
  taken.set(year, made);
  return made;
}

const PLAIN_LABEL: Bilingual = { zh: "科目表", en: "classification" };
const labelOfYear = (year: number): Bilingual => ({ zh: `${year}年科目表`, en: `classification of ${year}` });

/** What a sentence about codes calls the list they are compared with. */
export function labelOf({ labels }: Classification, codes: readonly string[]): Bilingual {
  const named = new Set(codes.map((code) => labels[codeKind(code) ?? "functional"]));
  const [only] = named;
  return named.size === 1 && only ? only : PLAIN_LABEL;
}

/** Names that were replaced after a year are right in it. */
function withNamesOf(year: number): ReadonlyMap<string, ClassifiedCode> {
  const later = FORMER_NAMES.filter(({ since }) => since > year);
  if (later.length === 0) return CODES;
  const codes = new Map(CODES);
  for (const { code, name } of later) {
    const entry = codes.get(code);
    if (entry) codes.set(code, { ...entry, also: [...entry.also, name] });
  }
  return codes;
}

/** A name that was replaced. */
export interface FormerName {
  readonly code: string;
  readonly name: string;
  /** The first year without it. */
  readonly since: number;
}

/** Names that were replaced, with the year of the change. Source: the 政府收支分类科目 of these years. */
export const FORMER_NAMES: readonly FormerName[] = LISTS.flatMap(({ former }) =>
  former.map(([code, name, until]) => ({ code: String(code), name: String(name), since: Number(until) + 1 })),
);

/** The year since which a name is no longer used; `null` where it still holds or never did. */
export function supersededSince(code: string, name: string): number | null {
  const bare = bareLabel(name);
  return FORMER_NAMES.find((former) => former.code === code && bareLabel(former.name) === bare)?.since ?? null;
}

/**
 * The 类 of the functional classification by each name they bear or bore, without white space and numbering,
 * for tables that print names without codes (`一、一般公共服务支出`).
 */
export const CATEGORY_BY_NAME: ReadonlyMap<string, string> = new Map(
  [
    ...functional.codes.map(([code = "", name = ""]) => ({ code, name })),
    ...FORMER_NAMES.map(({ code, name }) => ({ code, name })),
  ].flatMap(({ code, name }) => (code.length === 3 ? [[bareLabel(name), code] as const] : [])),
);
