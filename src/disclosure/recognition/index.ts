import { atOnce, type Steps } from "../../workbook/steps";
import type { Workbook } from "../../workbook/workbook";
import type { Book, IgnoredSheet, ReadingProblem } from "../book";
import type { Unit } from "../unit";
import { printedNames } from "../codes/levels-by-names";
import { FORMS } from "../forms";
import { formTable, type Form } from "../forms/form";
import { definitionOf, TABLE_KINDS } from "../kinds";
import type { TableKind } from "../kinds/definition";
import type { Table } from "../table";
import { candidatesOf, type Candidate } from "./candidates";
import { demandsOf, lackingColumns } from "./demands";
import { detectForm, EXTRACT, SEVERAL } from "./form-detection";
import { findHeader } from "./header";
import { isNamedOld } from "./old-tab";
import { nest } from "./nested-names";
import { yearIn } from "./meta";
import { allRegions } from "./regions";
import { filledRows } from "./sheet-text";
import { readTable, type Region, type TableReading } from "./table";
import { titleGrouping, titleWords } from "./title";
import { haveNoSmallAmounts, unitByMagnitude } from "./units";
import { isLookAlike, isVouchedFor } from "./vouched-for";

/**
 * Recognises the disclosure tables of a workbook by what a person sees: titles, headers, row labels.
 * Tab names help only where a sheet has no title. The form that fits best says what must be there; nothing is
 * guessed: what is missing, twice there or unreadable is a problem of the book.
 */
export function recognise(workbook: Workbook): RecognisedBook {
  return atOnce(recognising(workbook));
}

type RecognisedBook = Book & { readonly problems: readonly ReadingProblem[] };

/** The same in steps: one for each region that may be a table. */
export function* recognising(workbook: Workbook): Steps<RecognisedBook> {
  const found: Candidate[] = [];
  for (const region of allRegions(workbook)) {
    found.push(...candidatesOf(region));
    yield;
  }
  const candidates = found.filter((candidate) => isVouchedFor(candidate, found));
  const year = yearOfTables(candidates.flatMap(({ reading }) => reading.table.year?.value ?? [])) ?? yearOf(workbook);
  const old = ofOtherYear(candidates, year);
  const { taken, used } = choose(candidates, old);
  const readings = inTheirUnits(TABLE_KINDS.flatMap((kind) => taken.get(kind) ?? []));
  const printed = printedNames(readings.flatMap(({ reading }) => reading.table.rows));
  for (const { reading } of readings) {
    const columns = reading.table.columns.map(({ key }) => key);
    for (const unnested of reading.unnested) nest(unnested, printed, columns);
  }
  const form = detectForm(
    readings.map(({ reading }) => reading.table),
    year,
  );
  const tables: { [K in TableKind]?: Table } = {};
  for (const { kind, reading } of readings) tables[kind] = reading.table;
  return {
    form,
    // Each table was read by the description of its own kind, which is what its type says.
    tables: tables as Book["tables"],
    department: commonest(readings.map(({ reading }) => reading.table.department?.value ?? null)),
    year,
    problems: [
      ...structureProblems(
        form,
        taken,
        candidates.filter((one) => !used.has(one.region) && !old.has(one)),
      ),
      ...readings.flatMap(({ reading }) => problemsOf(form, reading, readings.length < EXTRACT)),
    ],
    ignored: ignoredSheets(workbook, new Set(readings.flatMap(({ region }) => [...region.sheets.keys()]))),
  };
}

/** The best candidate of each kind; a table of another year than most stands back. */
function choose(
  candidates: readonly Candidate[],
  old: ReadonlySet<Candidate>,
): { taken: Map<TableKind, Candidate>; used: Set<Region> } {
  const oldRegions = new Set([...old].map(({ region }) => region));
  const own = [...new Set(candidates.map(({ region }) => region))].filter((region) => !oldRegions.has(region));
  // A copy of a table that is there, last year's or this year's, is no table of another kind either.
  const copies = new Set([...oldRegions].filter((region) => own.some((other) => isTitledAlike(region, other))));
  const isCopy = ({ region, kind }: Candidate): boolean =>
    copies.has(region) ||
    (kind !== region.title?.kind && isLookAlike(kind) && [...used].some((other) => isTitledAlike(region, other)));
  const rank = (candidate: Candidate): number => candidate.score - (old.has(candidate) ? OTHER_YEAR : 0);
  const taken = new Map<TableKind, Candidate>();
  const used = new Set<Region>();
  for (const candidate of [...candidates].sort((a, b) => rank(b) - rank(a))) {
    if (taken.has(candidate.kind) || used.has(candidate.region) || isCopy(candidate)) continue;
    const { titledAs } = definitionOf(candidate.kind);
    if (titledAs !== undefined && (oldRegions.has(candidate.region) || !hasCodes(taken.get(titledAs)))) continue;
    taken.set(candidate.kind, candidate);
    used.add(candidate.region);
  }
  return { taken, used };
}

