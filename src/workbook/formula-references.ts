import { parseAddress, type Rectangle } from "./address";

/** A cell range that a formula adds or takes away. */
export interface Reference {
  /** `null`: the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: Rectangle;
  readonly sign: 1 | -1;
}

const TERM = /^([+-]?)(?:SUM\(([^()]*)\)|((?:'(?:[^']|'')+'|[^'!+\-(),:]+)!)?\$?[A-Z]{1,3}\$?\d+)/i;

/**
 * The ranges that a formula of sums and differences reads, `=SUM(F8:F14)-F9+表2!E5`.
 * `null` for any other formula: what it makes of its cells is not a sum.
 */
export function sumReferences(formula: string): readonly Reference[] | null {
  // A sheet name in quotes keeps its spaces.
  let rest = formula
    .replace(/^=/, "")
    .replace(/('(?:[^']|'')*')|\s/g, "$1")
    .replace(/^ROUND\((.*),\d+\)$/i, "$1");
  const references: Reference[] = [];
  while (rest !== "") {
    const match = TERM.exec(rest);
    if (!match || (references.length > 0 && match[1] === "")) return null;
    const [whole, sign = "", ranges] = match;
    const texts = ranges === undefined ? [whole.replace(/^[+-]/, "")] : ranges.split(",");
    for (const text of texts) {
      const reference = referenceOf(text, sign === "-" ? -1 : 1);
      if (reference === null) return null;
      references.push(reference);
    }
    rest = rest.slice(whole.length);
  }
  return references.length === 0 ? null : references;
}

function referenceOf(text: string, sign: 1 | -1): Reference | null {
  const bang = text.lastIndexOf("!");
  const range = parseAddress(text.slice(bang + 1));
  if (range === null) return null;
  const sheet =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/, "$1")
          .replace(/''/g, "'");
  return { sheet, range, sign };
}
