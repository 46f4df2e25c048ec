import { FORMS } from "../forms";
import type { Form, FormTable } from "../forms/form";
import type { TableKind } from "../kinds/definition";
import type { Table } from "../table";
import { demandsOf } from "./demands";
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
 * reach 0.93 and more, the nearest other form 0.81 at most.
 */
const ENOUGH = 0.85;

/** The form that the tables fit best; `null` where they fit none. @param year of two alike the newest not later is taken */
export function detectForm(tables: readonly Table[], year: number | null): Form | null {
  const scored = FORMS.map((form) => ({ form, ...scoreOf(form, tables) })).sort(
    (a, b) => b.score - a.score || newness(b.form, year) - newness(a.form, year),
  );
  const [best] = scored;
  // Nothing speaks for a form where there is no table of it.
  return best && best.most > 0 && best.found >= ENOUGH * best.most ? best.form : null;
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

function scoreOf(form: Form, tables: readonly Table[]): Score {
  const byKind = new Map(form.tables.map((table) => [table.kind, table]));
  const fits = tables.map((table) => {
    const described = byKind.get(table.kind);
    return described ? fit(form, described, table) : { found: STRANGER, most: 0 };
  });
  const kinds = new Set<TableKind>(tables.map(({ kind }) => kind));
  const absent = form.tables.filter(({ kind, optional }) => !optional && !kinds.has(kind)).length;
  const found = fits.reduce((sum, each) => sum + each.found, 0);
  return { found, most: fits.reduce((sum, each) => sum + each.most, 0), score: found + absent * ABSENT };
}

function fit(form: Form, described: FormTable, table: Table): { readonly found: number; readonly most: number } {
  const demands = demandsOf(described);
  const keys = new Set(table.columns.map(({ key }) => key));
  const lines = new Set(table.rows.flatMap(({ line }) => line ?? []));
  const hasLines = demands.lines.size > 0;
  const isNumbered = described.number !== "";
  const numbered = isNumbered && plain(table.number?.value ?? "") === plain(described.number) ? NUMBER : 0;
  const isTitled = table.title !== null;
  const inUnit = (described.unit ?? form.unit) === table.unit ? UNIT : 0;
  return {
    found:
      TITLE * titled(described.title, table.title?.value ?? "") +
      numbered +
      inUnit +
      COLUMNS * alike(demands.columns, keys) +
      (hasLines ? LINES * alike(demands.lines, lines) : 0),
    // What stands in no title speaks neither for a form nor against it.
    most: (isTitled ? TITLE : 0) + COLUMNS + UNIT + (hasLines ? LINES : 0) + (isNumbered ? NUMBER : 0),
  };
}

/** 部门, 单位 before the title make it another form's; year and name do not. */
function titled(title: string, printed: string): number {
  const [own, text] = [plain(title), plain(printed)];
  const at = text.indexOf(own);
  if (at < 0) return 0;
  const before = text.slice(0, at).replace(/^.*20\d\d年?度?/u, "");
  return /^(?:部门|单位|预算单位|市级部门|部门综合预算|本年)$/u.test(before) ? 0.4 : 1;
}

/** Shared among all of both, 0 to 1. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}
