import type { Disclosure } from "../disclosure";
import { plainAmount, ZERO, type Decimal } from "../money";
import { bareLabel } from "../recognition/label";
import { CHANGE_SCOPES } from "./change-lines";
import { changeLinesOf } from "./changes";
import type { InputDefinition, InputKind } from "./definition";
import { DRAFT, draftReason, type Changed, type KnownOfChanges } from "./drafts";
import type { Inputs } from "./inputs";
import { matchLastYear, type LastYear } from "./last-year";
import { layOutInput, type InputLayout } from "./layout";
import { unitOf } from "./projects";
import { INPUT_DEFINITIONS } from "./sheets";

/** What last year's workbook knows. */
export interface KnownOfLastYear {
  readonly amounts: LastYear;
  /** Its input sheets: the reasons it gave. */
  readonly inputs: Inputs;
  /** The projects of its project table. */
  readonly projects: readonly string[];
}

/**
 * The input sheets the workbook lacks, laid out as in the template and filled with everything that the tables and
 * last year's workbook say; what nobody said stays blank.
 * @param taken names of the present sheets: a tab whose name is taken gets the sheet's title instead
 */
export function missingSheets(
  book: Disclosure,
  taken: readonly string[],
  lastYear: KnownOfLastYear | null,
): readonly InputLayout[] {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  return INPUT_DEFINITIONS.filter(({ kind }) => book.inputs.sheets[kind] === undefined).flatMap((definition) => {
    const tab = [definition.tab, definition.title.zh].find((name) => !names.has(name.toLowerCase()));
    if (tab === undefined) return [];
    return [{ ...layOutInput(definition, entriesFor(definition, book, lastYear)), tab }];
  });
}

/** The rows of a new sheet; `null` for the blank sheet with its labels. */
function entriesFor(
  definition: InputDefinition,
  book: Disclosure,
  lastYear: KnownOfLastYear | null,
): string[][] | null {
  const entries = FILLED[definition.kind]?.(book, lastYear, definition) ?? null;
  return entries === null || entries.length === 0 ? null : entries;
}

type Fill = (book: Disclosure, lastYear: KnownOfLastYear | null, definition: InputDefinition) => string[][];

const FILLED: Readonly<Partial<Record<InputKind, Fill>>> = {
  basics: (book, _lastYear, { lines }) => {
    const known = new Map([
      ["department", book.department ?? ""],
      ["year", book.year === null ? "" : String(book.year)],
    ]);
    return Object.entries(lines).map(([key, { zh }]) => [zh, known.get(key) ?? ""]);
  },
  priorYear: (book, lastYear) => linesOf(book, lastYear).map(({ line, then }) => [...labelled(line), amountText(then)]),
  reasons: (book, lastYear) =>
    linesOf(book, lastYear).map((changed) => [
      ...labelled(changed.line),
      draftReason(changed, knownOfChanges(book, lastYear)),
      changed.lastReason ?? "",
    ]),
  projectNotes: (book, lastYear) => {
    const rows = (book.tables.projects?.ofKind("project") ?? []).map((row) => ({
      name: row.name,
      scale: row.figure("total")?.amount ?? null,
      unit: unitOf(row)?.name ?? "",
    }));
    const known = new Set(rows.map(({ name }) => bareLabel(name)));
    const others = book.performance.projects.flatMap(({ name, total, unit }) =>
      name === null || known.has(bareLabel(name.value))
        ? []
        : [{ name: name.value, scale: total?.amount ?? null, unit: unit?.value ?? "" }],
    );
    return [...rows, ...others].map(({ name, scale, unit }) => {
      const basis = lastYear?.inputs.projectNotes.find((note) => bareLabel(note.name.value) === bareLabel(name))?.basis;
      return [name, basis ? `${DRAFT}${basis.value}` : "", amountText(scale), unit, "", ""];
    });
  },
  statements: (book, _lastYear, definition) => {
    const { overall, projects } = book.performance;
    const lines = Object.entries(definition.lines).map(([key, { zh }]) => [
      zh,
      key === "overallTargets" && overall.length + projects.length > 0 ? String(overall.length) : "",
    ]);
    const categories = (book.tables.generalPublicExpenditure?.rows ?? []).filter(({ code }) => code?.length === 3);
    return [...lines, ...categories.map(({ name }) => [`${name.replace(/支出$/u, "")}支出主要用途`, ""])];
  },
};

/** This year's lines, and last year's that are gone. */
function linesOf(book: Disclosure, lastYear: KnownOfLastYear | null): readonly Changed[] {
  const then = new Map(lastYear?.amounts.lines.map((line) => [line.key, line.amount]));
  const said = new Map(lastYear?.inputs.reasons.map(({ key, reason }) => [key, reason?.value ?? null]));
  const gone = lastYear === null ? [] : matchLastYear(book, book.inputs, lastYear.amounts).onlyThen;
  const lines = [
    ...changeLinesOf(book, book.inputs).map((line) => ({ line, now: line.amount, then: then.get(line.key) ?? null })),
    ...gone.map((line) => ({ line, now: ZERO, then: line.amount })),
  ];
  return lines.map((changed) => ({ ...changed, lastReason: said.get(changed.line.key) ?? null }));
}

/** What is known beside the amounts of the lines that changed, for drafts of their reasons. */
export function knownOfChanges(book: Disclosure, lastYear: KnownOfLastYear | null): KnownOfChanges {
  const match = lastYear === null ? null : matchLastYear(book, book.inputs, lastYear.amounts);
  const now = (book.tables.projects?.ofKind("project") ?? []).map(({ name }) => name);
  const then = lastYear?.projects ?? [];
  const without = (names: readonly string[], others: readonly string[]): string[] => {
    const known = new Set(others.map(bareLabel));
    return names.filter((name) => !known.has(bareLabel(name)));
  };
  // Where a year's projects are not known, none of the other's is new or gone.
  const areKnown = now.length > 0 && then.length > 0;
  return {
    staff: book.inputs.basics,
    projects: areKnown ? { added: without(now, then), ended: without(then, now) } : { added: [], ended: [] },
    onlyNow: match?.onlyNow ?? [],
    onlyThen: match?.onlyThen ?? [],
  };
}

const labelled = ({ scope, code, label }: Changed["line"]): string[] => [CHANGE_SCOPES[scope].zh, code ?? "", label];

const amountText = (amount: Decimal | null): string =>
  amount === null ? "" : plainAmount(amount, Math.max(2, amount.decimalPlaces()));
