import { parseAddress } from "../workbook/address";
import { attribute, tagsOf, type Tag } from "./xml-tags";

/** What a sheet's XML says beyond its cells' values. Rows and columns from zero. */
export interface SheetFacts {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  readonly isProtected: boolean;
  /** Formulas that no program has worked out yet: the file holds no result for them. `row:column`. */
  readonly uncalculated: ReadonlySet<string>;
}

/** Reads a worksheet part. Passes over the cells where nothing in them can matter here. */
export function readSheetFacts(xml: string): SheetFacts {
  const dataStart = xml.search(/<(?:[\w.-]+:)?sheetData[\s/>]/u);
  const dataEnd = Math.max(xml.lastIndexOf("sheetData>"), dataStart);
  const isTrue = (tag: Tag, name: string): boolean => ["1", "true", "on"].includes(attribute(xml, tag, name) ?? "");
  const outside = [...tagsOf(xml, 0, Math.max(dataStart, 0)), ...tagsOf(xml, dataEnd)];
  return {
    ...readRows(xml, dataStart, dataEnd),
    hiddenColumns: outside
      .filter((tag) => tag.name === "col" && isTrue(tag, "hidden"))
      .map((tag) => ({ first: Number(attribute(xml, tag, "min")) - 1, last: Number(attribute(xml, tag, "max")) - 1 })),
    isProtected: outside.some((tag) => tag.name === "sheetProtection" && isTrue(tag, "sheet")),
  };
}

function readRows(xml: string, dataStart: number, dataEnd: number): Pick<SheetFacts, "hiddenRows" | "uncalculated"> {
  const hiddenRows = new Set<number>();
  const uncalculated = new Set<string>();
  const data = xml.slice(Math.max(dataStart, 0), dataEnd);
  if (!/hidden=|<(?:[\w.-]+:)?f[\s/>]/u.test(data)) return { hiddenRows, uncalculated };
  let row = -1;
  let column = -1;
  let formulaAt: string | null = null;
  let isText = false;
  for (const tag of tagsOf(data)) {
    if (tag.kind === "close") {
      if (tag.name === "c" && formulaAt !== null) uncalculated.add(formulaAt);
      if (tag.name === "c") formulaAt = null;
    } else if (tag.name === "row") {
      row = Number(attribute(data, tag, "r") ?? row + 2) - 1;
      column = -1;
      if (["1", "true"].includes(attribute(data, tag, "hidden") ?? "")) hiddenRows.add(row);
    } else if (tag.name === "c") {
      column = parseAddress(attribute(data, tag, "r") ?? "")?.column ?? column + 1;
      isText = attribute(data, tag, "t") === "str";
      formulaAt = null;
    } else if (tag.name === "f") {
      // A formula that results in a text is marked as such, also where the text is empty.
      formulaAt = isText ? null : `${row}:${column}`;
    } else if (tag.name === "v" && tag.kind === "open" && data[tag.end] !== "<") formulaAt = null;
  }
  return { hiddenRows, uncalculated };
}

/**
 * The sheet without the rows below its last content: a used range of thousands of rows that are only
 * formatted is common, and reading each of their cells would take most of the time.
 */
export function withoutBlankTail(xml: string): string {
  const end = xml.lastIndexOf("</sheetData>");
  if (end < 0) return xml;
  const last = Math.max(
    xml.lastIndexOf("</v>", end),
    xml.lastIndexOf("</is>", end),
    xml.lastIndexOf("<f", end),
    xml.indexOf("<sheetData>"),
  );
  const rowEnd = xml.indexOf("</row>", last);
  return rowEnd < 0 || rowEnd > end ? xml : `${xml.slice(0, rowEnd + "</row>".length)}${xml.slice(end)}`;
}
