import { parseAddress, type Rectangle } from "../../workbook/address";
import { isSameContent, type Edit } from "../../workbook/edits";
import type { Parts } from "../part-names";
import { textOf } from "../part-text";
import { relatedParts, type WorkbookParts } from "../sheet-parts";
import { attribute, tagsOf, textBetween, nextTag, unescapeXstring, withAttribute, type Tag } from "../xml-tags";
import { refused } from "./refusal";
import { spliced, type Splice } from "./splice";

/** A column header of an Excel table, which the table's own part repeats. */
interface HeaderCell {
  readonly path: string;
  readonly xml: string;
  readonly column: Tag;
  /** The names of the other columns, as Excel compares them. */
  readonly others: ReadonlySet<string>;
}

interface Table {
  readonly path: string;
  readonly xml: string;
  readonly range: Rectangle;
  readonly columns: readonly Tag[];
}

/**
 * Takes the column names of Excel tables along with edits of their header cells: Excel reports a table whose column
 * is called otherwise than its header as damage.
 * @param path the worksheet part that the edits are in
 * @returns the table parts that change
 * @throws PatchRefused where the new header is no text, is another column's name, or is named in a formula
 */
export function renamedColumns(
  parts: Parts,
  located: WorkbookParts,
  path: string,
  edits: readonly Edit[],
): ReadonlyMap<string, string> {
  const tables = tablesOf(parts, path);
  const splices = new Map<string, Splice[]>();
  for (const edit of tables.length === 0 ? [] : edits) {
    const header = headerAt(tables, edit);
    if (!header || isSameContent(edit.before.content, edit.after.content)) continue;
    const { content } = edit.after;
    const before = unescapeXstring(attribute(header.xml, header.column, "name") ?? "");
    if (typeof content !== "string" || content === "" || header.others.has(content.toLowerCase()))
      throw refused("table-header", edit.cell);
    if (isNamedInFormulas(parts, located, before)) throw refused("table-header", edit.cell);
    const tag = header.xml.slice(header.column.start, header.column.end);
    const text = withAttribute(tag, "name", asXstring(content));
    const { start: from, end: to } = header.column;
    splices.set(header.path, [...(splices.get(header.path) ?? []), { from, to, text }]);
  }
  return new Map([...splices].map(([table, changes]) => [table, spliced(textOf(parts, table) ?? "", changes)]));
}

function tablesOf(parts: Parts, sheet: string): Table[] {
  return relatedParts(parts, sheet).flatMap(({ type, path }): Table[] => {
    const xml = type === "table" ? textOf(parts, path) : null;
    if (xml === null) return [];
    const tags = [...tagsOf(xml)].filter(({ kind }) => kind !== "close");
    const table = tags.find(({ name }) => name === "table");
    const range = table && parseAddress(attribute(xml, table, "ref") ?? "");
    const hasHeader = table && attribute(xml, table, "headerRowCount") !== "0";
    return range && hasHeader ? [{ path, xml, range, columns: tags.filter(({ name }) => name === "tableColumn") }] : [];
  });
}

function headerAt(tables: readonly Table[], { cell }: Edit): HeaderCell | null {
  for (const { path, xml, range, columns } of tables) {
    const column = columns[cell.column - range.column];
    if (cell.row !== range.row || cell.column < range.column || !column) continue;
    const names = columns.filter((other) => other !== column).map((other) => attribute(xml, other, "name") ?? "");
    return { path, xml, column, others: new Set(names.map((name) => unescapeXstring(name).toLowerCase())) };
  }
  return null;
}

/** Formulas name a column in brackets: `表格1[项 目]`. */
function isNamedInFormulas(parts: Parts, { workbook, sheets }: WorkbookParts, name: string): boolean {
  const bracketed = `[${name.replace(/(?=['[\]#])/gu, "'")}]`;
  const paths = [workbook, ...sheets.map(({ path }) => path), ...[...parts.keys()].filter(isOfTables)];
  return paths.some((path) => {
    const xml = textOf(parts, path) ?? "";
    return [...tagsOf(xml)].some(
      (tag) =>
        tag.kind === "open" &&
        FORMULAS.has(tag.name) &&
        textBetween(xml, tag.end, nextTag(xml, tag.end)?.start ?? xml.length).includes(bracketed),
    );
  });
}

const isOfTables = (path: string): boolean => /(?:^|\/)(?:tables|charts)\/[^/]+\.xml$/iu.test(path);
const FORMULAS: ReadonlySet<string> = new Set([
  "f",
  "definedName",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

/** A line break in a header stands in the column's name as Excel writes it. Source: ECMA-376 Part 1, 22.9.2.19. */
const asXstring = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, "_x005F_")
    .replace(/\r/gu, "_x000d_")
    .replace(/\n/gu, "_x000a_");
