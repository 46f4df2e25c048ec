import { remembered } from "../../workbook/remembered";
import { definitionOf } from "../kinds";
import type { TableKind } from "../kinds/definition";
import type { Column } from "../table";
import { findHeader, type Header } from "./header";
import { filledRows } from "./sheet-text";
import { signatureKind } from "./signature";
import { readTable, type Region, type TableReading } from "./table";
import { isOtherTitle, tabKind } from "./title";

/** A region that may be a table, and how much speaks for it. */
export interface Candidate {
  readonly region: Region;
  readonly header: Header;
  readonly kind: TableKind;
  readonly reading: TableReading;
  readonly score: number;
}

/** What a region shows at sight: its header, and the tables that its title, its tab and its labels name. */
interface Sight {
  readonly header: Header;
  readonly title: TableKind | null;
  readonly tab: TableKind | null;
  readonly signature: TableKind | null;
}

const sightOf = remembered((region: Region): Sight | null => {
  const title = region.title?.kind ?? null;
  // A tab tells what stands first in it.
  const isFirst = region.rows[0] === filledRows(region.sheet)[0];
  const tab = title === null && isFirst ? tabKind(region.sheet.name) : null;
  const header = findHeader(region.sheet, region.rows);
  if (header === null) return null;
  return {
    header,
    title,
    tab,
    signature: hasForeignTitle(region, header.first) ? null : signatureKind(header, region.rows),
  };
});

/** The tables that a region may be, each read by the description of its kind. */
export function candidatesOf(region: Region): Candidate[] {
  const sight = sightOf(region);
  if (sight === null) return [];
  const { header, title, tab, signature } = sight;
  const kinds = new Set([title, tab, signature].filter((kind) => kind !== null));
  return [...kinds].flatMap((kind) => {
    const reading = readTable(region, header, definitionOf(kind));
    if (reading === null) return [];
    const { share, known } = knownShare(reading);
    const isContradicted = signature !== null && signature !== kind;
    if (share === 0 || (isContradicted && share < 0.5)) return [];
    // Of two tables of one kind the one that says more of it: a list of projects beside the form's own table.
    const richness = Math.min(known, 20) / 20;
    // A tab is asked only where there is no title; it names the table where headers alone would be another's too.
    const said = (kind === title ? 4 : 0) + (kind === tab ? 2.5 : 0) + (kind === signature ? 2 : 0);
    const score = said + (share + richness) / 2;
    const isShown = region.sheet.visibility === "visible" ? 0.1 : 0;
    const candidate = { region, kind, header, reading, score: score + isShown };
    return [candidate, ...besideCoded(candidate)];
  });
}

/** 部门支出总体情况表 by unit stands beside the one by code, where a form prints both under one title. */
function besideCoded({ region, kind, header, reading: { layout }, score }: Candidate): Candidate[] {
  if (kind !== "expenditure" || layout.groups.length > 0 || layout.unitName === null) return [];
  const reading = readTable(region, header, definitionOf("expenditureByUnit"));
  return reading === null ? [] : [{ region, kind: "expenditureByUnit", header, reading, score: score - 1 }];
}

/** How many headed columns tables of this kind have, and their share of all, 0 to 1. */
function knownShare({ table, layout }: TableReading): { readonly share: number; readonly known: number } {
  const stated = Object.values(table.definition.columns);
  const isOfKind = ({ means: { flow, fund, kind } }: Column): boolean =>
    stated.some(({ means }) => means.flow === flow && means.fund === fund && means.kind === kind);
  const known = table.columns.filter(isOfKind).length;
  const all = table.columns.length + layout.others.length;
  // An expense beside others is a line of the “三公” table.
  const lines = table.definition.shape === "lines" && table.rows.length > 0;
  return { share: lines ? 1 : all === 0 ? 0 : known / all, known };
}

/** A heading of its own, `部门支出分单位明细表`, says that the sheet is another table. */
function hasForeignTitle(region: Region, headerRow: number): boolean {
  return (
    region.title === null &&
    region.rows.some(({ row, cells }) => row < headerRow && cells.some(({ text }) => isOtherTitle(text)))
  );
}
