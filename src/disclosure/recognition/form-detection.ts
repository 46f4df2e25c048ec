import { FORMS } from "../forms";
import type { Form, FormTable } from "../forms/form";
import type { TableKind } from "../kinds/definition";
import type { Table } from "../table";
import { demandsOf, lackingColumns } from "./demands";
import { plain } from "./label";

/** What speaks for a form, table by table; weights found on published disclosures of sixteen places. */
const TITLE = 1;
const NUMBER = 0.5;
const COLUMNS = 1.5;
const LINES = 1;
const UNIT = 0.2;
const STRANGER = -0.5;
const ABSENT = -0.1;
/**
 * Below this share of what the tables can score, too little speaks for the form. Disclosures of a described form
 * reach 0.93 and more, the nearest other form 0.76; a single table is nearer to others.
 */
const ENOUGH = 0.8;
const ENOUGH_OF_EXTRACT = 0.85;
/**
 * Below this share, and where only half the tables are there, a table without several columns of the form is another
 * place's, not one that lost them.
 */
const BEYOND_DOUBT = 0.9;
/** One column may have been lost; several were never there. */
export const SEVERAL = 2;

/** Sums that differ by less are the same, added up in another order. */
const NEGLIGIBLE = 1e-9;

/** Fewer tables than these are an extract: too few to tell what a form demands in vain. */
export const EXTRACT = 3;

/** The form that the tables fit best; `null` where they fit none. @param year of two alike the newest not later is taken @param forms those to choose from */
export function detectForm(tables: readonly Table[], year: number | null, forms: readonly Form[] = FORMS): Form | null {
  const looks = tables.map(lookOf);
  const inOrder = forms
    .map((form, at) => ({ form, at, atMost: scoreOf(form, looks, fitAtMost).score }))
    .sort((a, b) => b.atMost - a.atMost);
  const scored: (Score & { readonly form: Form; readonly at: number })[] = [];
  let highest = -Infinity;
  for (const { form, at, atMost } of inOrder) {
    // What columns and lines say is worked out for the forms alone that may still be the best.
    if (atMost < highest - NEGLIGIBLE) break;
    const score = scoreOf(form, looks, fit);
    scored.push({ form, at, ...score });
    highest = Math.max(highest, score.score);
  }
  const [best] = scored.sort(
    (a, b) => b.score - a.score || newness(b.form, year) - newness(a.form, year) || a.at - b.at,
  );
  // Nothing speaks for a form where there is no table of it.
  if (!best || best.most <= 0) return null;
  const share = best.found / best.most;
  if (share < (tables.length < EXTRACT ? ENOUGH_OF_EXTRACT : ENOUGH)) return null;
  const demanded = best.form.tables.filter(({ optional }) => !optional).length;
  const isDoubtful = share < BEYOND_DOUBT || tables.length * 2 <= demanded;
  // The national base is nobody's own: places print of its columns those that they have.
  if (best.form.province === "") return best.form;
  return isDoubtful && looks.some((look) => lacking(best.form, look) >= SEVERAL) ? null : best.form;
}

/** How many columns that the form demands a table has not. */
function lacking(form: Form, { kind, columns }: Look): number {
  const described = form.tables.find((table) => table.kind === kind);
  return described ? lackingColumns(described, columns).length : 0;
}

function newness({ from }: Form, year: number | null): number {
  return year !== null && from > year ? -from : from;
}

interface Score {
  /** What the tables found score, and could at most. */
  readonly found: number;
  readonly most: number;
  /** The same, less what the form demands in vain. */
  readonly score: number;
}

/** A table as far as it tells of a form. */
interface Look {
  readonly kind: TableKind;
  /** Plain. */
  readonly title: string | null;
  readonly number: string;
  readonly unit: Table["unit"];
  readonly columns: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

function lookOf({ kind, title, number, unit, columns, rows }: Table): Look {
  return {
    kind,
    title: title && plain(title.value),
    number: plain(number?.value ?? ""),
    unit,
    columns: new Set(columns.map(({ key }) => key)),
    lines: new Set(rows.flatMap(({ line }) => line ?? [])),
  };
}

const isDescribed = (kind: TableKind): boolean =>
  FORMS.some(({ tables }) => tables.some((table) => table.kind === kind));

/** How well a table fits its description in a form. @param isExtract whether there are too few tables to tell much */
type Fitting = (
  form: Form,
  described: FormTable,
  table: Look,
  isExtract: boolean,
) => { readonly found: number; readonly most: number };

function scoreOf(form: Form, tables: readonly Look[], fitting: Fitting): Score {
  const byKind = new Map(form.tables.map((table) => [table.kind, table]));
  const isExtract = tables.length < EXTRACT;
  const fits = tables.map((table) => {
    const described = byKind.get(table.kind);
    if (described) return fitting(form, described, table, isExtract);
    // What no form describes, the tables of 政府购买服务 and the like, may stand beside any.
    return { found: isDescribed(table.kind) ? STRANGER : 0, most: 0 };
  });
  const kinds = new Set<TableKind>(tables.map(({ kind }) => kind));
  const absent = form.tables.filter(({ kind, optional }) => !optional && !kinds.has(kind)).length;
  const found = fits.reduce((sum, each) => sum + each.found, 0);
  return { found, most: fits.reduce((sum, each) => sum + each.most, 0), score: found + absent * ABSENT };
}

const fit: Fitting = (form, described, table, isExtract) => {
  const demands = demandsOf(described);
  const hasLines = demands.lines.size > 0;
  const isNumbered = described.number !== "";
  const isTitled = table.title !== null;
  return {
    found:
      saidFor(form, described, table, isExtract) +
      COLUMNS * alike(demands.columns, table.columns) +
      (hasLines ? LINES * alike(demands.lines, table.lines) : 0),
    // What stands in no title speaks neither for a form nor against it.
    most: (isTitled ? TITLE : 0) + COLUMNS + UNIT + (hasLines ? LINES : 0) + (isNumbered ? NUMBER : 0),
  };
};

/** As if columns and lines were all that the form demands: no table says more for it. */
const fitAtMost: Fitting = (form, described, table, isExtract) => ({
  found: saidFor(form, described, table, isExtract) + COLUMNS + LINES,
  most: 0,
});

/** What title, number and unit say for a form. */
function saidFor(form: Form, described: FormTable, table: Look, isExtract: boolean): number {
  const isNumber = described.number !== "" && table.number === plain(described.number);
  const isUnit = (described.unit ?? form.unit) === table.unit;
  const title = titled(described.title, table.title ?? "", isExtract ? 0.4 : 0.7);
  return TITLE * title + (isNumber ? NUMBER : 0) + (isUnit ? UNIT : 0);
}

/** 部门, 单位 before the title make it another form's, as far as that goes; year and name do not. */
function titled(title: string, text: string, another: number): number {
  const own = plain(title);
  const at = text.indexOf(own);
  if (at < 0) return 0;
  const before = text.slice(0, at).replace(/^.*20\d\d年?度?/u, "");
  return /^(?:部门|单位|预算单位|市级部门|部门综合预算|本年)$/u.test(before) ? another : 1;
}

/** Shared among all of both, 0 to 1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}