const hasCodes = (candidate: Candidate | undefined): boolean =>
  candidate?.reading.table.rows.some(({ code }) => code !== null) === true;

const OTHER_YEAR = 0.5;

/**
 * Copies of another year. One that states its year tells by it; where copies of a kind state none, those that stand
 * on the side of the book on which the other year's tables do.
 */
function ofOtherYear(candidates: readonly Candidate[], year: number | null): ReadonlySet<Candidate> {
  const yearOfOne = ({ reading }: Candidate): number | null => reading.table.year?.value ?? null;
  const dated = candidates.filter((one) => year !== null && yearOfOne(one) !== null && yearOfOne(one) !== year);
  const named = candidates.filter((one) => yearOfOne(one) === null && isNamedOld(one.region.sheet.name, year));
  const pairs = dated.flatMap((old) => {
    const own = candidates.find((one) => one.kind === old.kind && yearOfOne(one) === year);
    return own ? [candidates.indexOf(old) < candidates.indexOf(own)] : [];
  });
  const isInFront = pairs.filter(Boolean).length * 2 > pairs.length;
  const undated = candidates.filter((one) => {
    const copies = candidates.filter((other) => other.kind === one.kind && yearOfOne(other) === null);
    return pairs.length > 0 && copies.includes(one) && one !== (isInFront ? copies.at(-1) : copies[0]);
  });
  return new Set([...dated, ...(named.length > 0 ? named : undated)]);
}

/** One title on two sheets; 项目支出明细表 beside 项目支出总表 is another table. */
function isTitledAlike(region: Region, taken: Region | undefined): boolean {
  const { title } = region;
  if (!title || taken?.title?.kind !== title.kind) return false;
  const [own, other] = [title.value, taken.title.value];
  return titleWords(own) === titleWords(other) && titleGrouping(own) === titleGrouping(other);
}

/** Reads tables that do not state their unit again, in the unit that the others, or their form, show. */
function inTheirUnits(candidates: readonly Candidate[]): Candidate[] {
  const stating = candidates.flatMap(({ reading: { table } }) => (table.unitLine === null ? [] : [table]));
  const silent = candidates.flatMap((candidate) => (candidate.reading.table.unitLine === null ? [candidate] : []));
  if (silent.length === 0) return [...candidates];
  // Where no table states a unit, those whose amounts leave no doubt tell the others'.
  const evident = stating.length > 0 ? [] : silent.filter(({ reading }) => isEvidentlyInYuan(silent, reading.table));
  const stated = [...stating, ...evident.flatMap((candidate) => inUnit(candidate, "元")?.reading.table ?? [])];
  const form = detectForm(
    candidates.map(({ reading }) => reading.table),
    null,
  );
  return candidates.map((candidate) => {
    const { table } = candidate.reading;
    if (table.unitLine !== null) return candidate;
    const prescribed = form === null ? null : (formTable(form, table.kind)?.unit ?? form.unit);
    const unit = unitByMagnitude(table, stated) ?? (evident.length > 0 ? "元" : prescribed);
    return (unit && inUnit(candidate, unit)) ?? candidate;
  });
}

function inUnit(candidate: Candidate, unit: Unit): Candidate | null {
  const reading = readTable(candidate.region, candidate.header, definitionOf(candidate.kind), unit);
  return reading && { ...candidate, reading };
}

function isEvidentlyInYuan(silent: readonly Candidate[], table: Table): boolean {
  return (
    unitByMagnitude(table, []) === "元" ||
    haveNoSmallAmounts(
      table,
      silent.map(({ reading }) => reading.table),
    )
  );
}

