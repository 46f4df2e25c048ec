import type { Workbook } from "../../workbook/workbook";
import type { Book, IgnoredSheet, ReadingProblem } from "../book";
import { definitionOf } from "../tables";
import type { TableKind } from "../tables/definition";
import type { Template } from "../templates/template";
import { xinjiang2024 } from "../templates/xinjiang-2024";
import type { Table } from "../table";
import { findHeader } from "./header";
import { plain } from "./label";
import { yearIn } from "./meta";
import { regionsOf } from "./regions";
import { signatureKind } from "./signature";
import { filledRows } from "./sheet-text";
import { readTable, type Region, type TableReading } from "./table";
import { tabKind } from "./title";

/** A region that may be a table, and how much speaks for it. */
interface Candidate {
  readonly region: Region;
  readonly kind: TableKind;
  readonly reading: TableReading;
  readonly score: number;
}

/**
 * Recognises the disclosure tables of a workbook by what a person sees: titles, headers, row labels.
 * Tab names help only where a sheet has no title. Nothing is guessed: what is missing, twice there
 * or unreadable is a problem of the book.
 * @param template which tables are expected
 */
export function recognise(workbook: Workbook, template: Template = xinjiang2024): Book {
  const regions = workbook.sheets.flatMap(regionsOf);
  const candidates = regions.flatMap(candidatesOf).sort((a, b) => b.score - a.score);
  const taken = new Map<TableKind, Candidate>();
  const used = new Set<Region>();
  for (const candidate of candidates) {
    if (taken.has(candidate.kind) || used.has(candidate.region)) continue;
    taken.set(candidate.kind, candidate);
    used.add(candidate.region);
  }
  const tables: { [K in TableKind]?: Table } = {};
  for (const { kind } of template.tables) {
    const candidate = taken.get(kind);
    if (candidate) tables[kind] = candidate.reading.table;
  }
  const readings = template.tables.flatMap(({ kind }) => taken.get(kind) ?? []);
  return {
    template,
    // Each table was read by the description of its own kind, which is what its type says.
    tables: tables as Book["tables"],
    department: commonest(readings.map(({ reading }) => reading.table.department?.value ?? null)),
    year: commonest(readings.map(({ reading }) => reading.table.year?.value ?? null)) ?? yearOf(workbook),
    problems: [
      ...structureProblems(template, taken, candidates, used),
      ...readings.flatMap(({ reading }) => reading.problems),
    ],
    ignored: ignoredSheets(workbook, new Set(readings.map(({ region }) => region.sheet.name))),
  };
}

function candidatesOf(region: Region): Candidate[] {
  const title = region.title?.kind ?? null;
  const tab = title === null ? tabKind(region.sheet.name) : null;
  const header = findHeader(region.sheet, region.rows, null);
  const signature = header && !hasForeignTitle(region, header.first) ? signatureKind(header, region.rows) : null;
  const kinds = new Set([title, tab, signature].filter((kind) => kind !== null));
  return [...kinds].flatMap((kind) => {
    const reading = readTable(region, definitionOf(kind));
    if (reading === null || reading.columnShare < 0.5) return [];
    const score =
      (kind === title ? 4 : 0) + (kind === tab ? 1 : 0) + (kind === signature ? 2 : 0) + reading.columnShare;
    const isShown = region.sheet.visibility === "visible" ? 0.1 : 0;
    return [{ region, kind, reading, score: score + isShown }];
  });
}

/** A heading of its own, `部门支出分单位明细表`, says that the sheet is another table. */
function hasForeignTitle(region: Region, headerRow: number): boolean {
  return (
    region.title === null &&
    region.rows.some(
      ({ row, cells }) =>
        row < headerRow && cells.some(({ text }) => /表$/u.test(plain(text)) && plain(text).length > 3),
    )
  );
}

function structureProblems(
  template: Template,
  taken: ReadonlyMap<TableKind, Candidate>,
  candidates: readonly Candidate[],
  used: ReadonlySet<Region>,
): ReadingProblem[] {
  const titles = template.tables.map(({ kind, number }) => `${number}${definitionOf(kind).title.zh}`);
  if (taken.size === 0) {
    return [{ kind: "nothing-recognised", table: null, cells: [], found: "", expected: titles.join("、") }];
  }
  const missing = template.tables
    .filter(({ kind }) => !taken.has(kind))
    .map(({ kind, number }): ReadingProblem => ({
      kind: "missing-table",
      table: kind,
      cells: [],
      found: "",
      expected: `${number}${definitionOf(kind).title.zh}`,
    }));
  const twice = candidates
    .filter(({ region, kind }) => !used.has(region) && region.title?.kind === kind)
    .map(({ region, kind }): ReadingProblem => ({
      kind: "duplicate-table",
      table: kind,
      cells: region.title ? [region.title.cell] : [],
      found: region.sheet.name,
      expected: taken.get(kind)?.region.sheet.name ?? "",
    }));
  return [...missing, ...twice];
}

function ignoredSheets(workbook: Workbook, recognised: ReadonlySet<string>): IgnoredSheet[] {
  return workbook.sheets
    .filter((sheet) => !recognised.has(sheet.name))
    .map((sheet) => {
      const rows = filledRows(sheet);
      if (rows.length === 0) return { sheet: sheet.name, reason: "empty" };
      return {
        sheet: sheet.name,
        reason: findHeader(sheet, rows, null) === null ? "no-title-or-header" : "not-a-disclosure-table",
      };
    });
}

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
