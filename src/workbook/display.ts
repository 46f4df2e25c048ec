import type { CellValue } from "./cell";
import { plainDecimal, roundedText } from "./decimal-text";
import { sectionFor, sectionsOf } from "./number-format";
import { showDate } from "./shown-date";
import { plainText, showExponent, showFraction, showNumber, type ShownFigure } from "./shown-number";

/**
 * The text a sheet shows for a value in a wide enough column. Figures are rounded in decimals, half
 * away from zero, as Excel does; binary rounding would show 1.005 as 1.00.
 * @param numberFormat Excel's format code, in its language-independent form
 */
export function displayedText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return shownText(value, numberFormat);
  const { section, showsMinus } = sectionFor(value, numberFormat);
  const magnitude = Math.abs(value);
  if (section.kind === "date") return showDate(value, section);
  const text = unsigned();
  return showsMinus && /[1-9]/u.test(text) ? `-${text}` : text;

  function unsigned(): string {
    switch (section.kind) {
      case "exponent":
        return showExponent(magnitude, section);
      case "fraction":
        return showFraction(magnitude, section);
      case "number":
        return showNumber(magnitude, section).text;
      case "text":
      case "general":
        return section.tokens
          .map((token) => (token.kind === "general" || token.kind === "text" ? general(magnitude) : plainText(token)))
          .join("");
      case "words":
        // An empty code is `General`; an empty section among others shows nothing.
        return numberFormat === "" ? general(magnitude) : section.tokens.map(plainText).join("");
      case "date":
        return "";
    }
  }
}

/** The section for texts is the one with `@`; a code without one shows a text as it is. */
function shownText(value: string, numberFormat: string): string {
  const section = sectionsOf(numberFormat).find(({ kind }) => kind === "text");
  if (section) return section.tokens.map((token) => (token.kind === "text" ? value : plainText(token))).join("");
  return sectionsOf(numberFormat).length === 4
    ? (sectionsOf(numberFormat)[3]?.tokens ?? []).map(plainText).join("")
    : value;
}

/**
 * The figure a reader takes from what the cell shows, without its sign: amounts kept in 元 and shown in 万元 by
 * `0\.0,` are the 万元. `null` where the format leaves the digits to the number (`General`) or shows no plain
 * figure (a date, words, nothing at all).
 */
export function shownFigure(value: number, numberFormat: string): ShownFigure | null {
  const { section } = sectionFor(value, numberFormat);
  return section.kind === "number" ? showNumber(Math.abs(value), section).figure : null;
}

const LARGEST_PLAIN = 1e11;
/** Smaller numbers are scientific where eleven characters do not hold them whole. */
const SMALLEST_PLAIN = 1e-4;
const WIDTH = 11;
/** Whatever is no longer is shown whole. */
const SHORT = 10;

/** `General` of a magnitude: up to eleven digits, then scientific. */
function general(magnitude: number): string {
  if (!Number.isFinite(magnitude)) return "#NUM!";
  const shortest = String(magnitude);
  if (shortest.length <= SHORT && !shortest.includes("e")) return shortest;
  const plain = plainDecimal(magnitude);
  if (magnitude >= LARGEST_PLAIN || (magnitude < SMALLEST_PLAIN && plain.length > WIDTH)) {
    const [mantissa = "", exponent = ""] = magnitude.toExponential(5).split("e");
    const power = Number(exponent);
    return `${Number(mantissa)}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const text = roundedText(plain, generalPlaces(magnitude));
  return text.includes(".") ? text.replace(/0+$/u, "").replace(/\.$/u, "") : text;
}

/** How many decimals `General` has room for in its eleven characters. */
export function generalPlaces(magnitude: number): number {
  return Math.max(0, WIDTH - 1 - Math.floor(magnitude).toString().length);
}
