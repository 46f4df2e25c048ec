import { cellAddress } from "../../workbook/address";
import { isFormula, type CellContent } from "../../workbook/edits";
import { escapeXml } from "../xml-tags";
import { runsXml, type Run } from "./rich-text";

/**
 * The XML of a cell with the given content; texts are kept in the cell, so that no other part changes.
 */
export function cellXml(
  prefix: string,
  at: { readonly row: number; readonly column: number },
  style: number,
  content: CellContent,
): string {
  const attributes = `r="${cellAddress(at)}"${style === 0 ? "" : ` s="${style}"`}`;
  const element = (name: string, inner: string, own = ""): string =>
    `<${prefix}${name}${own}>${inner}</${prefix}${name}>`;
  if (content === null) return `<${prefix}c ${attributes}/>`;
  if (typeof content === "number") return element("c", element("v", String(content)), ` ${attributes}`);
  if (typeof content === "boolean") return element("c", element("v", content ? "1" : "0"), ` ${attributes} t="b"`);
  if (isFormula(content))
    return element("c", element("f", escapeXml(content.formula.replace(/^=/u, ""))), ` ${attributes}`);
  return element("c", element("is", textElement(prefix, content)), ` ${attributes} t="inlineStr"`);
}

/** The XML of a cell with a text in several fonts. */
export function richCellXml(
  prefix: string,
  at: { readonly row: number; readonly column: number },
  style: number,
  runs: readonly Run[],
): string {
  const text = runsXml(prefix, runs, (run) => textElement(prefix, run));
  const attributes = `r="${cellAddress(at)}"${style === 0 ? "" : ` s="${style}"`} t="inlineStr"`;
  return `<${prefix}c ${attributes}><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

/** Characters XML cannot hold are written as Excel does: `_x000B_`. Source: ECMA-376 Part 1, 22.9.2.19 (ST_Xstring). */
function escapeText(text: string): string {
  const coded = (character: string): string =>
    `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return escapeXml(
    text
      .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, "_x005F_")
      .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, coded),
  );
}