/** What could not be read in a table, and what its form demands of it in vain. */
function problemsOf(
  form: Form | null,
  { table, problems, missing }: TableReading,
  isExtract: boolean,
): ReadingProblem[] {
  const described = form?.tables.find(({ kind }) => kind === table.kind);
  if (!described) return [...problems];
  const demands = demandsOf(described);
  const columns = new Set(table.columns.map(({ key }) => key));
  const lines = new Set(table.rows.flatMap(({ line }) => line ?? []));
  const absent = lackingColumns(described, columns).filter((key) => key in table.definition.columns);
  // Of the national base places print the columns that they have.
  const lacking = form?.province === "" && absent.length >= SEVERAL ? [] : absent;
  for (const key of lacking) missing.add(key);
  const at = table.headerCells[0]?.cell;
  const isEmpty = table.rows.length === 0 && table.emptyStatement !== null;
  return [
    ...lacking.map((key): ReadingProblem => ({
      kind: "missing-column",
      table: table.kind,
      cells: at ? [{ ...at, row: table.headerRows.first }] : [],
      found: "",
      expected: table.definition.columns[key]?.zh ?? key,
    })),
    ...problems,
    ...(isEmpty || isExtract || form?.omitsEmptyLines ? [] : [...demands.lines].filter((key) => !lines.has(key))).map(
      (key): ReadingProblem => ({
        kind: "missing-line",
        table: table.kind,
        cells: [],
        found: "",
        expected: table.definition.lines[key]?.zh ?? key,
      }),
    ),
  ];
}

/** What the form has and the workbook lacks, and what stands twice in it; copies of another year are not among the candidates. */
function structureProblems(
  form: Form | null,
  taken: ReadonlyMap<TableKind, Candidate>,
  unused: readonly Candidate[],
): ReadingProblem[] {
  if (taken.size === 0) {
    const titles = (FORMS[0]?.tables ?? []).map(({ number, title }) => `${number}${title}`);
    return [{ kind: "nothing-recognised", table: null, cells: [], found: "", expected: titles.join("、") }];
  }
  const demanded = form?.tables.filter(({ optional }) => !optional) ?? [];
  const missing = demanded
    .filter(({ kind }) => !taken.has(kind))
    .map(({ kind, number, title }): ReadingProblem => ({
      kind: "missing-table",
      table: kind,
      cells: [],
      found: "",
      expected: `${number}${title}`,
    }));
  // A workbook without a third of the tables is an extract: what it leaves out is not missing.
  const isExtract = missing.length * 3 > demanded.length;
  const twice = unused
    .filter(({ region, kind }) => isTitledAlike(region, taken.get(kind)?.region))
    .map(({ region, kind }): ReadingProblem => ({
      kind: "duplicate-table",
      table: kind,
      cells: region.title ? [region.title.cell] : [],
      found: region.sheet.name,
      expected: taken.get(kind)?.region.sheet.name ?? "",
    }));
  return [...(isExtract ? [] : missing), ...twice];
}

function ignoredSheets(workbook: Workbook, recognised: ReadonlySet<string>): IgnoredSheet[] {
  return workbook.sheets
    .filter((sheet) => !recognised.has(sheet.name))
    .map((sheet) => {
      const rows = filledRows(sheet);
      if (rows.length === 0) return { sheet: sheet.name, reason: "empty" };
      return {
        sheet: sheet.name,
        reason: findHeader(sheet, rows) === null ? "no-title-or-header" : "not-a-disclosure-table",
      };
    });
}

/** The newest year that at least half as many tables state as the commonest: a copy of last year's stands back. */
function yearOfTables(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values(), 0);
  const common = [...counts].flatMap(([year, count]) => (count * 2 >= most ? [year] : []));
  return common.length === 0 ? null : Math.max(...common);
}

/** The value that occurs most; of several the first. */
function commonest<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The year a cover or the file name states, where no table does. */
function yearOf(workbook: Workbook): number | null {
  const texts = workbook.sheets.flatMap((sheet) =>
    filledRows(sheet)
      .slice(0, 20)
      .flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  const stated = texts.filter((text) => /预算/u.test(text)).map(yearIn);
  const inName = /(20\d{2})/u.exec(workbook.name)?.[1];
  return commonest(stated) ?? (inName === undefined ? null : Number(inName));
}
